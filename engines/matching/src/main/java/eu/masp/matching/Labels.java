package eu.masp.matching;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a concept is called in one language.
 *
 * @param preferred the one name shown
 * @param others other names, each once, without the preferred one
 * @param description a sentence or two; empty where there is none
 */
public record Labels(String preferred, List<String> others, String description) {

    public Labels {
        Set<String> distinct = new LinkedHashSet<>(others);
        distinct.remove(preferred);
        distinct.remove("");
        others = List.copyOf(distinct);
    }
}

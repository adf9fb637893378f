package eu.masp.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What our own skills and occupations are called, as further names of the concepts of ESCO that they correspond to: everyday words of
 * Italian and English that ESCO does not have. They help to find a concept; what is shown of it stays ESCO's.
 */
public final class FurtherNames {

    public static final FurtherNames NONE = new FurtherNames(Map.of());

    /** By language and URI. */
    private final Map<String, Map<String, Set<String>>> names;

    private FurtherNames(Map<String, Map<String, Set<String>>> names) {
        this.names = names;
    }

    /**
     * The names of those that are nearly the same as ESCO's (close) or a part of it (broad). What is more than ESCO's (narrow) gives it
     * no name: who makes things by hand does not for that knit.
     */
    public static FurtherNames of(Taxonomy own) {
        Map<String, Map<String, Set<String>>> names = new HashMap<>();
        for (Concept concept : own.concepts()) {
            Optional<Mapping> mapping = own.esco(concept.uri()).filter(found -> !found.match().equals("narrow"));
            mapping.ifPresent(found -> concept.labels().forEach((language, labels) -> {
                Set<String> all = names.computeIfAbsent(language, _ -> new HashMap<>())
                        .computeIfAbsent(found.uri(), _ -> new LinkedHashSet<>());
                all.add(labels.preferred());
                all.addAll(labels.others());
            }));
        }
        return new FurtherNames(names);
    }

    /** Each once, in the order of our files. */
    public List<String> of(String uri, String language) {
        return new ArrayList<>(names.getOrDefault(language, Map.of()).getOrDefault(uri, Set.of()));
    }

    /** How many of these concepts have a further name in a language. */
    public int named(List<Concept> concepts, String language) {
        Map<String, Set<String>> here = names.getOrDefault(language, Map.of());
        return (int) concepts.stream().filter(concept -> concept.labels().containsKey(language)
                && here.containsKey(concept.uri())).count();
    }
}

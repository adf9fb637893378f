package eu.masp.matching;

import java.util.Map;
import java.util.TreeMap;

/**
 * A skill, an occupation or a group of them.
 *
 * @param uri its name for programs, the same in every language
 * @param isco the ISCO-08 group of an occupation (four digits as a rule), the code of an ISCO group; else empty
 * @param reuse how widely a skill is used, as ESCO says it: transversal, cross-sector, sector-specific, occupation-specific; else empty
 * @param labels by language (it, en, …); empty when only relations name the concept
 */
public record Concept(String uri, Kind kind, String isco, String reuse, Map<String, Labels> labels) {

    public Concept {
        labels = Map.copyOf(labels);
    }

    /** Its name in this language, else in English, else in Italian, else in any, else its URI. */
    public String label(String language) {
        for (String candidate : new String[] {language, "en", "it"}) {
            Labels found = labels.get(candidate);
            if (found != null) {
                return found.preferred();
            }
        }
        return labels.isEmpty() ? uri : new TreeMap<>(labels).firstEntry().getValue().preferred();
    }
}

package eu.masp.competences.occupations;

import eu.masp.matching.Concept;
import java.util.Optional;
import java.util.regex.Pattern;

/** How an occupation is called in the address of its page. */
public final class OccupationId {
    private static final String OURS = "urn:masp:occupation:";
    private static final String ESCO = "http://data.europa.eu/esco/occupation/";
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{1,80}");

    private OccupationId() {
    }

    public static String of(String uri) {
        return uri.startsWith(OURS) ? uri.substring(OURS.length()) : uri.substring(uri.lastIndexOf('/') + 1);
    }

    static Optional<Concept> find(SkillTaxonomies taxonomies, String id) {
        return ID.matcher(id).matches()
                ? taxonomies.findOccupation(OURS + id).or(() -> taxonomies.findOccupation(ESCO + id))
                : Optional.empty();
    }
}

package eu.masp.competences.occupations;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An occupation with all that is known of it, and of one person in it.
 *
 * @param also what else it is called
 * @param isco code of its ISCO-08 group, and what ESCO calls that group; each empty where it is not known
 * @param esco the concept of ESCO it is, or corresponds to; null where there is none
 * @param commuting of the way to work: same-place or several-places, no-car or car, from-home; empty where nothing is known
 * @param conditionsOfOurs whether hours, way to work, sector and qualification are those of the occupation of ours that is nearly the same
 * @param qualificationSays in words; may be empty
 * @param fit null for who is not known here, or where nothing is known
 * @param done whether the person has done it
 */
public record OccupationPage(String id, String title, String says, List<String> also, String isco, String iscoTitle,
        @Nullable Esco esco, String sector, List<String> hours, List<String> commuting, String qualification,
        String qualificationSays, boolean conditionsOfOurs, @Nullable FitView fit, boolean personal, boolean done,
        List<SkillLine> skills,
        TaxonomyVersion version) {

    /** @param match same for a concept of ESCO itself; else close, broad or narrow */
    public record Esco(String uri, String label, String match) {}

    public List<SkillLine> essential(String state) {
        return skills.stream().filter(line -> line.essential() && line.is(state)).toList();
    }

    public List<SkillLine> allEssential() {
        return skills.stream().filter(SkillLine::essential).toList();
    }

    public List<SkillLine> optional() {
        return skills.stream().filter(line -> !line.essential()).toList();
    }

    /** Whether a hint here rests on weights nobody has checked against data yet. */
    public boolean provisional() {
        return skills.stream().filter(SkillLine::hinted).map(line -> line.known().measured())
                .anyMatch(measure -> measure != null && measure.provisional());
    }
}

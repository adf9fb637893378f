package eu.masp.competences.occupations;

import eu.masp.competences.TrainingOffers;
import eu.masp.competences.occupations.courses.CourseLine;
import java.util.List;

/**
 * A skill of an occupation, as one person stands to it.
 *
 * @param state {@code has}, {@code lacks} or {@code unknown}; for who is not known here always unknown
 * @param known each kind of evidence apart
 * @param hint what the competence beneath is called, where a chapter makes it worth while to ask for the skill; else empty
 * @param undo whether the person answered it with one tap here, and may take that back
 * @param modules ours that train the competence it rests on; only beside what is not there yet
 * @param courses of others that teach it; likewise
 */
public record SkillLine(String uri, String label, String says, boolean essential, String state, KnownSkill known,
        String hint, boolean undo, List<TrainingOffers.Offer> modules, List<CourseLine> courses) {

    public boolean is(String asked) {
        return state.equals(asked);
    }

    /** Whether the answers that the hint rests on are to be read with caution. */
    public boolean doubtful() {
        KnownSkill.Measure measure = known.measured();
        return measure != null && measure.doubtful();
    }

    public boolean hinted() {
        return !hint.isEmpty();
    }
}

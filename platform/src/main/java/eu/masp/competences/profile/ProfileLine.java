package eu.masp.competences.profile;

import eu.masp.competences.Evidence;
import eu.masp.competences.result.Range;
import java.util.List;
import java.util.Optional;

/**
 * A competence or a skill on a profile, with the three kinds of evidence apart.
 *
 * @param concept its id or URI
 * @param title as it is called
 * @param measured the range; empty where it was not measured
 * @param statements what the person says, each with what others answered
 */
public record ProfileLine(String concept, String title, Optional<Evidence.Measured> measured,
        List<Statement> statements) {

    /**
     * @param answers refusals too; who shows the profile to others leaves them out
     * @param ownWords false where only a sentence of ours stands in the place of an example
     */
    public record Statement(Evidence.Said said, List<Evidence.Confirmed> answers, int waiting, boolean ownWords) {}

    public boolean isEmpty() {
        return measured.isEmpty() && statements.isEmpty();
    }

    /** She says she can do it and has told no example: nobody can be asked about it yet. */
    public boolean onlyTapped() {
        return !statements.isEmpty() && statements.stream().noneMatch(Statement::ownWords);
    }

    public Range range() {
        Evidence.Measured found = measured.orElseThrow();
        return new Range(found.low(), found.high());
    }
}

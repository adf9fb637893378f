package eu.masp.competences;

import java.util.List;
import java.util.UUID;

/**
 * All that speaks for what a person can do, each kind by itself.
 *
 * @param measured of each family and competence the newest result of one’s own
 */
public record Profile(UUID account, List<Evidence.Said> said, List<Evidence.Confirmed> confirmed,
        List<Evidence.Measured> measured) {

    public List<Evidence.Said> saidOf(String concept) {
        return said.stream().filter(each -> each.concept().equals(concept)).toList();
    }

    /** What was answered about a statement, refusals too. */
    public List<Evidence.Confirmed> answersTo(UUID statement) {
        return confirmed.stream().filter(each -> each.statement().equals(statement)).toList();
    }
}

package eu.masp.competences.calibration;

import java.util.List;
import java.util.Optional;

/**
 * A family on the evaluators’ page.
 *
 * @param inUse what new chapters stand on, in words
 * @param excluded how many chapters are left out and why, in words; none where there are none
 * @param fewest answers to the question that has fewest
 * @param missing what is still missing to sign a calibration, in words; empty: nothing
 * @param answers to each question
 */
public record FamilyLine(String id, String title, String inUse, int ended, List<String> excluded, int persons,
        int questions, long enough, int fewest, Optional<String> missing, List<QuestionLine> answers,
        boolean startable) {

    /** @param text as people read it */
    public record QuestionLine(String item, String text, int answers) {}
}

package eu.masp.competences.chapter;

import eu.masp.assessment.Step;
import eu.masp.competences.Question;
import eu.masp.measures.Text;
import java.util.List;
import java.util.Optional;

/**
 * Where somebody is in a chapter.
 *
 * @param given the answers so far
 * @param step the question that is open, or that there is none
 */
record Standing(Sitting sitting, QuestionBank bank, List<Given> given, Step step) {

    /** The question that waits for an answer; empty at the end. */
    Optional<Question> open() {
        return step instanceof Step.Ask ask ? bank.find(ask.item().id()) : Optional.empty();
    }

    /** Why no more is asked; empty as long as something is. */
    Optional<Text> reason() {
        return step instanceof Step.Stop stop ? Optional.of(stop.reason().says()) : Optional.empty();
    }

    /** About how many questions are still to come, the open one included; 0 at the end. */
    int left() {
        return step instanceof Step.Ask ask ? ChapterLength.left(given.size(), ask.soFar().se()) : 0;
    }
}

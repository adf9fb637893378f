package eu.masp.entitlements.questions;

import eu.masp.measures.Input.Sensitivity;
import java.util.List;

/**
 * A page of the interview.
 *
 * @param topic id of what is asked
 * @param title of the window; says nothing about delicate topics
 * @param help empty for none
 * @param opens titles of the measures that the answer can change
 * @param back address of the page before
 * @param from where to go afterwards: {@code answers}, {@code results}, or on when empty
 * @param skippable whether the page has buttons for not answering
 */
public record QuestionPage(String topic, String title, String question, String help, Sensitivity sensitivity,
        List<String> opens,
        List<Field> fields, String back, String from, Progress progress, boolean skippable) {

    /** How far one is: what was answered, and what is worth asking for now. */
    public record Progress(int answered, int open) {}

    public boolean wrong() {
        return fields.stream().anyMatch(field -> field.wrong() != null);
    }

    /** Whether places were found, of which one is to be chosen. */
    public boolean choosing() {
        return fields.stream().anyMatch(field -> !field.places().found().isEmpty());
    }
}

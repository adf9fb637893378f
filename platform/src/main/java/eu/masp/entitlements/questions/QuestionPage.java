package eu.masp.entitlements.questions;

import eu.masp.measures.Input.Sensitivity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the interview.
 *
 * @param topic id of what is asked
 * @param title of the window; says nothing about delicate topics
 * @param help empty for none
 * @param purpose what it is for
 * @param taken the comune that the page before took a text for, to be seen and changed; null for none
 * @param back address of the page before
 * @param from where to go afterwards: {@code answers}, {@code results}, or on when empty
 * @param skippable whether the page has buttons for not answering
 */
public record QuestionPage(String topic, String title, String question, String help, Sensitivity sensitivity,
        Purpose purpose, @Nullable Taken taken, List<Field> fields, String back, String from, Progress progress,
        boolean skippable) {

    /** A place, found for what was typed on the page before. */
    public record Taken(String topic, String label, String place) {}

    public boolean wrong() {
        return fields.stream().anyMatch(field -> field.wrong() != null);
    }

    /** Whether places were found, of which one is to be chosen. */
    public boolean choosing() {
        return fields.stream().anyMatch(field -> !field.places().found().isEmpty());
    }
}

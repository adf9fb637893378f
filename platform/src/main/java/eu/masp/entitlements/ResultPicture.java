package eu.masp.entitlements;

import eu.masp.measures.Text;
import java.time.LocalDate;
import java.util.List;

/**
 * What a family has a right to on one day, without its answers: for whoever wants to keep it.
 *
 * @param headline the answer in one sentence
 * @param lines what is due, what is not yet known, and what one step is missing for
 */
public record ResultPicture(LocalDate on, Text headline, List<Line> lines) {

    /** How a measure stands. */
    public enum Verdict {
        YES, UNKNOWN, ONE_STEP
    }

    /** @param says how much, until when, or what is missing, in words; empty where there is nothing to say */
    public record Line(String measure, Verdict verdict, Text title, Text says) {}
}

package eu.masp.competences.calibration;

import java.util.List;

/**
 * A question to decide on.
 *
 * @param text as people read it
 * @param notes what is pointed out about it, in words
 * @param must whether nothing is proposed, so that somebody looks at it
 * @param chosen what was chosen, or is proposed; empty: nothing yet
 * @param choices words of decisions that can be taken
 */
public record DecisionLine(String item, String text, String notes, boolean must, String chosen,
        List<String> choices) {}

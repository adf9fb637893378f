package eu.masp.grants.desk.cases;

import java.util.List;

/** What was told of one person or firm. */
public record AnswerGroup(String of, List<Line> lines) {

    /** A question and its answer. */
    public record Line(String question, String answer) {}
}

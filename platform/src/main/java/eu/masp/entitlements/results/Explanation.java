package eu.masp.entitlements.results;

import java.util.List;

/**
 * One measure and how its result came about.
 *
 * @param sources where the rule comes from
 */
public record Explanation(Card card, List<Case> cases, List<SourceLine> sources, boolean overdue) {

    /**
     * For one person.
     *
     * @param verdict {@code yes}, {@code no}, {@code unknown}
     * @param figures how the money was reached; empty where there is none
     */
    public record Case(String who, String verdict, Card.Line line, List<Step> steps, List<Figure> figures) {}

    /**
     * One figure of the amount.
     *
     * @param says which, and what it comes to
     * @param lines what it was worked out from
     * @param formula the rule in FEEL
     */
    public record Figure(String says, List<String> lines, String formula) {}

    /**
     * One criterion.
     *
     * @param readings the answers it was decided on
     * @param parameters the values of the law it was decided on
     * @param unverified whether it was written from memory
     */
    public record Step(Card.Reason reason, List<String> readings, List<String> parameters, boolean unverified) {}

    /**
     * A source.
     *
     * @param confidence how sure it is, in words; empty when that is not said
     */
    public record SourceLine(String title, String url, String read, String confidence) {}
}

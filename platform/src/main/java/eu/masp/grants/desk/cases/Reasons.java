package eu.masp.grants.desk.cases;

import java.util.List;
import java.util.OptionalLong;

/**
 * What some rules say of an application, in words.
 *
 * @param verdict {@code yes}, {@code no} or {@code unknown}
 * @param cents what they give
 */
public record Reasons(String verdict, OptionalLong cents, List<Criterion> criteria, List<Figure> figures,
        List<String> unsure) {

    /**
     * One condition.
     *
     * @param readings the answers it was decided on
     * @param values the values of the law it was decided on
     */
    public record Criterion(String id, String verdict, String says, String law, String url, List<String> readings,
            List<String> values) {}

    /** One figure of the amount: what it comes to, from what, and by which formula. */
    public record Figure(String says, List<String> lines, String formula) {}
}

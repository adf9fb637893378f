package eu.masp.simulation.funds;

import eu.masp.measures.Catalogue;
import eu.masp.measures.Measure;
import eu.masp.measures.OwnFormula;
import eu.masp.measures.feel.Expr;
import eu.masp.measures.feel.FeelException;
import eu.masp.measures.feel.Num;
import eu.masp.measures.feel.Type;
import eu.masp.simulation.scenario.Keys;

import java.math.BigDecimal;
import java.util.Map;

/** In which order those who apply are served. */
public sealed interface Order {

    /** As they come. */
    record Arrival() implements Order {}

    /**
     * All together after the last day, by a number; those who are equal as they came, those of whom it is not known last.
     *
     * @param feel a formula of the measures' language, as in a call
     */
    record Ranking(String feel, Expr number, boolean highestFirst) implements Order {

        /** Numbers are told apart to the sixth decimal: a probe keeps two. */
        Expr scaled() {
            return new Expr.Times(number, new Expr.Constant(Num.of(new BigDecimal(10_000)), Type.Scalar.NUMBER));
        }
    }

    static Order read(Catalogue catalogue, Measure measure, Keys keys) {
        if (!keys.has("order")) {
            return new Arrival();
        }
        if (!(keys.values().get("order") instanceof Map)) {
            if (!keys.text("order").equals("arrival")) {
                throw keys.problem("'" + keys.text("order") + "' is not known: write arrival, or ranking and first.",
                        "order");
            }
            return new Arrival();
        }
        Keys ranking = keys.keys("order").only("ranking", "first");
        String first = ranking.text("first", "highest");
        if (!first.equals("highest") && !first.equals("lowest")) {
            throw ranking.problem("'" + first + "' is not known: write highest or lowest.", "first");
        }
        String feel = ranking.text("ranking");
        try {
            return new Ranking(feel, OwnFormula.read(catalogue, measure, feel).expr(), first.equals("highest"));
        } catch (FeelException e) {
            throw ranking.problem(String.valueOf(e.getMessage()), "ranking");
        }
    }
}

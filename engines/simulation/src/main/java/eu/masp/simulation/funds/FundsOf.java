package eu.masp.simulation.funds;

import eu.masp.measures.Measure;
import eu.masp.simulation.columns.Probe;
import eu.masp.simulation.population.Population;
import eu.masp.simulation.results.Grouping;
import eu.masp.simulation.takeup.Asked;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The money of one measure, as it was declared.
 *
 * @param declared whether a take-up was declared; else everybody entitled applies
 * @param by how its groups are told apart; null: one fund for everybody
 * @param cents the fund of each group, or of everybody under the empty name; empty: no limit
 * @param rank null where they are served as they come
 */
record FundsOf(Measure measure, Asked takeUp, boolean declared, Order order, @Nullable Probe rank,
        @Nullable Function<Population, Grouping> by, Map<String, Long> cents) {

    static final String EVERYBODY = "";

    /** The groups in the order of their funds. */
    List<String> groups() {
        return cents.isEmpty() ? List.of(EVERYBODY) : List.copyOf(cents.keySet());
    }

    boolean highestFirst() {
        return order instanceof Order.Ranking ranking && ranking.highestFirst();
    }

    /** The place of each of the grouping's groups among the funds; below 0: it has none. */
    int[] fundOf(Grouping grouping) {
        List<String> groups = groups();
        int[] places = new int[grouping.size()];
        for (int i = 0; i < places.length; i++) {
            places[i] = groups.indexOf(grouping.label(i));
        }
        return places;
    }
}

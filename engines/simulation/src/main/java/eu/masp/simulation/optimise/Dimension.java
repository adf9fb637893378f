package eu.masp.simulation.optimise;

import java.math.BigDecimal;

/**
 * A parameter that is searched over.
 *
 * @param row of a band table, from 1; 0: a single value
 * @param count how many values there are
 */
record Dimension(String parameter, int row, BigDecimal from, BigDecimal step, int count) {

    /** What a scenario writes under {@code parameters}. */
    Object value(int place) {
        BigDecimal value = from.add(step.multiply(BigDecimal.valueOf(place)));
        return row == 0 ? value : java.util.Map.of(Integer.toString(row), value);
    }
}

package eu.masp.simulation.optimise;

import eu.masp.measures.Catalogue;
import eu.masp.measures.Parameter;
import eu.masp.measures.feel.BandTable;
import eu.masp.measures.feel.Num;

import java.math.BigDecimal;
import java.time.LocalDate;

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

    /** The value by the rules as they are; NaN where they have none on that date, or it is no single number. */
    double now(Catalogue catalogue, LocalDate on) {
        return catalogue.parameters().stream().filter(one -> one.id().equals(parameter)).findFirst()
                .flatMap(one -> one.findPeriod(on)).map(this::value).orElse(Double.NaN);
    }

    private double value(Parameter.Period period) {
        BandTable bands = period.bands();
        if (row > 0) {
            return bands == null || row > bands.rows().size() ? Double.NaN
                    : bands.rows().get(row - 1).value().doubleValue();
        }
        return period.value() instanceof Num number && number.known() ? number.value().doubleValue() : Double.NaN;
    }

    /** How many steps a place lies from a value; one, where that is not known. */
    double steps(int place, double value) {
        BigDecimal here = from.add(step.multiply(BigDecimal.valueOf(place)));
        return Double.isNaN(value) ? 1 : Math.abs(here.doubleValue() - value) / step.doubleValue();
    }
}

package eu.masp.simulation.scenario;

import eu.masp.measures.Parameter;
import eu.masp.measures.feel.BandTable;
import eu.masp.measures.feel.Day;
import eu.masp.measures.feel.Num;
import eu.masp.measures.feel.Span;
import eu.masp.measures.feel.Truth;
import eu.masp.measures.feel.Type;
import eu.masp.measures.feel.Value;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;

/** A parameter with another value on one date: a single value, or some rows of a band table. */
final class MovedParameter {

    private MovedParameter() {
    }

    static Parameter of(Keys values, Parameter parameter, LocalDate on) {
        if (parameter.type() == null) {
            return with(parameter, on, null, table(values.keys(parameter.id()), parameter, on));
        }
        return with(parameter, on, value(values, parameter.id(), parameter.type()), null);
    }

    private static Parameter with(Parameter parameter, LocalDate on, @Nullable Value value, @Nullable BandTable bands) {
        return new Parameter(parameter.index(), parameter.id(), parameter.title(), parameter.type(), parameter.unit(),
                false, List.of(new Parameter.Period(on, on, value, bands, null, null, null, null)));
    }

    private static Value value(Keys values, String id, Type type) {
        String text = values.text(id);
        try {
            return switch (type) {
                case Type.Scalar.NUMBER -> Num.of(new BigDecimal(text));
                case Type.Scalar.BOOLEAN -> truth(text);
                case Type.Scalar.DATE -> Day.of(LocalDate.parse(text));
                case Type.Scalar.MONTHS -> Span.of(Span.Unit.MONTHS, months(Period.parse(text)));
                case Type.Scalar.DAYS -> Span.of(Span.Unit.DAYS, days(Period.parse(text)));
                default -> throw new DateTimeException("no such parameter");
            };
        } catch (NumberFormatException | DateTimeException e) {
            throw values.problem("it does not take '" + text + "': it is " + type.words() + ".", id);
        }
    }

    private static Truth truth(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new DateTimeException("neither true nor false");
        }
        return Truth.of(text.equals("true"));
    }

    private static long months(Period period) {
        if (period.getDays() != 0) {
            throw new DateTimeException("days among months");
        }
        return period.toTotalMonths();
    }

    private static long days(Period period) {
        if (period.toTotalMonths() != 0) {
            throw new DateTimeException("months among days");
        }
        return period.getDays();
    }

    /** Rows by their number, from 1; where they end stays as it is. */
    private static BandTable table(Keys rows, Parameter parameter, LocalDate on) {
        BandTable now = parameter.findPeriod(on).map(Parameter.Period::bands)
                .orElseThrow(() -> rows.problem("the band table has no rows on " + on + "."));
        List<BandTable.Row> moved = new ArrayList<>(now.rows());
        for (String number : rows.names()) {
            int place = number.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(number) - 1 : moved.size();
            if (place >= moved.size()) {
                throw rows.problem("there is no row " + number + "; the band table has rows 1 to " + moved.size() + ".",
                        number);
            }
            BandTable.Row row = moved.get(place);
            moved.set(place, new BandTable.Row(row.end(), row.includesEnd(), rows.number(number)));
        }
        return new BandTable(now.linear(), List.copyOf(moved));
    }
}

package eu.masp.measures.feel;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/**
 * A scale of the law (an ISEE table), read at a number. Its outer rows run to infinity, so that every number has a value.
 *
 * @param linear whether values between two rows are interpolated
 * @param rows in rising order
 */
public record BandTable(boolean linear, List<Row> rows) {

    /**
     * A row.
     *
     * @param end linear: where the value holds exactly; stepped: the row's upper end, null for the last
     * @param includesEnd stepped: whether the end belongs to the row ({@code up-to}) or not ({@code below})
     */
    public record Row(@Nullable BigDecimal end, boolean includesEnd, BigDecimal value) {

        /** Stepped: whether the number is not above this row. */
        boolean holds(BigDecimal number) {
            return end == null || (includesEnd ? number.compareTo(end) <= 0 : number.compareTo(end) < 0);
        }

        BigDecimal endOrThrow() {
            if (end == null) {
                throw new IllegalStateException("a linear row has a place");
            }
            return end;
        }
    }

    /** The value, or the range of values over a range. */
    public Num read(Num at) {
        if (at.known()) {
            return Num.of(read(at.value()));
        }
        Num result = Num.of(at.low() == null ? rows.getFirst().value() : read(at.low()))
                .hull(Num.of(at.high() == null ? rows.getLast().value() : read(at.high())));
        for (int i = 0; i < rows.size(); i++) {
            if (linear ? inside(rows.get(i), at) : reached(i, at)) {
                result = result.hull(Num.of(rows.get(i).value()));
            }
        }
        return result;
    }

    /** The value at one number; linear values to 34 digits. */
    public BigDecimal read(BigDecimal at) {
        return linear ? interpolate(at) : rows.stream().filter(row -> row.holds(at)).findFirst().orElseThrow().value();
    }

    private boolean inside(Row row, Num at) {
        BigDecimal end = row.endOrThrow();
        return (at.low() == null || at.low().compareTo(end) <= 0)
                && (at.high() == null || end.compareTo(at.high()) <= 0);
    }

    /** Whether some number of the range falls into the row: it has not ended below the range, and starts within it. */
    private boolean reached(int row, Num at) {
        boolean endsAbove = at.low() == null || rows.get(row).holds(at.low());
        boolean startsBelow = row == 0 || at.high() == null || !rows.get(row - 1).holds(at.high());
        return endsAbove && startsBelow;
    }

    private BigDecimal interpolate(BigDecimal at) {
        Row before = rows.getFirst();
        if (at.compareTo(before.endOrThrow()) <= 0) {
            return before.value();
        }
        for (Row row : rows.subList(1, rows.size())) {
            if (at.compareTo(row.endOrThrow()) <= 0) {
                BigDecimal share = at.subtract(before.endOrThrow()).multiply(row.value().subtract(before.value()));
                BigDecimal width = row.endOrThrow().subtract(before.endOrThrow());
                return before.value().add(share.divide(width, MathContext.DECIMAL128));
            }
            before = row;
        }
        return before.value();
    }
}

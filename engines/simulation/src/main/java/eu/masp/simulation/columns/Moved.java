package eu.masp.simulation.columns;

import eu.masp.measures.feel.BandTable;
import eu.masp.measures.feel.Expr;
import eu.masp.measures.feel.Num;

import java.math.BigDecimal;

/** Values of parameters as whole numbers, and the proof that what is moved still has room. */
final class Moved {

    private Moved() {
    }

    /** A moved parameter has room up to here; beyond, the sums made with it might not fit. */
    static Num within(Num num, Shape shape) {
        for (BigDecimal end : new BigDecimal[] {num.low(), num.high()}) {
            if (end != null && end.abs().compareTo(shape.most()) > 0) {
                throw new ArithmeticException(end + " is too large for what was compiled");
            }
        }
        return num;
    }

    static long low(Num num, int scale) {
        return num.low() == null ? Ranges.NO_LOW : Arguments.whole(num.low(), scale);
    }

    static long high(Num num, int scale) {
        return num.high() == null ? Ranges.NO_HIGH : Arguments.whole(num.high(), scale);
    }

    static BandTable within(BandTable table, Shape shape) {
        table.rows().forEach(row -> within(Num.of(row.value()), shape));
        return table;
    }

    static BandTable tableOf(eu.masp.measures.Rules rules, Expr.Band band) {
        BandTable table = rules.bands(band.index());
        if (table == null) {
            throw new ArithmeticException("no table '" + band.id() + "' on " + rules.on());
        }
        return table;
    }

}

package eu.masp.simulation.sql;

import eu.masp.measures.feel.BandTable;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Scales of the law: stepped ones, and linear ones as whole numbers of parts of the rows' widths. */
final class BandSql {

    private final NumberSql numbers;

    BandSql(NumberSql numbers) {
        this.numbers = numbers;
    }

    Ends read(BandTable table, Ends argument) {
        List<BandTable.Row> rows = table.rows();
        int endScale = argument.scale();
        int valueScale = 0;
        for (BandTable.Row row : rows) {
            BigDecimal end = row.end();
            endScale = Math.max(endScale, end == null ? 0 : digits(end));
            valueScale = Math.max(valueScale, digits(row.value()));
        }
        if (table.linear() && argument.hasParts()) {
            throw RuleSql.cannot("a linear table read at a quotient that never ends");
        }
        Ends at = numbers.kept(numbers.at(argument, endScale, argument.parts()));
        BigDecimal unit = new BigDecimal(argument.parts()).movePointRight(endScale);
        List<BigInteger> ends = new ArrayList<>();
        List<BigInteger> values = new ArrayList<>();
        for (BandTable.Row row : rows) {
            BigDecimal end = row.end();
            ends.add(end == null ? BigInteger.ZERO : end.multiply(unit).toBigIntegerExact());
            values.add(row.value().movePointRight(valueScale).toBigIntegerExact());
        }
        BigInteger parts = table.linear() ? widths(ends) : BigInteger.ONE;
        values.replaceAll(value -> value.multiply(parts));
        BigDecimal least = rows.stream().map(BandTable.Row::value).reduce(BigDecimal::min).orElseThrow();
        BigDecimal most = rows.stream().map(BandTable.Row::value).reduce(BigDecimal::max).orElseThrow();
        Ends result = new Ends(at.low(), at.low(), valueScale, parts, least, most, false, false,
                parts.equals(BigInteger.ONE));
        Term low = one(table, at.low(), at.size(), ends, values, result, at.openLow() ? 0 : -1);
        if (at.isSame() && !at.isOpen()) {
            return result.with(low, low);
        }
        Term high = one(table, at.high(), at.size(), ends, values, result, at.openHigh() ? rows.size() - 1 : -1);
        if (rises(values)) {
            return result.with(low, high);
        }
        List<BigInteger> falling = values.stream().map(BigInteger::negate).toList();
        return rises(falling) ? result.with(high, low) : reached(table, at, ends, values, low, high, result);
    }

    private static int digits(BigDecimal number) {
        return Math.max(0, number.stripTrailingZeros().scale());
    }

    private static boolean rises(List<BigInteger> values) {
        for (int i = 1; i < values.size(); i++) {
            if (values.get(i).compareTo(values.get(i - 1)) < 0) {
                return false;
            }
        }
        return true;
    }

    private static BigInteger widths(List<BigInteger> ends) {
        BigInteger all = BigInteger.ONE;
        for (int i = 1; i < ends.size(); i++) {
            BigInteger width = ends.get(i).subtract(ends.get(i - 1));
            all = all.divide(all.gcd(width)).multiply(width);
        }
        return all;
    }

    /** The value at one number; {@code ifNull}: the row where there is no number, below 0 when there always is one. */
    private Term one(BandTable table, Term at, BigDecimal atSize, List<BigInteger> ends, List<BigInteger> values,
            Ends result,
            int ifNull) {
        List<Term> parts = new ArrayList<>();
        StringBuilder text = new StringBuilder("CASE");
        if (ifNull >= 0) {
            text.append(" WHEN # IS NULL THEN #");
            parts.add(at);
            parts.add(Term.whole(values.get(ifNull)));
        }
        int last = values.size() - 1;
        for (int i = 0; i <= last; i++) {
            boolean unbounded = !table.linear() && table.rows().get(i).end() == null;
            if (unbounded) {
                continue;
            }
            boolean included = table.linear() || table.rows().get(i).includesEnd();
            text.append(included ? " WHEN # <= # THEN #" : " WHEN # < # THEN #");
            parts.add(at);
            parts.add(Term.whole(ends.get(i)));
            parts.add(
                    table.linear() && i > 0 ? between(at, atSize, i, ends, values, result) : Term.whole(values.get(i)));
        }
        text.append(" ELSE # END");
        parts.add(Term.whole(values.get(last)));
        return Term.of("CAST(# AS " + numbers.typeOf(result.size()) + ")",
                Term.of(text.toString(), parts.toArray(Term[]::new)));
    }

    /** The values have been multiplied by all widths, so that the slope is whole. */
    private Term between(Term at, BigDecimal atSize, int row, List<BigInteger> ends, List<BigInteger> values,
            Ends result) {
        BigInteger width = ends.get(row).subtract(ends.get(row - 1));
        BigInteger slope = values.get(row).subtract(values.get(row - 1)).divide(width);
        BigDecimal size = result.size()
                .add(new BigDecimal(slope.abs()).multiply(atSize.add(new BigDecimal(ends.get(row - 1).abs()))));
        Term past = Term.of("(# - #)", at, Term.whole(ends.get(row - 1)));
        return Term.of("# + #", numbers.roomy(Term.whole(values.get(row - 1)), size),
                numbers.times(past, Term.whole(slope), size));
    }

    /** A table that goes up and down: every row between the two ends counts. */
    private Ends reached(BandTable table, Ends at, List<BigInteger> ends, List<BigInteger> values, Term low, Term high,
            Ends result) {
        List<Term> parts = new ArrayList<>(List.of(low, high));
        for (int i = 0; i < values.size(); i++) {
            List<Term> conditions = new ArrayList<>();
            BandTable.Row row = table.rows().get(i);
            if (table.linear()) {
                conditions.add(Term.of("coalesce(# <= #, true)", at.low(), Term.whole(ends.get(i))));
                conditions.add(Term.of("coalesce(# >= #, true)", at.high(), Term.whole(ends.get(i))));
            } else {
                if (row.end() != null) {
                    conditions.add(Term.of("coalesce(# " + (row.includesEnd() ? "<=" : "<") + " #, true)", at.low(),
                            Term.whole(ends.get(i))));
                }
                if (i > 0) {
                    conditions.add(Term.of("coalesce(# " + (table.rows().get(i - 1).includesEnd() ? ">" : ">=")
                            + " #, true)", at.high(), Term.whole(ends.get(i - 1))));
                }
            }
            parts.add(Term.of("CASE WHEN # THEN # END", TruthSql.and(conditions), Term.whole(values.get(i))));
        }
        String all = String.join(", ", parts.stream().map(_ -> "#").toList());
        Term[] array = parts.toArray(Term[]::new);
        return result.with(Term.of("least(" + all + ")", array), Term.of("greatest(" + all + ")", array));
    }
}

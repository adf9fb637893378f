package eu.masp.simulation.sql;

import eu.masp.measures.feel.Expr;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** Rounds whole numbers by whole numbers: no floating point, and halves go where the rule says. */
final class Rounding {

    private final NumberSql numbers;
    private final RuleSql rule;

    Rounding(NumberSql numbers, RuleSql rule) {
        this.numbers = numbers;
        this.rule = rule;
    }

    static RoundingMode mode(Expr.Function function) {
        return switch (function) {
            case FLOOR -> RoundingMode.FLOOR;
            case CEILING -> RoundingMode.CEILING;
            case ROUND_HALF_UP -> RoundingMode.HALF_UP;
            case DECIMAL -> RoundingMode.HALF_EVEN;
            case ROUND_DOWN -> RoundingMode.DOWN;
            case ROUND_UP -> RoundingMode.UP;
            case ABS, MONTHS_BETWEEN, DATE -> throw new IllegalArgumentException("rounds nothing: " + function);
        };
    }

    Ends rounded(Ends ends, int digits, RoundingMode mode) {
        if (ends.scale() <= digits && !ends.hasParts()) {
            return ends;
        }
        Ends of = numbers.kept(ends.scale() < digits ? numbers.at(ends, digits, ends.parts()) : ends);
        BigInteger by = BigInteger.TEN.pow(of.scale() - digits).multiply(of.parts());
        BigInteger unit = BigInteger.TEN.pow(Math.max(0, -digits));
        BigDecimal step = BigDecimal.ONE.movePointLeft(digits);
        Ends result = new Ends(of.low(), of.low(), Math.max(0, digits), BigInteger.ONE,
                of.least().signum() >= 0 ? of.least().subtract(step).max(BigDecimal.ZERO) : of.least().subtract(step),
                of.most().add(step), of.openLow(), of.openHigh(), true);
        Term low = divided(of.low(), by, unit, of.least().signum() < 0, mode, result);
        return result.with(low, of.isSame() ? low
                : divided(of.high(), by, unit, of.least().signum() < 0, mode, result));
    }

    private Term divided(Term term, BigInteger by, BigInteger unit, boolean mayBeNegative, RoundingMode mode,
            Ends result) {
        boolean up = mode == RoundingMode.CEILING;
        boolean down = mode == RoundingMode.FLOOR;
        Term positive = magnitude(term, by, up ? RoundingMode.UP : down ? RoundingMode.DOWN : mode);
        Term rounded = !mayBeNegative ? positive
                : Term.of("CASE WHEN # >= 0 THEN # ELSE -# END", term, positive, magnitude(Term.of("(-#)", term), by,
                        up ? RoundingMode.DOWN : down ? RoundingMode.UP : mode));
        if (numbers.kind(result.size()) == Dialect.Kind.WIDE) {
            throw RuleSql.cannot("a rounded number of more than 18 digits");
        }
        Term whole = Term.of("CAST(# AS BIGINT)", rounded);
        return unit.equals(BigInteger.ONE) ? whole : numbers.times(whole, Term.whole(unit), result.size());
    }

    /** Of a number that is not below 0. */
    private Term magnitude(Term term, BigInteger by, RoundingMode mode) {
        Term divisor = Term.whole(by);
        return switch (mode) {
            case DOWN -> rule.dialect.quotient(term, divisor);
            case UP ->
                rule.dialect.quotient(Term.of("(# + #)", term, Term.whole(by.subtract(BigInteger.ONE))), divisor);
            case HALF_UP -> rule.dialect.quotient(Term.of("(# + #)", term, Term.whole(by.shiftRight(1))), divisor);
            case HALF_EVEN -> {
                Term quotient = rule.dialect.quotient(term, divisor);
                yield Term.of("(# + CASE WHEN # % # * 2 > # OR (# % # * 2 = # AND # % 2 = 1) THEN 1 ELSE 0 END)",
                        quotient, term, divisor, divisor, term, divisor, divisor, quotient);
            }
            default -> throw new IllegalArgumentException("no such rounding: " + mode);
        };
    }

    Ends abs(Ends of) {
        BigDecimal most = of.least().abs().max(of.most().abs());
        Ends result = of.between(BigDecimal.ZERO, most).open(false, of.isOpen());
        if (of.isSame() && !of.isOpen()) {
            Term value = Term.of("abs(#)", of.low());
            return result.with(value, value);
        }
        Term low = of.low();
        Term high = of.high();
        return result.with(
                Term.of("CASE WHEN # >= 0 THEN # WHEN # <= 0 THEN -# ELSE 0 END", low, low, high, high),
                Term.of("CASE WHEN # >= 0 THEN # WHEN # <= 0 THEN -# WHEN -# > # THEN -# WHEN -# <= # THEN # END", low,
                        high, high, low, low, high, low, low, high, high));
    }
}

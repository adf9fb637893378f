package eu.masp.simulation.sql;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * Products and quotients. A quotient that never ends is held as a whole number of parts and is exact; the interpreter keeps 34
 * digits of it. What would tell the two apart is refused: sums of two of them, and multiples that end again.
 */
final class Products {

    private static final BigInteger TWO = BigInteger.TWO;
    private static final BigInteger FIVE = BigInteger.valueOf(5);
    private final NumberSql numbers;

    Products(NumberSql numbers) {
        this.numbers = numbers;
    }

    Ends times(Ends a, Ends b) {
        if (a.hasParts() && b.hasParts()) {
            throw RuleSql.cannot("a product of two quotients that never end");
        }
        if (b.hasParts() || a.low().isWhole()) {
            return times(b, a, true);
        }
        return times(a, b, true);
    }

    /** Of the two only the first may have parts. */
    private Ends times(Ends a, Ends b, boolean inOrder) {
        if (a.hasParts()) {
            mustNotEndAgain(a, b);
        }
        BigDecimal[] corners = {a.least().multiply(b.least()), a.least().multiply(b.most()),
                a.most().multiply(b.least()), a.most().multiply(b.most())};
        BigDecimal least = corners[0].min(corners[1]).min(corners[2]).min(corners[3]);
        BigDecimal most = corners[0].max(corners[1]).max(corners[2]).max(corners[3]);
        Ends result = new Ends(a.low(), a.low(), a.scale() + b.scale(), a.parts(), least, most, false, false,
                !a.hasParts());
        boolean fixed = b.isSame() && b.low().isWhole();
        if (fixed) {
            return fixed(a, b, result);
        }
        if (a.isSame() && b.isSame() && !a.isOpen() && !b.isOpen()) {
            Term product = numbers.times(a.low(), b.low(), result.size());
            return result.with(product, product);
        }
        if (a.least().signum() >= 0 && b.least().signum() >= 0 && !a.isOpen() && !b.isOpen()) {
            return result.with(numbers.times(a.low(), b.low(), result.size()),
                    numbers.times(a.high(), b.high(), result.size()));
        }
        return any(numbers.kept(a), numbers.kept(b), result);
    }

    private Ends fixed(Ends a, Ends b, Ends result) {
        int sign = b.low().wholeValue().signum();
        if (sign == 0) {
            return result.with(b.low(), b.low());
        }
        Ends from = sign > 0 ? a : a.with(a.high(), a.low()).open(a.openHigh(), a.openLow());
        Term low = numbers.times(from.low(), b.low(), result.size());
        Term high = a.isSame() ? low : numbers.times(from.high(), b.low(), result.size());
        return result.with(low, high).open(from.openLow(), from.openHigh());
    }

    /** The least and greatest of the four products of ends; an end that is missing runs on for ever, unless it meets a zero. */
    private Ends any(Ends a, Ends b, Ends result) {
        Term[] as = {a.low(), a.high()};
        Term[] bs = {b.low(), b.high()};
        List<Term> products = new ArrayList<>();
        List<Term> signs = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            for (int j = 0; j < 2; j++) {
                Term product = numbers.times(as[i], bs[j], result.size());
                signs.add(Term.of("CASE WHEN # IS NULL OR # IS NULL THEN coalesce(sign(#), " + (i == 0 ? "-1" : "1")
                        + ") * coalesce(sign(#), " + (j == 0 ? "-1" : "1") + ") END", as[i], bs[j], as[i], bs[j]));
                products.add(Term.of("CASE WHEN # = 0 OR # = 0 THEN 0 ELSE # END", as[i], bs[j], product));
            }
        }
        boolean open = a.isOpen() || b.isOpen();
        return result.with(end("least", -1, products, signs, a, b, open), end("greatest", 1, products, signs, a, b,
                open)).open(open, open);
    }

    private static Term end(String name, int openSign, List<Term> products, List<Term> signs, Ends a, Ends b,
            boolean open) {
        Term of = Term.of(name + "(#, #, #, #)", products.toArray(Term[]::new));
        if (!open) {
            return of;
        }
        Term opens = Term.of(name + "(#, #, #, #)", signs.toArray(Term[]::new));
        return Term.of("CASE WHEN (# = 0 AND # = 0) OR (# = 0 AND # = 0) THEN 0 WHEN # = " + openSign
                + " THEN NULL ELSE # END", a.low(), a.high(), b.low(), b.high(), opens, of);
    }

    private static void mustNotEndAgain(Ends quotient, Ends by) {
        BigInteger endless = endless(quotient.parts());
        List<BigInteger> multiples = by.low().isWhole() && by.isSame() ? List.of(by.low().wholeValue())
                : NumberSql.numerators(by);
        if (multiples.isEmpty()) {
            throw RuleSql.cannot("a quotient that never ends, multiplied");
        }
        for (BigInteger multiple : multiples) {
            if (multiple.signum() != 0 && !multiple.gcd(endless).equals(BigInteger.ONE)) {
                throw RuleSql.cannot("a quotient that never ends, multiplied by " + multiple);
            }
        }
    }

    /** A number without its factors of two and five, by which a division ends. */
    private static BigInteger endless(BigInteger number) {
        BigInteger rest = number;
        for (BigInteger factor : List.of(TWO, FIVE)) {
            while (rest.signum() != 0 && rest.mod(factor).signum() == 0) {
                rest = rest.divide(factor);
            }
        }
        return rest;
    }

    Ends quotient(Ends dividend, BigDecimal divisor) {
        BigDecimal by = divisor.stripTrailingZeros();
        Ends of = by.signum() < 0 ? numbers.negate(dividend) : dividend;
        BigInteger units = by.unscaledValue().abs();
        BigInteger parts = endless(units);
        BigInteger rest = units.divide(parts);
        // units = parts * 2^a * 5^b; dividing by the latter is multiplying and moving the point
        int digits = Math.max(rest.getLowestSetBit(), fives(rest));
        BigInteger up = BigInteger.TEN.pow(digits).divide(rest);
        int scale = of.scale() + digits - by.scale();
        BigInteger more = up.multiply(BigInteger.TEN.pow(Math.max(0, -scale)));
        BigDecimal least = of.least().divide(by.abs(), java.math.MathContext.DECIMAL64).subtract(BigDecimal.ONE);
        BigDecimal most = of.most().divide(by.abs(), java.math.MathContext.DECIMAL64).add(BigDecimal.ONE);
        Ends result = new Ends(of.low(), of.high(), Math.max(0, scale), of.parts().multiply(parts),
                of.least().signum() >= 0
                        ? BigDecimal.ZERO.max(least) : least,
                most, of.openLow(), of.openHigh(), !of.hasParts());
        Term low = more.equals(BigInteger.ONE) ? of.low() : numbers.times(of.low(), Term.whole(more), result.size());
        Term high = of.isSame() ? low
                : more.equals(BigInteger.ONE) ? of.high() : numbers.times(of.high(), Term.whole(more), result.size());
        return result.with(low, high);
    }

    private static int fives(BigInteger number) {
        int count = 0;
        BigInteger rest = number;
        while (rest.mod(FIVE).signum() == 0) {
            rest = rest.divide(FIVE);
            count++;
        }
        return count;
    }
}

package eu.masp.simulation.population;

import eu.masp.measures.Input;
import eu.masp.measures.Rules;
import eu.masp.measures.feel.Day;
import eu.masp.measures.feel.Num;

import java.math.BigDecimal;

/**
 * How an input's values stand in its column: truth values as 0 no, 1 unknown, 2 yes; words by their number, -1 unknown;
 * dates as days since 1970-01-01; numbers as whole numbers of their last decimal (euros with two decimals as cents).
 *
 * @param missing what stands for "unknown"
 * @param least the smallest number, or day, that the vocabulary allows
 * @param most the largest
 */
public record Encoding(Input input, Width width, long missing, long least, long most) {

    /** Of an input without bounds; further away nothing is exact any more. */
    public static final BigDecimal LARGEST = new BigDecimal("1e12");

    public static Encoding of(Input input, Rules rules, Words words) {
        return switch (input.type()) {
            case BOOLEAN -> new Encoding(input, Width.BYTE, 1, 0, 2);
            case CHOICE, CODE -> new Encoding(input, words.width(input), -1, 0, Integer.MAX_VALUE);
            case DATE -> {
                Day domain = (Day) rules.domain(input);
                yield new Encoding(input, Width.INT, Width.INT.missing(), domain.low(), domain.high());
            }
            case NUMBER -> number(input, (Num) rules.domain(input));
        };
    }

    private static Encoding number(Input input, Num domain) {
        BigDecimal low = domain.low() == null ? LARGEST.negate() : domain.low();
        BigDecimal high = domain.high() == null ? LARGEST : domain.high();
        long least = low.movePointRight(input.decimals()).setScale(0, java.math.RoundingMode.CEILING).longValueExact();
        long most = high.movePointRight(input.decimals()).setScale(0, java.math.RoundingMode.FLOOR).longValueExact();
        Width width = Width.upTo(Math.max(Math.abs(least), Math.abs(most)));
        return new Encoding(input, width, width.missing(), least, most);
    }
}

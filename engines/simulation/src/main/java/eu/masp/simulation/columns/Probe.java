package eu.masp.simulation.columns;

import eu.masp.measures.Measure;
import eu.masp.measures.feel.Expr;

/**
 * A rule worked out for each row of a measure beside its verdict. Read it in the same stretch as the measure: its rows are the
 * measure's.
 *
 * @param rule the rule as a measure of its own
 */
public record Probe(Measure rule) {

    /** Of a yes-or-no rule: see {@link Kleene}; the first {@link Stretch#count} count. */
    public byte[] truths(Stretch stretch) {
        return stretch.verdicts(rule);
    }

    /** Of a number: its lower end in hundredths; {@link Long#MIN_VALUE} is no end. */
    public long[] lows(Stretch stretch) {
        return stretch.lows(rule, Expr.LinkedField.TOTAL);
    }

    /** Of a number: its upper end in hundredths, {@link Long#MAX_VALUE} is no end; the lower end where the number is known. */
    public long[] highs(Stretch stretch) {
        return stretch.highs(rule, Expr.LinkedField.TOTAL);
    }
}

package eu.masp.simulation.takeup;

import eu.masp.measures.Measure;
import eu.masp.measures.feel.Expr;
import eu.masp.simulation.columns.Figure;
import eu.masp.simulation.columns.Kleene;
import eu.masp.simulation.columns.Probe;
import eu.masp.simulation.columns.Probes;
import eu.masp.simulation.columns.Stretch;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** What take-up reads of the rows of a measure. */
public final class Asked {

    private static final int LONGEST = 100 * 600;
    private final TakeUp takeUp;
    private final List<@Nullable Probe> factors = new ArrayList<>();
    private final @Nullable Probe months;

    /** @param measure the one whose rows are read: its own duration and amount count */
    public Asked(Probes probes, Measure measure, TakeUp takeUp) {
        this.takeUp = takeUp;
        for (TakeUp.Factor factor : takeUp.factors()) {
            factors.add(factor.condition() == null ? null
                    : probes.truth(measure, "takeup: " + measure.id() + ": " + factor.id(), factor.condition()));
        }
        Measure.Amount amount = measure.amount();
        this.months = amount == null || amount.months() == null || amount.monthly() == null ? null
                : probes.number(measure, measure.id() + ": months", amount.months().expr());
    }

    public TakeUp takeUp() {
        return takeUp;
    }

    /** The rows of a measure without a take-up. */
    public static Rows rowsOf(Stretch stretch, Measure measure) {
        return new Rows(stretch, measure, List.of(), null);
    }

    /** The rows of one stretch. */
    public Rows rows(Stretch stretch, Measure measure) {
        return new Rows(stretch, measure, factors, months);
    }

    /** Reads the rows of one stretch; only while it is read. */
    public static final class Rows {

        private final byte[] verdicts;
        private final long @Nullable [] lows;
        private final long @Nullable [] highs;
        private final byte[][] truths;
        private final long @Nullable [] monthLows;
        private final long @Nullable [] monthHighs;

        Rows(Stretch stretch, Measure measure, List<@Nullable Probe> factors, @Nullable Probe months) {
            this.truths = new byte[factors.size()][];
            Expr.LinkedField main = Figure.main(measure);
            this.verdicts = stretch.verdicts(measure);
            this.lows = main == null ? null : stretch.lows(measure, main);
            this.highs = main == null ? null : stretch.highs(measure, main);
            for (int f = 0; f < truths.length; f++) {
                Probe probe = factors.get(f);
                truths[f] = probe == null ? new byte[0] : probe.truths(stretch);
            }
            this.monthLows = months == null ? null : months.lows(stretch);
            this.monthHighs = months == null ? null : months.highs(stretch);
        }

        public int verdict(int row) {
            return verdicts[row];
        }

        /** Whether the measure gives money. */
        public boolean gives() {
            return lows != null;
        }

        /** Below 0: the amount is not known. */
        public long cents(int row) {
            return lows == null || highs == null ? 0 : lows[row] == highs[row] ? Math.max(0, lows[row]) : -1;
        }

        /** Of a row that is entitled and whose amount is known. */
        public Kind kind(int row) {
            int all = 0;
            for (int f = 0; f < truths.length; f++) {
                all |= (truths[f].length == 0 ? Kleene.UNKNOWN : truths[f][row]) << (2 * f);
            }
            long low = monthLows == null ? 0 : monthLows[row];
            boolean known = monthHighs != null && low == monthHighs[row];
            return new Kind(all, cents(row), known ? (int) Math.clamp(low, 0, LONGEST) : 0);
        }
    }
}

package eu.masp.simulation.results;

import eu.masp.measures.Measure;
import eu.masp.measures.feel.Expr;
import eu.masp.simulation.columns.Bits;
import eu.masp.simulation.columns.Figure;
import eu.masp.simulation.columns.Program;
import eu.masp.simulation.columns.Stretch;
import eu.masp.simulation.population.Table;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * A scenario beside the rules as they are, row by row and weighted.
 *
 * @param measure the measure as it is
 * @param group null where there are no groups
 */
public record Comparison(Measure measure, @Nullable String group, Change gained, Change lost, Change more, Change less,
        Change unchanged, double notComparable) {

    /**
     * Rows, and the money that moves.
     *
     * @param cents what they get more (or less, below 0) by the scenario
     */
    public record Change(double rows, double cents) {}

    /** Those who are entitled by one of the two and of whom an amount is not known count as not comparable. */
    private enum Kind {
        GAINED, LOST, MORE, LESS, UNCHANGED, NOT_COMPARABLE
    }

    /** What all threads have found, of measures that are decided for members of one root. */
    static List<Comparison> added(List<Reader> readers, List<Measure> of, @Nullable Grouping grouping) {
        List<Comparison> all = new ArrayList<>();
        for (int m = 0; m < of.size(); m++) {
            for (int group = 0; group < (grouping == null ? 1 : grouping.size()); group++) {
                double[][] sums = new double[Kind.values().length][2];
                boolean present = false;
                for (Reader reader : readers) {
                    for (int kind = 0; kind < sums.length; kind++) {
                        sums[kind][0] += reader.sums[m][group][2 * kind];
                        sums[kind][1] += reader.sums[m][group][2 * kind + 1];
                    }
                    present |= reader.present[m][group];
                }
                if (present || grouping == null) {
                    all.add(comparison(of.get(m), grouping == null ? null : grouping.label(group), sums));
                }
            }
        }
        return all;
    }

    private static Comparison comparison(Measure measure, @Nullable String group, double[][] sums) {
        return new Comparison(measure, group, change(sums, Kind.GAINED), change(sums, Kind.LOST),
                change(sums, Kind.MORE),
                change(sums, Kind.LESS), change(sums, Kind.UNCHANGED), sums[Kind.NOT_COMPARABLE.ordinal()][0]);
    }

    private static Change change(double[][] sums, Kind kind) {
        return new Change(sums[kind.ordinal()][0], sums[kind.ordinal()][1]);
    }

    /** Compares the rules as they are with a scenario, stretch by stretch, by one thread. */
    static final class Reader {

        private final Program program;
        private final List<Measure> measures;
        private final @Nullable Grouping grouping;
        private final double[][][] sums;
        private final boolean[][] present;

        Reader(Program program, List<Measure> measures, @Nullable Grouping grouping) {
            this.program = program;
            this.measures = measures;
            this.grouping = grouping;
            int groups = grouping == null ? 1 : grouping.size();
            this.sums = new double[measures.size()][groups][2 * Kind.values().length];
            this.present = new boolean[measures.size()][groups];
        }

        void read(Stretch baseline, Stretch scenario) {
            for (int m = 0; m < measures.size(); m++) {
                read(baseline, scenario, measures.get(m), m);
            }
        }

        private void read(Stretch baseline, Stretch scenario, Measure measure, int m) {
            int[] groups = grouping == null ? null : grouping.groups(baseline, measure);
            Measure changed = program.measure(measure);
            Expr.LinkedField before = Figure.main(measure);
            Expr.LinkedField after = Figure.main(changed);
            Table table = program.population().table(measure.decidedFor().getFirst());
            int[] tableRows = table.weights() == null ? null : baseline.rows(measure, table.entity());
            int count = baseline.count(measure);
            long[] were = baseline.yes(measure);
            long[] are = scenario.yes(changed);
            for (int word = 0; word < Bits.words(count); word++) {
                for (long left = were[word] | are[word]; left != 0; left &= left - 1) {
                    int i = word * Long.SIZE + Long.numberOfTrailingZeros(left);
                    boolean was = Bits.at(were, i);
                    boolean is = Bits.at(are, i);
                    add(sums[m][groups == null ? 0 : groups[i]], was, is,
                            tableRows == null ? 1 : table.weight(tableRows[i]),
                            was ? cents(baseline, measure, before, i) : 0,
                            is ? cents(scenario, changed, after, i) : 0);
                }
            }
            for (int i = 0; i < count; i++) {
                present[m][groups == null ? 0 : groups[i]] = true;
            }
        }

        private static long cents(Stretch stretch, Measure measure, Expr.@Nullable LinkedField field, int i) {
            if (field == null) {
                return 0;
            }
            long low = stretch.lows(measure, field)[i];
            return low == stretch.highs(measure, field)[i] ? low : Long.MIN_VALUE;
        }

        private static void add(double[] sums, boolean was, boolean is, double weight, long before, long after) {
            boolean known = before != Long.MIN_VALUE && after != Long.MIN_VALUE;
            Kind kind = !known ? Kind.NOT_COMPARABLE
                    : !was ? Kind.GAINED
                            : !is ? Kind.LOST
                                    : after > before ? Kind.MORE : after < before ? Kind.LESS : Kind.UNCHANGED;
            sums[2 * kind.ordinal()] += weight;
            sums[2 * kind.ordinal() + 1] += known ? weight * (after - before) : 0;
        }
    }
}

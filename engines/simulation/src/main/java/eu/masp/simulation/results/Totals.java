package eu.masp.simulation.results;

import eu.masp.measures.Entity;
import eu.masp.measures.Measure;
import eu.masp.measures.feel.Expr;
import eu.masp.simulation.columns.Bits;
import eu.masp.simulation.columns.Figure;
import eu.masp.simulation.columns.Kleene;
import eu.masp.simulation.columns.Program;
import eu.masp.simulation.columns.Stretch;
import eu.masp.simulation.columns.Worker;
import eu.masp.simulation.population.Table;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The shortest result of a simulation: verdicts and money of a measure, without groups and reasons. Weighted.
 *
 * @param cents of those who are entitled and whose amount is known
 * @param amountUnknown entitled, and the amount depends on what is not known
 */
public record Totals(Measure measure, double eligible, double notEligible, double unknown, double cents,
        double amountUnknown) {

    /**
     * Runs the program for all roots of the population.
     *
     * @param measures those whose results are wanted
     * @throws InterruptedException when it is told to stop
     */
    public static List<Totals> of(Program program, Collection<Measure> measures) throws InterruptedException {
        Map<Measure, Totals> all = new LinkedHashMap<>();
        for (Entity root : measures.stream().map(Measure::root).distinct().toList()) {
            List<Measure> of = measures.stream().filter(measure -> measure.root().equals(root)).toList();
            List<Sum> sums = of.stream().map(measure -> new Sum(program, measure)).toList();
            for (Reader reader : Worker.run(program, root,
                    () -> new Reader(of.stream().map(measure -> new Sum(program, measure)).toList()))) {
                for (int m = 0; m < sums.size(); m++) {
                    sums.get(m).add(reader.sums.get(m));
                }
            }
            sums.forEach(sum -> all.put(sum.measure, sum.totals()));
        }
        List<Totals> totals = new ArrayList<>();
        measures.forEach(measure -> totals.add(java.util.Objects.requireNonNull(all.get(measure))));
        return totals;
    }

    private record Reader(List<Sum> sums) implements Worker.Reader {
        @Override
        public void read(Stretch results) {
            sums.forEach(sum -> sum.read(results));
        }
    }

    /** The counts of one measure by one thread. */
    private static final class Sum {

        private final Measure measure;
        private final Expr.@Nullable LinkedField main;
        private final Table table;
        private final double[] verdicts = new double[3];
        private double cents;
        private double amountUnknown;

        Sum(Program program, Measure measure) {
            this.measure = measure;
            this.main = Figure.main(measure);
            this.table = program.population().table(measure.decidedFor().getFirst());
        }

        void read(Stretch results) {
            int count = results.count(measure);
            if (table.weights() == null) {
                readAlike(results, count);
                return;
            }
            byte[] all = results.verdicts(measure);
            int[] rows = results.rows(measure, table.entity());
            for (int i = 0; i < count; i++) {
                verdicts[all[i]] += table.weight(rows[i]);
            }
            if (main != null) {
                long[] lows = results.lows(measure, main);
                long[] highs = results.highs(measure, main);
                for (int i = 0; i < count; i++) {
                    if (all[i] == Kleene.YES && lows[i] == highs[i]) {
                        cents += table.weight(rows[i]) * lows[i];
                    } else if (all[i] == Kleene.YES) {
                        amountUnknown += table.weight(rows[i]);
                    }
                }
            }
        }

        /** Rows that weigh one each: whole numbers. */
        private void readAlike(Stretch results, int count) {
            long[] yes = results.yes(measure);
            long[] maybe = results.maybe(measure);
            long entitled = 0;
            long open = 0;
            for (int word = 0; word < Bits.words(count); word++) {
                entitled += Long.bitCount(yes[word]);
                open += Long.bitCount(maybe[word] & ~yes[word]);
            }
            verdicts[Kleene.YES] += entitled;
            verdicts[Kleene.UNKNOWN] += open;
            verdicts[Kleene.NO] += count - entitled - open;
            if (main != null && entitled > 0) {
                long[] lows = results.lows(measure, main);
                long[] highs = results.highs(measure, main);
                long sum = 0;
                int unknown = 0;
                for (int word = 0; word < Bits.words(count); word++) {
                    for (long left = yes[word]; left != 0; left &= left - 1) {
                        int i = word * Long.SIZE + Long.numberOfTrailingZeros(left);
                        boolean known = lows[i] == highs[i];
                        sum += known ? lows[i] : 0;
                        unknown += known ? 0 : 1;
                    }
                }
                cents += sum;
                amountUnknown += unknown;
            }
        }

        void add(Sum other) {
            for (int i = 0; i < verdicts.length; i++) {
                verdicts[i] += other.verdicts[i];
            }
            cents += other.cents;
            amountUnknown += other.amountUnknown;
        }

        Totals totals() {
            return new Totals(measure, verdicts[Kleene.YES], verdicts[Kleene.NO], verdicts[Kleene.UNKNOWN], cents,
                    amountUnknown);
        }
    }
}

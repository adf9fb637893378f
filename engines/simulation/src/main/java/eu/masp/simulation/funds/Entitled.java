package eu.masp.simulation.funds;

import eu.masp.measures.Entity;
import eu.masp.measures.Measure;
import eu.masp.simulation.columns.Kleene;
import eu.masp.simulation.columns.Program;
import eu.masp.simulation.columns.Stretch;
import eu.masp.simulation.columns.Worker;
import eu.masp.simulation.population.Table;
import eu.masp.simulation.results.Grouping;
import eu.masp.simulation.results.Within;
import eu.masp.simulation.takeup.Asked;
import eu.masp.simulation.takeup.Kind;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Those who are entitled to a measure and have a fund: what a draw reads of each. Rows are told apart by numbers that do not
 * depend on how many threads read them.
 */
final class Entitled {

    private static final int START = 4096;
    int count;
    long[] ids = new long[START];
    int[] kinds = new int[START];
    int[] funds = new int[START];
    float[] weights = new float[START];
    long[] ranks;
    final List<Kind> kindList = new ArrayList<>();
    private final Map<Kind, Integer> kindNumbers = new HashMap<>();
    final double[] byFund;
    final double[] centsByFund;
    double unknown;
    double amountUnknown;
    double withoutFund;
    double factorUnknown;

    private Entitled(int funds, boolean ranked) {
        this.byFund = new double[funds];
        this.centsByFund = new double[funds];
        this.ranks = new long[ranked ? START : 0];
    }

    /** @throws InterruptedException when it is told to stop */
    static Entitled of(Program program, FundsOf of, @Nullable Grouping grouping, Within within)
            throws InterruptedException {
        int funds = of.groups().size();
        int @Nullable [] fundOf = grouping == null ? null : of.fundOf(grouping);
        List<Reader> readers = Worker.run(program, of.measure().root(),
                () -> new Reader(program, of, grouping, fundOf, within, new Entitled(funds, of.rank() != null)));
        Entitled all = readers.getFirst().entitled;
        readers.subList(1, readers.size()).forEach(reader -> all.add(reader.entitled));
        return all;
    }

    private void add(Entitled other) {
        int[] numbers = other.kindList.stream().mapToInt(this::kind).toArray();
        for (int i = 0; i < other.count; i++) {
            add(other.ids[i], numbers[other.kinds[i]], other.funds[i], other.weights[i],
                    other.ranks.length == 0 ? 0 : other.ranks[i]);
        }
        for (int f = 0; f < byFund.length; f++) {
            byFund[f] += other.byFund[f];
            centsByFund[f] += other.centsByFund[f];
        }
        unknown += other.unknown;
        amountUnknown += other.amountUnknown;
        withoutFund += other.withoutFund;
        factorUnknown += other.factorUnknown;
    }

    private int kind(Kind kind) {
        Integer number = kindNumbers.putIfAbsent(kind, kindList.size());
        if (number == null) {
            kindList.add(kind);
            return kindList.size() - 1;
        }
        return number;
    }

    private void add(long id, int kind, int fund, float weight, long rank) {
        if (count == ids.length) {
            int room = (int) Math.min(Integer.MAX_VALUE - 8, count * 2L);
            ids = Arrays.copyOf(ids, room);
            kinds = Arrays.copyOf(kinds, room);
            funds = Arrays.copyOf(funds, room);
            weights = Arrays.copyOf(weights, room);
            ranks = ranks.length == 0 ? ranks : Arrays.copyOf(ranks, room);
        }
        ids[count] = id;
        kinds[count] = kind;
        funds[count] = fund;
        weights[count] = weight;
        if (ranks.length > 0) {
            ranks[count] = rank;
        }
        count++;
    }

    private static final class Reader implements Worker.Reader {

        private final FundsOf of;
        private final Measure measure;
        private final Table table;
        private final @Nullable Grouping grouping;
        private final int @Nullable [] fundOf;
        private final Within within;
        private final Entitled entitled;

        Reader(Program program, FundsOf of, @Nullable Grouping grouping, int @Nullable [] fundOf, Within within,
                Entitled entitled) {
            this.of = of;
            this.measure = program.measure(of.measure());
            this.table = program.population().table(measure.decidedFor().getFirst());
            this.grouping = grouping;
            this.fundOf = fundOf;
            this.within = within;
            this.entitled = entitled;
        }

        @Override
        public void read(Stretch stretch) {
            Asked.Rows rows = of.takeUp().rows(stretch, measure);
            int count = stretch.count(measure);
            int[] first = stretch.rows(measure, table.entity());
            List<Entity> entities = measure.decidedFor();
            int[] second = entities.size() > 1 ? stretch.rows(measure, entities.getLast()) : first;
            int[] groups = grouping == null ? null : grouping.groups(stretch, measure);
            long[] lows = of.rank() == null ? null : of.rank().lows(stretch);
            long[] highs = of.rank() == null ? null : of.rank().highs(stretch);
            boolean[] lookedAt = within.rows(stretch, measure);
            for (int i = 0; i < count; i++) {
                if (lookedAt != null && !lookedAt[i]) {
                    continue;
                }
                int verdict = rows.verdict(i);
                double weight = table.weight(first[i]);
                if (verdict == Kleene.UNKNOWN) {
                    entitled.unknown += weight;
                } else if (verdict == Kleene.YES) {
                    long rank = lows == null || highs == null ? 0
                            : lows[i] != highs[i] ? Long.MAX_VALUE
                                    : of.highestFirst() ? -lows[i] : lows[i];
                    yes(rows, i, (long) first[i] << 32 | second[i], weight,
                            groups == null || fundOf == null ? 0 : fundOf[groups[i]], rank);
                }
            }
        }

        private void yes(Asked.Rows rows, int i, long id, double weight, int fund, long rank) {
            long cents = rows.cents(i);
            if (fund < 0) {
                entitled.withoutFund += weight;
            } else if (cents < 0) {
                entitled.amountUnknown += weight;
            } else {
                Kind kind = rows.kind(i);
                entitled.byFund[fund] += weight;
                entitled.centsByFund[fund] += weight * cents;
                entitled.factorUnknown += of.takeUp().takeUp().leavesOpen(kind) ? weight : 0;
                entitled.add(id, entitled.kind(kind), fund, (float) weight, rank);
            }
        }
    }
}

package eu.masp.simulation.funds;

import eu.masp.measures.Measure;
import eu.masp.simulation.columns.Kleene;
import eu.masp.simulation.columns.Program;
import eu.masp.simulation.columns.Stretch;
import eu.masp.simulation.columns.Worker;
import eu.masp.simulation.population.Table;
import eu.masp.simulation.results.Grouping;
import eu.masp.simulation.results.Within;
import eu.masp.simulation.takeup.Asked;
import eu.masp.simulation.takeup.Drawn;
import eu.masp.simulation.takeup.Kind;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Adds up expected applications by fund and area; with a ranking, by its number too. One for each thread. */
final class ExpectedReader implements Worker.Reader {

    private final FundsOf of;
    private final Measure measure;
    private final Table table;
    private final @Nullable Grouping grouping;
    private final int @Nullable [] fundOf;
    private final Grouping areas;
    private final Within within;
    private final Drawn takeUp;
    private final Map<Kind, Double> chances = new HashMap<>();
    private final double[] decided;
    private final double[][] people;
    private final double[] cents;
    private final Ranked ranked;

    private ExpectedReader(Program program, FundsOf of, @Nullable Grouping grouping, Grouping areas,
            Within within) {
        this.of = of;
        this.measure = program.measure(of.measure());
        this.table = program.population().table(measure.decidedFor().getFirst());
        this.grouping = grouping;
        this.fundOf = grouping == null ? null : of.fundOf(grouping);
        this.areas = areas;
        this.within = within;
        this.takeUp = Drawn.central(of.takeUp().takeUp());
        this.decided = new double[areas.size()];
        this.people = new double[of.groups().size()][areas.size()];
        this.cents = new double[of.groups().size()];
        this.ranked = new Ranked();
    }

    static Expected of(Program program, FundsOf of, @Nullable Grouping grouping, Grouping areas, Within within)
            throws InterruptedException {
        List<ExpectedReader> readers = Worker.run(program, of.measure().root(),
                () -> new ExpectedReader(program, of, grouping, areas, within));
        ExpectedReader all = readers.getFirst();
        readers.subList(1, readers.size()).forEach(all::add);
        return all.expected();
    }

    private void add(ExpectedReader other) {
        for (int area = 0; area < decided.length; area++) {
            decided[area] += other.decided[area];
        }
        for (int fund = 0; fund < cents.length; fund++) {
            cents[fund] += other.cents[fund];
            for (int area = 0; area < decided.length; area++) {
                people[fund][area] += other.people[fund][area];
            }
        }
        ranked.add(other.ranked);
    }

    @Override
    public void read(Stretch stretch) {
        Asked.Rows rows = of.takeUp().rows(stretch, measure);
        int[] funds = grouping == null ? null : grouping.groups(stretch, measure);
        int[] places = areas.groups(stretch, measure);
        int[] tableRows = table.weights() == null ? null : stretch.rows(measure, table.entity());
        long[] lows = of.rank() == null ? null : of.rank().lows(stretch);
        long[] highs = of.rank() == null ? null : of.rank().highs(stretch);
        boolean[] lookedAt = within.rows(stretch, measure);
        for (int i = 0; i < places.length; i++) {
            if (lookedAt != null && !lookedAt[i]) {
                continue;
            }
            int fund = funds == null || fundOf == null ? 0 : fundOf[funds[i]];
            double weight = tableRows == null ? 1 : table.weight(tableRows[i]);
            if (fund >= 0) {
                decided[places[i]] += weight;
                long amount = rows.verdict(i) == Kleene.YES ? rows.cents(i) : -1;
                if (amount > 0) {
                    double applying = weight * chances.computeIfAbsent(rows.kind(i), takeUp::probability);
                    people[fund][places[i]] += applying;
                    cents[fund] += applying * amount;
                    if (lows != null && highs != null) {
                        long rank = lows[i] != highs[i] ? Long.MAX_VALUE : of.highestFirst() ? -lows[i] : lows[i];
                        ranked.add(rank, fund, places[i], applying, amount);
                    }
                }
            }
        }
    }

    private Expected expected() {
        double[] reached = new double[decided.length];
        double applicants = 0;
        double committed = 0;
        for (int fund = 0; fund < cents.length; fund++) {
            long limit = of.cents().getOrDefault(of.groups().get(fund), Long.MAX_VALUE);
            applicants += Arrays.stream(people[fund]).sum();
            if (of.rank() != null) {
                committed += ranked.serve(fund, limit, reached);
                continue;
            }
            // whoever comes first is a fair sample of all who come
            double applying = Arrays.stream(people[fund]).sum();
            double share = applying == 0 ? 0 : Whole.served(0, applying, cents[fund], limit) / applying;
            committed += share * cents[fund];
            for (int area = 0; area < reached.length; area++) {
                reached[area] += share * people[fund][area];
            }
        }
        return new Expected(decided, reached, applicants, committed, committed * takeUp.paid());
    }
}

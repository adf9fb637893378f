package eu.masp.simulation.results;

import eu.masp.measures.Entity;
import eu.masp.measures.Measure;
import eu.masp.measures.feel.Expr;
import eu.masp.simulation.columns.Figure;
import eu.masp.simulation.columns.Kleene;
import eu.masp.simulation.columns.Plan;
import eu.masp.simulation.columns.Program;
import eu.masp.simulation.columns.Worker;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The results of a simulation, measure by measure and group by group. */
public record Summary(List<OfMeasure> measures) {

    /** @param amount what the amounts are: {@code total}, {@code monthly}, or null where the measure gives no money */
    public record OfMeasure(Measure measure, @Nullable String amount, List<OfGroup> groups) {}

    /**
     * One group. Everything but rows is weighted.
     *
     * @param group null where there are no groups
     * @param rows rows of the population decided
     * @param eligibleRows those of them that are entitled
     */
    public record OfGroup(@Nullable String group, long rows, long eligibleRows, double decided, double eligible,
            double notEligible,
            double unknown, @Nullable Amounts amounts, List<OfCriterion> criteria) {}

    /**
     * Cents of those who are entitled and whose amount is known.
     *
     * @param unknown entitled, and the amount depends on what is not known
     */
    public record Amounts(double known, double unknown, double sumCents, double meanCents, long p10Cents, long p25Cents,
            long p50Cents, long p75Cents, long p90Cents) {}

    /**
     * A criterion, those that exclude most first.
     *
     * @param excluded of how many it is not met
     * @param alone of how many it is the only one not met
     * @param near of how many it is the only one not met, and all others are met: one step away
     * @param share its part of all who are excluded: each counts one over the number of criteria not met
     */
    public record OfCriterion(String id, double excluded, double alone, double near, double share) {}

    /**
     * Runs the program for all roots of the population.
     *
     * @param measures those whose results are wanted
     * @throws InterruptedException when it is told to stop
     */
    public static Summary of(Program program, Collection<Measure> measures, @Nullable Grouping grouping)
            throws InterruptedException {
        Map<Measure, OfMeasure> all = new LinkedHashMap<>();
        for (Entity root : measures.stream().map(Measure::root).distinct().toList()) {
            List<Plan> plans = program.plans().stream().filter(plan -> plan.measure().root().equals(root))
                    .filter(plan -> measures.contains(plan.measure())).toList();
            List<Tally> tallies = Worker.run(program, root, () -> new Tally(plans, program.population(), grouping));
            all.putAll(added(plans, tallies, grouping));
        }
        return new Summary(measures.stream().map(all::get).toList());
    }

    /** What all threads have counted. */
    static Map<Measure, OfMeasure> added(List<Plan> plans, List<Tally> tallies, @Nullable Grouping grouping) {
        Tally sum = tallies.getFirst();
        tallies.subList(1, tallies.size()).forEach(sum::add);
        Map<Measure, OfMeasure> all = new LinkedHashMap<>();
        plans.forEach(plan -> all.put(plan.measure(), ofMeasure(plan, sum.cells(plan.measure()), grouping)));
        return all;
    }

    private static OfMeasure ofMeasure(Plan plan, @Nullable Cell[] cells, @Nullable Grouping grouping) {
        Expr.LinkedField main = Figure.main(plan.measure());
        List<OfGroup> groups = new ArrayList<>();
        for (int i = 0; i < cells.length; i++) {
            Cell cell = cells[i];
            if (cell != null) {
                groups.add(ofGroup(plan, grouping == null ? null : grouping.label(i), cell, main != null));
            }
        }
        groups.sort(Comparator.comparing(group -> String.valueOf(group.group())));
        return new OfMeasure(plan.measure(), main == null ? null : main.name().toLowerCase(java.util.Locale.ROOT),
                groups);
    }

    private static OfGroup ofGroup(Plan plan, @Nullable String label, Cell cell, boolean money) {
        List<OfCriterion> criteria = IntStream.range(0, plan.criteria().size())
                .mapToObj(c -> new OfCriterion(plan.criteria().get(c).id(), cell.fails[c], cell.alone[c], cell.near[c],
                        cell.shares[c]))
                .sorted(Comparator.comparingDouble(OfCriterion::share).reversed()).toList();
        return new OfGroup(label, cell.rows, cell.verdictRows[Kleene.YES],
                cell.verdicts[0] + cell.verdicts[1] + cell.verdicts[2],
                cell.verdicts[Kleene.YES], cell.verdicts[Kleene.NO], cell.verdicts[Kleene.UNKNOWN],
                money ? amounts(cell) : null, criteria);
    }

    private static Amounts amounts(Cell cell) {
        double known = cell.amounts.weight();
        double sum = cell.amounts.weightedCents();
        long[] p = cell.amounts.percentiles(10, 25, 50, 75, 90);
        return new Amounts(known, cell.amountUnknown, sum, known == 0 ? 0 : sum / known, p[0], p[1], p[2], p[3], p[4]);
    }
}

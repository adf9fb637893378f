package eu.masp.simulation.results;

import eu.masp.measures.Entity;
import eu.masp.measures.Measure;
import eu.masp.measures.feel.Expr;
import eu.masp.simulation.columns.Figure;
import eu.masp.simulation.columns.Kleene;
import eu.masp.simulation.columns.Plan;
import eu.masp.simulation.columns.Stretch;
import eu.masp.simulation.columns.Worker;
import eu.masp.simulation.population.Population;
import eu.masp.simulation.population.Table;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts the results of stretches; one for each thread, added up at the end. */
final class Tally implements Worker.Reader {

    private final List<Plan> plans;
    private final Population population;
    private final @Nullable Grouping grouping;
    private final Map<Measure, @Nullable Cell[]> cells = new LinkedHashMap<>();
    private byte[] failed = new byte[0];
    private byte[] open = new byte[0];

    Tally(List<Plan> plans, Population population, @Nullable Grouping grouping) {
        this.plans = plans;
        this.population = population;
        this.grouping = grouping;
        int groups = grouping == null ? 1 : grouping.size();
        plans.forEach(plan -> cells.put(plan.measure(), new Cell[groups]));
    }

    @Nullable
    Cell[] cells(Measure measure) {
        @Nullable
        Cell[] all = cells.get(measure);
        return all == null ? new Cell[0] : all;
    }

    void add(Tally other) {
        for (Plan plan : plans) {
            @Nullable
            Cell[] mine = cells(plan.measure());
            @Nullable
            Cell[] theirs = other.cells(plan.measure());
            for (int i = 0; i < mine.length; i++) {
                Cell theirCell = theirs[i];
                Cell myCell = mine[i];
                if (theirCell != null && myCell != null) {
                    myCell.add(theirCell);
                } else if (theirCell != null) {
                    mine[i] = theirCell;
                }
            }
        }
    }

    @Override
    public void read(Stretch results) {
        plans.forEach(plan -> read(results, plan));
    }

    private void read(Stretch results, Plan plan) {
        Measure measure = plan.measure();
        int count = results.count(measure);
        countFailures(results, plan, count);
        int[] groups = grouping == null ? null : grouping.groups(results, measure);
        double[] weights = weights(results, measure);
        Expr.LinkedField main = Figure.main(measure);
        byte[] verdicts = results.verdicts(measure);
        long[] lows = main == null ? null : results.lows(measure, main);
        long[] highs = main == null ? null : results.highs(measure, main);
        @Nullable
        Cell[] of = cells(measure);
        if (groups == null && weights == null) {
            countAlike(results, plan, count, cell(of, 0, plan));
            return;
        }
        for (int i = 0; i < count; i++) {
            Cell cell = cell(of, groups == null ? 0 : groups[i], plan);
            double weight = weights == null ? 1 : weights[i];
            cell.rows++;
            cell.verdictRows[verdicts[i]]++;
            cell.verdicts[verdicts[i]] += weight;
            if (lows != null && highs != null && verdicts[i] == Kleene.YES) {
                if (lows[i] == highs[i]) {
                    cell.amounts.add(lows[i], weight);
                } else {
                    cell.amountUnknown += weight;
                }
            }
        }
        for (int c = 0; c < plan.criteria().size(); c++) {
            boolean reachable = !plan.criteria().get(c).id().equals(Plan.IN_FORCE);
            byte[] truths = results.criterion(measure, c);
            for (int i = 0; i < count; i++) {
                if (truths[i] == Kleene.NO) {
                    fail(cell(of, groups == null ? 0 : groups[i], plan), c, weights == null ? 1 : weights[i],
                            failed[i], open[i] == 0 && reachable);
                }
            }
        }
    }

    /** Rows of one group that weigh one each: counted in whole numbers, in plain loops. */
    private void countAlike(Stretch results, Plan plan, int count, Cell cell) {
        Measure measure = plan.measure();
        byte[] verdicts = results.verdicts(measure);
        long[] kinds = new long[3];
        for (int i = 0; i < count; i++) {
            kinds[verdicts[i]]++;
        }
        cell.rows += count;
        for (int kind = 0; kind < kinds.length; kind++) {
            cell.verdictRows[kind] += kinds[kind];
            cell.verdicts[kind] += kinds[kind];
        }
        Expr.LinkedField main = Figure.main(measure);
        if (main != null && kinds[Kleene.YES] > 0) {
            long[] lows = results.lows(measure, main);
            long[] highs = results.highs(measure, main);
            for (int i = 0; i < count; i++) {
                if (verdicts[i] == Kleene.YES) {
                    if (lows[i] == highs[i]) {
                        cell.amounts.add(lows[i], 1);
                    } else {
                        cell.amountUnknown++;
                    }
                }
            }
        }
        for (int c = 0; c < plan.criteria().size(); c++) {
            failAlike(results.criterion(measure, c), count, cell, c,
                    !plan.criteria().get(c).id().equals(Plan.IN_FORCE));
        }
    }

    private void failAlike(byte[] truths, int count, Cell cell, int criterion, boolean reachable) {
        long[] byFailures = new long[cell.fails.length + 1];
        long near = 0;
        for (int i = 0; i < count; i++) {
            if (truths[i] == Kleene.NO) {
                byFailures[failed[i]]++;
                near += failed[i] == 1 && open[i] == 0 ? 1 : 0;
            }
        }
        for (int failures = 1; failures < byFailures.length; failures++) {
            cell.fails[criterion] += byFailures[failures];
            cell.shares[criterion] += (double) byFailures[failures] / failures;
        }
        cell.alone[criterion] += byFailures[1];
        cell.near[criterion] += reachable ? near : 0;
    }

    private static void fail(Cell cell, int criterion, double weight, int all, boolean othersMet) {
        cell.fails[criterion] += weight;
        cell.shares[criterion] += weight / all;
        if (all == 1) {
            cell.alone[criterion] += weight;
            cell.near[criterion] += othersMet ? weight : 0;
        }
    }

    private static Cell cell(@Nullable Cell[] cells, int group, Plan plan) {
        Cell cell = cells[group];
        if (cell == null) {
            cell = new Cell(plan.criteria().size());
            cells[group] = cell;
        }
        return cell;
    }

    private void countFailures(Stretch results, Plan plan, int count) {
        failed = failed.length < count ? new byte[count] : failed;
        open = open.length < count ? new byte[count] : open;
        java.util.Arrays.fill(failed, 0, count, (byte) 0);
        java.util.Arrays.fill(open, 0, count, (byte) 0);
        for (int c = 0; c < plan.criteria().size(); c++) {
            byte[] truths = results.criterion(plan.measure(), c);
            for (int i = 0; i < count; i++) {
                // 0 is no, 1 unknown, 2 yes
                failed[i] += (byte) ((Kleene.YES - truths[i]) >> 1);
                open[i] += (byte) (truths[i] & 1);
            }
        }
    }

    /** Of the first entity that the measure is decided for. */
    private double @Nullable [] weights(Stretch results, Measure measure) {
        Entity entity = measure.decidedFor().getFirst();
        Table table = population.table(entity);
        if (table.weights() == null) {
            return null;
        }
        int[] rows = results.rows(measure, entity);
        double[] weights = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            weights[i] = table.weight(rows[i]);
        }
        return weights;
    }
}

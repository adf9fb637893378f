package eu.masp.simulation.results;

import eu.masp.measures.Entity;
import eu.masp.measures.Measure;
import eu.masp.measures.feel.Expr;
import eu.masp.simulation.columns.Bits;
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
    private final Failures failures = new Failures();
    private int[] rows = new int[0];

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
        failures.count(results, plan);
        int[] groups = grouping == null ? null : grouping.groups(results, measure);
        double[] weights = weights(results, measure);
        if (groups == null && weights == null) {
            countAlike(results, plan, cell(cells(measure), 0, plan));
        } else {
            countEach(results, plan, groups, weights);
        }
    }

    private void countEach(Stretch results, Plan plan, int @Nullable [] groups, double @Nullable [] weights) {
        Measure measure = plan.measure();
        int count = results.count(measure);
        byte[] verdicts = results.verdicts(measure);
        Expr.LinkedField main = Figure.main(measure);
        long[] lows = main == null ? null : results.lows(measure, main);
        long[] highs = main == null ? null : results.highs(measure, main);
        @Nullable
        Cell[] of = cells(measure);
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
        rows = rows.length < count ? new int[count] : rows;
        byte[] failed = failures.byRow(count);
        long[] near = failures.oneStepAway();
        for (int c = 0; c < plan.criteria().size(); c++) {
            boolean reachable = !plan.criteria().get(c).id().equals(Plan.IN_FORCE);
            int not = Bits.rows(failures.of(results, measure, c), count, rows);
            for (int k = 0; k < not; k++) {
                int i = rows[k];
                Cell cell = cell(of, groups == null ? 0 : groups[i], plan);
                double weight = weights == null ? 1 : weights[i];
                cell.fails[c] += weight;
                cell.shares[c] += weight / failed[i];
                if (failed[i] == 1) {
                    cell.alone[c] += weight;
                    cell.near[c] += reachable && Bits.at(near, i) ? weight : 0;
                }
            }
        }
    }

    /** Rows of one group that weigh one each: counted 64 at a time. */
    private void countAlike(Stretch results, Plan plan, Cell cell) {
        Measure measure = plan.measure();
        int count = results.count(measure);
        long entitled = failures.size(results.yes(measure));
        long maybe = failures.size(results.maybe(measure));
        cell.rows += count;
        cell.count(Kleene.YES, entitled);
        cell.count(Kleene.UNKNOWN, maybe - entitled);
        cell.count(Kleene.NO, count - maybe);
        Expr.LinkedField main = Figure.main(measure);
        if (main != null && entitled > 0) {
            long[] lows = results.lows(measure, main);
            long[] highs = results.highs(measure, main);
            rows = rows.length < count ? new int[count] : rows;
            int yes = Bits.rows(results.yes(measure), count, rows);
            for (int k = 0; k < yes; k++) {
                int i = rows[k];
                if (lows[i] == highs[i]) {
                    cell.amounts.add(lows[i], 1);
                } else {
                    cell.amountUnknown++;
                }
            }
        }
        for (int c = 0; c < plan.criteria().size(); c++) {
            failures.add(results, measure, c, cell, !plan.criteria().get(c).id().equals(Plan.IN_FORCE));
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

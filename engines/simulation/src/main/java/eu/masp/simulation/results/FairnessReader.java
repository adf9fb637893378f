package eu.masp.simulation.results;

import eu.masp.measures.Measure;
import eu.masp.simulation.columns.Kleene;
import eu.masp.simulation.columns.Program;
import eu.masp.simulation.columns.Stretch;
import eu.masp.simulation.columns.Worker;
import eu.masp.simulation.population.Table;
import eu.masp.simulation.takeup.Asked;
import eu.masp.simulation.takeup.Drawn;
import eu.masp.simulation.takeup.Kind;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts groups of stretches; one for each thread. */
final class FairnessReader implements Worker.Reader {

    private static final long SEED = 1;
    private final Program program;
    private final List<Measure> measures;
    private final List<Grouping> groupings;
    private final Map<Measure, Asked> takeUps;
    private final Within within;
    private final List<FairnessCell[][]> cells = new ArrayList<>();
    private final Map<Measure, List<Drawn>> drawn = new HashMap<>();
    private final List<Map<Kind, double[]>> chances = new ArrayList<>();

    FairnessReader(Program program, List<Measure> measures, List<Grouping> groupings, Map<Measure, Asked> takeUps,
            Within within) {
        this.program = program;
        this.measures = measures;
        this.groupings = groupings;
        this.takeUps = takeUps;
        this.within = within;
        takeUps.forEach((measure, asked) -> drawn.put(measure, Drawn.random(asked.takeUp(), SEED, Fairness.DRAWS)));
        for (Measure measure : measures) {
            boolean apply = takeUps.containsKey(measure);
            FairnessCell[][] all = new FairnessCell[groupings.size() + 1][];
            for (int g = 0; g < all.length; g++) {
                all[g] = new FairnessCell[g == 0 ? 1 : groupings.get(g - 1).size()];
                java.util.Arrays.setAll(all[g], _ -> new FairnessCell(apply));
            }
            cells.add(all);
            chances.add(new HashMap<>());
        }
    }

    FairnessCell[][] cells(int measure) {
        return cells.get(measure);
    }

    void add(FairnessReader other) {
        for (int m = 0; m < cells.size(); m++) {
            for (int g = 0; g < cells.get(m).length; g++) {
                for (int i = 0; i < cells.get(m)[g].length; i++) {
                    cells.get(m)[g][i].add(other.cells.get(m)[g][i]);
                }
            }
        }
    }

    @Override
    public void read(Stretch stretch) {
        for (int m = 0; m < measures.size(); m++) {
            read(stretch, program.measure(measures.get(m)), m);
        }
    }

    private void read(Stretch stretch, Measure measure, int m) {
        int count = stretch.count(measure);
        int[][] groups = new int[groupings.size()][];
        for (int g = 0; g < groups.length; g++) {
            groups[g] = groupings.get(g).groups(stretch, measure);
        }
        Asked asked = takeUps.get(measure);
        Asked.Rows rows = asked == null ? Asked.rowsOf(stretch, measure) : asked.rows(stretch, measure);
        Table table = program.population().table(measure.decidedFor().getFirst());
        int[] tableRows = table.weights() == null ? null : stretch.rows(measure, table.entity());
        boolean[] lookedAt = within.rows(stretch, measure);
        FairnessCell[][] all = cells.get(m);
        for (int i = 0; i < count; i++) {
            if (lookedAt != null && !lookedAt[i]) {
                continue;
            }
            int verdict = rows.verdict(i);
            double weight = tableRows == null ? 1 : table.weight(tableRows[i]);
            long cents = verdict == Kleene.YES && rows.gives() ? rows.cents(i) : -1;
            double[] chance = asked == null || cents < 0 ? null
                    : chances.get(m).computeIfAbsent(rows.kind(i), kind -> chance(drawn.get(measure), kind));
            count(all[0][0], verdict, weight, cents, chance);
            for (int g = 0; g < groups.length; g++) {
                count(all[g + 1][groups[g][i]], verdict, weight, cents, chance);
            }
        }
    }

    private static double[] chance(@Nullable List<Drawn> drawn, Kind kind) {
        double[] chance = new double[Fairness.DRAWS];
        for (int d = 0; d < chance.length; d++) {
            chance[d] = drawn == null ? 0 : drawn.get(d).probability(kind);
        }
        return chance;
    }

    private static void count(FairnessCell cell, int verdict, double weight, long cents, double @Nullable [] chance) {
        cell.rows++;
        switch (verdict) {
            case Kleene.YES -> {
                cell.yes += weight;
                cell.yesRows++;
            }
            case Kleene.NO -> cell.no += weight;
            default -> cell.unknown += weight;
        }
        if (cents >= 0) {
            cell.paidRows++;
            cell.paid += weight;
            cell.cents += weight * cents;
        }
        if (chance != null) {
            for (int d = 0; d < chance.length; d++) {
                cell.applying[d] += weight * chance[d];
            }
        }
    }
}

package eu.masp.simulation.results;

import eu.masp.measures.Entity;
import eu.masp.measures.Measure;
import eu.masp.simulation.columns.Program;
import eu.masp.simulation.columns.Worker;
import eu.masp.simulation.takeup.Asked;
import eu.masp.simulation.takeup.Range;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who is reached, group by group, by several groupings of the same population.
 *
 * @param suppressed whether a group is not shown: where the population is of real people, groups of fewer than {@link #FEWEST} rows
 *     are not, and where that would leave them to be worked out, the next smallest group neither
 */
public record Fairness(List<OfMeasure> measures, boolean suppressed) {

    /** A group of fewer real people is not shown. */
    public static final int FEWEST = 5;
    /** Sets of values drawn for each range of a take-up. */
    static final int DRAWS = 41;

    /** @param all everybody */
    public record OfMeasure(String measure, OfGroup all, List<OfGrouping> groupings) {}

    /**
     * One grouping.
     *
     * @param by as it was asked for
     * @param known whether the group of anybody is known; if not, nothing is said, which is not "the same for all"
     * @param unplaced of how many the group is not known, or makes no sense
     * @param groups in the order of the grouping; only those that somebody belongs to
     */
    public record OfGrouping(String by, boolean known, double unplaced, List<OfGroup> groups) {}

    /**
     * One group.
     *
     * @param group null: everybody
     * @param rows of the population; 0 where not shown
     * @param figures null: not shown, because the group is small
     */
    public record OfGroup(@Nullable String group, long rows, @Nullable Figures figures) {}

    /**
     * Figures of a group; all but rows and rates are weighted counts.
     *
     * @param decided how many there are
     * @param eligibleRows on how many rows of the population {@code eligible} stands
     * @param unknown of how many it is not known whether they are entitled
     * @param rate entitled of those of whom it is known; null where it is known of nobody
     * @param atMost the rate if all of whom it is not known were entitled
     * @param ratio the rate over that of everybody; null where one of the two is not known or 0
     * @param meanCents the mean amount of those entitled whose amount is known; null where there are none, or fewer than
     *     {@link #FEWEST} real ones
     * @param applyRate of all of whom it is known, who is expected to apply, by the declared take-up; null where none is declared
     */
    public record Figures(double decided, double eligible, long eligibleRows, double unknown, @Nullable Double rate,
            double atMost,
            @Nullable Double ratio, @Nullable Double meanCents, @Nullable Range applyRate) {}

    /**
     * Counts in one pass.
     *
     * @param takeUps of the measures that have one
     * @param real whether the rows are real people
     * @throws InterruptedException when it is told to stop
     */
    public static Fairness of(Program program, Collection<Measure> measures, List<Grouping> groupings,
            Map<Measure, Asked> takeUps, boolean real) throws InterruptedException {
        return of(program, measures, groupings, takeUps, Within.EVERYBODY, real ? FEWEST : 0);
    }

    /**
     * Counts those who are looked at in one pass.
     *
     * @param takeUps of the measures that have one
     * @param fewest of how many rows a group is shown; 0 where nobody is real
     * @throws InterruptedException when it is told to stop
     */
    public static Fairness of(Program program, Collection<Measure> measures, List<Grouping> groupings,
            Map<Measure, Asked> takeUps, Within within, int fewest) throws InterruptedException {
        Map<Measure, OfMeasure> all = new LinkedHashMap<>();
        for (Entity root : measures.stream().map(Measure::root).distinct().toList()) {
            List<Measure> of = measures.stream().filter(measure -> measure.root().equals(root)).toList();
            List<FairnessReader> readers = Worker.run(program, root,
                    () -> new FairnessReader(program, of, groupings, takeUps, within));
            FairnessReader sum = readers.getFirst();
            readers.subList(1, readers.size()).forEach(sum::add);
            for (int m = 0; m < of.size(); m++) {
                all.put(of.get(m),
                        ofMeasure(of.get(m), sum.cells(m), groupings, takeUps.containsKey(of.get(m)), fewest));
            }
        }
        List<OfMeasure> found = measures.stream().map(all::get).toList();
        return new Fairness(found, found.stream().flatMap(of -> of.groupings().stream()).filter(OfGrouping::known)
                .flatMap(of -> of.groups().stream()).anyMatch(group -> group.figures() == null));
    }

    /** @param cells of everybody, then of each grouping's groups */
    private static OfMeasure ofMeasure(Measure measure, FairnessCell[][] cells, List<Grouping> groupings, boolean apply,
            int fewest) {
        FairnessCell everybody = cells[0][0];
        List<OfGrouping> all = new ArrayList<>();
        for (int g = 0; g < groupings.size(); g++) {
            all.add(ofGrouping(groupings.get(g), cells[g + 1], everybody, apply, fewest));
        }
        return new OfMeasure(measure.id(), everybody.rows < fewest ? new OfGroup(null, 0, null)
                : new OfGroup(null, everybody.rows, everybody.figures(everybody, apply, fewest > 0)), all);
    }

    private static OfGrouping ofGrouping(Grouping grouping, FairnessCell[] cells, FairnessCell everybody, boolean apply,
            int fewest) {
        boolean[] hidden = hidden(grouping, cells, fewest);
        List<OfGroup> groups = new ArrayList<>();
        boolean known = false;
        for (int i = 0; i < cells.length; i++) {
            boolean placed = i != Grouping.UNKNOWN && i != Grouping.NOT_APPLICABLE;
            if (cells[i].rows > 0) {
                known |= placed;
                groups.add(hidden[i] ? new OfGroup(grouping.label(i), 0, null)
                        : new OfGroup(grouping.label(i), cells[i].rows,
                                cells[i].figures(everybody, apply, fewest > 0)));
            }
        }
        boolean showsUnplaced = !hidden[Grouping.UNKNOWN] && !hidden[Grouping.NOT_APPLICABLE];
        return new OfGrouping(grouping.name(), known, showsUnplaced
                ? cells[Grouping.UNKNOWN].decided() + cells[Grouping.NOT_APPLICABLE].decided()
                : Double.NaN, groups);
    }

    private static boolean[] hidden(Grouping grouping, FairnessCell[] cells, int fewest) {
        Map<String, Long> rows = new LinkedHashMap<>();
        for (int i = 0; i < cells.length; i++) {
            rows.merge(grouping.label(i), cells[i].rows, Long::sum);
        }
        Set<String> small = SmallGroups.of(rows, fewest);
        boolean[] hidden = new boolean[cells.length];
        for (int i = 0; i < cells.length; i++) {
            hidden[i] = cells[i].rows > 0 && small.contains(grouping.label(i));
        }
        return hidden;
    }
}

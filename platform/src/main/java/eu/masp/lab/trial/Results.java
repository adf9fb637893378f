package eu.masp.lab.trial;

import eu.masp.lab.populations.PopulationInfo;
import eu.masp.measures.Catalogue;
import eu.masp.measures.Input;
import eu.masp.measures.Measure;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What comes of a trial.
 *
 * @param changed the rules with the changes; null where there are none
 * @param unknown what the rules read and the population does not say of anybody
 * @param leftOut measures for whose members the population has no table
 * @param rows of each of the population's tables, by the entity's id
 * @param weight what a row stands for on average
 * @param milliseconds how long the decision took, without reading files
 */
public record Results(Setting setting, PopulationInfo population, @Nullable Catalogue changed, List<OfMeasure> measures,
        List<Input> unknown, List<Measure> leftOut, Map<String, Integer> rows, double weight, long milliseconds) {

    /**
     * One measure.
     *
     * @param measure as it is
     * @param after the measure with its changes; null where nothing is changed
     * @param amount {@code total} or {@code monthly}: what the money is; null where the measure gives none
     * @param moves null where nothing is changed
     * @param binding criteria as they are, those that exclude most first
     * @param bindingAfter with the changes; empty where there are none
     * @param withheld whether so few real rows stand behind it that nothing is said: there are no figures then
     */
    public record OfMeasure(Measure measure, @Nullable Measure after, @Nullable String amount, Figures before,
            @Nullable Figures now, @Nullable Moves moves, List<Binding> binding, List<Binding> bindingAfter,
            List<Area> areas, boolean withheld) {

        /** The figures that hold with the changes, or those of the rules as they are where there are none. */
        public Figures current() {
            return now == null ? before : now;
        }

        public List<Binding> currentBinding() {
            return now == null ? binding : bindingAfter;
        }

        /** Whether this measure came out as another one. */
        public boolean moved() {
            return moves != null && (moves.gained().rows() > 0 || moves.lost().rows() > 0 || moves.more().rows() > 0
                    || moves.less().rows() > 0);
        }
    }

    /**
     * A part of the territory.
     *
     * @param id of a province its abbreviation, of a comune its code; {@code unknown} where it is not known
     * @param withheld whether so few real rows stand behind it that nothing is said
     */
    public record Area(String id, String label, Figures before, @Nullable Figures now, @Nullable Moves moves,
            boolean withheld) {
        /** Fewer rows than this give no more than an order of magnitude. */
        public static final int FEW = 100;

        public Figures current() {
            return now == null ? before : now;
        }

        public boolean rough() {
            return before.rows() < FEW;
        }
    }
}

package eu.masp.simulation.results;

import eu.masp.measures.Input;
import eu.masp.measures.Measure;
import eu.masp.measures.Vocabulary;
import eu.masp.simulation.columns.Stretch;
import eu.masp.simulation.population.Population;
import eu.masp.simulation.population.PopulationException;
import eu.masp.simulation.population.Width;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** By where the root lives: sets of codes with names. Who lives in none of them is of no group. */
public final class AreaGrouping extends Grouping {

    private final Vocabulary vocabulary;
    private final Population population;
    private final int[] areaOf;

    /**
     * Areas of the codes of the residence.
     *
     * @param areas the codes of each name, in the order in which they are shown
     * @throws PopulationException when a code belongs to two of them
     */
    public AreaGrouping(Vocabulary vocabulary, Population population, String name, Map<String, Set<String>> areas) {
        super(name);
        this.vocabulary = vocabulary;
        this.population = population;
        this.areaOf = new int[population.words().size()];
        Arrays.fill(areaOf, NOT_APPLICABLE);
        Map<String, Integer> of = new HashMap<>();
        areas.forEach((area, codes) -> {
            int number = add(area);
            for (String code : codes) {
                Integer other = of.put(code, number);
                if (other != null) {
                    throw new PopulationException(
                            code + " belongs to " + label(other) + " and to " + area + ": a place has one fund.");
                }
            }
        });
        for (int word = 0; word < areaOf.length; word++) {
            areaOf[word] = of.getOrDefault(population.words().word(word), NOT_APPLICABLE);
        }
    }

    @Override
    public int[] groups(Stretch stretch, Measure measure) {
        int[] groups = new int[stretch.count(measure)];
        Input residence = vocabulary.residence().get(measure.root().id());
        Width width = residence == null ? null : population.width(residence);
        @Nullable
        Object column = width == null || residence == null ? null
                : population.table(measure.root()).columns().get(residence);
        if (width == null || column == null) {
            return groups;
        }
        int[] rows = stretch.rows(measure, measure.root());
        for (int i = 0; i < groups.length; i++) {
            int word = (int) width.get(column, rows[i]);
            groups[i] = word < 0 ? UNKNOWN : word < areaOf.length ? areaOf[word] : NOT_APPLICABLE;
        }
        return groups;
    }
}

package eu.masp.simulation.results;

import eu.masp.measures.CodeList;
import eu.masp.measures.Input;
import eu.masp.measures.Measure;
import eu.masp.measures.Vocabulary;
import eu.masp.simulation.columns.Stretch;
import eu.masp.simulation.population.Population;
import eu.masp.simulation.population.PopulationException;
import eu.masp.simulation.population.Width;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Into which group a row falls: by an input with words or yes and no, or by a column of its code list. */
public final class Grouping {

    private static final String UNKNOWN = "unknown";
    private static final String NONE = "not applicable";
    private final Input input;
    private final List<String> labels = new ArrayList<>(List.of(UNKNOWN, NONE));
    private final int[] labelOf;
    private final @Nullable Object column;
    private final @Nullable Width width;
    private final boolean truth;

    private Grouping(Input input, Population population, @Nullable CodeList codes, @Nullable String codeColumn) {
        this.input = input;
        this.width = population.width(input);
        this.column = width == null ? null : population.table(input.entity()).columns().get(input);
        this.truth = input.type() == Input.Type.BOOLEAN;
        Map<String, Integer> known = new LinkedHashMap<>();
        this.labelOf = new int[truth ? 3 : population.words().size()];
        for (int i = 0; i < labelOf.length; i++) {
            String label = truth ? i == 0 ? "no" : i == 2 ? "yes" : UNKNOWN
                    : label(population.words().word(i), codes, codeColumn);
            labelOf[i] = label.equals(UNKNOWN) ? 0 : known.computeIfAbsent(label, added -> {
                labels.add(added);
                return labels.size() - 1;
            });
        }
    }

    private static String label(String word, @Nullable CodeList codes, @Nullable String codeColumn) {
        if (codes == null || codeColumn == null) {
            return word;
        }
        return codes.find(word).map(code -> code.columns().getOrDefault(codeColumn, UNKNOWN)).orElse(UNKNOWN);
    }

    /**
     * The input that a column means: {@code household.comune}, or {@code comune} where one input alone is called so.
     *
     * @throws PopulationException when there is none, or its values are no categories
     */
    public static Input input(Vocabulary vocabulary, String by) {
        String name = by.contains(":") ? by.substring(0, by.indexOf(':')) : by;
        List<Input> all = vocabulary.inputs().stream().flatMap(List::stream)
                .filter(input -> input.id().equals(name) || input.name().equals(name)).toList();
        if (all.size() != 1) {
            throw new PopulationException(all.isEmpty() ? "--by " + by + ": there is no such input." : "--by " + by
                    + " may be " + String.join(" or ", all.stream().map(Input::id).toList()) + ": say which.");
        }
        Input input = all.getFirst();
        if (input.type() == Input.Type.NUMBER || input.type() == Input.Type.DATE) {
            throw new PopulationException("--by " + by + ": groups are made of categories, not of numbers or dates.");
        }
        return input;
    }

    /** @param by as in {@link #input}, and after a colon a column of its code list: {@code household.comune:province} */
    public static Grouping of(Vocabulary vocabulary, Population population, String by) {
        Input input = input(vocabulary, by);
        CodeList codes = input.codes() == null ? null : vocabulary.codes().get(input.codes());
        String codeColumn = by.contains(":") ? by.substring(by.indexOf(':') + 1) : null;
        if (codeColumn != null && (codes == null || codes.codes().values().stream().findFirst()
                .filter(code -> code.columns().containsKey(codeColumn)).isEmpty())) {
            throw new PopulationException("--by " + by + ": there is no column '" + codeColumn + "' in its code list.");
        }
        return new Grouping(input, population, codes, codeColumn);
    }

    /** The number of each row's label; null where all rows of the measure are of one group. */
    int[] groups(Stretch stretch, Measure measure) {
        int[] groups = new int[stretch.count(measure)];
        if (!measure.root().equals(input.entity()) && !measure.decidedFor().contains(input.entity())) {
            java.util.Arrays.fill(groups, 1);
            return groups;
        }
        if (column == null || width == null) {
            return groups;
        }
        int[] rows = stretch.rows(measure, input.entity());
        for (int i = 0; i < groups.length; i++) {
            long value = width.get(column, rows[i]);
            groups[i] = value < 0 ? 0 : labelOf[(int) value];
        }
        return groups;
    }

    String label(int group) {
        return labels.get(group);
    }

    int size() {
        return labels.size();
    }
}

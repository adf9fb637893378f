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

import java.util.LinkedHashMap;
import java.util.Map;

/** By an input with words or yes and no, or by a column of its code list. */
final class WordGrouping extends Grouping {

    private final Input input;
    private final int[] labelOf;
    private final @Nullable Object column;
    private final @Nullable Width width;
    private final boolean truth;

    private WordGrouping(String name, Input input, Population population, @Nullable CodeList codes,
            @Nullable String codeColumn) {
        super(name);
        this.input = input;
        this.width = population.width(input);
        this.column = width == null ? null : population.table(input.entity()).columns().get(input);
        this.truth = input.type() == Input.Type.BOOLEAN;
        Map<String, Integer> known = new LinkedHashMap<>();
        this.labelOf = new int[truth ? 3 : population.words().size()];
        for (int i = 0; i < labelOf.length; i++) {
            String label = truth ? i == 0 ? "no" : i == 2 ? "yes" : UNKNOWN_LABEL
                    : label(population.words().word(i), codes, codeColumn);
            labelOf[i] = label.equals(UNKNOWN_LABEL) ? UNKNOWN : known.computeIfAbsent(label, this::add);
        }
    }

    private static String label(String word, @Nullable CodeList codes, @Nullable String codeColumn) {
        if (codes == null || codeColumn == null) {
            return word;
        }
        return codes.find(word).map(code -> code.columns().getOrDefault(codeColumn, UNKNOWN_LABEL))
                .orElse(UNKNOWN_LABEL);
    }

    static Grouping words(Vocabulary vocabulary, Population population, String by) {
        Input input = Grouping.input(vocabulary, by);
        CodeList codes = input.codes() == null ? null : vocabulary.codes().get(input.codes());
        String codeColumn = by.contains(":") ? by.substring(by.indexOf(':') + 1) : null;
        if (codeColumn != null && (codes == null || codes.codes().values().stream().findFirst()
                .filter(code -> code.columns().containsKey(codeColumn)).isEmpty())) {
            throw new PopulationException("--by " + by + ": there is no column '" + codeColumn + "' in its code list.");
        }
        return new WordGrouping(by, input, population, codes, codeColumn);
    }

    @Override
    public int[] groups(Stretch stretch, Measure measure) {
        int[] groups = new int[stretch.count(measure)];
        if (!isOf(measure, input)) {
            java.util.Arrays.fill(groups, NOT_APPLICABLE);
            return groups;
        }
        if (column == null || width == null) {
            return groups;
        }
        int[] rows = stretch.rows(measure, input.entity());
        switch (column) {
            case byte[] words -> {
                for (int i = 0; i < groups.length; i++) {
                    groups[i] = groupOf(words[rows[i]]);
                }
            }
            case short[] words -> {
                for (int i = 0; i < groups.length; i++) {
                    groups[i] = groupOf(words[rows[i]]);
                }
            }
            default -> {
                for (int i = 0; i < groups.length; i++) {
                    groups[i] = groupOf((int) width.get(column, rows[i]));
                }
            }
        }
        return groups;
    }

    private int groupOf(int word) {
        return word < 0 ? UNKNOWN : labelOf[word];
    }
}

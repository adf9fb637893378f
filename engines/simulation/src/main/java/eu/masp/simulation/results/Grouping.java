package eu.masp.simulation.results;

import eu.masp.measures.Input;
import eu.masp.measures.Measure;
import eu.masp.measures.Vocabulary;
import eu.masp.simulation.columns.Stretch;
import eu.masp.simulation.population.Population;
import eu.masp.simulation.population.PopulationException;

import java.util.ArrayList;
import java.util.List;

/** Into which group a row falls. Groups are numbered; {@link By} makes them of what a person writes. */
public abstract class Grouping {

    /** The number of those of whom the group is not known, */
    public static final int UNKNOWN = 0;
    /** and of those of whom it makes no sense: a measure that is decided for others. */
    public static final int NOT_APPLICABLE = 1;
    static final String UNKNOWN_LABEL = "unknown";
    static final String NONE_LABEL = "not applicable";
    private final String name;
    private final List<String> labels = new ArrayList<>(List.of(UNKNOWN_LABEL, NONE_LABEL));

    Grouping(String name) {
        this.name = name;
    }

    /** The number of each row's group; as many as the stretch has rows of the measure. */
    public abstract int[] groups(Stretch stretch, Measure measure);

    /** The number of a new label. */
    final int add(String label) {
        labels.add(label);
        return labels.size() - 1;
    }

    static boolean isOf(Measure measure, Input input) {
        return measure.root().equals(input.entity()) || measure.decidedFor().contains(input.entity());
    }

    /** What it was asked for as. */
    public final String name() {
        return name;
    }

    public final String label(int group) {
        return labels.get(group);
    }

    /** How many groups there are, those of {@link #UNKNOWN} and {@link #NOT_APPLICABLE} among them. */
    public final int size() {
        return labels.size();
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
            throw new PopulationException(
                    "--by " + by + ": groups are made of categories; a number needs cut points, as in "
                            + input.id() + ":0,10000,20000.");
        }
        return input;
    }

    /** @param by as in {@link #input}, and after a colon a column of its code list: {@code household.comune:province} */
    public static Grouping of(Vocabulary vocabulary, Population population, String by) {
        return WordGrouping.words(vocabulary, population, by);
    }
}

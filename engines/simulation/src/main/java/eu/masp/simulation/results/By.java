package eu.masp.simulation.results;

import eu.masp.measures.Input;
import eu.masp.measures.Measure;
import eu.masp.measures.OwnFormula;
import eu.masp.measures.Vocabulary;
import eu.masp.measures.feel.Expr;
import eu.masp.measures.feel.FeelException;
import eu.masp.measures.feel.Type;
import eu.masp.simulation.columns.Group;
import eu.masp.simulation.columns.Probe;
import eu.masp.simulation.columns.Probes;
import eu.masp.simulation.population.Population;
import eu.masp.simulation.population.PopulationException;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Groups as a person asks for them: {@code household.area}, {@code household.comune:province} (a column of the code list),
 * {@code household.isee:0,9360,15000} (cut points of a number), {@code parents := count(adults)} (a number or a yes-or-no in FEEL,
 * with a name; cut points may follow).
 *
 * @param inputs the columns that are read as they are; what rules read is known of their {@link Probes}
 */
public record By(Set<Input> inputs, Function<Population, Grouping> on) {

    /** Whole numbers of a rule that are groups of their own. */
    private static final int MOST = 20;
    private static final Pattern NAMED = Pattern.compile("\\s*([^:=]+?)\\s*:=\\s*(.+)", Pattern.DOTALL);
    private static final Pattern CUT = Pattern
            .compile("(.+?)\\s*:\\s*(-?\\d+(?:\\.\\d+)?(?:\\s*,\\s*-?\\d+(?:\\.\\d+)?)*)", Pattern.DOTALL);

    /**
     * Reads a grouping.
     *
     * @param probes where its rules are put
     * @param measures of the same catalogue, those that are grouped
     * @throws PopulationException when it means nothing
     */
    public static By of(Probes probes, List<Measure> measures, String text) {
        Matcher named = NAMED.matcher(text);
        String name = named.matches() ? named.group(1) : text;
        String rest = named.matches() ? named.group(2) : text;
        Matcher cut = CUT.matcher(rest);
        List<BigDecimal> points = cut.matches() ? points(text, cut.group(2)) : List.of();
        Vocabulary vocabulary = probes.catalogue().vocabulary();
        if (!named.matches() && points.isEmpty() && text.matches("[a-z0-9_.]+(:[A-Za-z0-9_ -]+)?")) {
            Input input = Grouping.input(vocabulary, text);
            return new By(Set.of(input), population -> Grouping.of(vocabulary, population, text));
        }
        return rule(probes, measures, text, name, inputOr(vocabulary, points.isEmpty() ? rest : cut.group(1)), points);
    }

    /** An input by its name alone, as in {@code isee:0,9360}. */
    private static String inputOr(Vocabulary vocabulary, String feel) {
        List<Input> all = vocabulary.inputs().stream().flatMap(List::stream)
                .filter(input -> input.name().equals(feel.strip())).toList();
        return all.size() == 1 ? all.getFirst().id() : feel;
    }

    private static List<BigDecimal> points(String text, String list) {
        List<BigDecimal> points = Arrays.stream(list.split(",")).map(String::strip).map(BigDecimal::new).toList();
        for (int i = 0; i < points.size(); i++) {
            if (points.get(i).stripTrailingZeros().scale() > 2
                    || (i > 0 && points.get(i).compareTo(points.get(i - 1)) <= 0)) {
                throw new PopulationException(
                        "--by " + text + ": cut points have to rise and have at most two decimals.");
            }
        }
        return points;
    }

    private static By rule(Probes probes, List<Measure> measures, String text, String name, String feel,
            List<BigDecimal> points) {
        Map<Group, Probe> asked = new LinkedHashMap<>();
        @Nullable
        FeelException problem = null;
        @Nullable
        Type type = null;
        for (Measure measure : measures) {
            if (asked.containsKey(Group.of(measure))) {
                continue;
            }
            try {
                Expr expr = OwnFormula.rule(probes.catalogue(), measure, feel, Type.Scalar.NUMBER);
                type = Type.Scalar.NUMBER;
                asked.put(Group.of(measure), probes.number(measure, "--by " + text, expr));
            } catch (FeelException notANumber) {
                try {
                    Expr expr = OwnFormula.rule(probes.catalogue(), measure, feel, Type.Scalar.BOOLEAN);
                    type = Type.Scalar.BOOLEAN;
                    asked.put(Group.of(measure), probes.truth(measure, "--by " + text, expr));
                } catch (FeelException e) {
                    problem = notANumber;
                }
            }
        }
        if (type == null) {
            throw new PopulationException("--by " + text + ": "
                    + (problem == null ? "there is no measure to group." : String.valueOf(problem.getMessage())));
        }
        if (type == Type.Scalar.BOOLEAN) {
            if (!points.isEmpty()) {
                throw new PopulationException("--by " + text + ": a yes or no has no cut points.");
            }
            return new By(Set.of(), _ -> ProbeGrouping.truth(name, asked));
        }
        return new By(Set.of(), _ -> points.isEmpty() ? ProbeGrouping.whole(name, asked, MOST)
                : ProbeGrouping.cut(name, asked, points));
    }
}

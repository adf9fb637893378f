package eu.masp.simulation.optimise;

import eu.masp.measures.Catalogue;
import eu.masp.measures.Measure;
import eu.masp.measures.Parameter;
import eu.masp.measures.Suggestion;
import eu.masp.measures.feel.Type;
import eu.masp.simulation.columns.Probes;
import eu.masp.simulation.funds.FundPlan;
import eu.masp.simulation.population.PopulationException;
import eu.masp.simulation.results.By;
import eu.masp.simulation.scenario.Keys;
import eu.masp.simulation.scenario.Scenario;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What is searched for: which parameters may take which values, and what is wanted.
 *
 * @param measure the measure whose fund it is
 * @param mostEqual whether equality comes before the number reached when one setting is chosen from the frontier
 * @param areas what equality is measured between; null: the groups of the fund
 * @param most how many settings are tried at most
 */
public record Search(Measure measure, boolean mostEqual, Equality equality, @Nullable By areas,
        List<Dimension> dimensions, int most) {

    private static final int MOST = 400;
    private static final int TOO_MANY = 10_000;
    private static final double MOST_POSSIBLE = 1e15;

    /** The settings that the ranges and steps allow. */
    public long possible() {
        return dimensions.stream().mapToLong(Dimension::count).reduce(1, Math::multiplyExact);
    }

    /**
     * Reads a file.
     *
     * @param plan the scenario's: one of its funds is meant
     * @throws eu.masp.simulation.scenario.ScenarioException at the key
     */
    public static Search read(Path file, Catalogue changed, FundPlan plan, Probes probes) {
        return of(Scenario.read(file).keys(), changed, plan, probes);
    }

    /** The same of keys in memory, as {@link Scenario#of} gives them. */
    public static Search of(Keys keys, Catalogue changed, FundPlan plan, Probes probes) {
        keys.only("measure", "goal", "equality", "by", "search", "most");
        Measure measure = measure(keys, plan);
        String goal = keys.text("goal", "reached");
        if (!goal.equals("reached") && !goal.equals("equality")) {
            throw keys.problem("'" + goal + "' is not known: write reached or equality.", "goal");
        }
        String equality = keys.text("equality", Equality.LOWEST_SHARE.word());
        Equality by = java.util.Arrays.stream(Equality.values()).filter(one -> one.word().equals(equality)).findFirst()
                .orElseThrow(() -> keys.problem("'" + equality + "' is not known: write lowest-share or gini.",
                        "equality"));
        Keys search = keys.keys("search");
        if (search.names().isEmpty()) {
            throw keys.problem("'search' is missing: parameters, each with from, to and step.");
        }
        List<Dimension> dimensions = new ArrayList<>();
        search.names().forEach(id -> dimensions.add(dimension(search, id, changed)));
        if (dimensions.stream().mapToDouble(Dimension::count).reduce(1, (a, b) -> a * b) > MOST_POSSIBLE) {
            throw keys.problem("there are too many settings to search: take fewer parameters or larger steps.",
                    "search");
        }
        int most = keys.has("most") ? keys.number("most").intValue() : MOST;
        if (most < 1 || most > TOO_MANY) {
            throw keys.problem("has to lie between 1 and " + TOO_MANY + ".", "most");
        }
        return new Search(measure, goal.equals("equality"), by, areas(keys, measure, probes), List.copyOf(dimensions),
                most);
    }

    private static Measure measure(Keys keys, FundPlan plan) {
        List<Measure> funded = plan.measures().stream().filter(plan::hasFund).toList();
        if (!keys.has("measure")) {
            if (funded.size() != 1) {
                throw keys.problem(funded.isEmpty() ? "the scenario has no fund to spend: give it one under 'funds'."
                        : "the scenario has several funds: say whose with 'measure'.");
            }
            return funded.getFirst();
        }
        String id = keys.text("measure");
        return funded.stream().filter(one -> one.id().equals(id)).findFirst()
                .orElseThrow(() -> keys.problem("the scenario has no fund of '" + id + "'."
                        + Suggestion.nearest(id, funded.stream().map(Measure::id).toList()), "measure"));
    }

    private static @Nullable By areas(Keys keys, Measure measure, Probes probes) {
        if (!keys.has("by")) {
            return null;
        }
        try {
            return By.of(probes, List.of(measure), keys.text("by"));
        } catch (PopulationException e) {
            throw keys.problem(String.valueOf(e.getMessage()).replaceFirst("^--by ", ""), "by");
        }
    }

    private static Dimension dimension(Keys search, String id, Catalogue changed) {
        List<String> ids = changed.parameters().stream().map(Parameter::id).toList();
        if (!ids.contains(id)) {
            throw search.problem("there is no parameter '" + id + "'." + Suggestion.nearest(id, ids), id);
        }
        Type type = changed.parameters().get(ids.indexOf(id)).type();
        Keys range = search.keys(id);
        if (type == null) {
            range.only("row", "from", "to", "step").number("row");
        } else if (type != Type.Scalar.NUMBER) {
            throw search.problem("it is " + type.words() + "; only numbers are searched.", id);
        } else {
            range.only("from", "to", "step");
        }
        BigDecimal from = range.number("from");
        BigDecimal to = range.number("to");
        BigDecimal step = range.number("step");
        if (step.signum() <= 0 || to.compareTo(from) < 0) {
            throw range.problem("'to' has to be 'from' or more, and 'step' above 0.");
        }
        BigDecimal count = to.subtract(from).divide(step, 0, RoundingMode.FLOOR).add(BigDecimal.ONE);
        if (count.compareTo(BigDecimal.valueOf(TOO_MANY)) > 0) {
            throw range.problem("that is " + count.toPlainString() + " values; take larger steps.", "step");
        }
        return new Dimension(id, type == null ? range.number("row").intValue() : 0, from, step, count.intValue());
    }
}

package eu.masp.simulation.optimise;

import eu.masp.measures.Catalogue;
import eu.masp.measures.Measure;
import eu.masp.measures.Rules;
import eu.masp.simulation.Progress;
import eu.masp.simulation.columns.Probes;
import eu.masp.simulation.columns.Program;
import eu.masp.simulation.funds.Expected;
import eu.masp.simulation.funds.FundPlan;
import eu.masp.simulation.population.PopulationException;
import eu.masp.simulation.results.Grouping;
import eu.masp.simulation.scenario.Scenario;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tries settings of parameters on the whole population. All of them where that is few enough; else first those of a coarse grid, then
 * the neighbours of the settings on the frontier with steps half as wide, and so on down to the steps that were asked for. What
 * lies between coarse points and beside no good one is not seen.
 */
public final class Optimiser {

    private static final double PEOPLE = 1e3;
    private static final double SHARES = 1e6;
    private final Search search;
    private final FundPlan plan;
    private final Catalogue changed;
    private final Probes probes;
    private final Program program;
    private final Grouping areas;
    private final Set<String> leftOut;
    private final Progress progress;
    private final Map<List<Integer>, Frontier.Point> tried = new LinkedHashMap<>();

    /**
     * Prepares a search.
     *
     * @param changed the catalogue with the scenario's changes
     * @param program compiled of it and the probes
     * @throws PopulationException when it is not said between which areas equality is meant
     */
    public Optimiser(Search search, FundPlan plan, Catalogue changed, Probes probes, Program program,
            Progress progress) {
        this(search, plan, changed, probes, program, Set.of(), progress);
    }

    /**
     * Prepares a search.
     *
     * @param changed the catalogue with the scenario's changes
     * @param program compiled of it and the probes
     * @param leftOut areas that nothing is said of, as too few real people live there: equality is between the others
     * @throws PopulationException when it is not said between which areas equality is meant
     */
    public Optimiser(Search search, FundPlan plan, Catalogue changed, Probes probes, Program program,
            Set<String> leftOut, Progress progress) {
        this.search = search;
        this.plan = plan;
        this.changed = changed;
        this.probes = probes;
        this.program = program;
        this.leftOut = leftOut;
        this.progress = progress;
        this.areas = search.areas() != null ? search.areas().on().apply(program.population())
                : plan.findGrouping(search.measure(), program.population()).orElseThrow(() -> new PopulationException(
                        "Equality between which areas? Say 'by' in the file: there is one fund for everybody."));
    }

    /**
     * Searches.
     *
     * @throws InterruptedException when the thread is told to stop
     */
    public Frontier run() throws InterruptedException {
        Frontier.Point now = point(Map.of(), program);
        int stride = 1;
        int widest = search.dimensions().stream().mapToInt(Dimension::count).max().orElse(1);
        while (stride < widest && coarse(stride) > Math.max(1,
                search.possible() > search.most() ? search.most() / 2 : search.most())) {
            stride *= 2;
        }
        every(new int[search.dimensions().size()], 0, stride);
        while (stride > 1 && tried.size() < search.most()) {
            stride /= 2;
            refine(stride);
        }
        // The last round brings new points; go on beside them while there is anything new.
        int before = -1;
        while (stride == 1 && before != tried.size() && tried.size() < Math.min(search.most(), search.possible())) {
            before = tried.size();
            refine(1);
        }
        List<Frontier.Point> points = Best.of(now, tried, search.dimensions(),
                search.dimensions().stream().mapToDouble(one -> one.now(changed, plan.on())).toArray());
        Frontier.Point asItIs = points.stream().filter(point -> point.parameters().isEmpty()).findFirst().orElse(now);
        Comparator<Frontier.Point> byReached = Comparator.comparingDouble(Frontier.Point::reached);
        Comparator<Frontier.Point> byEquality = Comparator.comparingDouble(Frontier.Point::equality);
        Frontier.Point chosen = points.stream()
                .max((search.mostEqual() ? byEquality.thenComparing(byReached) : byReached.thenComparing(byEquality))
                        .thenComparing(Comparator.comparingDouble(Frontier.Point::spentCents).reversed()))
                .orElse(now);
        return new Frontier(points, chosen, asItIs, tried.size(), search.possible(), stride, search.equality(),
                areas.name());
    }

    private long coarse(int stride) {
        return search.dimensions().stream().mapToLong(d -> places(d, stride).length).reduce(1, Math::multiplyExact);
    }

    /** Every so-and-so-many-th place, and the last. */
    private static int[] places(Dimension dimension, int stride) {
        int last = dimension.count() - 1;
        return java.util.stream.IntStream.concat(
                java.util.stream.IntStream.rangeClosed(0, last).filter(i -> i % stride == 0),
                java.util.stream.IntStream.of(last)).distinct().toArray();
    }

    private void every(int[] setting, int dimension, int stride) throws InterruptedException {
        if (dimension == setting.length) {
            attempt(setting);
            return;
        }
        for (int place : places(search.dimensions().get(dimension), stride)) {
            setting[dimension] = place;
            every(setting, dimension + 1, stride);
        }
    }

    private void refine(int stride) throws InterruptedException {
        Set<Frontier.Point> best = new LinkedHashSet<>(Best.unbeaten(tried.values()));
        for (Map.Entry<List<Integer>, Frontier.Point> one : List.copyOf(tried.entrySet())) {
            if (!best.contains(one.getValue())) {
                continue;
            }
            int[] setting = one.getKey().stream().mapToInt(i -> i).toArray();
            for (int d = 0; d < setting.length; d++) {
                for (int step : new int[] {-stride, stride}) {
                    int[] next = setting.clone();
                    next[d] = Math.clamp(next[d] + step, 0, search.dimensions().get(d).count() - 1);
                    attempt(next);
                }
            }
        }
    }

    private void attempt(int[] setting) throws InterruptedException {
        List<Integer> key = Arrays.stream(setting).boxed().toList();
        if (tried.containsKey(key) || tried.size() >= search.most()) {
            return;
        }
        Map<String, Object> parameters = new LinkedHashMap<>();
        for (int d = 0; d < setting.length; d++) {
            Dimension dimension = search.dimensions().get(d);
            parameters.put(dimension.parameter(), dimension.value(setting[d]));
        }
        Rules rules = probes.into(Scenario.of("search", Map.of("parameters", parameters)).apply(changed,
                plan.on())).at(plan.on());
        tried.put(key, point(parameters, moved(rules)));
        progress.done(tried.size(), (int) Math.min(search.most(), search.possible()));
    }

    /** Where a value has more digits than there was room for, it is compiled anew. */
    private Program moved(Rules rules) {
        try {
            return program.with(rules);
        } catch (ArithmeticException e) {
            List<Measure> measures = program.plans().stream().map(one -> rules.measureByFeelName(one.measure().id()))
                    .toList();
            return Program.compile(rules, program.population(), measures);
        }
    }

    private Frontier.Point point(Map<String, Object> parameters, Program at) throws InterruptedException {
        Expected expected = plan.expected(at, search.measure(), areas);
        Map<String, Double> shares = new LinkedHashMap<>();
        for (int i = 0; i < areas.size(); i++) {
            if (leftOut.contains(areas.label(i))) {
                expected.decided()[i] = 0;
            }
            if (i != Grouping.UNKNOWN && i != Grouping.NOT_APPLICABLE && expected.decided()[i] > 0) {
                shares.put(areas.label(i), expected.reached()[i] / expected.decided()[i]);
            }
        }
        return new Frontier.Point(java.util.Collections.unmodifiableMap(parameters),
                round(expected.allReached(), PEOPLE),
                round(search.equality().of(expected.reached(), expected.decided(), areas), SHARES),
                Math.rint(expected.spentCents()), shares, 0);
    }

    /** The order in which threads add up makes no difference between settings. */
    private static double round(double value, double parts) {
        return Math.rint(value * parts) / parts;
    }
}

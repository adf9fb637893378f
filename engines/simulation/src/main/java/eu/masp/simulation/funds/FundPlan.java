package eu.masp.simulation.funds;

import eu.masp.measures.Catalogue;
import eu.masp.measures.Input;
import eu.masp.measures.Measure;
import eu.masp.simulation.Progress;
import eu.masp.simulation.columns.Probes;
import eu.masp.simulation.columns.Program;
import eu.masp.simulation.population.Population;
import eu.masp.simulation.results.Grouping;
import eu.masp.simulation.results.Within;
import eu.masp.simulation.scenario.Faults;
import eu.masp.simulation.scenario.Scenario;
import eu.masp.simulation.takeup.Asked;
import eu.masp.simulation.takeup.Drawn;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What a scenario says of money: funds, in which order they are spent, the declared take-up, the period. Made before the program
 * is compiled, since its rules are compiled with the measures; then run on that program as often as wanted.
 */
public final class FundPlan {

    private final LocalDate on;
    private final Period period;
    private final List<FundsOf> funds;
    private final Set<Input> inputs;
    private final Within within;

    private FundPlan(LocalDate on, Period period, List<FundsOf> funds, Set<Input> inputs, Within within) {
        this.on = on;
        this.period = period;
        this.funds = funds;
        this.inputs = inputs;
        this.within = within;
    }

    /**
     * Reads {@code areas}, {@code period}, {@code funds}, {@code order} and {@code takeup}.
     *
     * @param changed the catalogue with the scenario's changes
     * @param probes of the catalogue that the scenario starts from: the plan's rules are put there
     * @throws eu.masp.simulation.scenario.ScenarioException with everything that is wrong, each at its key
     */
    public static FundPlan of(Scenario scenario, Catalogue changed, Probes probes, LocalDate on) {
        Faults faults = new Faults();
        FundsReader reader = new FundsReader(scenario, changed, probes, on, faults);
        Period period = faults.get(reader::period);
        List<FundsOf> funds = reader.read();
        faults.refuse(scenario.keys().name());
        return new FundPlan(on, java.util.Objects.requireNonNull(period), funds, reader.inputs(),
                Within.EVERYBODY);
    }

    /** The same for a part of the population. */
    public FundPlan within(Within part) {
        return new FundPlan(on, period, funds, inputs, part);
    }

    /** Columns that are read as they are; what rules read is known of the probes. */
    public Set<Input> inputs() {
        return inputs;
    }

    /** Whether the scenario says nothing of money. */
    public boolean isEmpty() {
        return funds.isEmpty();
    }

    /** The date on which people are entitled. */
    public LocalDate on() {
        return on;
    }

    public Period period() {
        return period;
    }

    /** The measures that have a fund or a take-up. */
    public List<Measure> measures() {
        return funds.stream().map(FundsOf::measure).toList();
    }

    /** The declared take-ups. */
    public Map<Measure, Asked> takeUps() {
        Map<Measure, Asked> all = new LinkedHashMap<>();
        funds.stream().filter(FundsOf::declared).forEach(of -> all.put(of.measure(), of.takeUp()));
        return all;
    }

    /** What is declared for a measure. */
    Optional<FundsOf> find(Measure measure) {
        return funds.stream().filter(of -> of.measure().equals(measure)).findFirst();
    }

    /**
     * The groups of a measure's funds.
     *
     * @throws eu.masp.simulation.scenario.ScenarioException when a fund is for a group that there is not
     */
    static @Nullable Grouping grouping(FundsOf of, Population population) {
        return of.by() == null ? null : of.by().apply(population);
    }

    /** The groups of a measure's funds; none where everybody has one fund, or the measure has none. */
    public Optional<Grouping> findGrouping(Measure measure, Population population) {
        return find(measure).map(of -> grouping(of, population));
    }

    /**
     * What a measure's funds come to on average, without drawing.
     *
     * @param areas what those reached are counted by
     * @throws InterruptedException when the thread is told to stop
     */
    public Expected expected(Program program, Measure measure, Grouping areas) throws InterruptedException {
        FundsOf of = find(measure).orElseThrow(() -> new IllegalArgumentException(measure + " has no fund"));
        return ExpectedReader.of(program, of, grouping(of, program.population()), areas, within);
    }

    /** Whether a measure's money is limited. */
    public boolean hasFund(Measure measure) {
        return find(measure).filter(of -> !of.cents().isEmpty()).isPresent();
    }

    /**
     * Draws possible courses of the period.
     *
     * @param draws how many; 60 are enough for a range of nine in ten
     * @param seed the same seed gives the same results, on any number of threads
     * @throws InterruptedException when the thread is told to stop
     */
    public FundResults run(Program program, int draws, long seed, Progress progress) throws InterruptedException {
        List<FundResults.OfMeasure> all = new ArrayList<>();
        AtomicInteger done = new AtomicInteger();
        List<FundsOf> decided = funds.stream()
                .filter(of -> program.plans().stream().anyMatch(plan -> plan.measure().equals(of.measure()))).toList();
        for (FundsOf of : decided) {
            Entitled entitled = Entitled.of(program, of, grouping(of, program.population()), within);
            List<Draw> drawn = draw(of, entitled, draws, seed, () -> {
                synchronized (progress) {
                    progress.done(done.incrementAndGet(), draws * decided.size());
                }
            });
            all.add(new Outcome(of, entitled, period, drawn).ofMeasure());
        }
        return new FundResults(period, draws, seed, all, Assumptions.of(period, decided,
                funds.stream().filter(of -> !decided.contains(of)).toList()));
    }

    private List<Draw> draw(FundsOf of, Entitled entitled, int draws, long seed, Runnable done)
            throws InterruptedException {
        long[] limits = of.groups().stream().mapToLong(group -> of.cents().getOrDefault(group, -1L)).toArray();
        int @Nullable [] order = of.rank() == null ? null : Draw.order(entitled, seed);
        List<Drawn> takeUps = Drawn.random(of.takeUp().takeUp(), seed, draws);
        List<Future<Draw>> running = new ArrayList<>();
        try (ExecutorService executor = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            for (int i = 0; i < draws; i++) {
                int number = i;
                running.add(executor.submit(() -> {
                    Draw draw = new Draw(entitled, period, limits,
                            takeUps.get(number), of.takeUp().takeUp().curve(),
                            seed * 31 + number);
                    if (order == null) {
                        draw.byArrival();
                    } else {
                        draw.byRank(order);
                    }
                    done.run();
                    return draw;
                }));
            }
            try {
                List<Draw> all = new ArrayList<>();
                for (Future<Draw> one : running) {
                    all.add(one.get());
                }
                return all;
            } catch (InterruptedException e) {
                executor.shutdownNow();
                throw e;
            } catch (ExecutionException e) {
                executor.shutdownNow();
                if (e.getCause() instanceof Error error) {
                    throw error;
                }
                throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e);
            }
        }
    }
}

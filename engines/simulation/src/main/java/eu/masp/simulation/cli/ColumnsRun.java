package eu.masp.simulation.cli;

import eu.masp.measures.Catalogue;
import eu.masp.measures.Entity;
import eu.masp.measures.Input;
import eu.masp.measures.Measure;
import eu.masp.measures.Rules;
import eu.masp.simulation.Progress;
import eu.masp.simulation.columns.Probes;
import eu.masp.simulation.columns.Program;
import eu.masp.simulation.columns.Reads;
import eu.masp.simulation.funds.FundPlan;
import eu.masp.simulation.funds.FundsSection;
import eu.masp.simulation.optimise.FrontierSection;
import eu.masp.simulation.optimise.Optimiser;
import eu.masp.simulation.optimise.Search;
import eu.masp.simulation.population.Population;
import eu.masp.simulation.population.PopulationReader;
import eu.masp.simulation.results.By;
import eu.masp.simulation.results.Comparison;
import eu.masp.simulation.results.Effect;
import eu.masp.simulation.results.Fairness;
import eu.masp.simulation.results.FairnessSection;
import eu.masp.simulation.results.Grouping;
import eu.masp.simulation.results.Section;
import eu.masp.simulation.results.Summary;
import eu.masp.simulation.scenario.Faults;
import eu.masp.simulation.scenario.Scenario;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** A simulation by compiled columns: the counts, the scenario beside the rules as they are, groups, funds and a search. */
final class ColumnsRun {

    /** Enough for a range of nine in ten. */
    private static final int DRAWS = 60;
    private final Catalogue catalogue;
    private final Rules rules;
    private final List<Measure> wanted;
    private final @Nullable Catalogue changed;
    private final Probes probes;
    private final @Nullable FundPlan funds;
    private final List<By> groups;
    private final @Nullable Search search;

    /** Everything that was asked for is read and typed here: what is wrong is found before the population is read. */
    ColumnsRun(Catalogue catalogue, Rules rules, List<Measure> wanted, @Nullable Scenario scenario, List<String> by,
            @Nullable Path optimise) {
        this.catalogue = catalogue;
        this.rules = rules;
        this.wanted = wanted;
        this.probes = new Probes(catalogue);
        // what is wrong with the changes and with the funds is told together
        Faults faults = new Faults();
        Catalogue made = scenario == null ? null : faults.get(() -> scenario.apply(catalogue, rules.on()));
        this.changed = made;
        this.funds = scenario == null ? null
                : faults.get(() -> FundPlan.of(scenario, made == null ? catalogue : made, probes, rules.on()));
        if (scenario != null) {
            faults.refuse(scenario.keys().name());
        }
        this.groups = by.stream().map(one -> By.of(probes, wanted, one)).toList();
        this.search = optimise == null || funds == null || changed == null ? null
                : Search.read(optimise, changed, funds, probes);
    }

    /** The rules that are simulated: the scenario's, or as they are. */
    Rules simulated() {
        return changed == null ? rules : changed.at(rules.on());
    }

    /** The measures of {@link #simulated}. */
    List<Measure> simulated(List<Measure> measures) {
        Catalogue of = changed;
        return of == null ? measures
                : measures.stream().map(measure -> of.measures().get(measure.index())).toList();
    }

    boolean hasFunds() {
        return funds != null && !funds.isEmpty();
    }

    /** What the measures read, by the rules as they are and by the scenario's. */
    Set<Input> inputs() {
        Set<Input> inputs = new LinkedHashSet<>(Reads.of(rules, wanted).inputs());
        inputs.addAll(Reads.of(simulated(), simulated(wanted)).inputs());
        return inputs;
    }

    /** Everything it came to. */
    record Result(PopulationReader.Reading reading, Program program, List<Measure> decidable, Summary summary,
            List<Comparison> changes, List<Section> sections) {}

    /** @param decidable those of the wanted measures for whose members there are tables */
    Result run(Path file, Function<Predicate<Entity>, List<Measure>> decidable, long seed)
            throws InterruptedException {
        Set<Input> inputs = inputs();
        if (funds != null) {
            inputs.addAll(funds.inputs());
        }
        if (search != null && search.areas() != null) {
            inputs.addAll(search.areas().inputs());
        }
        groups.forEach(group -> inputs.addAll(group.inputs()));
        inputs.addAll(Reads.of(probes.into(catalogue).at(rules.on()), probes.rules()).inputs());
        PopulationReader.Reading reading = new PopulationReader(rules).read(file, inputs);
        Population population = reading.population();
        List<Measure> decided = decidable.apply(population::hasTable);
        Program baseline = compile(catalogue, decided, population);
        Program program = changed == null ? baseline : compile(changed, simulated(decided), population);
        List<Grouping> groupings = groups.stream().map(group -> group.on().apply(population)).toList();
        Grouping grouping = groupings.size() == 1 ? groupings.getFirst() : null;
        Effect effect = changed == null ? new Effect(Summary.of(program, decided, grouping), List.of())
                : Effect.of(baseline, program, decided, grouping);
        return new Result(reading, program, decided, effect.now(), effect.moves(),
                sections(program, simulated(decided), groupings, !reading.synthetic(), seed));
    }

    private Program compile(Catalogue of, List<Measure> measures, Population population) {
        return Program.compile(probes.into(of).at(rules.on()), population, probes.with(measures, population));
    }

    private List<Section> sections(Program program, List<Measure> decided, List<Grouping> groupings, boolean real,
            long seed) throws InterruptedException {
        List<Section> sections = new ArrayList<>();
        if (!groupings.isEmpty()) {
            sections.add(new FairnessSection(Fairness.of(program, decided, groupings,
                    funds == null ? Map.of() : funds.takeUps(), real)));
        }
        if (funds != null && !funds.isEmpty()) {
            sections.add(new FundsSection(funds.run(program, DRAWS, seed, Progress.NONE)));
        }
        if (search != null && funds != null && changed != null) {
            sections.add(new FrontierSection(search,
                    new Optimiser(search, funds, changed, probes, program, Progress.NONE).run()));
        }
        return sections;
    }
}

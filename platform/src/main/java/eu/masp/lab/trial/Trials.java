package eu.masp.lab.trial;

import eu.masp.catalogue.CurrentCatalogue;
import eu.masp.lab.populations.Loaded;
import eu.masp.lab.populations.LoadedPopulations;
import eu.masp.lab.populations.PopulationInfo;
import eu.masp.measures.Catalogue;
import eu.masp.measures.Entity;
import eu.masp.measures.Input;
import eu.masp.measures.Measure;
import eu.masp.measures.Rules;
import eu.masp.simulation.columns.Program;
import eu.masp.simulation.columns.Reads;
import eu.masp.simulation.population.Population;
import eu.masp.simulation.population.Table;
import eu.masp.simulation.results.Comparison;
import eu.masp.simulation.results.Effect;
import eu.masp.simulation.results.Grouping;
import eu.masp.simulation.results.Summary;
import eu.masp.simulation.scenario.Scenario;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Works out trials. What can be used again is kept with the population's columns: programs, and the rules as they are. */
@Component
class Trials {
    private final CurrentCatalogue current;
    private final LoadedPopulations populations;

    Trials(CurrentCatalogue current, LoadedPopulations populations) {
        this.current = current;
        this.populations = populations;
    }

    /**
     * The rules of a setting, and the columns they are tried on.
     *
     * @param changed null where nothing is changed
     * @param wanted the measures chosen
     * @param decided those of them for whose members there are rows
     */
    record Ready(Setting setting, Rules rules, @Nullable Rules changed, Loaded loaded, List<Measure> wanted,
            List<Measure> decided, Set<Input> read) {

        Measure after(Measure measure) {
            return changed == null ? measure : changed.measureByFeelName(measure.id());
        }
    }

    /** The rules of a setting: as they are, and with the changes. */
    private record Sides(Rules rules, @Nullable Rules changed, List<Measure> measures, Set<Input> read) {}

    private Sides sides(Setting setting) {
        Catalogue catalogue = current.catalogue();
        Rules rules = catalogue.at(setting.on());
        List<Measure> measures = setting.measures().stream().flatMap(id -> catalogue.findMeasure(id).stream()).toList();
        Set<Input> read = new LinkedHashSet<>(Reads.of(rules, measures).inputs());
        Rules changed = null;
        if (setting.changed()) {
            changed = Scenario.of("scenario", setting.changes()).apply(catalogue, setting.on()).at(setting.on());
            Rules other = changed;
            read.addAll(Reads.of(changed, measures.stream().map(m -> other.measureByFeelName(m.id())).toList())
                    .inputs());
        }
        return new Sides(rules, changed, measures, read);
    }

    private Set<Input> columns(Sides sides) {
        Set<Input> columns = new LinkedHashSet<>(sides.read());
        Areas areas = new Areas(current.vocabulary());
        sides.measures().forEach(measure -> areas.residence(measure.root()).ifPresent(columns::add));
        return columns;
    }

    /** Whether the columns must be read first. */
    boolean mustLoad(Setting setting, PopulationInfo population) {
        Sides sides = sides(setting);
        return !populations.has(population, sides.rules(), columns(sides));
    }

    Ready ready(Setting setting, PopulationInfo population) throws InterruptedException {
        Sides sides = sides(setting);
        Loaded loaded = populations.get(population, sides.rules(), columns(sides));
        List<Measure> decided = sides.measures().stream()
                .filter(measure -> loaded.population().hasTable(measure.root())
                        && measure.decidedFor().stream().allMatch(loaded.population()::hasTable))
                .toList();
        return new Ready(setting, sides.rules(), sides.changed(), loaded, sides.measures(), decided, sides.read());
    }

    Results results(Setting setting, PopulationInfo info, Consumer<Run.Stage> stage) throws InterruptedException {
        if (mustLoad(setting, info)) {
            stage.accept(Run.Stage.LOADING);
        }
        Ready ready = ready(setting, info);
        stage.accept(Run.Stage.COMPUTING);
        long begun = System.nanoTime();
        List<Results.OfMeasure> measures = new ArrayList<>();
        if (!ready.decided().isEmpty()) {
            Program baseline = baseline(ready);
            Program after = ready.changed() == null ? null : changed(ready, baseline);
            for (Entity root : ready.decided().stream().map(Measure::root).distinct().toList()) {
                List<Measure> of = ready.decided().stream().filter(measure -> measure.root().equals(root)).toList();
                measures.addAll(ofRoot(ready, info, root, of, baseline, after));
            }
        }
        Population population = ready.loaded().population();
        Map<String, Integer> rows = new LinkedHashMap<>();
        population.tables().forEach(table -> rows.put(table.entity().id(), table.rows()));
        return new Results(setting, info, ready.changed() == null ? null : ready.changed().catalogue(), measures,
                ready.read().stream().filter(ready.loaded().missing()::contains).toList(),
                ready.wanted().stream().filter(measure -> !ready.decided().contains(measure)).toList(), rows,
                weight(population, ready.decided()), TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
    }

    private static double weight(Population population, List<Measure> decided) {
        if (decided.isEmpty()) {
            return 1;
        }
        Table table = population.table(decided.getFirst().decidedFor().getFirst());
        double sum = 0;
        for (int row = 0; row < table.rows(); row++) {
            sum += table.weight(row);
        }
        return table.rows() == 0 ? 1 : sum / table.rows();
    }

    private List<Results.OfMeasure> ofRoot(Ready ready, PopulationInfo info, Entity root, List<Measure> measures,
            Program baseline, @Nullable Program after) throws InterruptedException {
        Areas areas = new Areas(current.vocabulary());
        String by = areas.grouping(root, ready.setting().area());
        Grouping grouping = by == null ? null
                : Grouping.of(current.vocabulary(), ready.loaded().population(), by);
        Summary before = asItIs(ready, baseline, measures, by, grouping);
        Effect effect = after == null ? null : Effect.of(baseline, after, measures, grouping);
        Summary now = effect == null ? null : effect.now();
        List<Comparison> moves = effect == null ? List.of() : effect.moves();
        return new ResultsOfRoot(areas, ready.setting().area(), info, before, now, moves).of(measures, ready::after);
    }

    /** Worked out once for all who look at these rules. */
    private static Summary asItIs(Ready ready, Program baseline, List<Measure> measures, @Nullable String by,
            @Nullable Grouping grouping) throws InterruptedException {
        String key = "summary " + measures + by;
        if (ready.loaded().kept().get(key) instanceof Summary kept) {
            return kept;
        }
        Summary summary = Summary.of(baseline, measures, grouping);
        ready.loaded().kept().put(key, summary);
        return summary;
    }

    static Program baseline(Ready ready) {
        return (Program) ready.loaded().kept().computeIfAbsent("program " + ready.decided(),
                _ -> Program.compile(ready.rules(), ready.loaded().population(), ready.decided()));
    }

    /** Compiled only where criteria or amounts are other ones; parameters are arguments. */
    Program changed(Ready ready, Program baseline) {
        Rules rules = java.util.Objects.requireNonNull(ready.changed());
        Map<String, Object> shape = new LinkedHashMap<>(ready.setting().changes());
        shape.remove("parameters");
        try {
            return shape.isEmpty() ? baseline.with(rules) : compiled(ready, shape).with(rules);
        } catch (ArithmeticException e) {
            // A value has more digits than there is room for in what was compiled.
            return compile(ready, rules);
        }
    }

    private Program compiled(Ready ready, Map<String, Object> shape) {
        return (Program) ready.loaded().kept().computeIfAbsent("program " + ready.decided() + shape, _ -> {
            Catalogue catalogue = Scenario.of("scenario", shape).apply(current.catalogue(), ready.setting().on());
            return compile(ready, catalogue.at(ready.setting().on()));
        });
    }

    private static Program compile(Ready ready, Rules rules) {
        return Program.compile(rules, ready.loaded().population(),
                ready.decided().stream().map(measure -> rules.measureByFeelName(measure.id())).toList());
    }
}

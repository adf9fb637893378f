package eu.masp.lab.trial;

import eu.masp.catalogue.CurrentCatalogue;
import eu.masp.lab.populations.Loaded;
import eu.masp.lab.populations.LoadedPopulations;
import eu.masp.lab.populations.PopulationInfo;
import eu.masp.measures.Catalogue;
import eu.masp.measures.Input;
import eu.masp.measures.Measure;
import eu.masp.measures.Rules;
import eu.masp.simulation.Progress;
import eu.masp.simulation.columns.Probes;
import eu.masp.simulation.columns.Program;
import eu.masp.simulation.columns.Reads;
import eu.masp.simulation.funds.FundPlan;
import eu.masp.simulation.funds.FundResults;
import eu.masp.simulation.optimise.Frontier;
import eu.masp.simulation.optimise.Optimiser;
import eu.masp.simulation.optimise.Search;
import eu.masp.simulation.population.PopulationException;
import eu.masp.simulation.results.By;
import eu.masp.simulation.results.Fairness;
import eu.masp.simulation.results.Grouping;
import eu.masp.simulation.scenario.Scenario;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What is asked of a trial beside its results: between whom it is fair, and what becomes of a fund. */
@Component
class Analyses {
    private static final String PROVINCE = "household.comune:province_acr";
    private static final int DRAWS = 60;
    private static final long SEED = 1;
    /** Groups that families fall into, by the words of the vocabulary; one that it cannot say is left out. */
    private static final Map<String, String> GROUPS = groups();

    private final CurrentCatalogue current;
    private final LoadedPopulations populations;

    Analyses(CurrentCatalogue current, LoadedPopulations populations) {
        this.current = current;
        this.populations = populations;
    }

    private static Map<String, String> groups() {
        Map<String, String> groups = new LinkedHashMap<>();
        groups.put("sex", "adult.role");
        groups.put("area", PROVINCE);
        groups.put("income", "household.isee:0,9360,15000,25000,40000");
        groups.put("citizenship",
                "citizenship := some a in adults satisfies a.right_to_stay = \"italian_or_eu\"");
        groups.put("household", "household := count(adults)");
        groups.put("children", "children := count(children)");
        groups.put("type", "type := if count(adults) <= 1 then (if count(children) >= 3 then 2 else 1) "
                + "else (if count(children) >= 3 then 4 else 3)");
        groups.put("parents", "parents := if some a in adults satisfies a.role = \"mother\" "
                + "then (if some a in adults satisfies a.role = \"father\" then 3 else 1) "
                + "else (if some a in adults satisfies a.role = \"father\" then 2 else 4)");
        groups.put("employer", "adult.employer_size");
        groups.put("firm", "firm.headcount:0,10,50,250");
        groups.put("premises", "firm.comune:province_acr");
        return groups;
    }

    /** The measures of a trial with what is to be asked of each row, on columns that have all of it. */
    private record Prepared(Program program, List<Measure> measures) {}

    private Prepared prepared(Setting setting, PopulationInfo info, Map<String, Object> keys, Probes probes,
            Set<Input> more) throws InterruptedException {
        Catalogue catalogue = current.catalogue();
        Catalogue changed = keys.isEmpty() ? catalogue
                : Scenario.of("scenario", keys).apply(catalogue, setting.on());
        Rules rules = probes.into(changed).at(setting.on());
        List<Measure> measures = setting.measures().stream().flatMap(id -> changed.findMeasure(id).stream()).toList();
        Set<Input> inputs = new LinkedHashSet<>(more);
        inputs.addAll(Reads.of(rules, measures).inputs());
        inputs.addAll(Reads.of(rules, probes.rules()).inputs());
        Loaded loaded = populations.get(info, catalogue.at(setting.on()), inputs);
        List<Measure> decided = measures.stream().filter(measure -> loaded.population().hasTable(measure.root())
                && measure.decidedFor().stream().allMatch(loaded.population()::hasTable)).toList();
        return new Prepared(
                Program.compile(rules, loaded.population(), probes.with(decided, loaded.population())), decided);
    }

    /** The measures with the changes, group by group; by the words of each grouping. */
    Map<String, Fairness> fairness(Setting setting, PopulationInfo info) throws InterruptedException {
        List<Measure> measures = setting.measures().stream()
                .flatMap(id -> current.catalogue().findMeasure(id).stream()).toList();
        Map<String, Fairness> all = new LinkedHashMap<>();
        for (Map.Entry<String, String> group : GROUPS.entrySet()) {
            Probes probes = new Probes(current.catalogue());
            By by;
            try {
                by = By.of(probes, measures, group.getValue());
            } catch (PopulationException e) {
                // The vocabulary has no such words, or these measures are not for families.
                continue;
            }
            if (by.inputs().stream().anyMatch(input -> !isOf(input, measures))) {
                continue;
            }
            Prepared prepared = prepared(setting, info, setting.changes(), probes, by.inputs());
            if (!prepared.measures().isEmpty()) {
                Grouping grouping = by.on().apply(prepared.program().population());
                Fairness fairness = Fairness.of(prepared.program(), prepared.measures(), List.of(grouping), Map.of(),
                        !info.synthetic());
                all.put(group.getKey(), fairness);
            }
        }
        return all;
    }

    /** Whether what is known of somebody says something of those a measure is decided for. */
    private static boolean isOf(Input input, List<Measure> measures) {
        return measures.stream().anyMatch(measure -> measure.root().equals(input.entity())
                || measure.decidedFor().contains(input.entity()));
    }

    /**
     * Tries other values of parameters with a fund for the first measure.
     *
     * @param asked goal, equality and search, with the keys of the engine's file
     */
    Frontier optimise(Setting setting, PopulationInfo info, Money money, Map<String, Object> asked)
            throws InterruptedException {
        Map<String, Object> keys = money.keys(setting.changes(), setting.measures().getFirst(), PROVINCE);
        Scenario scenario = Scenario.of("scenario", keys);
        Probes probes = new Probes(current.catalogue());
        Catalogue changed = scenario.apply(current.catalogue(), setting.on());
        FundPlan plan = FundPlan.of(scenario, changed, probes, setting.on());
        Map<String, Object> by = new LinkedHashMap<>(asked);
        by.put("by", PROVINCE);
        Search search = Search.of(Scenario.of("search", by).keys(), changed, plan, probes);
        Set<Input> more = new LinkedHashSet<>(plan.inputs());
        By areas = search.areas();
        if (areas != null) {
            more.addAll(areas.inputs());
        }
        Prepared prepared = prepared(setting, info, keys, probes, more);
        return new Optimiser(search, plan, changed, probes, prepared.program(), Progress.NONE).run();
    }

    /** What becomes of a fund for the first measure, with the changes. */
    FundResults money(Setting setting, PopulationInfo info, Money money) throws InterruptedException {
        Map<String, Object> keys = money.keys(setting.changes(), setting.measures().getFirst(), PROVINCE);
        Scenario scenario = Scenario.of("scenario", keys);
        Probes probes = new Probes(current.catalogue());
        Catalogue changed = scenario.apply(current.catalogue(), setting.on());
        FundPlan plan = FundPlan.of(scenario, changed, probes, setting.on());
        Prepared prepared = prepared(setting, info, keys, probes, plan.inputs());
        return plan.run(prepared.program(), DRAWS, SEED, Progress.NONE);
    }

}

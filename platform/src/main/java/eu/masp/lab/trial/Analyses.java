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
import eu.masp.simulation.results.Summary;
import eu.masp.simulation.results.Within;
import eu.masp.simulation.scenario.Scenario;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is asked of a trial beside its results: between whom it is fair, and what becomes of a fund. */
@Component
class Analyses {
    private static final String PROVINCE = "household.comune:province_acr";
    private static final Set<String> PLACES = Set.of("area", "premises");
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
        Areas areas = new Areas(current.vocabulary());
        measures.forEach(measure -> areas.residence(measure.root()).ifPresent(inputs::add));
        inputs.addAll(Reads.of(rules, measures).inputs());
        inputs.addAll(Reads.of(rules, probes.rules()).inputs());
        Loaded loaded = populations.get(info, catalogue.at(setting.on()), inputs);
        List<Measure> decided = measures.stream().filter(measure -> loaded.population().hasTable(measure.root())
                && measure.decidedFor().stream().allMatch(loaded.population()::hasTable)).toList();
        return new Prepared(
                Program.compile(rules, loaded.population(), probes.with(decided, loaded.population())), decided);
    }

    /** Those who live in the area that is looked at, by the same groups as the trial's results. */
    private Within within(Setting setting, Prepared prepared) {
        Areas areas = new Areas(current.vocabulary());
        return setting.area().isEmpty() ? Within.EVERYBODY
                : new Within(groupings(areas, setting, prepared), group -> areas.holds(setting.area(), group));
    }

    private Map<Entity, Grouping> groupings(Areas areas, Setting setting, Prepared prepared) {
        Map<Entity, Grouping> groupings = new LinkedHashMap<>();
        for (Measure measure : prepared.measures()) {
            String by = areas.grouping(measure.root(), setting.area());
            if (by != null) {
                groupings.computeIfAbsent(measure.root(),
                        _ -> Grouping.of(current.vocabulary(), prepared.program().population(), by));
            }
        }
        return groupings;
    }

    /** What is not shown of real people, by measure. */
    private Map<String, SmallAreas> small(Setting setting, PopulationInfo info, Prepared prepared)
            throws InterruptedException {
        Map<String, SmallAreas> all = new LinkedHashMap<>();
        if (!info.synthetic()) {
            Areas areas = new Areas(current.vocabulary());
            Map<Entity, Grouping> groupings = groupings(areas, setting, prepared);
            for (Measure measure : prepared.measures()) {
                Summary summary = Summary.of(prepared.program(), List.of(measure), groupings.get(measure.root()));
                all.put(measure.id(), SmallAreas.of(areas, setting.area(), summary.measures().getFirst()));
            }
        }
        return all;
    }

    /** The first measure is the one that a fund is for. */
    private static SmallAreas refuseSmall(Setting setting, Map<String, SmallAreas> small) {
        SmallAreas found = small.getOrDefault(setting.measures().getFirst(), SmallAreas.NONE);
        if (found.whole()) {
            throw new PopulationException(Work.WITHHELD);
        }
        return found;
    }

    /** The measures with the changes, group by group; by the words of each grouping. */
    Map<String, Fairness> fairness(Setting setting, PopulationInfo info) throws InterruptedException {
        List<Measure> measures = setting.measures().stream()
                .flatMap(id -> current.catalogue().findMeasure(id).stream()).toList();
        Map<String, Fairness> all = new LinkedHashMap<>();
        @Nullable
        Map<String, SmallAreas> small = null;
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
                if (small == null) {
                    small = small(setting, info, prepared);
                }
                int fewest = info.synthetic() ? 0
                        : PLACES.contains(group.getKey()) ? SmallAreas.FEWEST_REAL_ROWS : Fairness.FEWEST;
                Fairness fairness = Fairness.of(prepared.program(), prepared.measures(), List.of(grouping), Map.of(),
                        within(setting, prepared), fewest);
                all.put(group.getKey(), withoutSmall(fairness, small));
            }
        }
        return all;
    }

    /** Of a measure that nothing is shown of, no group is either. */
    private static Fairness withoutSmall(Fairness fairness, Map<String, SmallAreas> small) {
        return new Fairness(fairness.measures().stream()
                .map(of -> !small.getOrDefault(of.measure(), SmallAreas.NONE).whole() ? of
                        : new Fairness.OfMeasure(of.measure(), new Fairness.OfGroup(null, 0, null), List.of()))
                .toList(), fairness.suppressed());
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
        SmallAreas small = refuseSmall(setting, small(setting, info, prepared));
        return new Optimiser(search, plan.within(within(setting, prepared)), changed, probes, prepared.program(),
                setting.area().isEmpty() ? small.parts() : Set.of(), Progress.NONE).run();
    }

    /** What becomes of a fund for the first measure, with the changes. */
    FundResults money(Setting setting, PopulationInfo info, Money money) throws InterruptedException {
        Map<String, Object> keys = money.keys(setting.changes(), setting.measures().getFirst(), PROVINCE);
        Scenario scenario = Scenario.of("scenario", keys);
        Probes probes = new Probes(current.catalogue());
        Catalogue changed = scenario.apply(current.catalogue(), setting.on());
        FundPlan plan = FundPlan.of(scenario, changed, probes, setting.on());
        Prepared prepared = prepared(setting, info, keys, probes, plan.inputs());
        SmallAreas small = refuseSmall(setting, small(setting, info, prepared));
        FundResults found = plan.within(within(setting, prepared)).run(prepared.program(), DRAWS, SEED,
                Progress.NONE);
        // An area that was chosen lies in one province: beside its own fund there is nothing to tell.
        return setting.area().isEmpty() ? SmallFunds.withhold(found, small) : found;
    }

}

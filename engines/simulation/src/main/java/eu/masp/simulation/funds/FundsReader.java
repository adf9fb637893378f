package eu.masp.simulation.funds;

import eu.masp.measures.Catalogue;
import eu.masp.measures.Input;
import eu.masp.measures.Measure;
import eu.masp.measures.Suggestion;
import eu.masp.measures.Territory;
import eu.masp.simulation.columns.Probe;
import eu.masp.simulation.columns.Probes;
import eu.masp.simulation.population.Population;
import eu.masp.simulation.population.PopulationException;
import eu.masp.simulation.results.AreaGrouping;
import eu.masp.simulation.results.By;
import eu.masp.simulation.results.Grouping;
import eu.masp.simulation.scenario.Faults;
import eu.masp.simulation.scenario.Keys;
import eu.masp.simulation.scenario.Scenario;
import eu.masp.simulation.takeup.Asked;
import eu.masp.simulation.takeup.TakeUp;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Reads a scenario's funds, order, take-up and areas. */
final class FundsReader {

    /** Stands for where people live, where funds are for areas that the scenario or the catalogue names. */
    private static final String AREA = "areas";
    private final Keys keys;
    private final Catalogue catalogue;
    private final Probes probes;
    private final LocalDate on;
    private final Faults faults;
    private final Set<Input> inputs = new LinkedHashSet<>();
    private final Map<String, Set<String>> areas = new LinkedHashMap<>();

    /** @param faults where what is wrong is kept: the funds that are read are good only where there is none */
    FundsReader(Scenario scenario, Catalogue catalogue, Probes probes, LocalDate on, Faults faults) {
        this.keys = scenario.keys();
        this.catalogue = catalogue;
        this.probes = probes;
        this.on = on;
        this.faults = faults;
    }

    Set<Input> inputs() {
        return inputs;
    }

    List<FundsOf> read() {
        faults.attempt(() -> {
            Keys named = keys.keys("areas");
            named.names().forEach(name -> faults.attempt(() -> areas.put(name, Set.copyOf(named.words(name)))));
        });
        Map<String, FundsOf> all = new LinkedHashMap<>();
        faults.attempt(() -> keys.each("funds").forEach(fund -> faults.attempt(() -> fund(fund, all))));
        Keys takeUp = faults.get(() -> keys.keys("takeup"));
        if (takeUp != null) {
            takeUp.names().stream().filter(id -> !all.containsKey(id)).forEach(id -> faults.attempt(() -> {
                // without a limit nobody waits: an order means nothing
                Measure measure = measure(takeUp, id, id);
                add(of(measure, new Keys(keys.name(), List.of(), Map.of()), null, Map.of()), all);
            }));
        }
        return List.copyOf(all.values());
    }

    private void fund(Keys fund, Map<String, FundsOf> all) {
        faults.attempt(() -> fund.only("measure", "amount", "by", "amounts", "order"));
        Measure measure = measure(fund, fund.text("measure"), "measure");
        if (all.containsKey(measure.id())) {
            throw fund.problem("'" + measure.id() + "' has its funds already: a measure stands once.", "measure");
        }
        add(fund(measure, fund), all);
    }

    private static void add(@Nullable FundsOf fund, Map<String, FundsOf> all) {
        if (fund != null) {
            all.put(fund.measure().id(), fund);
        }
    }

    private Measure measure(Keys at, String id, String key) {
        return catalogue.findMeasure(id).orElseThrow(() -> at.problem("there is no measure '" + id + "'."
                + Suggestion.nearest(id, catalogue.measures().stream().map(Measure::id).toList()), key));
    }

    /** Null where something is wrong; all of it is kept. */
    private @Nullable FundsOf fund(Measure measure, Keys fund) {
        Keys order = fund.has("order") ? fund : keys;
        if (!fund.has("by")) {
            Long cents = faults.get(() -> fund.cents("amount"));
            FundsOf of = of(measure, order, null, cents == null ? Map.of() : Map.of(FundsOf.EVERYBODY, cents));
            return cents == null ? null : of;
        }
        if (fund.has("amount")) {
            faults.attempt(() -> {
                throw fund.problem("funds by group have their 'amounts'.", "amount");
            });
        }
        Keys amounts = faults.get(() -> fund.keys("amounts"));
        Map<String, Long> cents = new LinkedHashMap<>();
        Function<Population, Grouping> by = amounts == null ? null : faults.get(() -> {
            if (amounts.names().isEmpty()) {
                throw fund.problem("'amounts' are missing: a sum for each group.");
            }
            amounts.names().forEach(group -> faults.attempt(() -> cents.put(group, amounts.cents(group))));
            return fund.text("by").equals(AREA) ? area(measure, amounts) : column(measure, fund, amounts);
        });
        FundsOf of = of(measure, order, by, cents);
        return by == null ? null : of;
    }

    private @Nullable FundsOf of(Measure measure, Keys order, @Nullable Function<Population, Grouping> by,
            Map<String, Long> cents) {
        Keys declared = faults.get(() -> keys.keys("takeup"));
        boolean has = declared != null && declared.has(measure.id());
        TakeUp takeUp = !has || declared == null ? TakeUp.EVERYBODY
                : faults.get(() -> TakeUp.read(catalogue, measure, declared.keys(measure.id())));
        Order served = faults.get(() -> Order.read(catalogue, measure, order));
        if (takeUp == null || served == null) {
            return null;
        }
        Probe rank = served instanceof Order.Ranking ranking
                ? probes.number(measure, "order: ranking", ranking.scaled())
                : null;
        return new FundsOf(measure, new Asked(probes, measure, takeUp), has, served, rank, by, cents);
    }

    private Function<Population, Grouping> area(Measure measure, Keys amounts) {
        Map<String, Set<String>> of = new LinkedHashMap<>();
        for (String name : amounts.names()) {
            Territory territory = catalogue.territories().get(name);
            Set<String> own = areas.get(name);
            if (own != null) {
                of.put(name, own);
            } else if (territory != null) {
                of.put(name, territory.members());
            } else {
                List<String> known = new ArrayList<>(areas.keySet());
                known.addAll(catalogue.territories().keySet());
                throw amounts
                        .problem("there is no area '" + name + "': neither under 'areas' nor among the territories."
                                + Suggestion.nearest(name, known), name);
            }
        }
        Input residence = catalogue.vocabulary().residence().get(measure.root().id());
        if (residence == null) {
            throw amounts.problem("no input of the vocabulary says where a " + measure.root().id() + " lives.");
        }
        inputs.add(residence);
        return population -> new AreaGrouping(catalogue.vocabulary(), population, AREA, of);
    }

    private Function<Population, Grouping> column(Measure measure, Keys fund, Keys amounts) {
        try {
            By by = By.of(probes, List.of(measure), fund.text("by"));
            inputs.addAll(by.inputs());
            return population -> {
                Grouping grouping = by.on().apply(population);
                List<String> labels = java.util.stream.IntStream.range(0, grouping.size()).mapToObj(grouping::label)
                        .toList();
                for (String group : amounts.names()) {
                    if (!labels.contains(group)) {
                        throw amounts.problem("there is no group '" + group + "' of " + grouping.name() + "."
                                + Suggestion.nearest(group, labels), group);
                    }
                }
                return grouping;
            };
        } catch (PopulationException e) {
            throw fund.problem(String.valueOf(e.getMessage()).replaceFirst("^--by ", ""), "by");
        }
    }

    Period period() {
        return Period.read(keys.keys("period"), on);
    }
}

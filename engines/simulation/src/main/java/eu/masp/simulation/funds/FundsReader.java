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
    private final Set<Input> inputs = new LinkedHashSet<>();
    private final Map<String, Set<String>> areas = new LinkedHashMap<>();

    FundsReader(Scenario scenario, Catalogue catalogue, Probes probes, LocalDate on) {
        this.keys = scenario.keys();
        this.catalogue = catalogue;
        this.probes = probes;
        this.on = on;
    }

    Set<Input> inputs() {
        return inputs;
    }

    List<FundsOf> read() {
        Keys named = keys.keys("areas");
        named.names().forEach(name -> areas.put(name, Set.copyOf(named.words(name))));
        Map<String, FundsOf> all = new LinkedHashMap<>();
        for (Keys fund : keys.each("funds")) {
            fund.only("measure", "amount", "by", "amounts", "order");
            Measure measure = measure(fund, fund.text("measure"), "measure");
            if (all.containsKey(measure.id())) {
                throw fund.problem("'" + measure.id() + "' has its funds already: a measure stands once.", "measure");
            }
            all.put(measure.id(), fund(measure, fund));
        }
        Keys takeUp = keys.keys("takeup");
        for (String id : takeUp.names()) {
            Measure measure = measure(takeUp, id, id);
            if (!all.containsKey(id)) {
                // without a limit nobody waits: an order means nothing
                all.put(id, of(measure, new Keys(keys.name(), List.of(), Map.of()), null, Map.of()));
            }
        }
        return List.copyOf(all.values());
    }

    private Measure measure(Keys at, String id, String key) {
        return catalogue.findMeasure(id).orElseThrow(() -> at.problem("there is no measure '" + id + "'."
                + Suggestion.nearest(id, catalogue.measures().stream().map(Measure::id).toList()), key));
    }

    private FundsOf fund(Measure measure, Keys fund) {
        Keys order = fund.has("order") ? fund : keys;
        if (!fund.has("by")) {
            return of(measure, order, null, Map.of(FundsOf.EVERYBODY, fund.cents("amount")));
        }
        if (fund.has("amount")) {
            throw fund.problem("funds by group have their 'amounts'.", "amount");
        }
        Keys amounts = fund.keys("amounts");
        if (amounts.names().isEmpty()) {
            throw fund.problem("'amounts' are missing: a sum for each group.");
        }
        Map<String, Long> cents = new LinkedHashMap<>();
        amounts.names().forEach(group -> cents.put(group, amounts.cents(group)));
        return of(measure, order,
                fund.text("by").equals(AREA) ? area(measure, amounts) : column(measure, fund, amounts),
                cents);
    }

    private FundsOf of(Measure measure, Keys order, @Nullable Function<Population, Grouping> by,
            Map<String, Long> cents) {
        Keys declared = keys.keys("takeup");
        TakeUp takeUp = declared.has(measure.id()) ? TakeUp.read(catalogue, measure, declared.keys(measure.id()))
                : TakeUp.EVERYBODY;
        Order served = Order.read(catalogue, measure, order);
        Probe rank = served instanceof Order.Ranking ranking
                ? probes.number(measure, "order: ranking", ranking.scaled())
                : null;
        return new FundsOf(measure, new Asked(probes, measure, takeUp), declared.has(measure.id()), served, rank, by,
                cents);
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

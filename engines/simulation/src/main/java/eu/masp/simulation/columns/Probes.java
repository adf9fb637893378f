package eu.masp.simulation.columns;

import eu.masp.measures.Catalogue;
import eu.masp.measures.Measure;
import eu.masp.measures.Text;
import eu.masp.measures.feel.Expr;
import eu.masp.measures.feel.Walk;
import eu.masp.simulation.population.Population;
import org.jspecify.annotations.Nullable;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Rules that are asked of each row beside the measures of a catalogue: groups, rankings, take-up. They are compiled as measures of
 * their own, so that what they share with the measures is worked out once; nobody is entitled to anything by them.
 */
public final class Probes {

    private final Catalogue catalogue;
    private final List<Measure> rules = new ArrayList<>();

    /** @param catalogue the rules as they are; a scenario's have as many measures */
    public Probes(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    /**
     * Asks a yes-or-no rule of each row of a measure.
     *
     * @param name what the rule is called in messages
     * @param condition typed with the names of that measure
     */
    public Probe truth(Measure of, String name, Expr condition) {
        Measure.Formula formula = new Measure.Formula(condition, name);
        return add(of, name, List.of(new Measure.Criterion("rule", Text.of(name), formula, null, null, null)), null,
                condition);
    }

    /** Asks for a number, rounded to hundredths. */
    public Probe number(Measure of, String name, Expr number) {
        Measure.Amount amount = new Measure.Amount(null, null, null, new Measure.Formula(number, name),
                RoundingMode.HALF_UP, null, null, null);
        return add(of, name, List.of(), amount, number);
    }

    private Probe add(Measure of, String name, List<Measure.Criterion> criteria, Measure.@Nullable Amount amount,
            Expr rule) {
        int number = rules.size() + 1;
        Measure measure = new Measure(catalogue.measures().size() + rules.size(), "rule " + number, name, of.title(),
                null, of.kind(), null, List.of(), new Measure.InForce(null, null, false, null), null, null,
                of.decidedFor(), of.root(), criteria, List.of(), amount, Map.of(), List.of(), List.of(), null,
                List.of(), List.of(), null, of.verifyEvery(), List.of(), Math.max(of.slots(), Walk.slots(rule)));
        rules.add(measure);
        return new Probe(measure);
    }

    /** A catalogue with these rules among its measures: the one given at first, or a scenario made of it. */
    public Catalogue into(Catalogue same) {
        if (rules.isEmpty()) {
            return same;
        }
        List<Measure> all = new ArrayList<>(same.measures());
        all.addAll(rules);
        return new Catalogue(same.vocabulary(), all, same.parameters(), same.territories(), same.authorities(),
                same.papers());
    }

    /** Measures, and the rules that the population has rows for: what is to be compiled. */
    public List<Measure> with(List<Measure> measures, Population population) {
        List<Measure> all = new ArrayList<>(measures);
        rules.stream().filter(rule -> population.hasTable(rule.root())
                && rule.decidedFor().stream().allMatch(population::hasTable)).forEach(all::add);
        return all;
    }

    /** The rules, as measures: what they read is to be read of a population too. */
    public List<Measure> rules() {
        return List.copyOf(rules);
    }
}

package eu.masp.simulation.scenario;

import eu.masp.measures.Catalogue;
import eu.masp.measures.Measure;
import eu.masp.measures.OwnFormula;
import eu.masp.measures.Parameter;
import eu.masp.measures.Suggestion;
import eu.masp.measures.Territory;
import eu.masp.measures.Text;
import eu.masp.measures.feel.Expr;
import eu.masp.measures.feel.FeelException;
import eu.masp.measures.feel.Type;
import eu.masp.measures.feel.Walk;
import eu.masp.simulation.columns.Plan;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A scenario's changes, made to a catalogue. Everything that is wrong is found before anything is refused. */
final class Changes {

    /** What the engine asks beside a measure's own criteria. */
    private static final List<String> SURROUNDING = List.of(Plan.IN_FORCE, Plan.TERRITORY);
    private static final Measure.InForce ALWAYS = new Measure.InForce(null, null, false, null);
    private final Catalogue baseline;
    private final Keys keys;
    private final LocalDate on;
    private final List<ScenarioException.Problem> problems = new ArrayList<>();

    private Changes(Catalogue baseline, Keys keys, LocalDate on) {
        this.baseline = baseline;
        this.keys = keys;
        this.on = on;
    }

    static Catalogue make(Catalogue baseline, Keys keys, LocalDate on) {
        return new Changes(baseline, keys, on).make();
    }

    private Catalogue make() {
        attempt(() -> keys.only(Scenario.KEYS.toArray(String[]::new)));
        if (problems.isEmpty() && Scenario.CHANGES.stream().noneMatch(keys::has)) {
            throw keys.problem("it changes nothing: give parameters, measures, drop or funds.");
        }
        List<Parameter> parameters = new ArrayList<>(baseline.parameters());
        List<Measure> measures = new ArrayList<>(baseline.measures());
        attempt(() -> parameters(keys.keys("parameters"), parameters));
        attempt(() -> measures(keys.keys("measures"), measures));
        attempt(() -> keys.words("drop").forEach(id -> {
            int place = place(keys, "drop", "measure", id, measures.stream().map(Measure::id).toList());
            measures.set(place, never(measures.get(place)));
        }));
        if (!problems.isEmpty()) {
            throw new ScenarioException(keys.name(), problems);
        }
        return new Catalogue(baseline.vocabulary(), measures, parameters, baseline.territories(),
                baseline.authorities(), baseline.papers());
    }

    /** What is wrong is kept, so that all of it is told at once. */
    private void attempt(Runnable change) {
        try {
            change.run();
        } catch (ScenarioException e) {
            problems.addAll(e.problems());
        }
    }

    private static int place(Keys at, String key, String kind, String id, List<String> ids) {
        if (!ids.contains(id)) {
            throw at.problem("there is no " + kind + " '" + id + "'." + Suggestion.nearest(id, ids), key);
        }
        return ids.indexOf(id);
    }

    private void parameters(Keys values, List<Parameter> parameters) {
        List<String> ids = parameters.stream().map(Parameter::id).toList();
        for (String id : values.names()) {
            attempt(() -> {
                int place = place(values, id, "parameter", id, ids);
                parameters.set(place, MovedParameter.of(values, parameters.get(place), on));
            });
        }
    }

    private void measures(Keys changes, List<Measure> measures) {
        List<String> ids = measures.stream().map(Measure::id).toList();
        for (String id : changes.names()) {
            attempt(() -> {
                int place = place(changes, id, "measure", id, ids);
                measures.set(place, changed(measures.get(place),
                        changes.keys(id).only("replace", "add", "drop", "amount")));
            });
        }
    }

    private Measure changed(Measure measure, Keys change) {
        List<Measure.Criterion> criteria = new ArrayList<>(measure.criteria());
        List<String> dropped = change.words("drop");
        dropped.stream().filter(id -> !SURROUNDING.contains(id))
                .forEach(id -> attempt(() -> criteria.remove(criterion(change, "drop", id, criteria))));
        for (Keys one : change.each("replace")) {
            attempt(() -> {
                Measure.Criterion criterion = criterion(measure, one);
                criteria.set(criterion(one, "id", criterion.id(), criteria), criterion);
            });
        }
        for (Keys one : change.each("add")) {
            attempt(() -> {
                Measure.Criterion criterion = criterion(measure, one);
                if (criteria.stream().anyMatch(other -> other.id().equals(criterion.id()))) {
                    throw one.problem("there is a criterion '" + criterion.id() + "' already; replace it.", "id");
                }
                criteria.add(criterion);
            });
        }
        Measure.Amount amount = change.has("amount") ? amount(measure, change.keys("amount")) : measure.amount();
        return with(measure, dropped.contains(Plan.IN_FORCE) ? ALWAYS : measure.inForce(),
                dropped.contains(Plan.TERRITORY) ? List.of() : measure.territories(), criteria, amount);
    }

    private static int criterion(Keys at, String key, String id, List<Measure.Criterion> criteria) {
        return place(at, key, "criterion", id, criteria.stream().map(Measure.Criterion::id).toList());
    }

    private Measure.Criterion criterion(Measure measure, Keys one) {
        one.only("id", "when", "says");
        String id = one.text("id", "");
        if (!id.matches("[a-z][a-z0-9-]*")) {
            throw one.problem("a criterion needs an id of lower-case letters, digits and -.", "id");
        }
        String says = one.text("says", id);
        return new Measure.Criterion(id, Text.of(says, says), formula(measure, one, "when", Type.Scalar.BOOLEAN), null,
                null, null);
    }

    private Measure.Formula formula(Measure measure, Keys at, String key, Type type) {
        String text = at.text(key);
        try {
            return new Measure.Formula(OwnFormula.rule(baseline, measure, text, type), text);
        } catch (FeelException e) {
            throw at.problem(String.valueOf(e.getMessage()), key);
        }
    }

    /** What the scenario does not name stays as it is. */
    private Measure.Amount amount(Measure measure, Keys change) {
        change.only("monthly", "months", "yearly", "once");
        Measure.Amount now = measure.amount() != null ? measure.amount()
                : new Measure.Amount(null, null, null, null, java.math.RoundingMode.HALF_UP, null, null, null);
        return new Measure.Amount(figure(measure, change, "monthly", now.monthly()),
                figure(measure, change, "months", now.months()), figure(measure, change, "yearly", now.yearly()),
                figure(measure, change, "once", now.once()), now.rounding(), now.starts(), now.ends(),
                now.approximation());
    }

    private Measure.@Nullable Formula figure(Measure measure, Keys change, String key, Measure.@Nullable Formula now) {
        if (!change.has(key)) {
            return now;
        }
        Measure.Formula[] figure = new Measure.Formula[1];
        attempt(() -> figure[0] = formula(measure, change, key, Type.Scalar.NUMBER));
        return figure[0];
    }

    /** A measure that is dropped is in force on no day: what others read of it is "no". */
    private static Measure never(Measure measure) {
        return with(measure, new Measure.InForce(null, LocalDate.MIN, false, null), measure.territories(),
                measure.criteria(), measure.amount());
    }

    private static Measure with(Measure m, Measure.InForce inForce, List<Territory> territories,
            List<Measure.Criterion> criteria, Measure.@Nullable Amount amount) {
        Stream<Expr> added = Stream.concat(criteria.stream().map(c -> c.when().expr()), amount == null ? Stream.of()
                : Stream.of(amount.monthly(), amount.months(), amount.yearly(), amount.once()).filter(Objects::nonNull)
                        .map(Measure.Formula::expr));
        int slots = Math.max(m.slots(), added.mapToInt(Walk::slots).max().orElse(0));
        return new Measure(m.index(), m.id(), m.file(), m.title(), m.summary(), m.kind(), m.authority(),
                territories,
                inForce, m.edition(), m.meansTest(), m.decidedFor(), m.root(), criteria, m.notWith(), amount, m.leave(),
                m.windows(), m.evidence(), m.apply(), m.uncertain(), m.sources(), m.verified(), m.verifyEvery(),
                m.examples(), slots);
    }
}

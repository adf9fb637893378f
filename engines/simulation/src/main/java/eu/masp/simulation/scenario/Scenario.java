package eu.masp.simulation.scenario;

import eu.masp.measures.Catalogue;
import eu.masp.measures.Measure;
import eu.masp.measures.OwnFormula;
import eu.masp.measures.Parameter;
import eu.masp.measures.Suggestion;
import eu.masp.measures.Text;
import eu.masp.measures.feel.Day;
import eu.masp.measures.feel.Expr;
import eu.masp.measures.feel.FeelException;
import eu.masp.measures.feel.Num;
import eu.masp.measures.feel.Span;
import eu.masp.measures.feel.Truth;
import eu.masp.measures.feel.Type;
import eu.masp.measures.feel.Value;
import eu.masp.measures.feel.Walk;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Rules with changes: parameters with other values, measures with criteria replaced, added or dropped and other amounts,
 * measures dropped. The rules that it starts from stay as they are.
 */
public final class Scenario {

    private static final List<String> CHANGES = List.of("replace", "add", "drop", "amount");
    private final Catalogue baseline;
    private final ScenarioFile file;
    private final Map<String, Object> keys;

    private Scenario(Catalogue baseline, Path path) {
        this.baseline = baseline;
        this.file = new ScenarioFile(path);
        this.keys = file.read();
    }

    /**
     * The catalogue with a scenario's changes.
     *
     * @param on the date: a changed parameter has its new value on any date
     * @throws ScenarioException when the file is not good: which key, and why
     */
    public static Catalogue apply(Catalogue baseline, Path path, LocalDate on) {
        return new Scenario(baseline, path).changed(on);
    }

    private Catalogue changed(LocalDate on) {
        Map<String, Object> values = file.mapAt(keys, "parameters", "parameters");
        values.keySet()
                .forEach(id -> known("parameter", id, baseline.parameters().stream().map(Parameter::id).toList()));
        Map<String, Object> changes = file.mapAt(keys, "measures", "measures");
        List<String> ids = baseline.measures().stream().map(Measure::id).toList();
        changes.keySet().forEach(id -> known("measure", id, ids));
        List<String> dropped = file.listAt(keys, "drop", "the file").stream().map(String::valueOf).toList();
        dropped.forEach(id -> known("measure", id, ids));
        if (values.isEmpty() && changes.isEmpty() && dropped.isEmpty()) {
            throw file.problem("it changes nothing: give parameters, measures or drop.");
        }
        List<Parameter> parameters = baseline.parameters().stream()
                .map(p -> values.containsKey(p.id()) ? moved(p, Objects.requireNonNull(values.get(p.id())), on) : p)
                .toList();
        List<Measure> measures = baseline.measures().stream()
                .map(m -> changes.containsKey(m.id()) ? changed(m, Objects.requireNonNull(changes.get(m.id()))) : m)
                .map(m -> dropped.contains(m.id()) ? never(m) : m).toList();
        return new Catalogue(baseline.vocabulary(), measures, parameters, baseline.territories(),
                baseline.authorities(),
                baseline.papers());
    }

    private void known(String kind, String id, List<String> ids) {
        if (!ids.contains(id)) {
            throw file.problem("there is no " + kind + " '" + id + "'." + Suggestion.nearest(id, ids));
        }
    }

    private Parameter moved(Parameter parameter, Object value, LocalDate on) {
        Value moved = value(parameter, value);
        return new Parameter(parameter.index(), parameter.id(), parameter.title(), parameter.type(), parameter.unit(),
                false, List.of(new Parameter.Period(on, on, moved, null, null, String.valueOf(value), null, null)));
    }

    private Value value(Parameter parameter, Object value) {
        String text = value instanceof java.util.Date date ? date.toInstant().toString().substring(0, 10)
                : String.valueOf(value);
        String where = "parameters: '" + parameter.id() + "' ";
        Type type = parameter.type();
        if (type == null) {
            throw file.problem(where + "is a band table; a scenario moves single values.");
        }
        try {
            return switch (type) {
                case Type.Scalar.NUMBER -> Num.of(new BigDecimal(text));
                case Type.Scalar.BOOLEAN -> truth(text);
                case Type.Scalar.DATE -> Day.of(LocalDate.parse(text));
                case Type.Scalar.MONTHS -> Span.of(Span.Unit.MONTHS, months(Period.parse(text)));
                case Type.Scalar.DAYS -> Span.of(Span.Unit.DAYS, days(Period.parse(text)));
                default -> throw new DateTimeException("no such parameter");
            };
        } catch (NumberFormatException | DateTimeException e) {
            throw file.problem(where + "does not take '" + text + "': it is " + type.words() + ".");
        }
    }

    private static Truth truth(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new DateTimeException("neither true nor false");
        }
        return Truth.of(text.equals("true"));
    }

    private static long months(Period period) {
        if (period.getDays() != 0) {
            throw new DateTimeException("days among months");
        }
        return period.toTotalMonths();
    }

    private static long days(Period period) {
        if (period.toTotalMonths() != 0) {
            throw new DateTimeException("months among days");
        }
        return period.getDays();
    }

    private Measure changed(Measure measure, Object change) {
        String where = "measures: " + measure.id();
        Map<String, Object> keys = file.map(change, where);
        file.only(keys, CHANGES, where);
        List<Measure.Criterion> criteria = new ArrayList<>(measure.criteria());
        for (Object id : file.listAt(keys, "drop", where)) {
            criteria.remove(place(measure, criteria, String.valueOf(id)));
        }
        for (Object one : file.listAt(keys, "replace", where)) {
            Measure.Criterion criterion = criterion(measure, file.map(one, where + ": replace"), where + ": replace");
            criteria.set(place(measure, criteria, criterion.id()), criterion);
        }
        for (Object one : file.listAt(keys, "add", where)) {
            Measure.Criterion criterion = criterion(measure, file.map(one, where + ": add"), where + ": add");
            if (criteria.stream().anyMatch(other -> other.id().equals(criterion.id()))) {
                throw file.problem(where + ": add: there is a criterion '" + criterion.id() + "' already; replace it.");
            }
            criteria.add(criterion);
        }
        Measure.Amount amount = keys.containsKey("amount")
                ? amount(measure, file.mapAt(keys, "amount", where + ": amount"))
                : measure.amount();
        return with(measure, measure.inForce(), criteria, amount);
    }

    private int place(Measure measure, List<Measure.Criterion> criteria, String id) {
        List<String> ids = criteria.stream().map(Measure.Criterion::id).toList();
        if (!ids.contains(id)) {
            throw file.problem("measures: " + measure.id() + ": there is no criterion '" + id + "'."
                    + Suggestion.nearest(id, ids));
        }
        return ids.indexOf(id);
    }

    private Measure.Criterion criterion(Measure measure, Map<String, Object> keys, String where) {
        file.only(keys, List.of("id", "when", "says"), where);
        String id = String.valueOf(keys.getOrDefault("id", ""));
        if (!id.matches("[a-z][a-z0-9-]*")) {
            throw file.problem(where + ": a criterion needs an id of lower-case letters, digits and -.");
        }
        String says = String.valueOf(keys.getOrDefault("says", id));
        return new Measure.Criterion(id, Text.of(says, says), formula(measure, where + ": " + id, keys.get("when"),
                Type.Scalar.BOOLEAN), null, null, null);
    }

    private Measure.Formula formula(Measure measure, String where, @Nullable Object feel, Type type) {
        if (feel == null) {
            throw file.problem(where + " has no 'when'.");
        }
        try {
            String text = String.valueOf(feel);
            return new Measure.Formula(OwnFormula.rule(baseline, measure, text, type), text);
        } catch (FeelException e) {
            throw file.problem(where + ": " + e.getMessage());
        }
    }

    /** What the scenario does not name stays as it is. */
    private Measure.Amount amount(Measure measure, Map<String, Object> keys) {
        String where = "measures: " + measure.id() + ": amount";
        file.only(keys, List.of("monthly", "months", "yearly", "once"), where);
        Measure.Amount now = measure.amount() != null ? measure.amount()
                : new Measure.Amount(null, null, null, null, java.math.RoundingMode.HALF_UP, null, null, null);
        return new Measure.Amount(figure(measure, keys, "monthly", now.monthly()),
                figure(measure, keys, "months", now.months()),
                figure(measure, keys, "yearly", now.yearly()), figure(measure, keys, "once", now.once()),
                now.rounding(),
                now.starts(), now.ends(), now.approximation());
    }

    private Measure.@Nullable Formula figure(Measure measure, Map<String, Object> keys, String key,
            Measure.@Nullable Formula now) {
        Object feel = keys.get(key);
        return feel == null ? now
                : formula(measure, "measures: " + measure.id() + ": amount: " + key, feel, Type.Scalar.NUMBER);
    }

    /** A measure that is dropped is in force on no day: what others read of it is "no". */
    private static Measure never(Measure measure) {
        return with(measure, new Measure.InForce(null, LocalDate.MIN, false, null), measure.criteria(),
                measure.amount());
    }

    private static Measure with(Measure m, Measure.InForce inForce, List<Measure.Criterion> criteria,
            Measure.@Nullable Amount amount) {
        Stream<Expr> added = Stream.concat(criteria.stream().map(c -> c.when().expr()), amount == null ? Stream.of()
                : Stream.of(amount.monthly(), amount.months(), amount.yearly(), amount.once()).filter(Objects::nonNull)
                        .map(Measure.Formula::expr));
        int slots = Math.max(m.slots(), added.mapToInt(Walk::slots).max().orElse(0));
        return new Measure(m.index(), m.id(), m.file(), m.title(), m.summary(), m.kind(), m.authority(),
                m.territories(),
                inForce, m.edition(), m.meansTest(), m.decidedFor(), m.root(), criteria, m.notWith(), amount, m.leave(),
                m.windows(), m.evidence(), m.apply(), m.uncertain(), m.sources(), m.verified(), m.verifyEvery(),
                m.examples(), slots);
    }
}

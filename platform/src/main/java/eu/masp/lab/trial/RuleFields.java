package eu.masp.lab.trial;

import eu.masp.catalogue.Reads;
import eu.masp.measures.Catalogue;
import eu.masp.measures.Measure;
import eu.masp.measures.Parameter;
import eu.masp.measures.feel.BandTable;
import eu.masp.measures.feel.Type;
import eu.masp.measures.feel.Value;
import eu.masp.shell.Form;
import eu.masp.simulation.columns.Plan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be changed of the measures of a trial: the fields of its form, with the values of the rules as they are. */
public final class RuleFields {
    private final List<Number> numbers = new ArrayList<>();
    private final List<Scale> scales = new ArrayList<>();
    private final List<OfMeasure> measures = new ArrayList<>();

    private RuleFields() {
    }

    /**
     * A number, duration, date or yes-or-no of the law.
     *
     * @param past it has no value on the day of the trial: this is the last it had
     */
    public record Number(Parameter parameter, Type type, Value value, boolean past) {
        public String name() {
            return "p-" + parameter.id();
        }
    }

    /** A scale of the law, of which each row's value can be moved. */
    public record Scale(Parameter parameter, BandTable bands) {
        /** @param row from 1 */
        public String name(int row) {
            return "b-" + parameter.id() + "-" + row;
        }
    }

    /** A criterion, with the names of its fields. */
    public record Rule(Measure measure, Measure.Criterion criterion) {
        private String name(String what) {
            return what + "-" + measure.id() + "-" + criterion.id();
        }

        public String drop() {
            return name("drop");
        }

        public String when() {
            return name("when");
        }

        public String says() {
            return name("says");
        }
    }

    /** When and where a measure holds: a rule of another time or place is tried by setting it aside. */
    public record Bound(Measure measure, String id) {
        public String drop() {
            return "drop-" + measure.id() + "-" + id;
        }
    }

    /** A formula of the amount. */
    public record Figure(Measure measure, String key, String feel) {
        public String name() {
            return "amount-" + measure.id() + "-" + key;
        }
    }

    /** A criterion to be added. */
    public record Added(Measure measure, int number) {
        public String when() {
            return "new-" + measure.id() + "-" + number;
        }

        public String says() {
            return "words-" + measure.id() + "-" + number;
        }

        /** The criterion's id, which no measure of the content has. */
        public String id() {
            return "added-" + number;
        }
    }

    /** What can be changed of one measure alone. */
    public record OfMeasure(Measure measure, List<Bound> bounds, List<Rule> rules, List<Figure> figures) {

        /** Whether something of it is typed otherwise than it is. */
        public boolean changed(Form form) {
            return !form.value(new Added(measure, 1).when()).isEmpty()
                    || bounds.stream().anyMatch(bound -> form.value(bound.drop()).equals("on"))
                    || rules.stream().anyMatch(rule -> form.value(rule.drop()).equals("on")
                            || !form.value(rule.when()).equals(rule.criterion().when().feel().strip()))
                    || figures.stream().anyMatch(each -> !form.value(each.name()).equals(each.feel().strip()));
        }
    }

    public static RuleFields of(Catalogue catalogue, List<Measure> measures, LocalDate on) {
        RuleFields fields = new RuleFields();
        Map<String, Parameter> parameters = new LinkedHashMap<>();
        measures.forEach(measure -> follow(catalogue, measure, parameters, new ArrayList<>()));
        parameters.values().forEach(parameter -> fields.add(catalogue, parameter, on));
        measures.forEach(measure -> fields.measures.add(new OfMeasure(measure, bounds(measure, on),
                measure.criteria().stream().map(criterion -> new Rule(measure, criterion)).toList(),
                figures(measure))));
        return fields;
    }

    private static List<Bound> bounds(Measure measure, LocalDate on) {
        List<Bound> bounds = new ArrayList<>();
        if (!measure.inForce().holds(on)) {
            bounds.add(new Bound(measure, Plan.IN_FORCE));
        }
        if (!measure.territories().isEmpty()) {
            bounds.add(new Bound(measure, Plan.TERRITORY));
        }
        return bounds;
    }

    /** Parameters of the measure and of those whose result it reads. */
    private static void follow(Catalogue catalogue, Measure measure, Map<String, Parameter> into,
            List<Measure> seen) {
        if (seen.contains(measure)) {
            return;
        }
        seen.add(measure);
        Reads reads = Reads.of(catalogue, measure);
        reads.parameters().forEach(parameter -> into.putIfAbsent(parameter.id(), parameter));
        reads.measures().forEach(other -> follow(catalogue, other, into, seen));
    }

    private void add(Catalogue catalogue, Parameter parameter, LocalDate on) {
        if (parameter.findPeriod(on).isEmpty()) {
            last(parameter, on).ifPresent(numbers::add);
        }
        parameter.findPeriod(on).ifPresent(period -> {
            Type type = parameter.type();
            if (type == null) {
                BandTable bands = period.bands();
                if (bands != null) {
                    scales.add(new Scale(parameter, bands));
                }
                return;
            }
            Value value = catalogue.at(on).parameter(parameter.index());
            if (type instanceof Type.Scalar && value.known()) {
                numbers.add(new Number(parameter, type, value, false));
            }
        });
    }

    private static Optional<Number> last(Parameter parameter, LocalDate on) {
        return parameter.periods().stream().filter(period -> period.from().isBefore(on))
                .reduce((earlier, later) -> later)
                .flatMap(period -> parameter.type() instanceof Type.Scalar type && period.value() != null
                        ? Optional.of(new Number(parameter, type, period.value(), true))
                        : Optional.empty());
    }

    private static List<Figure> figures(Measure measure) {
        Measure.Amount amount = measure.amount();
        if (amount == null) {
            return List.of();
        }
        Map<String, Measure.Formula> formulas = new LinkedHashMap<>();
        Stream.of("monthly", "months", "yearly", "once").forEach(key -> {
            Measure.Formula formula = switch (key) {
                case "monthly" -> amount.monthly();
                case "months" -> amount.months();
                case "yearly" -> amount.yearly();
                default -> amount.once();
            };
            if (formula != null) {
                formulas.put(key, formula);
            }
        });
        return formulas.entrySet().stream().map(each -> new Figure(measure, each.getKey(), each.getValue().feel()))
                .toList();
    }

    public List<Number> numbers() {
        return numbers;
    }

    public List<Scale> scales() {
        return scales;
    }

    public List<OfMeasure> measures() {
        return measures;
    }
}

package eu.masp.measures.files;

import eu.masp.measures.Parameter;
import eu.masp.measures.Source;
import eu.masp.measures.Text;
import eu.masp.measures.feel.BandTable;
import eu.masp.measures.feel.Day;
import eu.masp.measures.feel.Expr;
import eu.masp.measures.feel.FeelLiterals;
import eu.masp.measures.feel.Names;
import eu.masp.measures.feel.Num;
import eu.masp.measures.feel.Span;
import eu.masp.measures.feel.Truth;
import eu.masp.measures.feel.Type;
import eu.masp.measures.feel.Value;
import eu.masp.measures.feel.Walk;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads {@code parameters}: first their names and types, then their values, of which some are formulas over others. */
final class ParameterReader {

    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final Map<String, Names.ParameterName> names = new LinkedHashMap<>();
    private final List<Parameter> parameters = new ArrayList<>();
    private final Set<String> taken;

    /** @param taken the names of entities and lists */
    ParameterReader(Set<String> taken) {
        this.taken = taken;
    }

    List<Parameter> read(List<Field> files) {
        files.forEach(file -> file.find("parameters").ifPresent(list -> list.items().forEach(this::name)));
        fields.forEach((id, field) -> parameters.add(parameter(id, field)));
        cycles();
        return parameters;
    }

    Map<String, Names.ParameterName> names() {
        return names;
    }

    private void name(Field field) {
        field.only("id", "title", "type", "unit", "after-last", "values", "reading");
        field.need("id").flatMap(f -> f.id("[a-z][a-z0-9_]*", "lower-case letters, digits and _")).ifPresent(id -> {
            Field other = fields.get(id);
            if (taken.contains(id) || id.equals("on") || id.equals("measure") || id.equals("item")) {
                field.problem("'" + id + "' means something else already; choose another id.");
            } else if (other != null) {
                field.problem("The parameter '" + id + "' is declared twice; the other is at " + other.file() + ":"
                        + other.line() + ".");
            } else {
                fields.put(id, field);
                names.put(id, new Names.ParameterName(names.size(), type(field)));
            }
        });
    }

    /** The type; null for bands. A duration's unit shows only in its first value. */
    private static @Nullable Type type(Field field) {
        String word = field.find("type").flatMap(Field::string).orElse("number");
        return switch (word) {
            case "number" -> Type.Scalar.NUMBER;
            case "date" -> Type.Scalar.DATE;
            case "boolean" -> Type.Scalar.BOOLEAN;
            case "duration" -> field.find("values").stream().flatMap(list -> list.items().stream())
                    .flatMap(item -> item.isMap() ? item.find("value").stream() : java.util.stream.Stream.empty())
                    .flatMap(value -> value.string().stream()).findFirst().filter(text -> text.endsWith("D"))
                    .<Type>map(_ -> Type.Scalar.DAYS).orElse(Type.Scalar.MONTHS);
            case "bands" -> null;
            default -> {
                field.problem("A parameter's type is number, duration, date, boolean or bands, not '" + word + "'.");
                yield Type.Scalar.NUMBER;
            }
        };
    }

    private Parameter parameter(String id, Field field) {
        Names.ParameterName name = Objects.requireNonNull(names.get(id));
        Type type = name.type();
        boolean carried = field.find("after-last").flatMap(f -> f.string().map(word -> {
            if (!word.equals("unknown") && !word.equals("carried")) {
                f.problem("'after-last' is unknown or carried, not '" + word + "'.");
            }
            return word.equals("carried");
        })).orElse(false);
        List<Parameter.Period> periods = new ArrayList<>();
        field.need("values")
                .ifPresent(list -> list.items().forEach(item -> period(id, type, field, item).ifPresent(periods::add)));
        periods.sort(Comparator.comparing(Parameter.Period::from));
        for (int i = 1; i < periods.size(); i++) {
            LocalDate end = periods.get(i - 1).to();
            if (end == null || !end.isBefore(periods.get(i).from())) {
                field.problem("The values of '" + id + "' from " + periods.get(i - 1).from() + " and from "
                        + periods.get(i).from()
                        + " overlap; end the first with 'to'.");
            }
        }
        return new Parameter(name.index(), id, field.find("title").flatMap(Field::text).orElse(Text.of(id)), type,
                field.find("unit").flatMap(Field::string).orElse(null), carried, periods);
    }

    private Optional<Parameter.Period> period(String id, @Nullable Type type, Field parameter, Field item) {
        item.only("from", "to", "value", "formula", "bands", "source", "confidence");
        Optional<LocalDate> from = item.need("from").flatMap(Field::firstDay);
        LocalDate to = item.find("to").flatMap(Field::lastDay).orElse(null);
        if (from.isEmpty()) {
            return Optional.empty();
        }
        if (to != null && to.isBefore(from.get())) {
            item.problem("The value of '" + id + "' ends on " + to + ", before it begins on " + from.get() + ".");
        }
        Source source = item.find("source").flatMap(SourceReader::source).orElse(null);
        Source.Confidence confidence = item.find("confidence").flatMap(f -> f.oneOf(Source.Confidence.class))
                .orElse(source == null ? null : source.confidence());
        Value value = null;
        Expr formula = null;
        BandTable bands = null;
        if (type == null) {
            bands = item.need("bands").flatMap(f -> new BandReader(parameter).read(f)).orElse(null);
        } else if (item.find("formula").isPresent()) {
            formula = formula(item.find("formula").get(), type);
        } else {
            value = item.need("value").flatMap(f -> value(f, type)).orElse(null);
        }
        String text = item.find("value").or(() -> item.find("formula")).flatMap(Field::string).orElse(null);
        return Optional.of(new Parameter.Period(from.get(), to, value, bands, formula, text, source, confidence));
    }

    private @Nullable Expr formula(Field field, Type type) {
        Names all = new Names(Map.of(), Map.of(), names, Set.of(), Map.of());
        return new Expressions((_, _) -> true).formula(field, all, type).map(f -> f.expr()).orElse(null);
    }

    private static Optional<Value> value(Field field, Type type) {
        return switch (type) {
            case Type.Scalar.NUMBER -> field.number().map(Num::of);
            case Type.Scalar.DATE -> field.firstDay().map(Day::of);
            case Type.Scalar.BOOLEAN -> field.bool().map(Truth::of);
            default -> field.string().flatMap(text -> {
                try {
                    Span span = FeelLiterals.duration(text);
                    boolean months = type == Type.Scalar.MONTHS;
                    if (months != (span.unit() == Span.Unit.MONTHS)) {
                        field.problem("A duration keeps one unit over time: months and years, or days.");
                    }
                    return Optional.of(span);
                } catch (IllegalArgumentException e) {
                    field.problem(String.valueOf(e.getMessage()));
                    return Optional.empty();
                }
            });
        };
    }

    /** A parameter whose formula comes back to itself. */
    private void cycles() {
        Map<String, Set<String>> reads = new LinkedHashMap<>();
        for (Parameter parameter : parameters) {
            Set<String> of = reads.computeIfAbsent(parameter.id(), _ -> new TreeSet<>());
            for (Parameter.Period period : parameter.periods()) {
                if (period.formula() != null) {
                    Walk.all(period.formula(), e -> {
                        if (e instanceof Expr.Parameter p) {
                            of.add(p.id());
                        } else if (e instanceof Expr.Band b) {
                            of.add(b.id());
                        }
                    });
                }
            }
        }
        for (List<String> cycle : Cycles.in(reads)) {
            Objects.requireNonNull(fields.get(cycle.getFirst()))
                    .problem("The formulas go round in a circle: " + String.join(" → ", cycle)
                            + "; give one of them a value.");
        }
    }
}

package eu.masp.lab.trial;

import eu.masp.measures.Catalogue;
import eu.masp.measures.Measure;
import eu.masp.measures.OwnFormula;
import eu.masp.measures.feel.BandTable;
import eu.masp.measures.feel.Day;
import eu.masp.measures.feel.FeelException;
import eu.masp.measures.feel.Num;
import eu.masp.measures.feel.Span;
import eu.masp.measures.feel.Truth;
import eu.masp.measures.feel.Type;
import eu.masp.measures.feel.Value;
import eu.masp.shell.Form;
import eu.masp.shell.Language;
import eu.masp.shell.TypedNumber;
import eu.masp.simulation.columns.Plan;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The changes to rules as they are typed: from the form to the keys of a scenario. */
public final class RuleForm {
    /** Criteria that can be added to a measure. */
    public static final int MOST_ADDED = 4;
    private static final BigDecimal MOST = new BigDecimal("1000000000");
    private static final int LONGEST_FEEL = 4000;
    private static final int LONGEST_WORDS = 300;
    private static final int MOST_DAYS = 40_000;

    private final Form form;
    private final Catalogue catalogue;
    private final RuleFields fields;
    private final Language language;

    public RuleForm(Form form, Catalogue catalogue, RuleFields fields, Language language) {
        this.form = form;
        this.catalogue = catalogue;
        this.fields = fields;
        this.language = language;
    }

    /** What differs from the rules as they are; the form says what cannot be understood. */
    public Map<String, Object> read() {
        Map<String, Object> changes = new LinkedHashMap<>();
        put(changes, "parameters", parameters());
        Map<String, Object> measures = new LinkedHashMap<>();
        fields.measures().forEach(each -> put(measures, each.measure().id(), measure(each)));
        put(changes, "measures", measures);
        return changes;
    }

    private static void put(Map<String, Object> into, String key, Map<String, Object> value) {
        if (!value.isEmpty()) {
            into.put(key, value);
        }
    }

    private Map<String, Object> parameters() {
        Map<String, Object> moved = new LinkedHashMap<>();
        for (RuleFields.Number number : fields.numbers()) {
            String typed = form.value(number.name());
            if (!typed.isEmpty()) {
                Value value = value(number, typed);
                if (value == null) {
                    form.reject(number.name(), "lab.wrong." + kind(number.type()));
                } else if (!same(value, number.value()) || number.past() && asIfInForce()) {
                    moved.put(number.parameter().id(), text(value));
                }
            }
        }
        for (RuleFields.Scale scale : fields.scales()) {
            Map<String, Object> rows = new LinkedHashMap<>();
            for (int row = 1; row <= scale.bands().rows().size(); row++) {
                row(scale, row, rows);
            }
            put(moved, scale.parameter().id(), rows);
        }
        return moved;
    }

    /** Then the law's numbers of its time are wanted too. */
    private boolean asIfInForce() {
        return fields.measures().stream().flatMap(each -> each.bounds().stream())
                .anyMatch(bound -> bound.id().equals(Plan.IN_FORCE) && form.value(bound.drop()).equals("on"));
    }

    private void row(RuleFields.Scale scale, int row, Map<String, Object> rows) {
        BandTable.Row now = scale.bands().rows().get(row - 1);
        String typed = form.value(scale.name(row));
        if (typed.isEmpty()) {
            return;
        }
        TypedNumber.read(typed, language, 4, MOST).ifPresentOrElse(number -> {
            if (number.compareTo(now.value()) != 0) {
                rows.put(String.valueOf(row), number.toPlainString());
            }
        }, () -> form.reject(scale.name(row), "lab.wrong.number"));
    }

    /** The kind of a field, as its words are called. */
    public static String kind(Type type) {
        return type == Type.Scalar.NUMBER ? "number"
                : type == Type.Scalar.BOOLEAN ? "truth"
                        : type == Type.Scalar.DATE ? "date" : type == Type.Scalar.MONTHS ? "months" : "days";
    }

    private @Nullable Value value(RuleFields.Number number, String typed) {
        return switch (number.type()) {
            case Type.Scalar.NUMBER -> TypedNumber.read(typed, language, 4, MOST).map(Num::of).orElse(null);
            case Type.Scalar.BOOLEAN -> typed.equals("true") || typed.equals("false") ? Truth.of(typed.equals("true"))
                    : null;
            case Type.Scalar.DATE -> day(typed);
            case Type.Scalar.MONTHS -> whole(typed) < 0 ? null : Span.of(Span.Unit.MONTHS, whole(typed));
            case Type.Scalar.DAYS -> whole(typed) < 0 ? null : Span.of(Span.Unit.DAYS, whole(typed));
            default -> null;
        };
    }

    private static @Nullable Day day(String typed) {
        try {
            return Day.of(LocalDate.parse(typed));
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static int whole(String typed) {
        return typed.matches("\\d{1,5}") && Integer.parseInt(typed) <= MOST_DAYS ? Integer.parseInt(typed) : -1;
    }

    private static boolean same(Value a, Value b) {
        return a instanceof Num one && b instanceof Num other ? one.value().compareTo(other.value()) == 0
                : a.equals(b);
    }

    private static String text(Value value) {
        return switch (value) {
            case Num num -> num.value().toPlainString();
            case Truth truth -> String.valueOf(truth == Truth.YES);
            case Day day -> day.date().toString();
            case Span span -> span.unit() == Span.Unit.MONTHS ? "P" + span.low() + "M" : "P" + span.low() + "D";
            default -> throw new IllegalStateException("no such parameter");
        };
    }

    private Map<String, Object> measure(RuleFields.OfMeasure of) {
        List<Object> drop = new ArrayList<>();
        List<Object> replace = new ArrayList<>();
        of.bounds().stream().filter(bound -> form.value(bound.drop()).equals("on"))
                .forEach(bound -> drop.add(bound.id()));
        for (RuleFields.Rule rule : of.rules()) {
            if (form.value(rule.drop()).equals("on")) {
                drop.add(rule.criterion().id());
            } else if (isOther(rule)) {
                replace.add(criterion(rule.criterion().id(), feel(of.measure(), rule.when(), Type.Scalar.BOOLEAN),
                        words(rule.says())));
            }
        }
        List<Object> add = new ArrayList<>();
        for (int number = 1; number <= MOST_ADDED; number++) {
            RuleFields.Added added = new RuleFields.Added(of.measure(), number);
            if (!form.value(added.when()).isEmpty()) {
                String when = feel(of.measure(), added.when(), Type.Scalar.BOOLEAN);
                // Without words of its own it is called by its rule.
                String says = words(added.says());
                add.add(criterion(added.id(), when, says.isEmpty() ? squeezed(when) : says));
            }
        }
        Map<String, Object> amount = new LinkedHashMap<>();
        for (RuleFields.Figure figure : of.figures()) {
            String typed = form.value(figure.name());
            if (!typed.isEmpty() && !squeezed(typed).equals(squeezed(figure.feel()))) {
                amount.put(figure.key(), feel(of.measure(), figure.name(), Type.Scalar.NUMBER));
            }
        }
        Map<String, Object> changes = new LinkedHashMap<>();
        Map.of("drop", drop, "replace", replace, "add", add).forEach((key, list) -> {
            if (!list.isEmpty()) {
                changes.put(key, list);
            }
        });
        put(changes, "amount", amount);
        return changes;
    }

    private boolean isOther(RuleFields.Rule rule) {
        String when = form.value(rule.when());
        String says = form.value(rule.says());
        return !when.isEmpty() && !squeezed(when).equals(squeezed(rule.criterion().when().feel()))
                || !says.isEmpty() && !squeezed(says).equals(squeezed(rule.criterion().says().in(language.code())))
                        && !when.isEmpty();
    }

    private static Map<String, Object> criterion(String id, String when, String says) {
        Map<String, Object> criterion = new LinkedHashMap<>();
        criterion.put("id", id);
        criterion.put("when", when);
        if (!says.isEmpty()) {
            criterion.put("says", says);
        }
        return criterion;
    }

    private String words(String field) {
        String says = form.value(field);
        if (says.length() > LONGEST_WORDS) {
            form.reject(field, "lab.wrong.words");
        }
        return squeezed(says);
    }

    private String feel(Measure measure, String field, Type type) {
        String typed = form.value(field).replace("\r\n", "\n");
        if (typed.length() > LONGEST_FEEL) {
            form.reject(field, "lab.wrong.feel-long");
            return typed;
        }
        try {
            OwnFormula.rule(catalogue, measure, typed, type);
        } catch (FeelException e) {
            form.reject(field, "lab.wrong.feel", e.line(), e.column() + 1, String.valueOf(e.getMessage()));
        }
        return typed;
    }

    private static String squeezed(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}

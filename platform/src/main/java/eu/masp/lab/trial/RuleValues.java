package eu.masp.lab.trial;

import eu.masp.measures.Measure;
import eu.masp.measures.feel.BandTable;
import eu.masp.measures.feel.Day;
import eu.masp.measures.feel.Num;
import eu.masp.measures.feel.Span;
import eu.masp.measures.feel.Truth;
import eu.masp.measures.feel.Value;
import eu.masp.shell.Language;
import java.math.BigDecimal;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The fields of a trial's form filled in: with the rules as they are, and with the changes. */
public final class RuleValues {
    private final RuleFields fields;
    private final Map<String, Object> changes;
    private final Language language;
    private final Map<String, String> values = new HashMap<>();

    private RuleValues(RuleFields fields, Map<String, Object> changes, Language language) {
        this.fields = fields;
        this.changes = changes;
        this.language = language;
    }

    public static Map<String, String> of(RuleFields fields, Map<String, Object> changes, Language language) {
        RuleValues values = new RuleValues(fields, changes, language);
        values.parameters(map(changes.get("parameters")));
        fields.measures().forEach(each -> values.measure(each, map(map(changes.get("measures"))
                .get(each.measure().id()))));
        return values.values;
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(@org.jspecify.annotations.Nullable Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }

    private static List<?> list(@org.jspecify.annotations.Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    private void parameters(Map<String, Object> moved) {
        for (RuleFields.Number number : fields.numbers()) {
            Object other = moved.get(number.parameter().id());
            values.put(number.name(), other == null ? typed(number.value()) : typed(number, String.valueOf(other)));
        }
        for (RuleFields.Scale scale : fields.scales()) {
            Map<String, Object> rows = map(moved.get(scale.parameter().id()));
            int row = 1;
            for (BandTable.Row each : scale.bands().rows()) {
                Object other = rows.get(String.valueOf(row));
                values.put(scale.name(row), number(other == null ? each.value() : new BigDecimal(other.toString())));
                row++;
            }
        }
    }

    private String typed(RuleFields.Number number, String text) {
        return switch (number.value()) {
            case Num _ -> number(new BigDecimal(text));
            case Span span -> String.valueOf(span.unit() == Span.Unit.MONTHS ? Period.parse(text).toTotalMonths()
                    : Period.parse(text).getDays());
            default -> text;
        };
    }

    private String typed(Value value) {
        return switch (value) {
            case Num num -> number(num.value());
            case Truth truth -> String.valueOf(truth == Truth.YES);
            case Day day -> day.date().toString();
            case Span span -> String.valueOf(span.low());
            default -> "";
        };
    }

    private String number(BigDecimal number) {
        return new eu.masp.shell.Figures(language).typed(number, 4);
    }

    private void measure(RuleFields.OfMeasure of, Map<String, Object> changed) {
        Measure measure = of.measure();
        of.bounds().stream().filter(bound -> list(changed.get("drop")).contains(bound.id()))
                .forEach(bound -> values.put(bound.drop(), "on"));
        of.rules().forEach(rule -> {
            values.put(rule.when(), rule.criterion().when().feel().strip());
            values.put(rule.says(), rule.criterion().says().in(language.code()));
            if (list(changed.get("drop")).contains(rule.criterion().id())) {
                values.put(rule.drop(), "on");
            }
        });
        for (Object one : list(changed.get("replace"))) {
            Map<String, Object> criterion = map(one);
            of.rules().stream().filter(rule -> rule.criterion().id().equals(criterion.get("id"))).forEach(rule -> {
                values.put(rule.when(), String.valueOf(criterion.get("when")));
                if (criterion.containsKey("says")) {
                    values.put(rule.says(), String.valueOf(criterion.get("says")));
                }
            });
        }
        int number = 1;
        for (Object one : list(changed.get("add"))) {
            RuleFields.Added added = new RuleFields.Added(measure, number++);
            values.put(added.when(), String.valueOf(map(one).get("when")));
            values.put(added.says(), String.valueOf(map(one).getOrDefault("says", "")));
        }
        Map<String, Object> amount = map(changed.get("amount"));
        of.figures().forEach(figure -> values.put(figure.name(),
                String.valueOf(amount.getOrDefault(figure.key(), figure.feel())).strip()));
    }
}

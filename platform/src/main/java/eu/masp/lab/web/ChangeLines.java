package eu.masp.lab.web;

import eu.masp.lab.trial.Setting;
import eu.masp.measures.Catalogue;
import eu.masp.measures.Measure;
import eu.masp.measures.Parameter;
import eu.masp.measures.feel.BandTable;
import eu.masp.measures.feel.Value;
import eu.masp.simulation.columns.Plan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The changes of a setting in words. */
final class ChangeLines {
    private final Catalogue catalogue;
    private final Setting setting;
    private final LabWords words;
    private final List<ChangeLine> lines = new ArrayList<>();

    ChangeLines(Catalogue catalogue, Setting setting, LabWords words) {
        this.catalogue = catalogue;
        this.setting = setting;
        this.words = words;
    }

    List<ChangeLine> all() {
        map(setting.changes().get("parameters")).forEach(this::parameter);
        map(setting.changes().get("measures")).forEach((id, change) -> catalogue.findMeasure(id)
                .ifPresent(measure -> measure(measure, map(change))));
        return lines;
    }

    private static Map<?, ?> raw(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    private static Map<String, Object> map(@Nullable Object value) {
        Map<String, Object> map = new java.util.LinkedHashMap<>();
        raw(value).forEach((key, one) -> map.put(String.valueOf(key), one));
        return map;
    }

    private static List<?> list(Map<String, Object> map, String key) {
        return map.get(key) instanceof List<?> list ? list : List.of();
    }

    private void parameter(String id, Object moved) {
        Parameter parameter = catalogue.parameters().stream().filter(each -> each.id().equals(id)).findFirst()
                .orElse(null);
        if (parameter == null) {
            return;
        }
        String title = words.in(parameter.title());
        if (moved instanceof Map<?, ?>) {
            BandTable bands = parameter.findPeriod(setting.on()).map(Parameter.Period::bands).orElse(null);
            map(moved).forEach((row, value) -> {
                int at = Integer.parseInt(row);
                BandTable.Row now = bands == null || at > bands.rows().size() ? null : bands.rows().get(at - 1);
                lines.add(new ChangeLine("moved", words.say("row-of", title, at),
                        now == null ? "" : words.amount(now.value(), parameter.unit()),
                        words.amount(new BigDecimal(value.toString()), parameter.unit()), false));
            });
            return;
        }
        Value now = catalogue.at(setting.on()).parameter(parameter.index());
        lines.add(new ChangeLine("moved", title, words.value(now, parameter.unit()), after(parameter, moved), false));
    }

    private String after(Parameter parameter, Object moved) {
        Catalogue changed = eu.masp.simulation.scenario.Scenario
                .of("scenario", Map.of("parameters", Map.of(parameter.id(), moved)))
                .apply(catalogue, setting.on());
        return words.value(changed.at(setting.on()).parameter(parameter.index()), parameter.unit());
    }

    private void measure(Measure measure, Map<String, Object> change) {
        list(change, "drop").stream().filter(id -> id.equals(Plan.IN_FORCE) || id.equals(Plan.TERRITORY))
                .forEach(id -> lines.add(new ChangeLine("dropped",
                        words.title(measure) + ": " + words.say("bound." + id + ".what"), "", "", true)));
        list(change, "drop").forEach(id -> find(measure, id).ifPresent(criterion -> lines.add(new ChangeLine("dropped",
                words.in(criterion.says()), criterion.when().feel(), "", true))));
        list(change, "replace").forEach(one -> {
            Map<String, Object> other = map(one);
            find(measure, other.get("id")).ifPresent(criterion -> lines.add(new ChangeLine("replaced",
                    String.valueOf(other.getOrDefault("says", words.in(criterion.says()))), criterion.when().feel(),
                    String.valueOf(other.get("when")), true)));
        });
        list(change, "add").forEach(one -> {
            Map<String, Object> added = map(one);
            lines.add(new ChangeLine("added", String.valueOf(added.getOrDefault("says", added.get("id"))), "",
                    String.valueOf(added.get("when")), true));
        });
        map(change.get("amount")).forEach((key, feel) -> lines.add(new ChangeLine("amount",
                words.title(measure) + ": " + words.say("figure." + key), figure(measure, key), String.valueOf(feel),
                true)));
    }

    private static Optional<Measure.Criterion> find(Measure measure, @Nullable Object id) {
        return measure.criteria().stream().filter(each -> each.id().equals(id)).findFirst();
    }

    private static String figure(Measure measure, String key) {
        Measure.Amount amount = measure.amount();
        Measure.Formula formula = amount == null ? null : switch (key) {
            case "monthly" -> amount.monthly();
            case "months" -> amount.months();
            case "yearly" -> amount.yearly();
            default -> amount.once();
        };
        return formula == null ? "" : formula.feel();
    }
}

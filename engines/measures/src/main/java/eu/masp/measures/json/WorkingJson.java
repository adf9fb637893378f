package eu.masp.measures.json;

import eu.masp.measures.Result;
import eu.masp.measures.Working;
import eu.masp.measures.feel.BandTable;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How a figure was reached, as JSON-like values. */
final class WorkingJson {

    private WorkingJson() {
    }

    static Map<String, @Nullable Object> of(Working working) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("figure", working.part().word());
        map.put("formula", working.feel());
        map.put("value", ValueJson.of(working.value()));
        map.put("worked_out_from", readings(working.readings()));
        Map<String, Object> parameters = new LinkedHashMap<>();
        working.parameters().forEach(p -> {
            if (p.text() != null) {
                parameters.put(p.parameter().id(), p.text());
            }
        });
        map.put("parameters", parameters);
        map.put("tables", working.scales().stream().map(WorkingJson::scale).toList());
        map.put("taken_over", working.links().stream().map(WorkingJson::link).toList());
        return map;
    }

    static List<Map<String, @Nullable Object>> readings(List<Result.Reading> readings) {
        return readings.stream().map(reading -> {
            Map<String, @Nullable Object> one = new LinkedHashMap<>();
            one.put("input", reading.input().id());
            one.put("of", reading.member());
            one.put("value", ValueJson.of(reading.value()));
            return one;
        }).toList();
    }

    private static Map<String, @Nullable Object> scale(Working.ScaleReading scale) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("parameter", scale.parameter().id());
        map.put("at", ValueJson.of(scale.at()));
        map.put("value", ValueJson.of(scale.value()));
        map.put("reading", scale.linear() ? "linear" : "stepped");
        map.put("row_below", row(scale.below()));
        map.put("row_above", row(scale.above()));
        return map;
    }

    private static @Nullable Object row(BandTable.@Nullable Row row) {
        if (row == null) {
            return null;
        }
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("at", ValueJson.plain(row.end()));
        map.put("value", ValueJson.plain(row.value()));
        return map;
    }

    private static Map<String, @Nullable Object> link(Working.LinkReading link) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("measure", link.measure().id());
        map.put("field", link.field());
        map.put("value", ValueJson.of(link.value()));
        return map;
    }
}

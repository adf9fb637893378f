package eu.masp.population;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The report and what it rests on, for programs. */
final class FitJson {

    private static final JsonMapper COMPACT = JsonMapper.builder().build();
    private static final JsonMapper INDENTED = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private FitJson() {
    }

    static String report(Population population, FitReport report) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("population", head(population));
        Map<String, Object> counts = new LinkedHashMap<>();
        for (Fit.Use use : Fit.Use.values()) {
            counts.put(word(use), report.count(use));
        }
        counts.put("missed", report.missed().size());
        all.put("margins", counts);
        all.put("fit", report.fits().stream().map(FitJson::fit).toList());
        all.put("assumptions", assumptions());
        return INDENTED.writeValueAsString(all);
    }

    static String assumptionsFile() {
        return INDENTED.writeValueAsString(assumptions());
    }

    /** What each Parquet file carries in its own metadata. */
    static Map<String, String> metadata(Population population, FitReport report) {
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put("masp_population", COMPACT.writeValueAsString(head(population)));
        metadata.put("masp_assumptions", COMPACT.writeValueAsString(assumptions()));
        Map<String, String> sources = new LinkedHashMap<>();
        report.fits().stream().filter(fit -> fit.use() == Fit.Use.FITTED)
                .forEach(fit -> sources.put(fit.margin().title(), fit.margin().source()));
        metadata.put("masp_sources", COMPACT.writeValueAsString(sources));
        return metadata;
    }

    private static Map<String, Object> head(Population population) {
        Map<String, Object> head = new LinkedHashMap<>();
        head.put("synthetic", true);
        head.put("territory", "Lombardia, Provincia di Trento");
        head.put("persons", population.size());
        head.put("seed", population.seed());
        head.put("on", population.on().toString());
        return head;
    }

    private static List<Map<String, Object>> assumptions() {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Assumption assumption : Assumption.values()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("id", assumption.id());
            one.put("value", assumption.value());
            one.put("says", assumption.text().byLanguage());
            one.put("why", assumption.why());
            all.add(one);
        }
        return all;
    }

    private static Map<String, Object> fit(Fit fit) {
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        Margin margin = fit.margin();
        one.put("margin", margin.name());
        one.put("territory", margin.territory());
        one.put("year", margin.year());
        one.put("category", margin.first());
        one.put("of", margin.second());
        one.put("unit", margin.unit());
        one.put("use", word(fit.use()));
        one.put("published", margin.value());
        if (fit.use() != Fit.Use.NOT_USED) {
            Region region = fit.region();
            one.put("population", region == null ? "" : region.published);
            one.put("target", number(fit.target()));
            one.put("got", number(fit.got()));
            one.put("difference", number(fit.difference()));
            one.put("relative", number(fit.relative()));
        }
        if (fit.use() == Fit.Use.FITTED) {
            one.put("tolerance", number(fit.tolerance()));
            one.put("holds", fit.holds());
        }
        one.put("note", fit.note());
        one.put("source", margin.source());
        one.put("confidence", margin.confidence());
        return one;
    }

    private static @Nullable Double number(double number) {
        return Double.isFinite(number) ? number : null;
    }

    private static String word(Fit.Use use) {
        return use.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

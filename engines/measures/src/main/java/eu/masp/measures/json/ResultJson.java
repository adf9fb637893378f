package eu.masp.measures.json;

import eu.masp.measures.Ask;
import eu.masp.measures.Brought;
import eu.masp.measures.Input;
import eu.masp.measures.Measure;
import eu.masp.measures.Money;
import eu.masp.measures.Question;
import eu.masp.measures.Result;
import eu.masp.measures.Result.CriterionResult;
import eu.masp.measures.Rules;
import eu.masp.measures.Source;
import eu.masp.measures.Text;
import eu.masp.measures.feel.Num;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Results as JSON-like values: the output of {@code check --json} and of the API. Euros are numbers with two decimals, dates ISO
 * texts; what is not known is absent or, where a range is known, {@code {"from", "to"}}.
 */
public final class ResultJson {

    /** The published version of this shape; it changes when a reader could break. */
    public static final String SCHEMA = "masp-check/1";

    private ResultJson() {
    }

    /**
     * The whole answer for one case.
     *
     * @param foreseen what the days to come bring; without any the key is left out
     */
    public static Map<String, Object> of(Rules rules, List<Result> results, List<Question> next,
            List<Brought> foreseen) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("schema", SCHEMA);
        map.put("on", rules.on().toString());
        map.put("results", results.stream().map(ResultJson::of).toList());
        map.put("next", next.stream().map(ResultJson::of).toList());
        if (!foreseen.isEmpty()) {
            map.put("foreseen", foreseen.stream().map(ResultJson::brought).toList());
        }
        return map;
    }

    private static Map<String, Object> brought(Brought brought) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("on", brought.on().toString());
        map.put("title", brought.title().byLanguage());
        map.put("results", brought.results().stream().map(ResultJson::of).toList());
        return map;
    }

    public static Map<String, Object> of(Question question) {
        Map<String, Object> map = ask(question.ask());
        map.put("opens", question.opens());
        Input input = question.ask().input();
        Text words = input != null ? input.question() : question.ask().entity().question();
        if (words != null) {
            map.put("question", words.byLanguage());
        }
        return map;
    }

    public static Map<String, Object> of(Result result) {
        Map<String, Object> map = new LinkedHashMap<>();
        Measure measure = result.measure();
        map.put("measure", measure.id());
        map.put("title", measure.title().byLanguage());
        map.put("for", result.members());
        map.put("verdict", result.verdict().word());
        Money money = result.money();
        if (money != null) {
            Map<String, Object> amount = money(money);
            if (measure.amount() != null && measure.amount().approximation() != null) {
                amount.put("error", measure.amount().approximation().error());
            }
            map.put("amount", amount);
        }
        if (!result.leave().isEmpty()) {
            Map<String, Object> leave = new LinkedHashMap<>();
            result.leave().forEach((unit, figure) -> put(leave, unit.key(), ValueJson.of(figure)));
            map.put("leave", leave);
        }
        if (!result.workings().isEmpty()) {
            map.put("workings", result.workings().stream().map(WorkingJson::of).toList());
        }
        Result.WindowResult window = result.window();
        if (window != null) {
            map.put("window", window(window));
        }
        map.put("criteria", result.criteria().stream().map(ResultJson::criterion).toList());
        CriterionResult step = result.oneStepAway();
        if (step != null) {
            map.put("one_step_away", step.id());
        }
        map.put("needs", result.needs().stream().map(ResultJson::ask).toList());
        map.put("withheld", result.withheld().stream().map(ResultJson::ask).toList());
        map.put("without_value", result.withoutValue().stream().map(p -> p.id()).toList());
        map.put("rests_on", result.reliances().stream().map(ResultJson::reliance).toList());
        return map;
    }

    private static Map<String, Object> money(Money money) {
        Map<String, Object> map = new LinkedHashMap<>();
        put(map, "monthly", euros(money.monthly()));
        put(map, "months", ValueJson.of(money.months()));
        put(map, "yearly", euros(money.yearly()));
        put(map, "once", euros(money.once()));
        put(map, "total", euros(money.total()));
        put(map, "starts", money.starts() == null ? null : money.starts().toString());
        put(map, "ends", money.ends() == null ? null : money.ends().toString());
        return map;
    }

    private static @Nullable Object euros(@Nullable Num num) {
        if (num == null) {
            return null;
        }
        BigDecimal low = num.low();
        BigDecimal high = num.high();
        if (low != null && num.known()) {
            return low.setScale(2, RoundingMode.UNNECESSARY);
        }
        Map<String, Object> range = new LinkedHashMap<>();
        put(range, "from", low == null ? null : low.setScale(2, RoundingMode.HALF_UP));
        put(range, "to", high == null ? null : high.setScale(2, RoundingMode.HALF_UP));
        return range.isEmpty() ? null : range;
    }

    private static Map<String, Object> window(Result.WindowResult window) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("state", window.state().word());
        put(map, "opens", window.opens() == null ? null : window.opens().toString());
        put(map, "closes", window.closes() == null ? null : window.closes().toString());
        put(map, "late", window.late() == null ? null : window.late().byLanguage());
        return map;
    }

    private static Map<String, Object> criterion(CriterionResult criterion) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("id", criterion.id());
        map.put("verdict", criterion.verdict().word());
        map.put("says", criterion.says().byLanguage());
        put(map, "when", criterion.feel());
        map.put("decided_on", WorkingJson.readings(criterion.readings()));
        Map<String, Object> parameters = new LinkedHashMap<>();
        criterion.parameters().forEach(p -> put(parameters, p.parameter().id(), p.text()));
        if (!parameters.isEmpty()) {
            map.put("parameters", parameters);
        }
        Source source = criterion.source();
        if (source != null) {
            map.put("source", source(source));
        }
        return map;
    }

    /** A legal source. */
    public static Map<String, Object> source(Source source) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("act", source.title());
        put(map, "place", source.place());
        put(map, "url", source.url());
        put(map, "read", source.read() == null ? null : source.read().toString());
        put(map, "confidence",
                source.confidence() == null ? null : source.confidence().name().toLowerCase(java.util.Locale.ROOT));
        return map;
    }

    private static Map<String, Object> ask(Ask ask) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("input", ask.what());
        put(map, "of", ask.member());
        return map;
    }

    private static Map<String, Object> reliance(Result.Reliance reliance) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("why", reliance.why().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        map.put("what", reliance.what());
        return map;
    }

    private static void put(Map<String, Object> map, String key, @Nullable Object value) {
        if (value != null) {
            map.put(key, value);
        }
    }
}

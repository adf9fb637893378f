package eu.masp.lab.web;

import eu.masp.lab.trial.RuleFields;
import eu.masp.measures.feel.Type;
import eu.masp.shell.Form;
import eu.masp.shell.Language;
import eu.masp.shell.TypedNumber;
import eu.masp.simulation.optimise.Frontier;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is searched for, as it is typed: one or two numbers of the rules, from where to where, and the goal. */
final class SearchForm {
    private static final BigDecimal MOST = new BigDecimal("1000000000");
    /** Settings tried at most: what people wait for. */
    private static final int TRIED = 150;

    private final Form form;
    private final Language language;
    private final Map<String, String> names;

    SearchForm(Form form, Language language, Map<String, String> names) {
        this.form = form;
        this.language = language;
        this.names = names;
    }

    /** The numbers that can be searched over: a parameter's id, or with a colon the row of its scale; to what it is called. */
    static Map<String, String> names(RuleFields fields, LabWords words) {
        Map<String, String> names = new LinkedHashMap<>();
        fields.numbers().stream().filter(each -> each.type() == Type.Scalar.NUMBER)
                .forEach(each -> names.put(each.parameter().id(), words.in(each.parameter().title())));
        fields.scales().forEach(scale -> {
            for (int row = 1; row <= scale.bands().rows().size(); row++) {
                names.put(scale.parameter().id() + ":" + row,
                        words.say("row-of", words.in(scale.parameter().title()), row));
            }
        });
        return names;
    }

    /** With the keys of the engine's file. */
    Optional<Map<String, Object>> read() {
        Map<String, Object> search = new LinkedHashMap<>();
        dimension("1", true, search);
        dimension("2", false, search);
        String goal = form.value("goal").equals("equality") ? "equality" : "reached";
        return form.isWrong() ? Optional.empty()
                : Optional.of(Map.of("goal", goal, "search", search, "most", String.valueOf(TRIED)));
    }

    private void dimension(String number, boolean needed, Map<String, Object> search) {
        String name = form.value("what" + number);
        if (name.isEmpty() && !needed) {
            return;
        }
        String id = name.replaceAll(":.*", "");
        if (!names.containsKey(name) || search.containsKey(id)) {
            form.reject("what" + number, "lab.wrong.search");
            return;
        }
        Map<String, Object> range = new LinkedHashMap<>();
        for (String end : new String[] {"from", "to", "step"}) {
            Optional<BigDecimal> typed = TypedNumber.read(form.value(end + number), language, 4, MOST);
            if (typed.isEmpty()) {
                form.reject(end + number, "lab.wrong.number");
            }
            typed.ifPresent(value -> range.put(end, value.toPlainString()));
        }
        if (range.size() == 3) {
            BigDecimal from = new BigDecimal(String.valueOf(range.get("from")));
            BigDecimal to = new BigDecimal(String.valueOf(range.get("to")));
            BigDecimal step = new BigDecimal(String.valueOf(range.get("step")));
            if (step.signum() <= 0 || to.compareTo(from) <= 0
                    || to.subtract(from).compareTo(step.multiply(new BigDecimal(10_000))) > 0) {
                form.reject("step" + number, "lab.wrong.step");
            }
        }
        if (name.contains(":")) {
            range.put("row", name.replaceAll(".*:", ""));
        }
        search.put(id, range);
    }

    /** In words, each value of a setting that lies at the end of what was searched: beyond it there may be better ones. */
    List<String> edges(Frontier.Point point, LabWords words) {
        List<String> edges = new ArrayList<>();
        for (String number : List.of("1", "2")) {
            String name = form.value("what" + number);
            value(point, name).ifPresent(value -> {
                BigDecimal from = number("from" + number);
                BigDecimal to = number("to" + number);
                BigDecimal step = number("step" + number);
                BigDecimal last = to.subtract(to.subtract(from).remainder(step));
                if (value.compareTo(from) == 0 || value.compareTo(last) == 0) {
                    edges.add(words.say("search.edge", names.getOrDefault(name, name), words.number(value),
                            words.number(from), words.number(last)));
                }
            });
        }
        return edges;
    }

    private BigDecimal number(String field) {
        return TypedNumber.read(form.value(field), language, 4, MOST).orElse(BigDecimal.ZERO);
    }

    private static Optional<BigDecimal> value(Frontier.Point point, String name) {
        Object set = point.parameters().get(name.replaceAll(":.*", ""));
        if (set instanceof Map<?, ?> rows) {
            set = rows.get(name.replaceAll(".*:", ""));
        }
        return set instanceof BigDecimal number ? Optional.of(number) : Optional.empty();
    }
}

package eu.masp.measures;

import eu.masp.measures.feel.Num;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Runs the worked examples of measures. */
public final class ExampleCheck {

    private final Catalogue catalogue;

    public ExampleCheck(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** What differs from what the example expects, in words; empty when it holds. */
    public List<String> run(Measure measure, Example example) {
        List<Result> results = catalogue.at(example.on()).assess(example.facts(), measure).stream()
                .filter(result -> example.members().entrySet().stream()
                        .allMatch(e -> e.getValue().equals(result.members().get(e.getKey()))))
                .toList();
        if (results.size() != 1) {
            return List.of(results.isEmpty() ? "there is no such member to decide for"
                    : "say for whom with 'for': there are " + results.size() + " results");
        }
        return differences(example, results.getFirst());
    }

    private static List<String> differences(Example example, Result result) {
        List<String> differences = new ArrayList<>();
        if (example.verdict() != result.verdict()) {
            differences.add("verdict: expected " + example.verdict().word() + ", got " + result.verdict().word()
                    + reasons(result));
        }
        example.figures().forEach((key, expected) -> {
            Num figure = figure(result, key);
            if (figure == null || !figure.known() || figure.value().compareTo(expected) != 0) {
                differences.add(key + ": expected " + expected.toPlainString() + ", got " + words(figure));
            }
        });
        Money money = result.money();
        example.days().forEach((key, expected) -> {
            LocalDate day = money == null ? null : key.equals("starts") ? money.starts() : money.ends();
            if (!expected.equals(day)) {
                differences.add(key + ": expected " + expected + ", got " + (day == null ? "nothing" : day));
            }
        });
        List<String> fails = result.criteria().stream().filter(c -> c.verdict() == Verdict.NO)
                .map(Result.CriterionResult::id).toList();
        compare("fails", example.fails(), fails, differences);
        compare("needs", example.needs(), result.needs().stream().map(Ask::what).distinct().toList(), differences);
        String window = result.window() == null ? "none" : result.window().state().word();
        if (example.window() != null && !example.window().equals(window)) {
            differences.add("window: expected " + example.window() + ", got " + window);
        }
        return differences;
    }

    private static String reasons(Result result) {
        return " (" + String.join(", ", result.criteria().stream().filter(c -> c.verdict() != Verdict.YES)
                .map(c -> c.id() + " is " + c.verdict().word()).toList()) + ")";
    }

    private static void compare(String what, @Nullable List<String> expected, List<String> got,
            List<String> differences) {
        if (expected != null && !new TreeSet<>(expected).equals(new TreeSet<>(got))) {
            differences.add(what + ": expected " + expected + ", got " + got);
        }
    }

    private static @Nullable Num figure(Result result, String key) {
        Money money = result.money();
        Num ofMoney = money == null ? null : switch (key) {
            case "monthly" -> money.monthly();
            case "months" -> money.months();
            case "yearly" -> money.yearly();
            case "once" -> money.once();
            case "total" -> money.total();
            default -> null;
        };
        if (ofMoney != null) {
            return ofMoney;
        }
        return result.leave().entrySet().stream().filter(e -> e.getKey().key().equals(key)).map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private static String words(@Nullable Num figure) {
        if (figure == null) {
            return "nothing";
        }
        return figure.known() ? figure.value().toPlainString()
                : "between " + text(figure.low()) + " and " + text(figure.high());
    }

    private static String text(@Nullable BigDecimal end) {
        return end == null ? "?" : end.toPlainString();
    }
}

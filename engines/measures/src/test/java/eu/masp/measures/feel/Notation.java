package eu.masp.measures.feel;

import eu.masp.measures.Input;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Values as tests write them: {@code 3}, {@code 3..5}, {@code 3..} (no upper end), {@code 2026-01-31}, {@code P14M},
 * {@code yes}, {@code ?} for unknown; facts as {@code x=3..5 k=a cs=[x=1 p=yes; x=2]}, what is left out being unknown.
 */
final class Notation {

    private Notation() {
    }

    static Profile.Facts facts(String text) {
        String facts = text == null ? "" : text.strip();
        List<Map<String, Value>> members = null;
        int list = facts.indexOf("cs=");
        if (list >= 0) {
            String inner = facts.substring(facts.indexOf('[', list) + 1, facts.indexOf(']', list));
            members = new ArrayList<>();
            for (String member : inner.isBlank() ? new String[0] : inner.split(";", -1)) {
                members.add(values(member, "c"));
            }
            facts = facts.substring(0, list);
        }
        return new Profile.Facts(values(facts, "h"), members);
    }

    private static Map<String, Value> values(String text, String entity) {
        Map<String, Value> values = new HashMap<>();
        for (String word : text.strip().split("\\s+")) {
            if (!word.isEmpty()) {
                String name = word.substring(0, word.indexOf('='));
                Input input = Profile.inputs(entity).stream().filter(i -> i.name().equals(name)).findFirst()
                        .orElseThrow();
                values.put(name, value(input, word.substring(word.indexOf('=') + 1)));
            }
        }
        return values;
    }

    private static Value value(Input input, String text) {
        if (text.equals("?")) {
            return Profile.unknown(input);
        }
        return switch (input.type()) {
            case BOOLEAN -> Truth.of(text.equals("yes"));
            case CHOICE, CODE -> new Word(text);
            case NUMBER -> {
                String[] ends = ends(text);
                yield new Num(ends[0].isEmpty() ? null : new BigDecimal(ends[0]),
                        ends[1].isEmpty() ? null : new BigDecimal(ends[1]));
            }
            case DATE -> {
                String[] ends = ends(text);
                yield new Day(ends[0].isEmpty() ? Day.FIRST : LocalDate.parse(ends[0]).toEpochDay(),
                        ends[1].isEmpty() ? Day.LAST : LocalDate.parse(ends[1]).toEpochDay());
            }
        };
    }

    private static String[] ends(String text) {
        return text.contains("..") ? text.split("\\.\\.", -1) : new String[] {text, text};
    }

    static String show(Value value) {
        return switch (value) {
            case Truth truth -> truth.name().toLowerCase(java.util.Locale.ROOT);
            case Word word -> word.known() ? word.text() : "?";
            case Num num -> range(num.known(), plain(num.low()), plain(num.high()));
            case Day day -> range(day.known(), day(day.low()), day(day.high()));
            case Span span -> range(span.known(), length(span.low(), span), length(span.high(), span));
            case Value.Items items -> items.toString();
        };
    }

    private static String range(boolean known, String low, String high) {
        return known ? low : low.isEmpty() && high.isEmpty() ? "?" : low + ".." + high;
    }

    private static String plain(BigDecimal number) {
        return number == null ? "" : number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static String day(long day) {
        return day <= Day.FIRST || day >= Day.LAST ? "" : LocalDate.ofEpochDay(day).toString();
    }

    private static String length(long length, Span span) {
        return Span.open(length) ? ""
                : (length < 0 ? "-P" : "P") + Math.abs(length) + (span.unit() == Span.Unit.DAYS ? "D" : "M");
    }
}

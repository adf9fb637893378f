package eu.masp.measures.files;

import eu.masp.measures.Answer;
import eu.masp.measures.CodeList;
import eu.masp.measures.Input;
import eu.masp.measures.Suggestion;
import eu.masp.measures.Vocabulary;
import eu.masp.measures.feel.Day;
import eu.masp.measures.feel.Expr;
import eu.masp.measures.feel.Interpreter;
import eu.masp.measures.feel.Num;
import eu.masp.measures.feel.Truth;
import eu.masp.measures.feel.Value;
import eu.masp.measures.feel.Word;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** One answer to one input: its type, its decimals, its bounds on the date. */
final class AnswerReader {

    private final Input input;
    private final @Nullable CodeList codes;
    private final Vocabulary.InputRules rules;
    private final LocalDate on;
    private String problem = "";

    AnswerReader(Input input, @Nullable CodeList codes, Vocabulary.InputRules rules, LocalDate on) {
        this.input = input;
        this.codes = codes;
        this.rules = rules;
        this.on = on;
    }

    /** What was wrong, when {@link #read} gave nothing. */
    String problem() {
        return problem;
    }

    @Nullable
    Answer read(Object value) {
        if (value instanceof Map<?, ?> range) {
            return range(range);
        }
        Value one = one(value);
        return one == null ? null : new Answer.Exactly(one);
    }

    private @Nullable Value one(Object value) {
        return switch (input.type()) {
            case BOOLEAN -> value instanceof Boolean b ? Truth.of(b)
                    : wrong("has to be true or false, not '" + shown(value) + "'.");
            case NUMBER -> number(value);
            case DATE -> day(value);
            case CHOICE -> choice(value);
            case CODE -> code(value);
        };
    }

    private @Nullable Answer range(Map<?, ?> map) {
        boolean ranged = input.type() == Input.Type.NUMBER || input.type() == Input.Type.DATE;
        if (!ranged || map.isEmpty() || !List.of("from", "to").containsAll(map.keySet())) {
            wrong(ranged ? "a range is {\"from\": …, \"to\": …}; a withheld answer {\"answer\": \"dont-know\"}."
                    : "takes one value, not an object.");
            return null;
        }
        Value from = map.get("from") == null ? bound(rules.min()) : one(map.get("from"));
        Value to = map.get("to") == null ? bound(rules.max()) : one(map.get("to"));
        if (!problem.isEmpty()) {
            return null;
        }
        return switch (input.type()) {
            case NUMBER -> range(from == null ? Num.UNKNOWN : (Num) from, to == null ? Num.UNKNOWN : (Num) to);
            default -> range(from == null ? Day.UNKNOWN : (Day) from, to == null ? Day.UNKNOWN : (Day) to);
        };
    }

    private @Nullable Answer range(Num from, Num to) {
        if (from.low() != null && to.high() != null && from.low().compareTo(to.high()) > 0) {
            wrong("the range begins after it ends.");
            return null;
        }
        Num range = new Num(from.low(), to.high());
        return range.known() ? new Answer.Exactly(range) : new Answer.Between(range);
    }

    private @Nullable Answer range(Day from, Day to) {
        if (from.low() > to.high()) {
            wrong("the range begins after it ends.");
            return null;
        }
        Day range = new Day(from.low(), to.high());
        return range.known() ? new Answer.Exactly(range) : new Answer.Between(range);
    }

    private @Nullable Value number(Object value) {
        if (!(value instanceof Number number)) {
            return wrong("has to be a number, not '" + shown(value) + "'.");
        }
        BigDecimal decimal = number instanceof BigDecimal big ? big : new BigDecimal(number.toString());
        if (decimal.precision() - decimal.scale() > 30 || decimal.scale() > 100) {
            return wrong("is not a number of everyday size.");
        }
        if (decimal.stripTrailingZeros().scale() > input.decimals()) {
            return wrong(input.decimals() == 0 ? "has to be a whole number, not " + decimal.toPlainString() + "."
                    : "has at most " + input.decimals() + " decimals, not " + decimal.toPlainString() + ".");
        }
        Num num = Num.of(decimal);
        Num min = (Num) bound(rules.min());
        Num max = (Num) bound(rules.max());
        if (min != null && min.low() != null && decimal.compareTo(min.low()) < 0) {
            return wrong("cannot be below " + min.low().toPlainString() + "; it is " + decimal.toPlainString() + ".");
        }
        if (max != null && max.high() != null && decimal.compareTo(max.high()) > 0) {
            return wrong("cannot be above " + max.high().toPlainString() + "; it is " + decimal.toPlainString() + ".");
        }
        return num;
    }

    private @Nullable Value day(Object value) {
        LocalDate date;
        try {
            date = LocalDate.parse(String.valueOf(value));
        } catch (DateTimeException e) {
            return wrong("'" + shown(value) + "' is not a date that exists; write 2026-11-22.");
        }
        Day min = (Day) bound(rules.min());
        Day max = (Day) bound(rules.max());
        if (min != null && date.toEpochDay() < min.low()) {
            return wrong("cannot be before " + LocalDate.ofEpochDay(min.low()) + "; it is " + date + ".");
        }
        if (max != null && date.toEpochDay() > max.high()) {
            return wrong("cannot be after " + LocalDate.ofEpochDay(max.high()) + "; it is " + date + ".");
        }
        return Day.of(date);
    }

    private @Nullable Value choice(Object value) {
        List<String> options = input.options().stream().map(Input.Option::id).toList();
        return value instanceof String text && options.contains(text) ? new Word(text)
                : wrong("cannot be '" + shown(value) + "'." + Suggestion.near(shown(value), options)
                        + (options.size() > 12 ? "" : " Allowed: " + String.join(", ", options) + "."));
    }

    private @Nullable Value code(Object value) {
        String text = String.valueOf(value);
        if (codes != null && codes.mayHold(text)) {
            return new Word(text);
        }
        return wrong("'" + shown(value) + "' is not a code of '" + input.codes() + "'.");
    }

    private @Nullable Value bound(@Nullable Expr expr) {
        return expr == null ? null : Interpreter.value(expr, new DateOnly(on), new eu.masp.measures.feel.Member[1]);
    }

    private @Nullable Value wrong(String message) {
        problem = message;
        return null;
    }

    private static String shown(Object value) {
        String text = String.valueOf(value);
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }

    /** The bounds of an input read nothing but the date. */
    private record DateOnly(LocalDate on) implements Interpreter.Scope {

        @Override
        public Value.Items list(int entity) {
            return new Value.Items(null);
        }

        @Override
        public Value parameter(int index) {
            throw new IllegalStateException("a bound reads no parameter");
        }

        @Override
        public eu.masp.measures.feel.@Nullable BandTable bands(int index) {
            return null;
        }

        @Override
        public Value linked(Expr.Linked link, eu.masp.measures.feel.@Nullable Member[] frame) {
            throw new IllegalStateException("a bound reads no measure");
        }
    }
}

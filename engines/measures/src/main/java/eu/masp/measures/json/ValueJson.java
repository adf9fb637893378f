package eu.masp.measures.json;

import eu.masp.measures.Answer;
import eu.masp.measures.Case;
import eu.masp.measures.Entity;
import eu.masp.measures.Vocabulary;
import eu.masp.measures.feel.Day;
import eu.masp.measures.feel.Num;
import eu.masp.measures.feel.Span;
import eu.masp.measures.feel.Truth;
import eu.masp.measures.feel.Value;
import eu.masp.measures.feel.Word;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Values, answers and whole cases as JSON-like values. */
public final class ValueJson {

    private ValueJson() {
    }

    /** A value; a range as {@code {"from", "to"}}; null when nothing is known. */
    public static @Nullable Object of(@Nullable Value value) {
        return switch (value) {
            case null -> null;
            case Truth truth -> truth == Truth.UNKNOWN ? null : truth == Truth.YES;
            case Word word -> word.text();
            case Num num -> num.known() ? plain(num.value()) : range(plain(num.low()), plain(num.high()));
            case Day day -> day.known() ? day.date().toString() : range(day(day.low()), day(day.high()));
            case Span span ->
                span.known() ? span.low() + (span.unit() == Span.Unit.MONTHS ? " months" : " days") : null;
            case Value.Items _ -> null;
        };
    }

    static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        if (number == null) {
            return null;
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static @Nullable String day(long day) {
        return day <= Day.FIRST || day >= Day.LAST ? null : LocalDate.ofEpochDay(day).toString();
    }

    private static @Nullable Object range(@Nullable Object from, @Nullable Object to) {
        if (from == null && to == null) {
            return null;
        }
        Map<String, @Nullable Object> range = new LinkedHashMap<>();
        range.put("from", from);
        range.put("to", to);
        return range;
    }

    /** An answer as a case file holds it. */
    public static @Nullable Object of(Answer answer) {
        return switch (answer) {
            case Answer.Exactly(Value value) -> of(value);
            case Answer.Between(Value range) -> of(range);
            case Answer.DontKnow _ -> Map.of("answer", "dont-know");
            case Answer.Declined _ -> Map.of("answer", "declined");
        };
    }

    /** A whole case, as a case file. */
    public static Map<String, @Nullable Object> of(Case facts, Vocabulary vocabulary) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("on", facts.on().toString());
        for (Entity entity : vocabulary.entities()) {
            List<Case.Member> members = facts.membersOf(entity);
            Answer withheld = facts.withheld().get(entity.index());
            if (entity.isRoot()) {
                if (members != null && !members.isEmpty()) {
                    map.put(entity.id(), answers(members.getFirst()));
                }
            } else if (members != null && (!members.isEmpty() || isPresent(facts, vocabulary, entity))) {
                List<Object> list = new ArrayList<>();
                members.forEach(member -> {
                    Map<String, @Nullable Object> one = new LinkedHashMap<>();
                    one.put("id", member.id());
                    one.putAll(answers(member));
                    list.add(one);
                });
                map.put(String.valueOf(entity.list()), list);
            } else if (withheld != null) {
                map.put(String.valueOf(entity.list()), of(withheld));
            }
        }
        return map;
    }

    private static boolean isPresent(Case facts, Vocabulary vocabulary, Entity entity) {
        return vocabulary.findEntity(entity.root()).map(facts::membersOf).filter(root -> !root.isEmpty()).isPresent();
    }

    private static Map<String, @Nullable Object> answers(Case.Member member) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        member.answers().entrySet().stream().sorted(java.util.Comparator.comparingInt(e -> e.getKey().index()))
                .forEach(e -> map.put(e.getKey().name(), of(e.getValue())));
        return map;
    }
}

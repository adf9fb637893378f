package eu.masp.measures;

import eu.masp.measures.feel.Day;
import eu.masp.measures.feel.Expr;
import eu.masp.measures.feel.Num;
import eu.masp.measures.feel.Span;
import eu.masp.measures.feel.Truth;
import eu.masp.measures.feel.Value;
import eu.masp.measures.feel.Walk;
import eu.masp.measures.feel.Word;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Answers worth trying for a question: all of a choice's values; of a number or a date the ends of what is allowed and both sides
 * of every place where a measure's rules could change their mind.
 */
final class Candidates {

    private static final int MOST = 40;
    private final Facts facts;
    private final Rules rules;
    private final Map<Measure, Landmarks> landmarks = new HashMap<>();
    private final Map<String, List<Value>> values = new HashMap<>();

    Candidates(Facts facts) {
        this.facts = facts;
        this.rules = facts.rules();
    }

    /** The constants of one measure and of those it reads. */
    private record Landmarks(Set<BigDecimal> numbers, Set<Long> days, Set<Span> spans, Set<String> words) {}

    List<Value> of(Ask ask, Measure measure) {
        Input input = ask.input();
        if (input == null) {
            int min = ask.entity().min();
            return Stream.of(min, Math.max(min, 1), Math.clamp(3, min, ask.entity().max())).distinct()
                    .<Value>map(Num::of).toList();
        }
        return values.computeIfAbsent(measure.id() + " " + input.id(), _ -> of(input, measure));
    }

    private List<Value> of(Input input, Measure measure) {
        return switch (input.type()) {
            case BOOLEAN -> List.of(Truth.YES, Truth.NO);
            case CHOICE -> input.options().stream().<Value>map(option -> new Word(option.id())).toList();
            case CODE -> codes(input, measure);
            case NUMBER -> numbers(input, measure);
            case DATE -> dates(input, measure);
        };
    }

    /** One code inside and one outside of each territory, and every code the rules name. */
    private List<Value> codes(Input input, Measure measure) {
        CodeList list = rules.catalogue().vocabulary().codes().get(String.valueOf(input.codes()));
        Set<String> codes = new LinkedHashSet<>();
        if (list != null) {
            for (Territory territory : measure.territories()) {
                territory.members().stream().findFirst().ifPresent(codes::add);
            }
            list.codes().keySet().stream().filter(code -> measure.territories().stream()
                    .noneMatch(territory -> territory.members().contains(code))).limit(1).forEach(codes::add);
            landmarks(measure).words().stream().filter(list.codes()::containsKey).forEach(codes::add);
        }
        return codes.stream().<Value>map(Word::new).toList();
    }

    private List<Value> numbers(Input input, Measure measure) {
        Num domain = (Num) rules.domain(input);
        BigDecimal step = BigDecimal.ONE.movePointLeft(input.decimals());
        TreeSet<BigDecimal> sorted = new TreeSet<>();
        for (BigDecimal number : landmarks(measure).numbers()) {
            sorted.add(number);
            sorted.add(number.subtract(step));
            sorted.add(number.add(step));
        }
        List<BigDecimal> within = new ArrayList<>();
        if (domain.low() != null) {
            within.add(domain.low());
        }
        if (domain.high() != null) {
            within.add(domain.high());
        }
        sorted.stream().filter(n -> n.stripTrailingZeros().scale() <= input.decimals())
                .filter(n -> (domain.low() == null || n.compareTo(domain.low()) > 0)
                        && (domain.high() == null || n.compareTo(domain.high()) < 0))
                .limit(MOST).forEach(within::add);
        return within.stream().<Value>map(Num::of).toList();
    }

    private List<Value> dates(Input input, Measure measure) {
        Day domain = (Day) rules.domain(input);
        Landmarks marks = landmarks(measure);
        Set<Long> bases = new LinkedHashSet<>(marks.days());
        bases.add(facts.on().toEpochDay());
        TreeSet<Long> sorted = new TreeSet<>();
        for (long base : bases) {
            sorted.add(base);
            for (Span span : marks.spans()) {
                Day day = new Day(base, base);
                sorted.add(shifted(day, span));
                sorted.add(shifted(day, Span.of(span.unit(), -span.low())));
            }
        }
        Set<Long> within = new LinkedHashSet<>();
        within.add(domain.low());
        within.add(domain.high());
        for (long day : sorted) {
            for (long near = day - 1; near <= day + 1 && within.size() < MOST; near++) {
                if (near > domain.low() && near < domain.high()) {
                    within.add(near);
                }
            }
        }
        return within.stream().<Value>map(day -> new Day(day, day)).toList();
    }

    private static long shifted(Day day, Span span) {
        return day.shifted(span).low();
    }

    private Landmarks landmarks(Measure measure) {
        Landmarks known = landmarks.get(measure);
        if (known == null) {
            known = new Landmarks(new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>(),
                    new LinkedHashSet<>());
            collect(measure, known, new HashSet<>());
            knownDays(measure.root(), known);
            landmarks.put(measure, known);
        }
        return known;
    }

    private void collect(Measure measure, Landmarks into, Set<String> seen) {
        if (!seen.add(measure.id())) {
            return;
        }
        for (Expr expr : measure.expressions()) {
            Walk.all(expr, e -> {
                switch (e) {
                    case Expr.Constant constant -> note(constant.value(), into);
                    case Expr.Parameter parameter -> note(rules.parameter(parameter.index()), into);
                    case Expr.Band band -> {
                        var table = rules.bands(band.index());
                        if (table != null) {
                            table.rows().forEach(row -> {
                                if (row.end() != null) {
                                    into.numbers().add(row.end());
                                }
                            });
                        }
                    }
                    case Expr.Linked linked -> collect(rules.measureByFeelName(linked.measure()), into, seen);
                    default -> {
                        // no constant in it
                    }
                }
            });
        }
        measure.notWith().forEach(other -> collect(rules.measureByFeelName(other), into, seen));
    }

    private static void note(Value value, Landmarks into) {
        if (!value.known()) {
            return;
        }
        switch (value) {
            case Num n -> into.numbers().add(n.value());
            case Day d -> into.days().add(d.low());
            case Span s -> into.spans().add(s);
            case Word w -> into.words().add(String.valueOf(w.text()));
            case Truth _,Value.Items _ -> {
                // no landmark
            }
        }
    }

    /** The dates already answered: others are compared with them. */
    private void knownDays(Entity root, Landmarks into) {
        for (Entity entity : rules.catalogue().vocabulary().entities()) {
            var members = facts.members(entity.index());
            if (!entity.root().equals(root.id()) || members == null) {
                continue;
            }
            members.forEach(member -> {
                for (Value value : member.values()) {
                    if (value instanceof Day day && day.known()) {
                        into.days().add(day.low());
                    }
                }
            });
        }
    }
}

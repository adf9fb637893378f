package eu.masp.measures.feel;

import eu.masp.measures.Input;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Random facts, and the same facts with some of them unknown or widened to a range. */
final class RandomFacts {

    private static final int MOST_MEMBERS = 3;
    private static final List<LocalDate> EDGES = List.of(LocalDate.of(2024, 2, 29), LocalDate.of(2025, 2, 28),
            LocalDate.of(2026, 3, 1),
            LocalDate.of(2025, 12, 31), LocalDate.of(2026, 1, 31), Profile.ON);
    private final Random random;

    RandomFacts(Random random) {
        this.random = random;
    }

    Profile.Facts known() {
        List<Map<String, Value>> members = new ArrayList<>();
        for (int i = random.nextInt(MOST_MEMBERS + 1); i > 0; i--) {
            members.add(known("c"));
        }
        return new Profile.Facts(known("h"), members);
    }

    private Map<String, Value> known(String entity) {
        Map<String, Value> values = new HashMap<>();
        Profile.inputs(entity).forEach(input -> values.put(input.name(), known(input)));
        return values;
    }

    private Value known(Input input) {
        return switch (input.type()) {
            case BOOLEAN -> Truth.of(random.nextBoolean());
            case CHOICE, CODE -> new Word(input.options().get(random.nextInt(input.options().size())).id());
            case NUMBER -> Num.of(random.nextInt(3) == 0 ? BigDecimal.valueOf(random.nextInt(5))
                    : BigDecimal.valueOf(random.nextInt(8000) - 3000, 2));
            case DATE -> Day.of(random.nextInt(3) == 0 ? EDGES.get(random.nextInt(EDGES.size()))
                    : LocalDate.of(2015, 1, 1).plusDays(random.nextInt(6000)));
        };
    }

    /** What somebody knows of it who does not know all. */
    Profile.Facts partly(Profile.Facts known) {
        List<Map<String, Value>> members = random.nextInt(6) == 0 ? null
                : known.cs().stream().map(this::partly).toList();
        return new Profile.Facts(partly(known.h()), members);
    }

    private Map<String, Value> partly(Map<String, Value> known) {
        Map<String, Value> values = new HashMap<>();
        known.forEach((name, value) -> {
            switch (random.nextInt(3)) {
                case 0 -> values.put(name, value);
                case 1 -> values.put(name, wider(value));
                default -> {
                    // left out: unknown
                }
            }
        });
        return values;
    }

    private Value wider(Value value) {
        return switch (value) {
            case Num num ->
                new Num(rarely() ? null : num.value().subtract(some()), rarely() ? null : num.value().add(some()));
            case Day day -> new Day(rarely() ? Day.FIRST : day.low() - random.nextInt(60),
                    rarely() ? Day.LAST : day.high() + random.nextInt(60));
            case Truth _ -> Truth.UNKNOWN;
            case Word _ -> Word.UNKNOWN;
            default -> throw new IllegalStateException("no answer: " + value);
        };
    }

    private boolean rarely() {
        return random.nextInt(5) == 0;
    }

    private BigDecimal some() {
        return BigDecimal.valueOf(random.nextInt(500), random.nextInt(3));
    }
}

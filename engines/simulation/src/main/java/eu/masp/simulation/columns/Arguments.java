package eu.masp.simulation.columns;

import eu.masp.measures.Rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** What compiled columns are given at each run: the date, parameters, what inputs may be. Moving one compiles nothing. */
final class Arguments {

    private final Map<String, Integer> numberPlaces = new HashMap<>();
    private final List<ToLongFunction<Rules>> numbers = new ArrayList<>();
    private final Map<String, Integer> objectPlaces = new HashMap<>();
    private final List<Function<Rules, Object>> objects = new ArrayList<>();

    int number(String name, ToLongFunction<Rules> from) {
        return numberPlaces.computeIfAbsent(name, _ -> {
            numbers.add(from);
            return numbers.size() - 1;
        });
    }

    int object(String name, Function<Rules, Object> from) {
        return objectPlaces.computeIfAbsent(name, _ -> {
            objects.add(from);
            return objects.size() - 1;
        });
    }

    /** @throws ArithmeticException when a value has more digits than the columns were compiled for */
    long[] numbers(Rules rules) {
        return numbers.stream().mapToLong(from -> from.applyAsLong(rules)).toArray();
    }

    Object[] objects(Rules rules) {
        return objects.stream().map(from -> from.apply(rules)).toArray();
    }

    static long whole(BigDecimal value, int scale) {
        return value.movePointRight(scale).longValueExact();
    }
}

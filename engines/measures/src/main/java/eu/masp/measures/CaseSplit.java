package eu.masp.measures;

import eu.masp.measures.feel.Day;
import eu.masp.measures.feel.Num;
import eu.masp.measures.feel.Value;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Settles what strong Kleene logic leaves open although every answer leads to the same result, as in
 * {@code isee <= 10 or isee > 10}: splits what is unknown into cells that cover all that is allowed, and looks whether all cells
 * agree. Sound because the cells leave no gap; given up, leaving the result unknown, when there are too many.
 */
final class CaseSplit {

    private static final int MOST_CELLS = 400;
    private final Facts facts;
    private int cells;

    CaseSplit(Facts facts) {
        this.facts = facts;
    }

    /** The outcome that all allowed answers lead to, where they do; else the outcome as it is. */
    Outcome settled(Instance instance) {
        Outcome outcome = facts.outcome(instance);
        if (outcome.definite() || !instance.open().isEmpty()) {
            return outcome;
        }
        Outcome agreed = agreed(facts, instance, null);
        return agreed == null ? outcome : agreed;
    }

    /** The outcome all cells agree on, or null. */
    private @Nullable Outcome agreed(Facts in, Instance instance, @Nullable Outcome soFar) {
        Outcome outcome = in.outcome(instance);
        if (outcome.definite()) {
            return soFar == null || soFar.sameAs(outcome) ? outcome : null;
        }
        Trace blocking = Trace.blocking(in);
        blocking.instance(instance);
        Ask ask = blocking.asks.stream().filter(a -> a.input() != null).findFirst().orElse(null);
        if (ask == null) {
            return null;
        }
        Value now = in.value(ask);
        List<Value> pieces = cells(in, ask, now, instance.measure());
        if (pieces.isEmpty() || (pieces.size() == 1 && pieces.getFirst().equals(now))) {
            return null;
        }
        Outcome all = soFar;
        for (Value cell : pieces) {
            if (++cells > MOST_CELLS) {
                return null;
            }
            Facts trial = in.with(ask, cell);
            all = agreed(trial, Relevance.inTrial(trial, instance), all);
            if (all == null) {
                return null;
            }
        }
        return all;
    }

    /** What is allowed, in pieces without a gap: each landmark, and each stretch between two. */
    private List<Value> cells(Facts in, Ask ask, Value now, Measure measure) {
        Input input = ask.input();
        if (input == null) {
            return List.of();
        }
        List<Value> values = new Candidates(in).of(ask, measure);
        return switch (input.type()) {
            case BOOLEAN, CHOICE -> values;
            case CODE -> List.of();
            case NUMBER -> numberCells((Num) now, values, input.decimals());
            case DATE -> dayCells((Day) now, values);
        };
    }

    private static List<Value> numberCells(Num allowed, List<Value> landmarks, int decimals) {
        if (allowed.low() == null || allowed.high() == null) {
            return List.of();
        }
        BigDecimal step = BigDecimal.ONE.movePointLeft(decimals);
        TreeSet<BigDecimal> points = new TreeSet<>();
        landmarks.forEach(value -> points.add(((Num) value).value()));
        List<Value> cells = new ArrayList<>();
        BigDecimal next = allowed.low();
        for (BigDecimal point : points) {
            if (point.compareTo(allowed.low()) >= 0 && point.compareTo(allowed.high()) <= 0) {
                if (next.compareTo(point) < 0) {
                    cells.add(new Num(next, point.subtract(step)));
                }
                cells.add(Num.of(point));
                next = point.add(step);
            }
        }
        if (next.compareTo(allowed.high()) <= 0) {
            cells.add(new Num(next, allowed.high()));
        }
        return cells;
    }

    private static List<Value> dayCells(Day allowed, List<Value> landmarks) {
        TreeSet<Long> points = new TreeSet<>();
        landmarks.forEach(value -> points.add(((Day) value).low()));
        List<Value> cells = new ArrayList<>();
        long next = allowed.low();
        for (long point : points) {
            if (point >= allowed.low() && point <= allowed.high()) {
                if (next < point) {
                    cells.add(new Day(next, point - 1));
                }
                cells.add(new Day(point, point));
                next = point + 1;
            }
        }
        if (next <= allowed.high()) {
            cells.add(new Day(next, allowed.high()));
        }
        return cells;
    }
}

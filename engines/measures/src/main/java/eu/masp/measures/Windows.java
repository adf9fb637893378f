package eu.masp.measures;

import eu.masp.measures.Result.WindowResult;
import eu.masp.measures.Result.WindowResult.State;
import eu.masp.measures.feel.Day;
import eu.masp.measures.feel.Interpreter;
import eu.masp.measures.feel.Member;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Whether one can apply on the date. */
final class Windows {

    private final Facts facts;

    Windows(Facts facts) {
        this.facts = facts;
    }

    /** Of several windows: the open one, else one that is late, else the next to open, else an unknown one, else the last that closed. */
    @Nullable
    WindowResult of(Instance instance) {
        if (instance.measure().windows().isEmpty()) {
            return null;
        }
        List<WindowResult> all = instance.measure().windows().stream().map(w -> result(w, instance.frame())).toList();
        return all.stream().filter(w -> w.state() == State.OPEN && (w.late() == null || w.closes() != null)).findFirst()
                .or(() -> first(all, State.OPEN)).or(() -> all.stream().filter(w -> w.state() == State.NOT_YET)
                        .min(Comparator.comparing(w -> w.opens() == null ? LocalDate.MAX : w.opens())))
                .or(() -> first(all, State.UNKNOWN))
                .or(() -> all.isEmpty() ? Optional.empty() : Optional.of(all.getLast()))
                .orElse(null);
    }

    private static Optional<WindowResult> first(List<WindowResult> all, State state) {
        return all.stream().filter(window -> window.state() == state).findFirst();
    }

    private WindowResult result(Measure.Window window, @Nullable Member[] frame) {
        Day opens = day(window.opens(), frame);
        Day closes = day(window.closes(), frame);
        long on = facts.on().toEpochDay();
        State state = State.UNKNOWN;
        if (opens != null && opens.low() > on) {
            state = State.NOT_YET;
        } else if (window.late() == null && isPast(closes, on)) {
            state = State.CLOSED;
        } else if ((opens == null || opens.high() <= on)
                && (closes == null || closes.low() >= on || window.late() != null)) {
            state = State.OPEN;
        }
        boolean endless = window.late() != null && isPast(closes, on);
        return new WindowResult(state, date(opens), endless ? null : date(closes), window.says(), window.late());
    }

    private static boolean isPast(@Nullable Day day, long on) {
        return day != null && day.high() < on;
    }

    private @Nullable Day day(Measure.@Nullable Formula formula, @Nullable Member[] frame) {
        return formula == null ? null : (Day) Interpreter.value(formula.expr(), facts, frame);
    }

    private static @Nullable LocalDate date(@Nullable Day day) {
        return day != null && day.known() ? day.date() : null;
    }
}

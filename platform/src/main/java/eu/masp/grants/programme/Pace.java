package eu.masp.grants.programme;

import eu.masp.grants.calls.Call;
import eu.masp.grants.ledger.Figure;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Whether a fund is spent as fast as its call’s time goes by: what is taken of it by that day, drawn on in a straight line to the
 * call’s end. A rough look ahead, meant to be early.
 *
 * @param elapsed share of the call’s time, from 0 to 1
 * @param taken cents booked, promised or paid
 * @param left cents that would be left at the end; 0 where the money would not last
 * @param ends the day on which it would run out; empty where it lasts
 */
public record Pace(String title, double elapsed, long taken, long budget, long left, Optional<LocalDate> ends) {
    /** Before a tenth of the time has passed, a straight line says nothing. */
    private static final double EARLIEST = 0.1;
    private static final double MUCH = 0.25;

    /** For a fund whose call runs on the day; empty where none does, or more than one. */
    static Optional<Pace> of(Row row, List<Call> calls, LocalDate until, Clock clock) {
        Instant end = until.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        Instant now = end.isAfter(clock.instant()) ? clock.instant() : end;
        List<Call> running = calls.stream()
                .filter(call -> call.opensAt().isBefore(now) && call.closesAt().isAfter(now)).toList();
        long budget = row.cents(Figure.BUDGET);
        if (running.size() != 1 || budget <= 0) {
            return Optional.empty();
        }
        Call call = running.getFirst();
        double whole = ChronoUnit.MINUTES.between(call.opensAt(), call.closesAt());
        double gone = ChronoUnit.MINUTES.between(call.opensAt(), now);
        double elapsed = gone / whole;
        if (elapsed < EARLIEST) {
            return Optional.empty();
        }
        long taken = budget - row.cents(Figure.REMAINING);
        double atTheEnd = taken / elapsed;
        Optional<LocalDate> ends = atTheEnd <= budget || taken >= budget ? Optional.empty()
                : Optional.of(call.opensAt().plus((long) (gone * budget / taken), ChronoUnit.MINUTES)
                        .atZone(clock.getZone()).toLocalDate());
        return Optional.of(new Pace(row.title(), elapsed, taken, budget, Math.max(0, budget - Math.round(atTheEnd)),
                ends));
    }

    /** Whether so much would be left that somebody should ask why. */
    public boolean slow() {
        return left > budget * MUCH;
    }

    /** The key of the sentence. */
    public String words() {
        return taken >= budget ? "gone" : ends.isPresent() ? "ends" : slow() ? "slow" : "steady";
    }
}

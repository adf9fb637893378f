package eu.masp.measures;

import eu.masp.measures.feel.BandTable;
import eu.masp.measures.feel.Expr;
import eu.masp.measures.feel.Type;
import eu.masp.measures.feel.Value;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A dated number, duration, date or band table of the law.
 *
 * @param type null for a band table
 * @param carried whether the last value holds, as an estimate, after its last day
 * @param periods in the order of their first day, never overlapping
 */
public record Parameter(int index, String id, Text title, @Nullable Type type, @Nullable String unit, boolean carried,
        List<Period> periods) {

    /**
     * A value from one day to another, both included.
     *
     * @param to null: until further notice
     * @param value one of value, bands and formula is there
     */
    public record Period(LocalDate from, @Nullable LocalDate to, @Nullable Value value, @Nullable BandTable bands,
            @Nullable Expr formula, @Nullable String text, @Nullable Source source,
            Source.@Nullable Confidence confidence) {

        boolean holds(LocalDate on) {
            return !on.isBefore(from) && (to == null || !on.isAfter(to));
        }
    }

    /** The period that holds on the date; the last one before it where the value is carried on. */
    public Optional<Period> findPeriod(LocalDate on) {
        Period carriedOn = null;
        for (Period period : periods) {
            if (period.holds(on)) {
                return Optional.of(period);
            }
            if (carried && period.from().isBefore(on)) {
                carriedOn = period;
            }
        }
        return Optional.ofNullable(carriedOn);
    }

    /** Whether the value on the date is the last known one carried on: an estimate. */
    public boolean estimatedOn(LocalDate on) {
        return findPeriod(on).filter(period -> !period.holds(on)).isPresent();
    }
}

package eu.masp.catalogue;

import eu.masp.measures.Measure;
import java.time.LocalDate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which measures a person or a program wants to see; what is null does not matter.
 *
 * @param on in force on this day
 * @param place holds there: the id of a territory, or a code (a comune)
 * @param placeOn the day on which the place is looked at: territories change
 */
public record MeasureFilter(@Nullable LocalDate on, @Nullable String place, LocalDate placeOn,
        Measure.@Nullable Kind kind) implements Predicate<Measure> {

    @Override
    public boolean test(Measure measure) {
        return (on == null || measure.inForce().holds(on))
                && (place == null || holdsIn(measure, place))
                && (kind == null || measure.kind() == kind);
    }

    /** A measure without territories holds everywhere. */
    private boolean holdsIn(Measure measure, String where) {
        return measure.territories().isEmpty()
                || measure.territories().stream()
                        .anyMatch(each -> each.id().equals(where) || each.holds(where, placeOn));
    }
}

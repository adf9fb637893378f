package eu.masp.lab.web;

import eu.masp.measures.Measure;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** When a measure can be tried that is not in force on the day of a trial. */
public final class InForceDay {
    private InForceDay() {
    }

    /** The nearest day on which it is in force; null where it is never, or on the day itself. */
    public static @Nullable LocalDate nearest(Measure measure, LocalDate on) {
        LocalDate from = measure.inForce().from();
        LocalDate to = measure.inForce().to();
        if (measure.inForce().holds(on)) {
            return null;
        }
        return from != null && on.isBefore(from) ? from : to;
    }
}

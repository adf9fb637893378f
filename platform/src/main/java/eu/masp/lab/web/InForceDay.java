package eu.masp.lab.web;

import eu.masp.lab.trial.Setting;
import eu.masp.measures.Measure;
import eu.masp.simulation.columns.Plan;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** When a measure can be tried that is not in force on the day of a trial. */
public final class InForceDay {
    private InForceDay() {
    }

    /** The nearest day on which it is in force; null where it is never, on the day itself, or where that is set aside. */
    public static @Nullable LocalDate nearest(Measure measure, Setting setting) {
        LocalDate on = setting.on();
        LocalDate from = measure.inForce().from();
        LocalDate to = measure.inForce().to();
        if (measure.inForce().holds(on) || setting.setsAside(measure.id(), Plan.IN_FORCE)) {
            return null;
        }
        return from != null && on.isBefore(from) ? from : to;
    }
}

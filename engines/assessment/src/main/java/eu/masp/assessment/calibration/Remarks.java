package eu.masp.assessment.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is unusual about estimates that can still be used. */
final class Remarks {

    private static final double FLAT = 0.3;
    private static final double FAR = 4;

    private Remarks() {
    }

    static List<String> of(List<String> items, Parameters parameters) {
        List<String> remarks = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            double a = parameters.slopes()[i];
            if (a < FLAT) {
                remarks.add(String.format(Locale.ROOT, "'%s' tells little: its slope is %.2f.", items.get(i), a));
            }
            for (double d : parameters.intercepts()[i]) {
                if (Math.abs(d / a) > FAR) {
                    remarks.add(String.format(Locale.ROOT,
                            "'%s' has a threshold at %.1f, where hardly anybody is: it is a guess.", items.get(i),
                            -d / a));
                }
            }
        }
        return remarks;
    }
}

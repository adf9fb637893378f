package eu.masp.lab.web;

import eu.masp.measures.Text;
import eu.masp.shell.Language;
import eu.masp.simulation.takeup.Pilot;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;

/**
 * What the one pilot with published figures allows: the grant for personal services, at the end of September 2012. How many were
 * entitled is not published, so its take-up is a wide range.
 *
 * @param says what the pilot's numbers fix and what they do not
 */
record PilotRange(int low, int central, int high, int paid, List<Text> says) {
    private static final String MEASURE = "dote-servizi-persona";
    /** The most that can have been entitled over the pilot's time: docs/decisions/0025. */
    private static final int ENTITLED_AT_MOST = 7_000;
    private static final int ALL = 100;

    static PilotRange read() {
        Pilot pilot = Pilot.read();
        Pilot.Observed observed = pilot.observed().get(MEASURE);
        if (observed == null) {
            throw new IllegalStateException("The pilot has no " + MEASURE);
        }
        int low = ALL * observed.assigned() / ENTITLED_AT_MOST;
        BigDecimal most = pilot.assumptions().keys(MEASURE).keys("amount").number("reference").movePointRight(2);
        int paid = BigDecimal.valueOf(ALL * observed.spentCents())
                .divide(most.multiply(BigDecimal.valueOf(observed.assigned())), 0, RoundingMode.HALF_UP).intValue();
        // Nothing says which share is likelier: the middle is a convention.
        return new PilotRange(low, (low + ALL) / 2, ALL, paid, pilot.identified());
    }

    /** As they are typed. */
    Map<String, String> values() {
        return Map.of("low", String.valueOf(low), "central", String.valueOf(central), "high", String.valueOf(high),
                "paid", String.valueOf(paid));
    }

    /** What is known of it, in words. */
    List<String> words(Language language) {
        return says.stream().map(each -> each.in(language.code())).toList();
    }
}

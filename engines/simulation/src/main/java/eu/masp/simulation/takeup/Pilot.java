package eu.masp.simulation.takeup;

import eu.masp.measures.Text;
import eu.masp.simulation.scenario.Keys;
import eu.masp.simulation.scenario.Scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What the Lombard pilot of 2011–12 says of take-up, and what it cannot say. Its three pairs of numbers (grants assigned, euros spent)
 * fix two figures each, {@code applies} and {@code paid}, and only for a population of which it is known how many are entitled and to
 * how much; all else is assumption.
 *
 * @param observed by measure
 * @param identified what the numbers fix and what they do not, for people
 * @param assumed what they say nothing of, for people
 */
public record Pilot(Map<String, Observed> observed, List<Text> identified, List<Text> assumed, Keys assumptions) {

    private static final String FILE = "pilot-2012.yaml";
    private static final int STEPS = 60;

    /**
     * One grant of the pilot, at the end of September 2012.
     *
     * @param assigned how many
     */
    public record Observed(String measure, int assigned, long fundCents, long leftCents) {

        public long spentCents() {
            return fundCents - leftCents;
        }

        public double leftShare() {
            return (double) leftCents / fundCents;
        }
    }

    /** The pilot's figures, from the library's own file. */
    public static Pilot read() {
        try (InputStream file = Objects.requireNonNull(Pilot.class.getResourceAsStream(FILE))) {
            Keys keys = Scenario.parse(FILE, new String(file.readAllBytes(), StandardCharsets.UTF_8)).keys();
            Map<String, Observed> observed = new LinkedHashMap<>();
            for (Keys one : keys.each("observed")) {
                observed.put(one.text("measure"), new Observed(one.text("measure"), one.number("assigned").intValue(),
                        one.cents("fund"), one.cents("left")));
            }
            return new Pilot(observed, texts(keys, "identified"), texts(keys, "assumed"), keys.keys("assumptions"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Text> texts(Keys keys, String key) {
        return keys.each(key).stream().map(one -> Text.of(one.text("it"), one.text("en"))).toList();
    }

    /**
     * A take-up with which this many entitled people would have been assigned and paid what the pilot was, as a scenario has it
     * under {@code takeup}. How sure the two fitted figures are is what chance alone makes of the pilot's numbers (two standard
     * errors): not how sure the number of the entitled is. Where all of the fund was assigned, nobody knows how many more asked: from
     * just as many, which is taken as the likeliest, to all.
     *
     * @param entitled how many were entitled over the time of the pilot
     * @param meanCents what they would have been awarded on average
     * @throws IllegalArgumentException when fewer were entitled than were assigned, or the pilot has no such measure
     */
    public Map<String, Object> takeUp(String measure, double entitled, double meanCents) {
        Observed of = observed.get(measure);
        if (of == null || entitled < of.assigned() || meanCents <= 0) {
            throw new IllegalArgumentException(of == null ? "the pilot had no " + measure
                    : "the pilot assigned " + of.assigned() + ": as many at least have to be entitled, to some money");
        }
        Map<String, Object> takeUp = new LinkedHashMap<>();
        double chance = 2 * Math.sqrt(of.assigned());
        double share = of.assigned() / entitled;
        takeUp.put("applies", of.assigned() * meanCents >= of.fundCents()
                ? range(base(measure, share), base(measure, share), 1)
                : range(base(measure, share - chance / entitled), base(measure, share),
                        base(measure, share + chance / entitled)));
        double paid = Math.min(1, of.spentCents() / (of.assigned() * meanCents));
        double error = 2 * Math.sqrt(paid * (1 - paid) / of.assigned());
        takeUp.put("paid", range(paid - error, paid, paid + error));
        takeUp.putAll(assumptions.keys(measure).values());
        return takeUp;
    }

    private static Map<String, Object> range(double low, double central, double high) {
        Map<String, Object> range = new LinkedHashMap<>();
        range.put("low", plain(low));
        range.put("central", plain(central));
        range.put("high", plain(high));
        return range;
    }

    private static BigDecimal plain(double share) {
        return BigDecimal.valueOf(Math.clamp(share, 0, 1)).round(new MathContext(6));
    }

    /** The share that applies without flexibility, where with the assumed part of flexible workplaces this share applies in all. */
    private double base(String measure, double all) {
        Keys factors = assumptions.keys(measure);
        if (!factors.has("flexibility") || all >= 1) {
            return Math.min(1, all);
        }
        double odds = factors.keys("flexibility").keys("odds").number("central").doubleValue();
        double share = factors.keys("flexibility").keys("share").number("central").doubleValue();
        double low = 0;
        double high = 1;
        for (int i = 0; i < STEPS; i++) {
            double base = (low + high) / 2;
            double mixed = (1 - share) * base + share * odds * base / (1 - base + odds * base);
            if (mixed < all) {
                low = base;
            } else {
                high = base;
            }
        }
        return (low + high) / 2;
    }
}

package eu.masp.lab.web;

import eu.masp.measures.Measure;
import eu.masp.simulation.results.Fairness;

/** What is said of one group: never a share where it is not known of most of them whether they are entitled. */
public record FairGroup(Fairness.Figures figures, LabWords words) {
    /** From this part of a group on, of whom it is not known, the group is not set beside the others. */
    private static final double MANY = 0.1;
    private static final double MOST = 0.5;
    private static final String ADULT = "adult";

    /** Whether a grouping says anything of those that the measure is decided for. */
    public static boolean applies(Fairness.OfGrouping grouping) {
        return grouping.known()
                || grouping.groups().stream().anyMatch(group -> !"not applicable".equals(group.group()));
    }

    /** Whether a measure for families has no one adult to whom it belongs. */
    public static boolean notForAdults(Measure measure) {
        return measure.root().id().equals("household")
                && measure.decidedFor().stream().noneMatch(entity -> entity.id().equals(ADULT));
    }

    private double open() {
        return figures.decided() == 0 ? 0 : figures.unknown() / figures.decided();
    }

    /** Nobody known to be entitled is no zero where it is not known of most. */
    public String eligible() {
        return figures.eligible() == 0 && figures.unknown() > 0 ? words.say("fairness.unsure")
                : words.count(figures.eligible());
    }

    /** The share of those entitled; a range from none to all of those of whom it is not known. */
    public String share() {
        Double rate = figures.rate();
        if (figures.decided() == 0) {
            return "–";
        }
        String low = words.percent(100 * figures.eligible() / figures.decided());
        String high = words.percent(100 * figures.atMost());
        if (rate == null || open() >= MOST) {
            return words.say("fairness.unsure-share", low, high);
        }
        return low.equals(high) ? words.percent(100 * rate) : words.say("fairness.share", low, high);
    }

    public String ratio() {
        Double ratio = figures.ratio();
        return open() > MANY ? words.say("fairness.unsure") : ratio == null ? "–" : words.ratio(ratio);
    }
}

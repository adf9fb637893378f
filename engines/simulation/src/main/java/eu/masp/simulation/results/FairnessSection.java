package eu.masp.simulation.results;

import eu.masp.simulation.takeup.Range;
import org.jspecify.annotations.Nullable;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Groups side by side as JSON, as lines of the CSV, and for people. */
public final class FairnessSection implements Section {

    private final Fairness fairness;

    public FairnessSection(Fairness fairness) {
        this.fairness = fairness;
    }

    @Override
    public String key() {
        return "fairness";
    }

    @Override
    public Object json() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("small_groups_not_shown", fairness.suppressed());
        all.put("measures", fairness.measures().stream().map(measure -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("id", measure.measure());
            one.put("all", group(measure.all()));
            one.put("groupings", measure.groupings().stream().map(FairnessSection::grouping).toList());
            return one;
        }).toList());
        return all;
    }

    private static Map<String, Object> grouping(Fairness.OfGrouping of) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("by", of.by());
        one.put("known", of.known());
        one.put("unplaced", Double.isNaN(of.unplaced()) ? null : of.unplaced());
        one.put("groups", of.groups().stream().map(FairnessSection::group).toList());
        return one;
    }

    private static Map<String, Object> group(Fairness.OfGroup of) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("group", of.group());
        Fairness.Figures figures = of.figures();
        one.put("shown", figures != null);
        if (figures != null) {
            one.put("rows", of.rows());
            figures(figures).forEach(one::put);
        }
        return one;
    }

    private static Map<String, @Nullable Object> figures(Fairness.Figures of) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("decided", of.decided());
        all.put("eligible", of.eligible());
        all.put("eligible_rows", of.eligibleRows());
        all.put("unknown", of.unknown());
        all.put("rate", of.rate());
        all.put("rate_at_most", of.atMost());
        all.put("ratio", of.ratio());
        Double mean = of.meanCents();
        all.put("mean_cents", mean == null ? null : Long.valueOf(Cents.whole(mean)));
        Range apply = of.applyRate();
        all.put("apply_rate_low", apply == null ? null : Double.valueOf(apply.low()));
        all.put("apply_rate_central", apply == null ? null : Double.valueOf(apply.central()));
        all.put("apply_rate_high", apply == null ? null : Double.valueOf(apply.high()));
        return all;
    }

    @Override
    public List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (Fairness.OfMeasure measure : fairness.measures()) {
            for (Fairness.OfGrouping grouping : measure.groupings()) {
                for (Fairness.OfGroup group : grouping.groups()) {
                    String name = grouping.by() + " = " + group.group();
                    Fairness.Figures figures = group.figures();
                    if (figures == null) {
                        lines.add(new Line(measure.measure(), name, "fairness_shown", "false"));
                        continue;
                    }
                    figures(figures).forEach((figure, value) -> {
                        if (value != null) {
                            lines.add(new Line(measure.measure(), name, "fairness_" + figure, value));
                        }
                    });
                }
            }
        }
        return lines;
    }

    @Override
    public void print(PrintWriter out) {
        for (Fairness.OfMeasure measure : fairness.measures()) {
            for (Fairness.OfGrouping grouping : measure.groupings()) {
                out.println(measure.measure() + ", who is reached by " + grouping.by());
                if (!grouping.known()) {
                    out.println(grouping.groups().stream().allMatch(one -> Grouping.NONE_LABEL.equals(one.group()))
                            ? "  not applicable: the measure is decided for others"
                            : "  the population does not know this of anybody");
                    continue;
                }
                grouping.groups().forEach(group -> print(group, out));
            }
        }
        if (fairness.suppressed()) {
            out.println("Where it says \"not shown\": groups of fewer than " + Fairness.FEWEST
                    + " real people, and the next "
                    + "smallest where the total would give them away.");
        }
    }

    private static void print(Fairness.OfGroup group, PrintWriter out) {
        Fairness.Figures of = group.figures();
        if (of == null) {
            out.println(String.format(Locale.ROOT, "  %-28s not shown: too few", group.group()));
            return;
        }
        Double rate = of.rate();
        Double ratio = of.ratio();
        Double mean = of.meanCents();
        Range apply = of.applyRate();
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "  %-28s %,12.0f: ", group.group(),
                of.decided()));
        line.append(rate == null ? "not known of anybody" : String.format(Locale.ROOT, "%.1f %% entitled", 100 * rate));
        if (rate != null && of.decided() != group.rows()) {
            line.append(String.format(Locale.ROOT, " (%,d of %,d rows)", of.eligibleRows(), group.rows()));
        }
        if (rate != null && of.unknown() > 0) {
            line.append(String.format(Locale.ROOT, " of those known (unknown: %,.0f)", of.unknown()));
        }
        line.append(ratio == null ? "" : String.format(Locale.ROOT, ", %.2f times everybody's", ratio));
        line.append(mean == null ? "" : String.format(Locale.ROOT, ", %,.2f € on average", Cents.euros(mean)));
        line.append(apply == null ? ""
                : String.format(Locale.ROOT, "; %.1f %% apply (%.1f to %.1f)", 100 * apply.central(), 100 * apply.low(),
                        100 * apply.high()));
        out.println(line);
    }
}

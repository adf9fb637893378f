package eu.masp.simulation.results;

import eu.masp.measures.Measure;
import eu.masp.simulation.columns.Group;
import eu.masp.simulation.columns.Kleene;
import eu.masp.simulation.columns.Probe;
import eu.masp.simulation.columns.Stretch;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** By a rule: yes and no, or a number cut at points. */
final class ProbeGrouping extends Grouping {

    private final Map<Group, Probe> probes;
    private final long @Nullable [] cuts;
    private final int first;

    private ProbeGrouping(String name, Map<Group, Probe> probes, long @Nullable [] cuts, List<String> labels) {
        super(name);
        this.probes = probes;
        this.cuts = cuts;
        this.first = size();
        labels.forEach(this::add);
    }

    static Grouping truth(String name, Map<Group, Probe> probes) {
        return new ProbeGrouping(name, probes, null, List.of("no", "yes"));
    }

    /** @param points in rising order; a number belongs to the last point that it is not below */
    static Grouping cut(String name, Map<Group, Probe> probes, List<BigDecimal> points) {
        List<String> labels = new java.util.ArrayList<>();
        labels.add("below " + points.getFirst().toPlainString());
        for (int i = 0; i + 1 < points.size(); i++) {
            labels.add(points.get(i).toPlainString() + " to below " + points.get(i + 1).toPlainString());
        }
        labels.add(points.getLast().toPlainString() + " or more");
        return new ProbeGrouping(name, probes,
                points.stream().mapToLong(point -> point.movePointRight(2).longValueExact()).toArray(), labels);
    }

    /** Each whole number from 0 is a group; fractions count to the number below. */
    static Grouping whole(String name, Map<Group, Probe> probes, int most) {
        List<String> labels = new java.util.ArrayList<>();
        labels.add("below 0");
        for (int i = 0; i < most; i++) {
            labels.add(Integer.toString(i));
        }
        labels.add(most + " or more");
        long[] cuts = new long[most + 1];
        Arrays.setAll(cuts, i -> 100L * i);
        return new ProbeGrouping(name, probes, cuts, labels);
    }

    @Override
    public int[] groups(Stretch stretch, Measure measure) {
        int[] groups = new int[stretch.count(measure)];
        Probe probe = probes.get(Group.of(measure));
        if (probe == null) {
            Arrays.fill(groups, NOT_APPLICABLE);
        } else if (cuts == null) {
            byte[] truths = probe.truths(stretch);
            for (int i = 0; i < groups.length; i++) {
                groups[i] = truths[i] == Kleene.UNKNOWN ? UNKNOWN : truths[i] == Kleene.YES ? first + 1 : first;
            }
        } else {
            cut(probe.lows(stretch), probe.highs(stretch), cuts, groups);
        }
        return groups;
    }

    /** A number that is not known belongs to a group all the same where both of its ends do. */
    private void cut(long[] lows, long[] highs, long[] points, int[] groups) {
        for (int i = 0; i < groups.length; i++) {
            boolean open = lows[i] == Long.MIN_VALUE || highs[i] == Long.MAX_VALUE;
            int low = open ? -1 : place(points, lows[i]);
            groups[i] = !open && low == place(points, highs[i]) ? first + low : UNKNOWN;
        }
    }

    private static int place(long[] points, long number) {
        int place = 0;
        while (place < points.length && number >= points[place]) {
            place++;
        }
        return place;
    }
}

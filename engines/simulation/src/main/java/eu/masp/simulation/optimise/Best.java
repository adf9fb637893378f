package eu.masp.simulation.optimise;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Picks the settings that no other beats; of those that come to the same, the nearest to the rules as they are. */
final class Best {

    private Best() {
    }

    /**
     * Those who reach most first.
     *
     * @param now the rules as they are
     * @param tried what came of the settings, by their place in each dimension
     * @param values of the dimensions by the rules as they are; NaN where they have none
     */
    static List<Frontier.Point> of(Frontier.Point now, Map<List<Integer>, Frontier.Point> tried,
            List<Dimension> dimensions, double[] values) {
        List<Frontier.Point> nearestFirst = new ArrayList<>(List.of(now));
        tried.entrySet().stream().filter(entry -> distance(entry.getKey(), dimensions, values) != 0)
                .sorted(Comparator.comparingDouble(entry -> distance(entry.getKey(), dimensions, values)))
                .forEach(entry -> nearestFirst.add(entry.getValue()));
        List<Frontier.Point> best = new ArrayList<>();
        for (Frontier.Point point : unbeaten(nearestFirst)) {
            int at = 0;
            while (at < best.size() && !best.get(at).same(point)) {
                at++;
            }
            if (at == best.size()) {
                best.add(point);
            } else {
                best.set(at, best.get(at).with(best.get(at).alike() + 1));
            }
        }
        best.sort(Comparator.comparingDouble(Frontier.Point::reached).reversed()
                .thenComparingDouble(Frontier.Point::spentCents));
        return best;
    }

    /** In steps; 0: the setting is the rules as they are. */
    private static double distance(List<Integer> setting, List<Dimension> dimensions, double[] values) {
        double steps = 0;
        for (int d = 0; d < values.length; d++) {
            steps += dimensions.get(d).steps(setting.get(d), values[d]);
        }
        return steps;
    }

    static List<Frontier.Point> unbeaten(Collection<Frontier.Point> points) {
        return points.stream().filter(point -> points.stream().noneMatch(other -> other.beats(point))).toList();
    }
}

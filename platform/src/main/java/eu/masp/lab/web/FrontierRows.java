package eu.masp.lab.web;

import eu.masp.simulation.optimise.Frontier;
import java.util.ArrayList;
import java.util.List;

/**
 * The settings of a frontier as rows of a table, besides the rules as they are: not more than can be read, and the chosen one always.
 *
 * @param of how many there are
 */
public record FrontierRows(List<Frontier.Point> points, int of) {
    static final int MOST = 60;

    public static FrontierRows of(Frontier frontier) {
        List<Frontier.Point> all = frontier.points().stream().filter(each -> !each.equals(frontier.now())).toList();
        List<Frontier.Point> shown = new ArrayList<>(all.stream().limit(MOST).toList());
        Frontier.Point chosen = frontier.chosen();
        if (!chosen.equals(frontier.now()) && !shown.contains(chosen)) {
            if (shown.size() == MOST) {
                shown.removeLast();
            }
            shown.add(chosen);
        }
        return new FrontierRows(shown, Math.max(all.size(), shown.size()));
    }

    public boolean cut() {
        return points.size() < of;
    }
}

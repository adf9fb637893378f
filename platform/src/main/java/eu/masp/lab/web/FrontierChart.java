package eu.masp.lab.web;

import eu.masp.simulation.optimise.Frontier;
import java.util.ArrayList;
import java.util.List;

/** The settings of a frontier as points: to the right those who reach more, upwards those more equal. */
public final class FrontierChart {
    private static final double SIDE = 100;

    private FrontierChart() {
    }

    /** @param kind point, chosen or now */
    public record Dot(double x, double y, String kind) {}

    public static List<Dot> of(Frontier frontier) {
        List<Frontier.Point> all = new ArrayList<>(frontier.points());
        if (!all.contains(frontier.now())) {
            all.add(frontier.now());
        }
        double least = all.stream().mapToDouble(Frontier.Point::reached).min().orElse(0);
        double most = all.stream().mapToDouble(Frontier.Point::reached).max().orElse(1);
        double low = all.stream().mapToDouble(Frontier.Point::equality).min().orElse(0);
        double high = all.stream().mapToDouble(Frontier.Point::equality).max().orElse(1);
        List<Dot> dots = new ArrayList<>();
        for (Frontier.Point point : all) {
            String kind = point.equals(frontier.chosen()) ? "chosen" : point.equals(frontier.now()) ? "now" : "point";
            dots.add(new Dot(place(point.reached(), least, most), SIDE - place(point.equality(), low, high), kind));
        }
        return dots;
    }

    private static double place(double value, double from, double to) {
        return to - from <= 0 ? SIDE / 2 : Math.round(10 * SIDE * (value - from) / (to - from)) / 10.0;
    }
}

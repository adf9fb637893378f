package eu.masp.simulation.takeup;

import eu.masp.simulation.scenario.Keys;

import java.util.ArrayList;
import java.util.List;

/**
 * When applications come: between two points they come evenly, after the last one until the period's end.
 *
 * @param points rising
 */
public record Curve(List<Point> points) {

    /** Evenly over the whole period. */
    public static final Curve EVEN = new Curve(List.of());

    /** By the end of this day, counted from 1, this share of all applications has come. */
    public record Point(int day, double share) {}

    static Curve read(Keys keys) {
        List<Point> points = new ArrayList<>();
        Point last = new Point(0, 0);
        for (Keys one : keys.each("curve")) {
            one.only("day", "share");
            Point point = new Point(one.number("day").intValue(), one.number("share").doubleValue());
            if (point.day() <= last.day() || point.share() < last.share() || point.share() > 1) {
                throw one.problem("days and shares have to rise, and no share is above 1.");
            }
            points.add(point);
            last = point;
        }
        return new Curve(points);
    }

    /**
     * The day of an application, counted from 0.
     *
     * @param place among all applications by their time: 0 the first, below 1
     * @param days of the period; points after it are cut off
     */
    public int day(double place, int days) {
        Point before = new Point(0, 0);
        for (Point point : points) {
            if (point.day() >= days) {
                break;
            }
            if (place < point.share()) {
                return between(before, point, place);
            }
            before = point;
        }
        return Math.min(days - 1, between(before, new Point(days, 1), place));
    }

    private static int between(Point from, Point to, double place) {
        double width = to.share() - from.share();
        double part = width <= 0 ? 0 : (place - from.share()) / width;
        return from.day() + (int) (part * (to.day() - from.day()));
    }
}

package eu.masp.simulation.optimise;

import eu.masp.simulation.results.Section;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A frontier as JSON, as lines of the CSV, and for people. */
public final class FrontierSection implements Section {

    private static final double CENTS = 100;
    private final Search search;
    private final Frontier frontier;

    public FrontierSection(Search search, Frontier frontier) {
        this.search = search;
        this.frontier = frontier;
    }

    @Override
    public String key() {
        return "frontier";
    }

    @Override
    public Object json() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("measure", search.measure().id());
        all.put("goal", search.mostEqual() ? "equality" : "reached");
        all.put("equality", frontier.equality().word());
        all.put("by", frontier.by());
        all.put("searched", frontier.searched());
        all.put("possible", frontier.possible());
        all.put("complete", frontier.complete());
        all.put("step", frontier.step());
        all.put("now", point(frontier.now()));
        all.put("now_is_beaten", beaten());
        all.put("chosen", point(frontier.chosen()));
        all.put("points", frontier.points().stream().map(FrontierSection::point).toList());
        return all;
    }

    private static Map<String, Object> point(Frontier.Point of) {
        Map<String, Object> point = new LinkedHashMap<>();
        point.put("parameters", of.parameters());
        point.put("reached", of.reached());
        point.put("equality", of.equality());
        point.put("spent_cents", Math.round(of.spentCents()));
        point.put("shares", of.shares());
        point.put("alike", of.alike());
        return point;
    }

    @Override
    public List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (Frontier.Point point : frontier.points()) {
            String setting = words(point);
            lines.add(new Line(search.measure().id(), setting, "frontier_reached", point.reached()));
            lines.add(new Line(search.measure().id(), setting, "frontier_equality", point.equality()));
            lines.add(new Line(search.measure().id(), setting, "frontier_spent_cents", point.spentCents()));
            lines.add(new Line(search.measure().id(), setting, "frontier_alike", point.alike()));
        }
        return lines;
    }

    private static String words(Frontier.Point point) {
        return point.parameters().isEmpty() ? "as it is"
                : String.join(", ", point.parameters().entrySet().stream()
                        .map(one -> one.getKey() + " " + one.getValue().toString().replaceAll("[{}]", "")).toList());
    }

    @Override
    public void print(PrintWriter out) {
        out.println(search.measure().id() + ": " + frontier.searched() + " of " + frontier.possible()
                + " settings were tried" + (frontier.complete() ? "."
                        : ": a coarse grid, then the neighbours of the best"
                                + (frontier.step() == 1 ? "." : ", with steps of " + frontier.step() + ".")));
        out.println("  Equality is " + frontier.equality().word() + " by " + frontier.by()
                + "; figures are expected ones, by the likeliest take-up.");
        print("as it is" + (beaten() ? ", beside them: it is beaten" : ", which none beats"), frontier.now(), out);
        out.println("  Settings that no other beats:");
        frontier.points().forEach(point -> print(words(point) + alike(point)
                + (point == frontier.chosen() ? "  <- chosen" : ""), point, out));
    }

    private boolean beaten() {
        return frontier.points().stream().noneMatch(point -> point.parameters().isEmpty());
    }

    private static String alike(Frontier.Point point) {
        return point.alike() == 0 ? ""
                : point.alike() == 1 ? " (1 other setting comes to the same)"
                        : " (" + point.alike() + " other settings come to the same)";
    }

    /** Expected people need not be whole ones. */
    private static void print(String name, Frontier.Point point, PrintWriter out) {
        out.println(String.format(Locale.ROOT, "  %,14.1f reached, equality %.4f, %,16.2f € spent: %s", point.reached(),
                point.equality(), point.spentCents() / CENTS, name));
    }
}

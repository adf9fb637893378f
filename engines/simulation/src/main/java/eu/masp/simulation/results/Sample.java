package eu.masp.simulation.results;

import eu.masp.simulation.population.Synthetic;
import org.jspecify.annotations.Nullable;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Who was simulated.
 *
 * @param made how invented people were made; null: the population is taken to be of real ones
 * @param rows of each table, by the entity's id
 */
public record Sample(@Nullable Synthetic made, Map<String, Integer> rows) {

    private static final int WIDTH = 110;

    Map<String, Object> json() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("synthetic", made != null);
        if (made != null) {
            all.put("drawn", made.drawn());
            all.put("assumptions", made.assumptions());
        }
        return all;
    }

    /** By figure; of an assumption its id and value. Nothing where the people are real. */
    Map<String, Object> lines() {
        Map<String, Object> all = new LinkedHashMap<>();
        if (made != null) {
            all.put("synthetic", true);
            made.drawn().forEach((key, value) -> all.put("synthetic".equals(key) ? key : "drawn_" + key, value));
            rows.forEach((entity, count) -> all.put("sample_rows_" + entity, count));
            made.assumptions().forEach(one -> all.put("assumption_" + one.get("id"), String.valueOf(one.get("value"))));
        }
        return all;
    }

    void print(PrintWriter out) {
        if (made == null) {
            return;
        }
        out.println("Synthetic population: its people are invented" + drawn(made.drawn()) + ".");
        out.println("  A sample: " + String.join(", ", rows.entrySet().stream()
                .map(one -> String.format(Locale.ROOT, "%,d rows of %s", one.getValue(), one.getKey())).toList())
                + "; counts are weighted, and what stands on few rows is uncertain.");
        if (!made.assumptions().isEmpty()) {
            out.println("  It rests on these assumptions; --json and the files' metadata (masp_assumptions) have their "
                    + "values and reasons:");
            wrapped(made.assumptions().stream().map(one -> String.valueOf(one.get("id"))).toList(), out);
        }
    }

    private static void wrapped(List<String> ids, PrintWriter out) {
        StringBuilder line = new StringBuilder("   ");
        for (int i = 0; i < ids.size(); i++) {
            if (line.length() + ids.get(i).length() > WIDTH) {
                out.println(line);
                line = new StringBuilder("   ");
            }
            line.append(' ').append(ids.get(i)).append(i + 1 < ids.size() ? "," : ".");
        }
        out.println(line);
    }

    private static String drawn(Map<String, Object> drawn) {
        List<String> said = drawn.entrySet().stream().filter(one -> !one.getKey().equals("synthetic"))
                .map(one -> one.getKey() + " " + one.getValue()).toList();
        return said.isEmpty() ? "" : " (" + String.join(", ", said) + ")";
    }
}

package eu.masp.bench;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What a benchmark found, as JSON for programs or as a table for people. */
record Report(String bench, Machine machine, List<Measurement> results) {

    private static final List<String> HEAD = List.of("metric", "case", "ours", "peer", "theirs", "ratio", "better");
    private static final Set<Integer> NUMBERS = Set.of(2, 4, 5);

    String json() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("bench", bench);
        map.put("machine", machine);
        map.put("results", results.stream().map(Report::json).toList());
        return JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build().writeValueAsString(map);
    }

    private static Map<String, @Nullable Object> json(Measurement result) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("metric", result.metric());
        map.put("case", result.of());
        map.put("ours", result.ours());
        map.put("peer", result.peer());
        map.put("theirs", result.theirs());
        map.put("ratio", result.ratio());
        if (result.note() != null) {
            map.put("note", result.note());
        }
        return map;
    }

    void print(PrintWriter out) {
        out.println(bench + ", on " + machine.cores() + " × " + machine.cpu() + ", " + machine.memory() + ", JDK "
                + machine.jdk() + ", " + machine.os());
        out.println();
        List<String> notes = List.copyOf(notes());
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEAD);
        results.forEach(result -> rows.add(cells(result, notes)));
        rows.forEach(row -> out.println(line(row, widths(rows))));
        out.println();
        out.println("ratio = ours / theirs");
        for (int i = 0; i < notes.size(); i++) {
            out.println("(" + (i + 1) + ") " + notes.get(i));
        }
    }

    private Set<String> notes() {
        Set<String> notes = new LinkedHashSet<>();
        results.forEach(result -> {
            if (result.note() != null) {
                notes.add(result.note());
            }
        });
        return notes;
    }

    private static List<String> cells(Measurement result, List<String> notes) {
        String mark = result.note() == null ? "" : " (" + (notes.indexOf(result.note()) + 1) + ")";
        return List.of(result.metric(), result.of() + mark, number(result.ours()),
                result.peer() == null ? "–" : result.peer(), number(result.theirs()), number(result.ratio()),
                result.better().name().toLowerCase(Locale.ROOT));
    }

    private static String number(@Nullable BigDecimal number) {
        if (number == null) {
            return "–";
        }
        NumberFormat format = NumberFormat.getNumberInstance(Locale.ENGLISH);
        format.setMaximumFractionDigits(4);
        return format.format(number);
    }

    private static int[] widths(List<List<String>> rows) {
        int[] widths = new int[HEAD.size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        return widths;
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String space = " ".repeat(widths[i] - row.get(i).length());
            line.append(NUMBERS.contains(i) ? space + row.get(i) : row.get(i) + space).append("  ");
        }
        return line.toString().stripTrailing();
    }
}

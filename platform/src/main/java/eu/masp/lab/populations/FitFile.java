package eu.masp.lab.populations;

import eu.masp.measures.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * How a drawn population fits what is published, and what no publication says.
 *
 * @param missed of the fitted ones, how many are further away than their tolerance
 */
public record FitFile(String seed, int fitted, int compared, int notUsed, int missed, List<Line> lines,
        List<Assumption> assumptions) {

    /**
     * A published figure.
     *
     * @param use fitted, compared or not-used
     * @param got empty where it is not used
     */
    public record Line(String margin, String territory, String year, String what, String unit, String use,
            String published, String got, boolean holds, String note, String source) {}

    /** What no published figure says. */
    public record Assumption(String id, String value, Text says) {}

    /** Where the published figures come from that it was made to meet. */
    public List<String> sources() {
        return lines.stream().filter(line -> line.use().equals("fitted")).map(Line::source)
                .filter(source -> !source.isEmpty()).distinct().toList();
    }

    static FitFile of(JsonNode fit) {
        JsonNode margins = fit.path("margins");
        List<Line> lines = new ArrayList<>();
        fit.path("fit").forEach(each -> lines.add(line(each)));
        List<Assumption> assumptions = new ArrayList<>();
        fit.path("assumptions").forEach(each -> assumptions.add(new Assumption(each.path("id").asString(""),
                each.path("value").asString(""), text(each.path("says")))));
        return new FitFile(fit.path("population").path("seed").asString(""), margins.path("fitted").asInt(0),
                margins.path("compared").asInt(0),
                margins.path("not-used").asInt(0), margins.path("missed").asInt(0), List.copyOf(lines),
                List.copyOf(assumptions));
    }

    private static Line line(JsonNode each) {
        String of = each.path("of").asString("");
        String category = each.path("category").asString("");
        return new Line(each.path("margin").asString(""), each.path("territory").asString(""),
                each.path("year").asString(""), of.isEmpty() ? category : category + ", " + of,
                each.path("unit").asString(""), each.path("use").asString(""), number(each.path("published")),
                number(each.path("got")), each.path("holds").asBoolean(true), each.path("note").asString(""),
                each.path("source").asString(""));
    }

    private static String number(JsonNode node) {
        if (!node.isNumber()) {
            return "";
        }
        double number = node.asDouble();
        return Math.abs(number) >= 1000 ? String.valueOf(Math.round(number))
                : String.valueOf(Math.round(number * 100) / 100.0);
    }

    private static Text text(JsonNode says) {
        Map<String, String> byLanguage = new LinkedHashMap<>();
        says.propertyStream().forEach(each -> byLanguage.put(each.getKey(), each.getValue().asString("")));
        return byLanguage.isEmpty() ? Text.of("") : new Text(byLanguage);
    }
}

package eu.masp.bench.interview;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The fields of a page's form, and how somebody in a hurry fills them in. */
final class Form {

    private static final Set<String> NO_ANSWER = Set.of("dont-know", "declined");
    private static final Pattern FORM = Pattern.compile("<form method=\"post\" action=\"/check.*?</form>",
            Pattern.DOTALL);
    private static final Pattern INPUT = Pattern.compile("<input ([^>]*)>");
    private static final Pattern ATTRIBUTE = Pattern.compile("([a-z-]+)=\"([^\"]*)\"");
    private final List<Field> fields = new ArrayList<>();

    /** One {@code input}. */
    record Field(String type, String inputMode, String name, String value) {}

    Form(String page) {
        Matcher form = FORM.matcher(page);
        if (!form.find()) {
            throw new IllegalArgumentException("there is no form in the page");
        }
        Matcher inputs = INPUT.matcher(form.group());
        while (inputs.find()) {
            Map<String, String> attributes = new LinkedHashMap<>();
            Matcher attribute = ATTRIBUTE.matcher(inputs.group(1));
            while (attribute.find()) {
                attributes.put(attribute.group(1), attribute.group(2));
            }
            fields.add(new Field(attributes.getOrDefault("type", "text"), attributes.getOrDefault("inputmode", ""),
                    attributes.getOrDefault("name", ""), attributes.getOrDefault("value", "")));
        }
    }

    /** What the page sends along by itself. */
    Map<String, String> hidden() {
        Map<String, String> hidden = new LinkedHashMap<>();
        fields.stream().filter(field -> field.type().equals("hidden"))
                .forEach(field -> hidden.put(field.name(), field.value()));
        return hidden;
    }

    List<Field> checkboxes() {
        return fields.stream().filter(field -> field.type().equals("checkbox")).toList();
    }

    /** An answer to every question of the page: in its box where there is one, else one of the options at random. */
    Map<String, String> filledIn(Random random) {
        Map<String, String> sent = hidden();
        boolean boxes = fields.stream().anyMatch(field -> field.type().equals("text"));
        Map<String, List<String>> options = new LinkedHashMap<>();
        for (Field field : fields) {
            if (field.type().equals("text")) {
                sent.put(field.name(), typed(field));
            } else if (field.type().equals("radio") && !boxes && !NO_ANSWER.contains(field.value())) {
                options.computeIfAbsent(field.name(), _ -> new ArrayList<>()).add(field.value());
            }
        }
        options.forEach((name, values) -> sent.put(name, values.get(random.nextInt(values.size()))));
        return sent;
    }

    private static String typed(Field field) {
        return switch (field.name().replaceFirst("\\..*", "")) {
            case "day" -> "10";
            case "month" -> "3";
            case "year" -> field.name().contains("child") ? "2025" : "1990";
            default -> field.inputMode().isEmpty() ? "Bergamo" : "2";
        };
    }
}

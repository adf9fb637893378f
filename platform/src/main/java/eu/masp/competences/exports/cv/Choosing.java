package eu.masp.competences.exports.cv;

import eu.masp.shell.Form;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.util.MultiValueMap;

/**
 * What a person has ticked and typed for an export.
 *
 * @param format pdf, europass or json
 * @param ticked keys of pieces and entries, and of the fields about oneself as {@code me:name}
 * @param names whether who confirmed is named
 * @param keep whether what is typed about oneself is kept for another time
 */
record Choosing(String format, Set<String> ticked, CvPerson typed, boolean names, boolean keep) {
    static final List<String> FORMATS = List.of("pdf", "europass", "json");
    static final List<String> FIELDS = List.of("name", "email", "phone", "place", "about");
    private static final int LONGEST = 120;
    private static final int LONGEST_ABOUT = 800;

    static Choosing of(MultiValueMap<String, String> sent) {
        Function<String, String> value = field -> {
            String typed = sent.getFirst(field);
            return typed == null ? "" : Typed.clean(typed);
        };
        return new Choosing(value.apply("format"), Set.copyOf(sent.getOrDefault("take", List.of())),
                new CvPerson(value.apply("name"), value.apply("email"), value.apply("phone"), value.apply("place"),
                        value.apply("about")),
                value.apply("names").equals("yes"), value.apply("keep").equals("yes"));
    }

    /** What is wrong with it. */
    Form form() {
        Form form = Form.of(Map.of("format", format, "name", typed.name(), "email", typed.email(), "phone",
                typed.phone(), "place", typed.place(), "about", typed.about()));
        if (!FORMATS.contains(format)) {
            form.reject("format", "exports.wrong.format");
        }
        for (String field : FIELDS) {
            int longest = field.equals("about") ? LONGEST_ABOUT : LONGEST;
            if (form.value(field).length() > longest) {
                form.reject(field, "exports.wrong.long", longest);
            } else if (takes("me:" + field) && form.value(field).isEmpty()) {
                form.reject(field, "exports.wrong.empty");
            }
        }
        if (takes("me:email") && !typed.email().isEmpty() && !typed.email().matches("[^@\\s<>\"]+@[^@\\s<>\"]+")) {
            form.reject("email", "exports.wrong.email");
        }
        return form;
    }

    boolean takes(String key) {
        return ticked.contains(key);
    }

    /** What is typed about oneself, of it only what is ticked. */
    CvPerson person() {
        return new CvPerson(ticked("name", typed.name()), ticked("email", typed.email()),
                ticked("phone", typed.phone()), ticked("place", typed.place()), ticked("about", typed.about()));
    }

    /**
     * The fields that are filled in and not ticked. Nothing of them would go in, and nobody types what is to be left out.
     *
     * @param kept what stands in them from another time, which may stay unticked
     */
    List<String> typedOnly(CvPerson kept) {
        Map<String, String> before = fields(kept);
        Map<String, String> now = fields(typed);
        return FIELDS.stream().filter(field -> !takes("me:" + field) && !now.getOrDefault(field, "").isEmpty()
                && !now.getOrDefault(field, "").equals(before.get(field))).toList();
    }

    private static Map<String, String> fields(CvPerson person) {
        return Map.of("name", person.name(), "email", person.email(), "phone", person.phone(), "place", person.place(),
                "about", person.about());
    }

    private String ticked(String field, String typed) {
        return takes("me:" + field) ? typed : "";
    }

    /** For the hidden fields of the page that shows what it will contain. */
    List<Map.Entry<String, String>> hidden() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("format", format);
        fields.put("name", person().name());
        fields.put("email", person().email());
        fields.put("phone", person().phone());
        fields.put("place", person().place());
        fields.put("about", person().about());
        fields.put("names", names ? "yes" : "");
        fields.put("keep", keep ? "yes" : "");
        List<Map.Entry<String, String>> all = new ArrayList<>(fields.entrySet());
        ticked.stream().sorted().forEach(key -> all.add(Map.entry("take", key)));
        return all;
    }
}

package eu.masp.competences.exports.cv;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A CV as plain JSON, described by the schema {@code /api/schemas/competences-1.json}. */
final class PlainJson {

    private PlainJson() {
    }

    /** @param schema the address of the schema */
    static Map<String, Object> of(Cv cv, String schema) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("$schema", schema);
        json.put("version", 1);
        json.put("made_on", cv.made().toString());
        json.put("language", cv.language().code());
        Map<String, Object> person = new LinkedHashMap<>();
        put(person, "name", cv.person().name());
        put(person, "email", cv.person().email());
        put(person, "phone", cv.person().phone());
        put(person, "place", cv.person().place());
        put(person, "about", cv.person().about());
        if (!person.isEmpty()) {
            json.put("person", person);
        }
        json.put("work", entries(cv.work()));
        json.put("education", entries(cv.education()));
        json.put("competences", cv.pieces().stream().map(PlainJson::piece).toList());
        return json;
    }

    private static List<Map<String, Object>> entries(List<CvEntry> entries) {
        return entries.stream().map(entry -> {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("title", entry.title());
            put(json, "place", entry.place());
            put(json, "from", entry.from());
            put(json, "to", entry.to());
            put(json, "words", entry.words());
            return json;
        }).toList();
    }

    private static Map<String, Object> piece(Piece piece) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", piece.kind().word());
        json.put("concept", piece.concept());
        json.put("title", piece.title());
        put(json, "statement", piece.statement());
        put(json, "finding", piece.finding());
        put(json, "by", piece.by());
        Piece.Range range = piece.range();
        if (range != null) {
            json.put("range", Map.of("from", range.from(), "to", range.to()));
            json.put("provisional", piece.provisional());
        }
        json.put("at", piece.at().toString());
        json.put("esco", piece.skills().stream()
                .map(skill -> Map.of("uri", skill.uri(), "label", skill.label())).toList());
        return json;
    }

    private static void put(Map<String, Object> json, String key, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            json.put(key, value.toString());
        }
    }
}

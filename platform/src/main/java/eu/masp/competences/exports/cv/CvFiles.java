package eu.masp.competences.exports.cv;

import eu.masp.competences.exports.badges.Issuers;
import eu.masp.shell.Documents;
import eu.masp.shell.Texts;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes a CV as a file in one of three formats. */
@Component
class CvFiles {
    private static final MediaType LINKED_DATA = MediaType.parseMediaType("application/ld+json");

    private final Documents documents;
    private final Texts texts;
    private final Issuers issuers;
    private final Clock clock;

    CvFiles(Documents documents, Texts texts, Issuers issuers, Clock clock) {
        this.documents = documents;
        this.texts = texts;
        this.issuers = issuers;
        this.clock = clock;
    }

    record File(String name, MediaType type, byte[] content) {}

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** @param format one of {@link Choosing#FORMATS} */
    File of(Cv cv, String format) {
        return switch (format) {
            case "pdf" -> new File("cv.pdf", MediaType.APPLICATION_PDF, documents.pdf("exports/cv", cv.language(),
                    Map.of("cv", cv, "words", new CvWords(texts, cv.language()))));
            case "europass" -> new File("cv-europass.jsonld", LINKED_DATA, json(ElmJson.of(cv, notes(cv))));
            case "json" -> new File("competences.json", MediaType.APPLICATION_JSON,
                    json(PlainJson.of(cv, issuers.base() + "/api/schemas/competences-1.json")));
            default -> throw new IllegalArgumentException(format);
        };
    }

    private ElmJson.Notes notes(Cv cv) {
        return new ElmJson.Notes(text(cv, "document"), text(cv, "work"), text(cv, "education"), text(cv, "said"),
                text(cv, "confirmed"), text(cv, "measured"), text(cv, "program"));
    }

    private String text(Cv cv, String key) {
        return texts.get(cv.language(), "exports.elm." + key);
    }

    private static byte[] json(Map<String, Object> json) {
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(json)
                .getBytes(StandardCharsets.UTF_8);
    }
}

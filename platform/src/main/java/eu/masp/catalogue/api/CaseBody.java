package eu.masp.catalogue.api;

import eu.masp.measures.Case;
import eu.masp.measures.InvalidContentException;
import eu.masp.measures.Vocabulary;
import eu.masp.measures.json.CaseJson;
import eu.masp.measures.json.NotJsonException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads the case that a request brings: the file format of {@code ./masp check}, with today where it names no date. */
final class CaseBody {
    private static final String NAME = "body";

    private CaseBody() {
    }

    static Case read(@Nullable String body, Vocabulary vocabulary, LocalDate today) {
        try {
            return CaseJson.read(body == null ? "" : body, NAME, vocabulary, null, today);
        } catch (NotJsonException e) {
            throw ApiProblem.notJson(e.problems());
        } catch (InvalidContentException e) {
            throw ApiProblem.invalidCase(e.problems());
        }
    }
}

package eu.masp.catalogue.api;

import eu.masp.measures.Case;
import eu.masp.measures.InvalidContentException;
import eu.masp.measures.Problem;
import eu.masp.measures.Vocabulary;
import eu.masp.measures.json.CaseJson;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the case that a request brings: the file format of {@code ./masp check}, with today where it names no date. */
final class CaseBody {
    private static final String NAME = "body";

    private CaseBody() {
    }

    static Case read(@Nullable String body, Vocabulary vocabulary, LocalDate today) {
        try {
            return CaseJson.read(body == null ? "" : body, NAME, vocabulary, null, today);
        } catch (InvalidContentException e) {
            List<Problem> problems = e.problems();
            // what is wrong with the text has a line, what is wrong with the case a path
            throw problems.getFirst().line() > 0 ? ApiProblem.notJson(problems) : ApiProblem.invalidCase(problems);
        }
    }
}

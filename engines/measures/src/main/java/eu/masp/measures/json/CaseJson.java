package eu.masp.measures.json;

import eu.masp.measures.Case;
import eu.masp.measures.InvalidContentException;
import eu.masp.measures.Problem;
import eu.masp.measures.Vocabulary;
import eu.masp.measures.files.CaseReader;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.time.LocalDate;
import java.util.List;

/** Reads a case from JSON text. */
public final class CaseJson {

    private static final JsonMapper MAPPER = JsonMapper
            .builder(JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(20).maxNumberLength(60).build()).build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    private CaseJson() {
    }

    /**
     * Reads a case.
     *
     * @param name how problems name the text: a file's path, or "the request"
     * @param on the reference date when given from outside
     * @throws InvalidContentException with every problem and its place
     */
    public static Case read(String json, String name, Vocabulary vocabulary, @Nullable LocalDate on) {
        Object plain;
        try {
            plain = MAPPER.readValue(json, Object.class);
        } catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation();
            throw new InvalidContentException(List.of(new Problem(name, at == null ? 0 : Math.max(at.getLineNr(), 0),
                    at == null ? 0 : Math.max(at.getColumnNr(), 0), "This is not JSON: " + e.getOriginalMessage() + ".")));
        }
        return fromPlain(plain, name, vocabulary, on);
    }

    /** The same from maps, lists and values already read. */
    public static Case fromPlain(@Nullable Object plain, String name, Vocabulary vocabulary, @Nullable LocalDate on) {
        CaseReader reader = new CaseReader(vocabulary);
        Case read = reader.read(plain, on);
        if (!reader.problems().isEmpty()) {
            throw new InvalidContentException(reader.problems().stream().map(p -> new Problem(name, 0, 0, p)).toList());
        }
        return read;
    }
}

package eu.masp.measures.json;

import eu.masp.measures.Case;
import eu.masp.measures.InvalidContentException;
import eu.masp.measures.Problem;
import eu.masp.measures.Vocabulary;
import eu.masp.measures.files.CaseProblem;
import eu.masp.measures.files.CaseReader;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Reads a case from JSON text. */
public final class CaseJson {

    private static final JsonMapper MAPPER = JsonMapper
            .builder(JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(JsonErrors.CONSTRAINTS).build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private CaseJson() {
    }

    /** The same as {@link #read(String, String, Vocabulary, LocalDate, LocalDate)}, for a case that has to say its own date. */
    public static Case read(String json, String name, Vocabulary vocabulary, @Nullable LocalDate on) {
        return read(json, name, vocabulary, on, null);
    }

    /**
     * Reads a case.
     *
     * @param name how problems name the text: a file's path, or "the request"
     * @param on the reference date when given from outside; wins over the case's own
     * @param otherwise the reference date when neither gives one
     * @throws NotJsonException when the text is no JSON
     * @throws InvalidContentException with every problem of the case and its place
     */
    public static Case read(String json, String name, Vocabulary vocabulary, @Nullable LocalDate on,
            @Nullable LocalDate otherwise) {
        Object plain = plain(json, name);
        boolean saysOn = plain instanceof Map<?, ?> map && map.get("on") != null;
        CaseReader reader = new CaseReader(vocabulary);
        Case read = reader.read(plain, on != null || saysOn ? on : otherwise);
        if (!reader.problems().isEmpty()) {
            throw new InvalidContentException(located(reader.problems(), json, name));
        }
        return read;
    }

    private static List<Problem> located(List<CaseProblem> problems, String json, String name) {
        try (JsonParser parser = MAPPER.createParser(json)) {
            JsonPlaces places = JsonPlaces.of(parser);
            return problems.stream().map(problem -> {
                TokenStreamLocation at = places.find(problem.path() == null ? "" : problem.path());
                return new Problem(name, Math.max(at.getLineNr(), 0), Math.max(at.getColumnNr(), 0), problem.path(),
                        problem.message());
            }).sorted(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column)).toList();
        }
    }

    private static Object plain(String json, String name) {
        try (JsonParser parser = MAPPER.createParser(json)) {
            try {
                return MAPPER.readValue(parser, Object.class);
            } catch (JacksonException e) {
                TokenStreamLocation at = e.getLocation() == null ? parser.currentLocation() : e.getLocation();
                throw new NotJsonException(new Problem(name, Math.max(at.getLineNr(), 1), Math.max(at.getColumnNr(), 1),
                        JsonErrors.words(e)));
            }
        }
    }

    /** The same from maps, lists and values already read. */
    public static Case fromPlain(@Nullable Object plain, String name, Vocabulary vocabulary, @Nullable LocalDate on) {
        CaseReader reader = new CaseReader(vocabulary);
        Case read = reader.read(plain, on);
        if (!reader.problems().isEmpty()) {
            throw new InvalidContentException(
                    reader.problems().stream().map(p -> new Problem(name, 0, 0, p.path(), p.message())).toList());
        }
        return read;
    }
}

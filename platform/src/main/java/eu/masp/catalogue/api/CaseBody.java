package eu.masp.catalogue.api;

import eu.masp.measures.Case;
import eu.masp.measures.InvalidContentException;
import eu.masp.measures.Problem;
import eu.masp.measures.Vocabulary;
import eu.masp.measures.json.CaseJson;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads the case that a request brings: the file format of {@code ./masp check}, with today where it names no date. */
final class CaseBody {
    private static final String NAME = "body";
    /** As strict as the engine's own reader; this one is needed to see whether the case has a date. */
    private static final JsonMapper MAPPER = JsonMapper
            .builder(JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(20).maxNumberLength(60).build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private CaseBody() {
    }

    static Case read(@Nullable String body, Vocabulary vocabulary, LocalDate today) {
        Object plain = plain(body == null ? "" : body);
        try {
            return CaseJson.fromPlain(plain instanceof Map<?, ?> map ? dated(map, today) : plain, NAME, vocabulary,
                    null);
        } catch (InvalidContentException e) {
            throw ApiProblem.invalidCase(e.problems());
        }
    }

    private static Map<Object, @Nullable Object> dated(Map<?, ?> plain, LocalDate today) {
        Map<Object, @Nullable Object> dated = new LinkedHashMap<>(plain);
        if (dated.get("on") == null) {
            dated.put("on", today.toString());
        } else if (beyond(String.valueOf(dated.get("on")))) {
            throw ApiProblem.invalidCase(List.of(new Problem(NAME, 0, 0, "on: has to be a day from "
                    + ApiParameters.FIRST + " to " + ApiParameters.LAST + ".")));
        }
        return dated;
    }

    /** Whether it is a date of a year in which no measure says anything. */
    private static boolean beyond(String text) {
        try {
            LocalDate date = LocalDate.parse(text);
            return date.isBefore(ApiParameters.FIRST) || date.isAfter(ApiParameters.LAST);
        } catch (DateTimeException e) {
            return false; // the engine says what is wrong with it
        }
    }

    private static @Nullable Object plain(String body) {
        try (JsonParser parser = MAPPER.createParser(body)) {
            try {
                return MAPPER.readValue(parser, Object.class);
            } catch (JacksonException e) {
                TokenStreamLocation at = e.getLocation() == null ? parser.currentLocation() : e.getLocation();
                throw ApiProblem
                        .notJson(List.of(new Problem(NAME, Math.max(at.getLineNr(), 0), Math.max(at.getColumnNr(), 0),
                                "This is not JSON that can be read: " + e.getOriginalMessage() + ".")));
            }
        }
    }
}

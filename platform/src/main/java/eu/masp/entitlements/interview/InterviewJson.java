package eu.masp.entitlements.interview;

import eu.masp.measures.Case;
import eu.masp.measures.Vocabulary;
import eu.masp.measures.json.ValueJson;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Interviews as bytes. Reading is lenient: an answer that the vocabulary of today no longer allows (a date now out of bounds, a
 * choice withdrawn) is as if it had not been given, and is asked again.
 */
final class InterviewJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    private final Vocabulary vocabulary;

    InterviewJson(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    byte[] write(Interview interview) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("facts", ValueJson.of(interview.facts(), vocabulary));
        map.put("ticked", interview.ticked());
        map.put("trail", interview.trail());
        map.put("keep", interview.keepUntil() == null ? null : interview.keepUntil().toString());
        Interview.Trial trial = interview.trial();
        if (trial != null) {
            map.put("trial", Map.of("topic", trial.topic(), "facts", ValueJson.of(trial.facts(), vocabulary)));
        }
        map.put("open", interview.open());
        return MAPPER.writeValueAsBytes(map);
    }

    /** Its shape, for reading; what is inside a case is read by the vocabulary. */
    private record Stored(Map<String, Object> facts, @Nullable Set<String> ticked, List<String> trail,
            @Nullable String keep,
            @Nullable StoredTrial trial, @Nullable StillOpen open) {}

    private record StoredTrial(String topic, Map<String, Object> facts) {}

    Interview read(byte[] bytes, Case nothingKnown) {
        Stored stored = MAPPER.readValue(bytes, Stored.class);
        StoredTrial trial = stored.trial();
        return new Interview(facts(stored.facts(), nothingKnown), stored.ticked(),
                stored.trail().stream().filter(topic -> Topic.find(vocabulary, topic).isPresent()).toList(),
                stored.keep() == null ? null : Instant.parse(stored.keep()),
                trial == null ? null : new Interview.Trial(trial.topic(), facts(trial.facts(), nothingKnown)),
                stored.open());
    }

    private Case facts(Map<String, Object> plain, Case nothingKnown) {
        return AnswersAgain.read(plain, vocabulary, nothingKnown);
    }
}

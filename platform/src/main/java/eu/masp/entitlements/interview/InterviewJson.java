package eu.masp.entitlements.interview;

import eu.masp.measures.Answer;
import eu.masp.measures.Case;
import eu.masp.measures.Entity;
import eu.masp.measures.Input;
import eu.masp.measures.Vocabulary;
import eu.masp.measures.files.CaseReader;
import eu.masp.measures.json.ValueJson;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
        List<@Nullable List<Case.Member>> members = new ArrayList<>(nothingKnown.members());
        Map<Integer, Answer> withheld = new HashMap<>();
        for (Entity entity : vocabulary.entities()) {
            switch (plain.get(entity.isRoot() ? entity.id() : entity.list())) {
                case Map<?, ?> map when entity.isRoot() ->
                    members.set(entity.index(),
                            List.of(new Case.Member(entity.id(), answers(entity, map, nothingKnown.on()))));
                case Map<?, ?> map ->
                    withheld.put(entity.index(), "declined".equals(map.get("answer")) ? new Answer.Declined()
                            : new Answer.DontKnow());
                case List<?> list -> members.set(entity.index(), list.stream().map(each -> (Map<?, ?>) each)
                        .map(each -> new Case.Member((String) Objects.requireNonNull(each.get("id")),
                                answers(entity, each, nothingKnown.on())))
                        .toList());
                case null, default -> {
                    // unknown, as at the beginning
                }
            }
        }
        return new Case(nothingKnown.on(), members, Map.copyOf(withheld));
    }

    private Map<Input, Answer> answers(Entity entity, Map<?, ?> plain, LocalDate on) {
        Map<Input, Answer> answers = new HashMap<>();
        for (Input input : vocabulary.inputsOf(entity)) {
            Answer answer = new CaseReader(vocabulary).answer(input, plain.get(input.name()), input.id(), on);
            if (answer != null) {
                answers.put(input, answer);
            }
        }
        return answers;
    }
}

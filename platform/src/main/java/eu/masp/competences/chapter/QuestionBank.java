package eu.masp.competences.chapter;

import eu.masp.competences.Family;
import eu.masp.competences.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The questions of a family at one moment, known by the fingerprint of all that is in them.
 *
 * @param version of the content, for people
 * @param provisional whether the parameters of some question rest on no data
 * @param weights the calibration that some of its parameters are from; null: the authors' own alone
 * @param calibrated how many questions have parameters from there
 * @param joined by question, for each answer the number it counts as, where rare ones count together
 */
public record QuestionBank(String id, String family, String version, boolean provisional,
        List<Question> questions, @Nullable UUID weights, int calibrated, Map<String, List<Integer>> joined) {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final TypeReference<List<Question>> QUESTIONS = new TypeReference<>() {
    };
    private static final TypeReference<Map<String, List<Integer>>> JOINED = new TypeReference<>() {
    };

    /** One with the authors’ own parameters alone. */
    QuestionBank(String id, String family, String version, boolean provisional, List<Question> questions) {
        this(id, family, version, provisional, questions, null, 0, Map.of());
    }

    static QuestionBank of(Family family) {
        String json = MAPPER.writeValueAsString(family.questions());
        return new QuestionBank(Fingerprint.of(family.id() + '\n' + family.version() + '\n'
                + family.provisional() + '\n' + json), family.id(),
                family.version(), family.provisional(), family.questions());
    }

    /** The same with the parameters of a calibration, for those questions whose words are still those that people answered. */
    static QuestionBank of(Family family, PublishedWeights.Published published) {
        List<Question> questions = new ArrayList<>();
        Map<String, List<Integer>> joined = new TreeMap<>();
        int calibrated = 0;
        for (Question question : family.questions()) {
            Optional<Weight> weight = published.find(question.id())
                    .filter(each -> each.content().equals(Fingerprint.of(question)));
            if (weight.isEmpty()) {
                questions.add(question);
            } else if (!weight.get().retired()) {
                questions.add(new Question(question.id(), question.competence(), question.context(), question.text(),
                        question.answers(), weight.get().a(), weight.get().b()));
                if (weight.get().joins()) {
                    joined.put(question.id(), weight.get().joined());
                }
                calibrated++;
            }
        }
        if (calibrated == 0) {
            return of(family);
        }
        boolean provisional = family.provisional() && calibrated < questions.size();
        return new QuestionBank(Fingerprint.of(family.id() + '\n' + family.version() + '\n' + provisional + '\n'
                + published.id() + '\n' + MAPPER.writeValueAsString(joined) + '\n'
                + MAPPER.writeValueAsString(questions)), family.id(), family.version(), provisional, questions,
                published.id(), calibrated, joined);
    }

    static QuestionBank read(String id, String family, String version, boolean provisional, String json,
            @Nullable UUID weights, int calibrated, String joined) {
        return new QuestionBank(id, family, version, provisional, questions(json), weights, calibrated,
                MAPPER.readValue(joined, JOINED));
    }

    static List<Question> questions(String json) {
        return MAPPER.readValue(json, QUESTIONS);
    }

    String json() {
        return MAPPER.writeValueAsString(questions);
    }

    String joinedJson() {
        return MAPPER.writeValueAsString(joined);
    }

    public Optional<Question> find(String item) {
        return questions.stream().filter(question -> question.id().equals(item)).findFirst();
    }

    /** Whether other questions have the very same answers. */
    boolean onSharedScale(Question question) {
        return questions.stream().anyMatch(
                other -> !other.id().equals(question.id()) && other.answers().equals(question.answers()));
    }

    /** The category of the model that an answer counts as. */
    int counts(String item, int answer) {
        List<Integer> becomes = joined.get(item);
        return becomes == null ? answer : becomes.get(answer);
    }
}

package eu.masp.guidance.cases;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** What she tells before the first meeting: a few questions, each of which may stay empty. */
@Component
public class Intakes {
    private static final int LONGEST = 2000;
    private static final String CARE = "care";
    private static final String NOBODY = "nobody";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<LinkedHashMap<String, String>> ANSWERS = new TypeReference<>() {
    };

    private final JdbcClient jdbc;
    private final Clock clock;

    Intakes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A question.
     *
     * @param choices the words of what can be ticked; empty for a text
     * @param one whether only one can be ticked
     */
    public record Question(String id, List<String> choices, boolean one) {}

    /** In the order in which they are asked. Nothing here asks for violence, health or origin. */
    public static final List<Question> QUESTIONS = List.of(
            new Question("wants", List.of(), false),
            new Question("times", List.of("mornings", "school-hours", "afternoons", "evenings", "weekends", "nights"),
                    false),
            new Question(CARE, List.of("child-under-3", "child-3-5", "child-6-13", "older-person",
                    "person-with-disability", NOBODY), false),
            new Question("care-words", List.of(), false),
            new Question("distance", List.of("on-foot", "up-to-15", "up-to-30", "up-to-60", "from-home"), true),
            new Question("languages", List.of(), false),
            new Question("worries", List.of(), false));

    /** @param givenAt when she gave it to who accompanies her; null: she has not yet */
    public record Intake(Map<String, String> answers, Instant changedAt, @Nullable Instant givenAt) {

        public String answer(String question) {
            return answers.getOrDefault(question, "");
        }

        public boolean isEmpty() {
            return answers.isEmpty();
        }

        /** Whether she cares for nobody and for somebody at once: only she knows which. */
        public boolean contradicts() {
            return ticked(CARE, NOBODY) && !answer(CARE).equals(NOBODY);
        }

        /** Whether a choice is ticked. */
        public boolean ticked(String question, String choice) {
            return List.of(answer(question).split(" ")).contains(choice);
        }
    }

    public Optional<Intake> find(UUID inCase) {
        return jdbc.sql("SELECT answers, changed_at, given_at FROM guidance_intake WHERE case_id = ?").param(inCase)
                .query((row, _) -> new Intake(JSON.readValue(row.getString(1), ANSWERS),
                        row.getTimestamp(2).toInstant(),
                        row.getTimestamp(3) == null ? null : row.getTimestamp(3).toInstant()))
                .optional();
    }

    /** What she has given; what she still keeps to herself is not there for others. */
    public Optional<Intake> given(UUID inCase) {
        return find(inCase).filter(intake -> intake.givenAt() != null);
    }

    /** Keeps what was sent of the questions; what is not a question is left out; nothing is kept of a text that no field lets one write. */
    public void keep(UUID inCase, Map<String, List<String>> sent) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (Question question : QUESTIONS) {
            List<String> values = sent.getOrDefault(question.id(), List.of());
            String answer = question.choices().isEmpty() ? String.join(" ", values).replace("\r\n", "\n").strip()
                    : String.join(" ", question.choices().stream().filter(values::contains)
                            .limit(question.one() ? 1 : question.choices().size()).toList());
            if (answer.length() > LONGEST) {
                throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT);
            }
            if (!answer.isEmpty()) {
                answers.put(question.id(), answer);
            }
        }
        jdbc.sql("""
                INSERT INTO guidance_intake (case_id, answers, changed_at) VALUES (?, ?, ?)
                ON CONFLICT (case_id) DO UPDATE SET answers = excluded.answers, changed_at = excluded.changed_at""")
                .params(inCase, JSON.writeValueAsString(answers), Timestamp.from(clock.instant())).update();
    }

    /** She gives it, or takes it back. */
    public void give(UUID inCase, boolean give) {
        jdbc.sql("UPDATE guidance_intake SET given_at = ? WHERE case_id = ?")
                .param(give ? Timestamp.from(clock.instant()) : null).param(inCase).update();
    }
}

package eu.masp.entitlements.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.masp.catalogue.CurrentCatalogue;
import eu.masp.measures.Answer;
import eu.masp.measures.Input;
import eu.masp.measures.feel.Num;
import eu.masp.measures.feel.Word;
import eu.masp.testing.MaspTest;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@MaspTest
class InterviewsTest {
    @Autowired
    private Interviews interviews;
    @Autowired
    private InterviewTable table;
    @Autowired
    private CurrentCatalogue catalogue;
    @Autowired
    private Clock clock;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void whatWasAnsweredIsFoundAgain() {
        InterviewKey key = interviews.start(Set.of("employee"));
        interviews.change(key, stored -> answering(stored, "household.isee", Num.of(18_000)));
        interviews.change(key, stored -> answering(stored, "household.comune", new Word("016219")));

        Interview found = interviews.find(key).orElseThrow();

        assertThat(answer(found, "household.isee")).isEqualTo(new Answer.Exactly(Num.of(18_000)));
        assertThat(answer(found, "household.comune")).isEqualTo(new Answer.Exactly(new Word("016219")));
        assertThat(found.ticked()).containsExactly("employee");
        assertThat(found.trail()).containsExactly("household.isee", "household.comune");
    }

    @Test
    void rangesAndWithheldAnswersAreFoundAgain() {
        InterviewKey key = interviews.start(Set.of());
        Answer range = new Answer.Between(new Num(new BigDecimal("15000.01"), new BigDecimal("20000")));
        interviews.change(key, stored -> answering(stored, "household.isee", range));
        interviews.change(key, stored -> answering(stored, "household.has_isee", new Answer.Declined()));
        interviews.change(key, stored -> stored.notCounting(catalogue.vocabulary().findList("children").orElseThrow(),
                new Answer.DontKnow()));

        Interview found = interviews.find(key).orElseThrow();

        assertThat(answer(found, "household.isee")).isEqualTo(range);
        assertThat(answer(found, "household.has_isee")).isEqualTo(new Answer.Declined());
        assertThat(found.facts().withheld()).containsValue(new Answer.DontKnow());
    }

    @Test
    void theDatabaseAloneRevealsNothing() {
        InterviewKey key = interviews.start(Set.of("employee"));
        interviews.change(key, stored -> answering(stored, "household.comune", new Word("016219")));

        String dump = String.join("\n",
                jdbc.sql("SELECT encode(id, 'escape') || ' ' || encode(sealed, 'escape') || ' ' ||"
                        + " encode(sealed, 'base64') || version || updated_at || expires_at FROM interview")
                        .query(String.class).list());

        assertThat(dump).isNotEmpty().doesNotContain("016219", "household", "comune", "employee", "facts", key.text());
    }

    @Test
    void anotherKeyFindsNothing() {
        interviews.start(Set.of());
        assertThat(interviews.find(InterviewKey.fresh())).isEmpty();
        assertThatThrownBy(() -> interviews.change(InterviewKey.fresh(), stored -> stored))
                .isInstanceOf(NoInterviewException.class);
    }

    @Test
    void aRowWhoseContentWasExchangedIsAsIfItWereNotThere() {
        InterviewKey mine = interviews.start(Set.of());
        InterviewKey other = interviews.start(Set.of("employee"));
        jdbc.sql("UPDATE interview SET sealed = (SELECT sealed FROM interview WHERE id = ?) WHERE id = ?")
                .params(other.row(), mine.row()).update();
        assertThat(interviews.find(mine)).isEmpty();
        assertThat(interviews.find(other)).isPresent();
    }

    @Test
    void erasingLeavesNothing() {
        InterviewKey key = interviews.start(Set.of());
        interviews.erase(key);
        assertThat(interviews.find(key)).isEmpty();
        assertThat(count(key)).isZero();
    }

    @Test
    void expiresADayAfterTheLastAnswerAndIsThenDeleted() {
        InterviewKey key = interviews.start(Set.of());
        assertThat(hoursLeft(key)).isBetween(23.9, 24.1);

        jdbc.sql("UPDATE interview SET expires_at = ? WHERE id = ?")
                .params(java.sql.Timestamp.from(clock.instant().minusSeconds(1)), key.row()).update();

        assertThat(interviews.find(key)).as("not found, though not yet deleted").isEmpty();
        new ExpiredInterviews(table, clock).delete();
        assertThat(count(key)).isZero();
    }

    @Test
    void isKeptForThirtyDaysFromTheDayOneAsksForIt() {
        InterviewKey key = interviews.start(Set.of());
        interviews.keep(key, true);
        interviews.change(key, stored -> answering(stored, "household.isee", Num.of(1)));
        assertThat(hoursLeft(key)).isBetween(30 * 24 - 0.1, 30 * 24 + 0.1);
        interviews.keep(key, false);
        assertThat(hoursLeft(key)).isBetween(23.9, 24.1);
    }

    @Test
    void twoPagesThatAnswerAtOnceBothCount() throws Exception {
        InterviewKey key = interviews.start(Set.of());
        List<String> inputs = List.of("household.isee", "household.isee_family", "household.icef",
                "household.years_in_italy");
        List<Callable<Interview>> all = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            String input = inputs.get(i % inputs.size());
            all.add(() -> interviews.change(key, stored -> answering(stored, input, Num.of(7))));
        }
        try (ExecutorService pages = Executors.newFixedThreadPool(6)) {
            for (var each : pages.invokeAll(all)) {
                each.get();
            }
        }
        Interview found = interviews.find(key).orElseThrow();
        inputs.forEach(input -> assertThat(answer(found, input)).as(input).isEqualTo(new Answer.Exactly(Num.of(7))));
    }

    @Test
    void anAnswerTheVocabularyNoLongerAllowsIsAskedAgain() {
        InterviewJson json = new InterviewJson(catalogue.vocabulary());
        Interview interview = interviews.find(interviews.start(Set.of())).orElseThrow();
        byte[] old = new String(json.write(answering(interview, "household.isee", Num.of(18_000))),
                StandardCharsets.UTF_8)
                .replace("18000", "-5").replace("\"isee\"", "\"no_longer_there\":1,\"isee\"")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(json.read(old, interview.facts()).facts()
                .findAnswer(input("household.isee").entity(), "household", input("household.isee"))).isEmpty();
    }

    private Interview answering(Interview stored, String input, eu.masp.measures.feel.Value value) {
        return answering(stored, input, new Answer.Exactly(value));
    }

    private Interview answering(Interview stored, String input, Answer answer) {
        return stored.answering(input(input), List.of(new Interview.Given("household", answer)));
    }

    private Answer answer(Interview interview, String input) {
        return interview.facts().findAnswer(input(input).entity(), "household", input(input)).orElseThrow();
    }

    private Input input(String id) {
        return catalogue.vocabulary().findInput(id).orElseThrow();
    }

    private long count(InterviewKey key) {
        return jdbc.sql("SELECT count(*) FROM interview WHERE id = ?").param(key.row()).query(Long.class).single();
    }

    private double hoursLeft(InterviewKey key) {
        var expires = jdbc.sql("SELECT expires_at FROM interview WHERE id = ?").param(key.row())
                .query(java.sql.Timestamp.class).single().toInstant();
        return Duration.between(clock.instant(), expires).toSeconds() / 3600.0;
    }
}

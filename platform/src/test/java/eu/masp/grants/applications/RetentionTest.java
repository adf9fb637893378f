package eu.masp.grants.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.masp.grants.CallOnFunds;
import eu.masp.papers.Papers;
import eu.masp.testing.MaspTest;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What is erased when its time is over, what stays, and that nothing goes before. */
@MaspTest
class RetentionTest {
    private static final Duration ELEVEN_YEARS = Duration.ofDays(11 * 366);
    private static final int YEARS = 10;

    @Autowired
    private Intake intake;
    @Autowired
    private Applications applications;
    @Autowired
    private CallOnFunds calls;
    @Autowired
    private Papers papers;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private Clock clock;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void whatThePersonWroteGoesWithTheAnswersAndTheDecisionStays() {
        Application application = over();
        for (Step step : Step.values()) {
            jdbc.sql(
                    "INSERT INTO application_event (application, at, actor, event, from_state, to_state, rule_set, reason)"
                            + " VALUES (?, now(), 'someone', ?, ?, ?, 'x', 'words')")
                    .params(application.id(), step.word(), step.from().word(), step.to().word()).update();
        }
        UUID claim = claim(application);
        int events = applications.events(application.id()).size();

        erase(0);
        assertThat(applications.answers(application.id())).as("its time is not over").isPresent();
        erase(ELEVEN_YEARS.toDays());

        assertThat(applications.answers(application.id())).isEmpty();
        assertThat(applications.events(application.id())).hasSize(events);
        for (Step step : Step.values()) {
            assertThat(applications.events(application.id())).as(step.word())
                    .filteredOn(each -> each.event().equals(step.word()) && each.actor().equals("someone"))
                    .extracting(ApplicationEvent::reason)
                    .containsExactly(step.by() == Step.By.APPLICANT ? "" : "words");
        }
        assertThat(applications.events(application.id())).extracting(ApplicationEvent::reason)
                .contains("part-time").doesNotContain("my mother is ill", "we move");
        assertThat(jdbc.sql("SELECT reason FROM claim_event WHERE claim = ?").param(claim).query(String.class).single())
                .isEmpty();
    }

    @Test
    void nothingElseOfAnEventIsEverChanged() {
        Application application = over();
        UUID claim = claim(application);
        refused("UPDATE application_event SET reason = '' WHERE event = 'answer_notice' AND application = ?",
                application.id());
        refused("UPDATE claim_event SET reason = '' WHERE claim = ?", claim);

        erase(ELEVEN_YEARS.toDays());
        refused("UPDATE application_event SET reason = 'other' WHERE event = 'answer_notice' AND application = ?",
                application.id());
        refused("UPDATE application_event SET reason = '' WHERE event = 'give_notice' AND application = ?",
                application.id());
        refused("UPDATE application_event SET reason = '', actor = 'x' WHERE event = 'answer_notice' AND application = ?",
                application.id());
        refused("DELETE FROM application_event WHERE application = ?", application.id());
        refused("UPDATE claim_event SET reason = 'other' WHERE claim = ?", claim);
        refused("UPDATE claim_event SET reason = '', at = now() WHERE claim = ?", claim);
        refused("DELETE FROM claim_event WHERE claim = ?", claim);

        Application running = applied();
        take(Step.GIVE_NOTICE, running, "part-time");
        take(Step.ANSWER_NOTICE, running, "my mother is ill");
        jdbc.sql("UPDATE application_answers SET facts = NULL, erased_at = now() WHERE application = ?")
                .param(running.id()).update();
        refused("UPDATE application_event SET reason = '' WHERE event = 'answer_notice' AND application = ?",
                running.id());
    }

    @Test
    void aClaimThatStillMovesKeepsEverything() {
        Application application = over();
        UUID claim = claim(application);
        jdbc.sql("INSERT INTO claim_event (claim, at, actor, event, to_state, reason)"
                + " VALUES (?, now() + interval '3 years', 'officer', 'order_recovery', 'recovery_ordered', 'too much')")
                .param(claim).update();
        erase(ELEVEN_YEARS.toDays());
        assertThat(applications.answers(application.id())).isPresent();
    }

    @Test
    void theFileForTheBankGoesAndItsSumStays() {
        LocalDate today = LocalDate.now(clock);
        UUID old = order(claim(over()), today);
        UUID late = order(claim(over()), today.plusYears(2));
        erase(0);
        assertThat(kept(old)).isTrue();
        erase(ELEVEN_YEARS.toDays());
        assertThat(kept(old)).isFalse();
        assertThat(kept(late)).as("the bank said something of it later").isTrue();
        assertThat(jdbc.sql("SELECT cents || ' ' || sha256 FROM payment_order WHERE id = ?").param(old)
                .query(String.class).single()).isEqualTo("20000 hash");
        assertThat(jdbc.sql("SELECT reason FROM payment_item WHERE payment_order = ?").param(old).query(String.class)
                .single()).isEmpty();
    }

    private void erase(long days) {
        Retention retention = new Retention(jdbc, papers, transaction, Clock.offset(clock, Duration.ofDays(days)),
                YEARS);
        // It takes so many at a time, and other tests have left some.
        for (int i = 0; i < 10; i++) {
            retention.erase();
        }
    }

    private void refused(String sql, UUID id) {
        assertThatThrownBy(() -> jdbc.sql(sql).param(id).update()).as(sql).hasMessageContaining("never changed");
    }

    private boolean kept(UUID order) {
        return jdbc.sql("SELECT file IS NOT NULL FROM payment_order WHERE id = ?").param(order).query(Boolean.class)
                .single();
    }

    /** Withdrawn after an answer to a notice. */
    private Application over() {
        Application application = applied();
        take(Step.GIVE_NOTICE, application, "part-time");
        take(Step.ANSWER_NOTICE, application, "my mother is ill");
        take(Step.WITHDRAW_NOTICED, application, "we move");
        return application;
    }

    private UUID claim(Application application) {
        UUID claim = UUID.randomUUID();
        jdbc.sql(
                "INSERT INTO claim (id, application, number, spent_cents, asked_cents, due_cents, state, drawn, lodged_at,"
                        + " once) VALUES (?, ?, 1, 20000, 20000, 20000, 'paid', true, now(), 'x')")
                .params(claim, application.id()).update();
        jdbc.sql("INSERT INTO claim_event (claim, at, actor, event, to_state, reason)"
                + " VALUES (?, now(), 'officer', 'check', 'checked', 'the receipt of her aunt')").param(claim).update();
        return claim;
    }

    private UUID order(UUID claim, LocalDate told) {
        UUID order = UUID.randomUUID();
        jdbc.sql("INSERT INTO payment_order (id, number, body, made_at, made_by, execution_date, cents, items, file,"
                + " sha256, once) VALUES (?, 1, ?, now(), ?, ?, 20000, 1, 'x', 'hash', ?)")
                .params(order, order.toString(), order, LocalDate.now(clock), order.toString()).update();
        jdbc.sql("INSERT INTO payment_item (payment_order, claim, cents, outcome, outcome_on, reason)"
                + " VALUES (?, ?, 20000, 'refused', ?, 'the account of her aunt')").params(order, claim, told).update();
        return order;
    }

    private void take(Step step, Application application, String reason) {
        int version = applications.find(application.id()).orElseThrow().version();
        applications.take(step, application.id(), version, "officer", reason);
    }

    private Application applied() {
        CallOnFunds.Open call = calls.open(200_000);
        Receipt receipt = intake.submit(new Submission(call.call().id(), call.ruleSet(), "tnc-bergamo",
                call.fund().id(), UUID.randomUUID(), Map.of("adult", "a"), 100_000, null, "yes", "{}",
                UUID.randomUUID().toString()));
        return applications.find(receipt.application()).orElseThrow();
    }
}

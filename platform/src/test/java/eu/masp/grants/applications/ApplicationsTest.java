package eu.masp.grants.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import eu.masp.grants.CallOnFunds;
import eu.masp.grants.applications.StepRefusedException.Reason;
import eu.masp.grants.ledger.StatementLine;
import eu.masp.testing.MaspTest;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** From a booking to a decision, with the money. */
@MaspTest
class ApplicationsTest {
    private static final String OFFICER = "officer";

    @Autowired
    private Intake intake;
    @Autowired
    private Applications applications;
    @Autowired
    private CallOnFunds calls;
    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void anAwardOfLessGivesTheRestToTheNextInLine() {
        CallOnFunds.Open call = calls.open(200_000);
        Application first = applied(call, 150_000);
        Application second = applied(call, 60_000);
        assertThat(second.state()).isEqualTo(ApplicationState.QUEUED);

        applications.award(first.id(), first.version(), 120_000, OFFICER, "");

        assertThat(now(first).state()).isEqualTo(ApplicationState.AWARDED);
        assertThat(now(first).awarded()).isEqualTo(120_000);
        assertThat(now(second).state()).isEqualTo(ApplicationState.BOOKED);
        StatementLine line = calls.statement(call);
        assertThat(line.committed()).isEqualTo(120_000);
        assertThat(line.booked()).isEqualTo(60_000);
        assertThat(line.remaining()).isEqualTo(20_000);
        assertThat(line.addsUp()).isTrue();
        assertThat(
                jdbc.queryForList("SELECT event FROM application_event WHERE application = ? ORDER BY id", String.class,
                        second.id()))
                .isEqualTo(List.of("submit", "next_in_line"));
    }

    @Test
    void ofTwoCallsOnOneFundTheOneThatOpenedFirstGoesFirst() {
        CallOnFunds.Open old = calls.open(100_000);
        CallOnFunds.Open young = calls.another(old, Instant.parse("2012-06-14T08:00:00Z"), null);
        CallOnFunds.Open ranked = calls.another(old, Instant.parse("2010-06-14T08:00:00Z"), "100000 - household.isee");
        applied(ranked, 100_000);
        Application first = applied(old, 100_000);
        Application second = applied(old, 100_000);
        Application newcomer = applied(young, 100_000);
        Application third = applied(old, 100_000);
        Application lastcomer = applied(young, 100_000);
        assertThat(newcomer.arrival()).as("numbers count on each call for itself").isLessThan(second.arrival());
        assertThat(List.of(second, third, newcomer, lastcomer)).extracting(applications::ahead)
                .as("who waits for a ranking that is not drawn up is ahead of nobody").containsExactly(0, 1, 2, 3);

        take(Step.WITHDRAW, first, "");
        assertThat(now(second).state()).isEqualTo(ApplicationState.BOOKED);
        assertThat(List.of(third, newcomer, lastcomer)).extracting(applications::ahead).containsExactly(0, 1, 2);
        take(Step.WITHDRAW, second, "");
        assertThat(now(third).state()).isEqualTo(ApplicationState.BOOKED);
        take(Step.WITHDRAW, third, "");
        assertThat(now(newcomer).state()).isEqualTo(ApplicationState.BOOKED);
        assertThat(now(lastcomer).state()).isEqualTo(ApplicationState.QUEUED);
    }

    @Test
    void nobodyIsAwardedMoreThanIsBooked() {
        CallOnFunds.Open call = calls.open(200_000);
        Application application = applied(call, 100_000);
        refused(Reason.MORE_THAN_BOOKED, () -> applications.award(application.id(), 1, 100_001, OFFICER, ""));
        refused(Reason.MORE_THAN_BOOKED, () -> applications.award(application.id(), 1, 0, OFFICER, ""));
    }

    @Test
    void twoOfficersAtOnceDecideOnce() {
        CallOnFunds.Open call = calls.open(200_000);
        Application application = applied(call, 100_000);
        applications.award(application.id(), application.version(), 100_000, OFFICER, "");
        refused(Reason.CHANGED_MEANWHILE,
                () -> applications.take(Step.GIVE_NOTICE, application.id(), application.version(), "another",
                        "no nursery"));
    }

    @Test
    void aRefusalComesAfterItsNoticeAndTenDays() {
        CallOnFunds.Open call = calls.open(200_000);
        Application application = applied(call, 100_000);
        refused(Reason.NO_REASON, () -> take(Step.GIVE_NOTICE, application, " "));
        take(Step.GIVE_NOTICE, application, "Part-time on return");
        refused(Reason.NOTICE_STILL_RUNS, () -> take(Step.REFUSE, application, "Part-time on return"));
        take(Step.ANSWER_NOTICE, application, "Only until June");
        take(Step.REFUSE, application, "Part-time on return");
        assertThat(now(application).state()).isEqualTo(ApplicationState.REFUSED);
        assertThat(calls.statement(call).remaining()).isEqualTo(200_000);
    }

    @Test
    void anAppealThatIsRightWaitsAtItsOldPlace() {
        CallOnFunds.Open call = calls.open(100_000);
        Application first = applied(call, 100_000);
        Application second = applied(call, 100_000);
        take(Step.GIVE_NOTICE, first, "a reason");
        take(Step.ANSWER_NOTICE, first, "an answer");
        take(Step.REFUSE, first, "a reason");
        assertThat(now(second).state()).isEqualTo(ApplicationState.BOOKED);
        take(Step.APPEAL, first, "it was wrong");
        take(Step.ALLOW_APPEAL, first, "it was");
        assertThat(now(first).state()).isEqualTo(ApplicationState.QUEUED);
        take(Step.WITHDRAW, second, "");
        assertThat(now(first).state()).isEqualTo(ApplicationState.BOOKED);
        applications.award(first.id(), now(first).version(), 100_000, OFFICER, "");
        take(Step.RENOUNCE, first, "");
        StatementLine line = calls.statement(call);
        assertThat(line.assigned()).isEqualTo(100_000);
        assertThat(line.lapsed()).isEqualTo(100_000);
        assertThat(line.remaining()).isEqualTo(100_000);
        assertThat(line.addsUp()).isTrue();
    }

    @Test
    void aPastRefusalNeedsNoAnswerWhenTheTenDaysAreOver() {
        CallOnFunds.Open call = calls.open(200_000);
        Application application = applied(call, 100_000);
        jdbc.update("""
                INSERT INTO application_event (application, at, actor, event, from_state, to_state, rule_set, reason)
                VALUES (?, ?, 'officer', 'give_notice', 'booked', 'notice_given', 'x', 'a reason')""", application.id(),
                Timestamp.valueOf("2012-01-01 10:00:00"));
        jdbc.update("UPDATE application SET state = 'notice_given' WHERE id = ?", application.id());
        take(Step.REFUSE, application, "a reason");
        assertThat(now(application).state()).isEqualTo(ApplicationState.REFUSED);
    }

    @Test
    void whoCannotBeServedGetsANoticeAndHoldsUpNobody() {
        CallOnFunds.Open call = calls.open(200_000);
        applied(call, 100_000);
        Application slip = applied(call, 16_000_000_000L);
        Application behind = applied(call, 50_000);
        assertThat(now(behind).state()).isEqualTo(ApplicationState.QUEUED);
        take(Step.GIVE_NOTICE_IN_LINE, slip, "160,000,000 euros are more than the measure gives");
        assertThat(now(behind).state()).isEqualTo(ApplicationState.BOOKED);
        refused(Reason.CHANGED_MEANWHILE, () -> take(Step.TAKE_NOTICE_BACK, slip, ""));
        refused(Reason.NOTICE_STILL_RUNS, () -> take(Step.REFUSE, slip, "too much"));
        take(Step.BACK_TO_LINE, slip, "");
        assertThat(now(slip).state()).isEqualTo(ApplicationState.QUEUED);
        take(Step.GIVE_NOTICE_IN_LINE, slip, "too much");
        take(Step.ANSWER_NOTICE, slip, "a slip of the pen");
        take(Step.REFUSE, slip, "too much");
        StatementLine line = calls.statement(call);
        assertThat(line.booked()).isEqualTo(150_000);
        assertThat(line.remaining()).isEqualTo(50_000);
        assertThat(line.addsUp()).isTrue();
    }

    @Test
    void whoAppliedAgainCanStillAppeal() {
        CallOnFunds.Open call = calls.open(300_000);
        UUID mother = UUID.randomUUID();
        Application first = applied(call, 100_000, mother);
        take(Step.GIVE_NOTICE, first, "a reason");
        take(Step.ANSWER_NOTICE, first, "an answer");
        take(Step.REFUSE, first, "a reason");
        Application second = applied(call, 100_000, mother);
        take(Step.APPEAL, first, "it was wrong");
        refused(Reason.ANOTHER_STANDS, () -> take(Step.ALLOW_APPEAL, first, "it was"));
        take(Step.WITHDRAW, second, "");
        take(Step.ALLOW_APPEAL, first, "it was");
        assertThat(now(first).state()).isEqualTo(ApplicationState.BOOKED);
    }

    @Test
    void theLastOfTheTenDaysIsOverAtItsEnd() {
        Instant given = Instant.parse("2026-03-20T08:00:00Z");
        assertThat(NoticeTerm.lastDay(given)).isEqualTo("2026-03-30");
        // Summer time has begun in between.
        assertThat(NoticeTerm.over(given)).isEqualTo("2026-03-30T22:00:00Z");
        assertThat(NoticeTerm.lastDay(Instant.parse("2028-02-19T23:30:00Z"))).isEqualTo("2028-03-01");
    }

    private void take(Step step, Application application, String reason) {
        applications.take(step, application.id(), now(application).version(), OFFICER, reason);
    }

    private static void refused(Reason reason, Runnable step) {
        assertThatExceptionOfType(StepRefusedException.class).isThrownBy(step::run)
                .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private Application now(Application application) {
        return applications.find(application.id()).orElseThrow();
    }

    private Application applied(CallOnFunds.Open call, long cents) {
        return applied(call, cents, UUID.randomUUID());
    }

    private Application applied(CallOnFunds.Open call, long cents, UUID applicant) {
        Receipt receipt = intake
                .submit(new Submission(call.call().id(), call.ruleSet(), "tnc-bergamo", call.fund().id(),
                        applicant, Map.of("adult", "a", "child", "c"), cents, null, "yes", "{}",
                        UUID.randomUUID().toString()));
        return applications.find(receipt.application()).orElseThrow();
    }
}

package eu.masp.grants.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import eu.masp.grants.CallOnFunds;
import eu.masp.grants.applications.Application;
import eu.masp.grants.applications.Applications;
import eu.masp.grants.applications.Intake;
import eu.masp.grants.applications.Receipt;
import eu.masp.grants.applications.Step;
import eu.masp.grants.applications.StepRefusedException;
import eu.masp.grants.applications.Submission;
import eu.masp.grants.claims.ClaimRefusedException.Reason;
import eu.masp.grants.ledger.StatementLine;
import eu.masp.testing.MaspTest;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 200 euros a month for eight months, awarded and claimed. */
@MaspTest
class ClaimsTest {
    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 17);
    private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 1);
    private static final String MOTHER = "mother";
    private static final String CHECKER = "checker";
    private static final String PAYER = "payer";

    @Autowired
    private Intake intake;
    @Autowired
    private Applications applications;
    @Autowired
    private Claims claims;
    @Autowired
    private CallOnFunds calls;
    private CallOnFunds.Open call;
    private UUID application;

    @BeforeEach
    void awarded() {
        call = calls.open(480_000);
        Receipt receipt = intake
                .submit(new Submission(call.call().id(), call.ruleSet(), "tnc-bergamo", call.fund().id(),
                        UUID.randomUUID(), Map.of("adult", "a", "child", "c"), 160_000, 20_000L, "yes", "{}",
                        UUID.randomUUID().toString()));
        application = receipt.application();
        Application booked = applications.find(application).orElseThrow();
        applications.award(application, booked.version(), 160_000, "officer", "");
    }

    @Test
    void aMonthIsRefundedUpToItsCeilingAndPaidByAnother() {
        Claim claim = lodge(OCTOBER, 35_000);
        assertThat(claim.asked()).isEqualTo(20_000);
        assertThat(claim.month()).isEqualTo(LocalDate.of(2026, 10, 1));
        claims.check(claim.id(), 1, 20_000, CHECKER, "");
        take(ClaimStep.ORDER, claim, PAYER);
        take(ClaimStep.PAY, claim, PAYER);
        StatementLine line = calls.statement(call);
        assertThat(line.paid()).isEqualTo(20_000);
        assertThat(line.committed()).isEqualTo(140_000);
        assertThat(line.payments()).isEqualTo(1);
        assertThat(line.addsUp()).isTrue();
    }

    @Test
    void whoCheckedDoesNotPay() {
        Claim claim = lodge(OCTOBER, 10_000);
        claims.check(claim.id(), 1, 10_000, CHECKER, "");
        refused(Reason.CHECKED_BY_THE_SAME, () -> take(ClaimStep.ORDER, claim, CHECKER));
    }

    @Test
    void aMonthIsClaimedOnceAndNotBeforeItBegins() {
        lodge(OCTOBER, 10_000);
        refused(Reason.MONTH, () -> lodge(OCTOBER.plusDays(3), 10_000));
        refused(Reason.MONTH, () -> lodge(LocalDate.of(2099, 1, 1), 10_000));
        refused(Reason.MONTH, () -> lodge(null, 10_000));
    }

    @Test
    void theSameSentTwiceIsLodgedOnce() {
        Claim first = claims.lodge(application, OCTOBER, 10_000, MOTHER, "same");
        assertThat(claims.lodge(application, OCTOBER, 10_000, MOTHER, "same").id()).isEqualTo(first.id());
        assertThat(calls.statement(call).claimed()).isEqualTo(10_000);
    }

    @Test
    void whatACheckRejectsCanBeClaimedAgain() {
        Claim claim = lodge(OCTOBER, 20_000);
        refused(Reason.NO_REASON, () -> claims.check(claim.id(), 1, 15_000, CHECKER, ""));
        claims.check(claim.id(), 1, 15_000, CHECKER, "A receipt of another child");
        StatementLine line = calls.statement(call);
        assertThat(line.checked()).isEqualTo(15_000);
        assertThat(line.claimed()).isEqualTo(15_000);
        Claim none = lodge(SEPTEMBER, 20_000);
        claims.check(none.id(), 1, 0, CHECKER, "No receipt");
        assertThat(lodge(SEPTEMBER, 20_000).number()).isEqualTo(3);
    }

    @Test
    void whatWasPaidWithoutBeingDueComesBack() {
        Claim claim = lodge(OCTOBER, 20_000);
        claims.check(claim.id(), 1, 20_000, CHECKER, "");
        take(ClaimStep.ORDER, claim, PAYER);
        take(ClaimStep.PAY, claim, PAYER);
        claims.orderRecovery(claim.id(), now(claim).version(), 5_000, CHECKER, "Child left the nursery");
        assertThat(calls.statement(call).recoverable()).isEqualTo(5_000);
        refused(Reason.MORE_THAN_ASKED_BACK, () -> recover(claim, 5_001));
        recover(claim, 2_000);
        assertThat(now(claim).state()).isEqualTo(ClaimState.RECOVERY_ORDERED);
        assertThat(calls.statement(call).recoverable()).isEqualTo(3_000);
        recover(claim, 3_000);
        StatementLine line = calls.statement(call);
        assertThat(now(claim).state()).isEqualTo(ClaimState.RECOVERED);
        assertThat(line.recovered()).isEqualTo(5_000);
        assertThat(line.paid()).isEqualTo(15_000);
        assertThat(line.addsUp()).isTrue();
    }

    @Test
    void aPaymentSentBackAfterARevocationIsNotMadeAgain() {
        Claim claim = lodge(OCTOBER, 20_000);
        claims.check(claim.id(), 1, 20_000, CHECKER, "");
        take(ClaimStep.ORDER, claim, PAYER);
        take(ClaimStep.PAY, claim, PAYER);
        applications.take(Step.REVOKE, application, applications.find(application).orElseThrow().version(), "officer",
                "Never employed");
        take(ClaimStep.RETURN, claim, PAYER);
        refused(Reason.REVOKED, () -> take(ClaimStep.ORDER, claim, PAYER));
    }

    @Test
    void aRecoveryAskedForByMistakeIsCancelledAndWhatHasComeStaysBack() {
        Claim claim = lodge(OCTOBER, 20_000);
        claims.check(claim.id(), 1, 20_000, CHECKER, "");
        take(ClaimStep.ORDER, claim, PAYER);
        take(ClaimStep.PAY, claim, PAYER);
        claims.orderRecovery(claim.id(), now(claim).version(), 20_000, CHECKER, "Child left the nursery");
        recover(claim, 4_000);
        refused(Reason.NO_REASON, () -> claims.cancelRecovery(claim.id(), now(claim).version(), CHECKER, ""));
        claims.cancelRecovery(claim.id(), now(claim).version(), CHECKER, "Another child of the same name");
        StatementLine line = calls.statement(call);
        assertThat(now(claim).state()).isEqualTo(ClaimState.PAID);
        assertThat(line.recoverable()).isZero();
        assertThat(line.recovered()).isEqualTo(4_000);
        assertThat(line.paid()).isEqualTo(16_000);
        assertThat(line.addsUp()).isTrue();
        refused(Reason.MORE_THAN_CLAIMED,
                () -> claims.orderRecovery(claim.id(), now(claim).version(), 16_001, CHECKER, "All of it"));
        claims.orderRecovery(claim.id(), now(claim).version(), 16_000, CHECKER, "All of it");
        recover(claim, 16_000);
        assertThat(now(claim).state()).isEqualTo(ClaimState.RECOVERED);
        assertThat(calls.statement(call).paid()).isZero();
    }

    @Test
    void thereIsNoEndToAnAwardWhileClaimsWait() {
        Claim claim = lodge(OCTOBER, 20_000);
        assertThatExceptionOfType(StepRefusedException.class).isThrownBy(() -> complete())
                .satisfies(e -> assertThat(e.reason()).isEqualTo(StepRefusedException.Reason.CLAIMS_OPEN));
        take(ClaimStep.WITHDRAW, claim, MOTHER);
        complete();
        assertThat(calls.statement(call).lapsed()).isEqualTo(160_000);
        refused(Reason.NOT_AWARDED, () -> lodge(SEPTEMBER, 10_000));
    }

    private void complete() {
        applications.take(Step.COMPLETE, application, applications.find(application).orElseThrow().version(), "officer",
                "");
    }

    private Claim lodge(LocalDate month, long spent) {
        return claims.lodge(application, month, spent, MOTHER, UUID.randomUUID().toString());
    }

    private void recover(Claim claim, long cents) {
        claims.recover(claim.id(), now(claim).version(), cents, PAYER, LocalDate.of(2026, 11, 22));
    }

    private void take(ClaimStep step, Claim claim, String actor) {
        claims.take(step, claim.id(), now(claim).version(), actor, "");
    }

    private Claim now(Claim claim) {
        return claims.find(claim.id()).orElseThrow();
    }

    private static void refused(Reason reason, Runnable step) {
        assertThatExceptionOfType(ClaimRefusedException.class).isThrownBy(step::run)
                .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
    }
}

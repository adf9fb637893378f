package eu.masp.grants.aid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import eu.masp.grants.FirmsOnCalls;
import eu.masp.grants.applications.Applications;
import eu.masp.grants.applications.Step;
import eu.masp.grants.applications.StepRefusedException;
import eu.masp.grants.calls.Call;
import eu.masp.grants.claims.Claim;
import eu.masp.grants.claims.ClaimRefusedException;
import eu.masp.grants.claims.ClaimStep;
import eu.masp.grants.claims.Claims;
import eu.masp.organisations.Enterprise;
import eu.masp.organisations.Firm;
import eu.masp.organisations.FirmBook;
import eu.masp.organisations.Holding;
import eu.masp.testing.MaspTest;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a single undertaking has had is one sum, wherever it comes from; an award above what is left is refused. */
@MaspTest
class AidsTest {
    private static final String AREA = "tnc-bergamo";

    @Autowired
    private FirmsOnCalls setting;
    @Autowired
    private Aids aids;
    @Autowired
    private Registrations registrations;
    @Autowired
    private Applications applications;
    @Autowired
    private Claims claims;
    @Autowired
    private FirmBook book;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Clock clock;

    @Test
    void whatWasDeclaredAndWhatWasAwardedAddUp() {
        Firm firm = setting.firm("Sum");
        Call call = setting.open(Call.Applicants.FIRM, true, AREA);
        declare(firm, "Regione", today().minusYears(1), 100_000_00, "");
        declare(firm, "Old", today().minusYears(3).minusDays(1), 50_000_00, "");
        setting.award(call, AREA, firm.id(), 20_000_00);
        DeMinimis sum = aids.on(firm.id(), today());
        assertThat(sum.used()).isEqualTo(120_000_00);
        assertThat(sum.left()).isEqualTo(180_000_00);
        assertThat(sum.over()).extracting(Aid::grantor).containsExactly("Old");
    }

    @Test
    void anAwardAboveWhatIsLeftIsRefusedAndASmallerOneIsNot() {
        Firm firm = setting.firm("Ceiling");
        Call call = setting.open(Call.Applicants.FIRM, true, AREA);
        declare(firm, "Regione", today(), 290_000_00, "");
        UUID application = setting.apply(call, AREA, firm.id(), 10_000_01);
        assertThatExceptionOfType(StepRefusedException.class)
                .isThrownBy(() -> setting.award(application, 10_000_01))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(StepRefusedException.Reason.OVER_DE_MINIMIS));
        setting.award(application, 10_000_00);
        assertThat(aids.on(firm.id(), today()).left()).isZero();
        assertThat(jdbc.sql("SELECT used_cents FROM de_minimis_check WHERE application = ?").param(application)
                .query(Long.class).single()).isEqualTo(300_000_00);
    }

    @Test
    void aCallWithoutStateAidDoesNotCount() {
        Firm firm = setting.firm("No aid");
        Call call = setting.open(Call.Applicants.FIRM, false, AREA);
        setting.award(call, AREA, firm.id(), 400_000_00);
        assertThat(aids.on(firm.id(), today()).used()).isZero();
    }

    @Test
    void linkedFirmsAreOneAndSoIsTheSameFirmEnteredTwice() {
        Firm firm = setting.firm("Daughter");
        Firm parent = setting.firm("Parent");
        Firm again = setting.firm("Parent again", parent.legalForm(), parent.codiceFiscale());
        Call call = setting.open(Call.Applicants.FIRM, true, AREA);
        setting.award(call, AREA, parent.id(), 100_000_00);
        setting.award(call, AREA, again.id(), 50_000_00);
        assertThat(aids.on(firm.id(), today()).used()).isZero();
        Enterprise owner = new Enterprise(UUID.randomUUID(), "Parent", Enterprise.Kind.ENTERPRISE,
                parent.codiceFiscale(), List.of());
        book.connect(firm.id(), owner, new Holding(owner.id(), firm.id(), BigDecimal.valueOf(51), false),
                UUID.randomUUID());
        assertThat(aids.on(firm.id(), today()).used()).isEqualTo(150_000_00);
        // The parent does not say so: an officer is told, and nobody's word alone takes another's aid away.
        DeMinimis parents = aids.on(parent.id(), today());
        assertThat(parents.used()).isEqualTo(150_000_00);
        assertThat(parents.namedBy()).containsExactly(firm.codiceFiscale());
    }

    @Test
    void twoAwardsAtOnceDoNotBothTakeWhatIsLeft() throws Exception {
        Firm firm = setting.firm("Twice");
        declare(firm, "Regione", today(), 250_000_00, "");
        List<UUID> both = List.of(
                setting.apply(setting.open(Call.Applicants.FIRM, true, AREA), AREA, firm.id(), 40_000_00),
                setting.apply(setting.open(Call.Applicants.FIRM, true, AREA), AREA, firm.id(), 40_000_00));
        int awarded = 0;
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Future<Boolean>> outcomes = threads.invokeAll(both.stream()
                    .map(id -> (Callable<Boolean>) () -> tryToAward(id)).toList());
            for (Future<Boolean> each : outcomes) {
                awarded += each.get() ? 1 : 0;
            }
        }
        assertThat(awarded).isOne();
        assertThat(aids.on(firm.id(), today()).used()).isEqualTo(290_000_00);
    }

    private boolean tryToAward(UUID application) {
        try {
            setting.award(application, 40_000_00);
            return true;
        } catch (StepRefusedException e) {
            return false;
        }
    }

    @Test
    void anAwardGivenUpIsLeftAgainAndOneDeclaredUnderItsNumberCountsOnce() {
        Firm firm = setting.firm("Once");
        Call call = setting.open(Call.Applicants.FIRM, true, AREA);
        UUID application = setting.award(call, AREA, firm.id(), 30_000_00);
        String cor = number();
        assertThat(registrations.record(setting.now(application), 0, cor, "", "", UUID.randomUUID()))
                .isEqualTo(Registrations.Outcome.RECORDED);
        declare(firm, "MASP", today(), 30_000_00, cor);
        assertThat(aids.on(firm.id(), today()).used()).isEqualTo(30_000_00);
        Firm other = setting.firm("Renounced");
        UUID renounced = setting.award(call, AREA, other.id(), 30_000_00);
        applications.take(Step.RENOUNCE, renounced, setting.now(renounced).version(), "firm", "");
        assertThat(aids.on(other.id(), today()).used()).isZero();
    }

    @Test
    void nothingIsPaidBeforeTheRegistersNumberIsThere() {
        Firm firm = setting.firm("Cor");
        Call call = setting.open(Call.Applicants.FIRM, true, AREA);
        UUID application = setting.award(call, AREA, firm.id(), 1_000_00);
        Claim claim = claims.lodge(application, null, 1_000_00, "firm", "once");
        claims.check(claim.id(), 1, 1_000_00, "checker", "");
        assertThatExceptionOfType(ClaimRefusedException.class)
                .isThrownBy(() -> claims.take(ClaimStep.ORDER, claim.id(), 2, "payer", ""))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(ClaimRefusedException.Reason.COR_MISSING));
        registrations.record(setting.now(application), 0, number(), "123", "", UUID.randomUUID());
        claims.take(ClaimStep.ORDER, claim.id(), 2, "payer", "");
    }

    @Test
    void aNumberBelongsToOneAwardAndIsCorrectedOverWhatWasSeen() {
        Firm firm = setting.firm("Numbers");
        Call call = setting.open(Call.Applicants.FIRM, true, AREA);
        UUID one = setting.award(call, AREA, firm.id(), 1_000_00);
        UUID other = setting.award(call, AREA, firm.id(), 1_000_00);
        String cor = number();
        registrations.record(setting.now(one), 0, cor, "", "", UUID.randomUUID());
        assertThat(registrations.record(setting.now(other), 0, cor, "", "", UUID.randomUUID()))
                .isEqualTo(Registrations.Outcome.TAKEN);
        assertThat(registrations.record(setting.now(one), 0, number(), "", "again", UUID.randomUUID()))
                .isEqualTo(Registrations.Outcome.CHANGED_MEANWHILE);
        long seen = registrations.of(one).getFirst().id();
        assertThat(registrations.record(setting.now(one), seen, number(), "", "mistyped", UUID.randomUUID()))
                .isEqualTo(Registrations.Outcome.RECORDED);
        assertThat(registrations.of(one)).hasSize(2);
    }

    private void declare(Firm firm, String grantor, LocalDate day, long cents, String reference) {
        aids.declare(firm.id(), new Aid(UUID.randomUUID(), true, firm.name(), grantor, "act", day, cents, reference),
                UUID.randomUUID());
    }

    private static String number() {
        return String.valueOf(Math.floorMod(UUID.randomUUID().getMostSignificantBits(), 1_000_000_000_000L));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}

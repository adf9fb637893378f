package eu.masp.grants.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.masp.grants.FirmsOnCalls;
import eu.masp.grants.applications.Applications;
import eu.masp.grants.applications.Step;
import eu.masp.grants.calls.Call;
import eu.masp.grants.claims.Claim;
import eu.masp.grants.claims.ClaimRefusedException;
import eu.masp.grants.claims.ClaimStep;
import eu.masp.grants.claims.Claims;
import eu.masp.grants.register.Publication.Act;
import eu.masp.grants.register.PublicationTable.Search;
import eu.masp.organisations.Firm;
import eu.masp.organisations.LegalForm;
import eu.masp.people.Visitor;
import eu.masp.testing.MaspTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is public of grants, and what is never. */
@MaspTest
class RegisterTest {
    private static final String AREA = "tnc-bergamo";

    @LocalServerPort
    private int port;
    @Autowired
    private FirmsOnCalls setting;
    @Autowired
    private Publications publications;
    @Autowired
    private PublicationTable table;
    @Autowired
    private PeoplePictures pictures;
    @Autowired
    private Applications applications;
    @Autowired
    private Claims claims;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Clock clock;

    @Test
    void whatIsAboveAThousandEurosInAYearIsPublicFromTheFirstCent() {
        Firm firm = setting.firm("Officina D’Angelo");
        Call one = setting.open(Call.Applicants.FIRM, false, AREA);
        Call other = setting.open(Call.Applicants.FIRM, false, AREA);
        UUID first = setting.award(one, AREA, firm.id(), 400_00);
        UUID second = setting.award(other, AREA, firm.id(), 600_00);
        assertThat(shown(firm)).isEmpty();
        UUID third = setting.award(other, AREA, firm.id(), 1);
        assertThat(shown(firm)).extracting(Publication::application).containsExactlyInAnyOrder(first, second, third);
        assertThat(shown(firm)).allSatisfy(each -> {
            assertThat(each.code()).isEqualTo(firm.codiceFiscale());
            assertThat(each.basis()).startsWith("D.d.s. 1/2026; ");
            assertThat(each.office()).isNotBlank();
        });
    }

    @Test
    void eachIsPublishedWithTheOfficialWhoAwardedIt() {
        Firm firm = setting.firm("Two bodies");
        Call call = setting.open(Call.Applicants.FIRM, false, AREA);
        UUID early = setting.apply(call, AREA, firm.id(), 600_00);
        UUID untold = setting.apply(setting.open(Call.Applicants.FIRM, false, AREA), AREA, firm.id(), 300_00);
        UUID late = setting.apply(setting.open(Call.Applicants.FIRM, false, AREA), AREA, firm.id(), 600_00);
        applications.award(early, setting.now(early).version(), 600_00, officer("Ada Prima").toString(), "");
        applications.award(untold, setting.now(untold).version(), 300_00, "masp", "");
        assertThat(shown(firm)).isEmpty();
        applications.award(late, setting.now(late).version(), 600_00, officer("Bea Dopo").toString(), "");
        assertThat(responsible(early)).isEqualTo("Ada Prima");
        assertThat(responsible(untold)).isEmpty();
        assertThat(responsible(late)).isEqualTo("Bea Dopo");
    }

    private String responsible(UUID application) {
        return publications.history(application).getFirst().responsible();
    }

    private UUID officer(String name) {
        UUID account = UUID.randomUUID();
        jdbc.sql(
                "INSERT INTO account (id, email, language, created_at, confirmed_at) VALUES (?, ?, 'it', now(), now())")
                .params(account, account + "@example.org").update();
        jdbc.sql("INSERT INTO identity (account, name, updated_at) VALUES (?, ?, now())").params(account, name)
                .update();
        jdbc.sql("INSERT INTO seat (account, role, body, from_day, given_at)"
                + " VALUES (?, 'case-officer', 'asl-bergamo', '2011-06-14', now())").param(account).update();
        return account;
    }

    @Test
    void theSameFirmEnteredTwiceIsOneBeneficiary() {
        Firm firm = setting.firm("Once");
        Firm again = setting.firm("Twice", firm.legalForm(), firm.codiceFiscale());
        Call call = setting.open(Call.Applicants.FIRM, false, AREA);
        setting.award(call, AREA, firm.id(), 600_00);
        setting.award(call, AREA, again.id(), 600_00);
        assertThat(shown(firm)).hasSize(2);
    }

    @Test
    void ofAPersonTheCodiceFiscaleIsNeverPublic() {
        Firm person = setting.firm("Maria Rossi", LegalForm.SOLE_TRADER, "RSSMRA80A01H501U");
        Call call = setting.open(Call.Applicants.FIRM, false, AREA);
        UUID application = setting.award(call, AREA, person.id(), 2_000_00);
        assertThat(publications.history(application)).singleElement()
                .satisfies(each -> assertThat(each.code()).isEqualTo(person.partitaIva()));
    }

    @Test
    void whatIsGivenUpIsNoLongerPublicAndTheRestFallsBelow() {
        Firm firm = setting.firm("Renouncing");
        Call call = setting.open(Call.Applicants.FIRM, false, AREA);
        UUID small = setting.award(call, AREA, firm.id(), 500_00);
        UUID large = setting.award(call, AREA, firm.id(), 900_00);
        assertThat(shown(firm)).hasSize(2);
        applications.take(Step.RENOUNCE, large, setting.now(large).version(), "firm", "");
        assertThat(shown(firm)).isEmpty();
        assertThat(publications.history(small)).extracting(Publication::act).containsExactly(Act.ENDED, Act.PUBLISHED);
    }

    @Test
    void whatIsNotClaimedIsCorrectedWhenTheGrantIsCompleted() {
        Firm firm = setting.firm("Less");
        Call call = setting.open(Call.Applicants.FIRM, false, AREA);
        UUID application = setting.award(call, AREA, firm.id(), 3_000_00);
        claimChecked(application, 1_200_00);
        Claim claim = claims.of(application).getFirst();
        claims.take(ClaimStep.ORDER, claim.id(), 2, "payer", "");
        claims.take(ClaimStep.PAY, claim.id(), 3, "payer", "");
        applications.take(Step.COMPLETE, application, setting.now(application).version(), "officer", "");
        assertThat(shown(firm)).singleElement().satisfies(each -> {
            assertThat(each.cents()).isEqualTo(1_200_00);
            assertThat(each.act()).isEqualTo(Act.CORRECTED);
        });
    }

    @Test
    void whatWasTakenOutForAMistakeIsNotPaidUntilItIsPublicAgain() {
        Firm firm = setting.firm("Mistaken");
        Call call = setting.open(Call.Applicants.FIRM, false, AREA);
        UUID application = setting.award(call, AREA, firm.id(), 2_000_00);
        Claim claim = claimChecked(application, 2_000_00);
        long seen = publications.history(application).getFirst().id();
        UUID officer = UUID.randomUUID();
        assertThat(publications.withdraw(application, seen, officer, "wrong firm"))
                .isEqualTo(Publications.Outcome.DONE);
        assertThat(publications.withdraw(application, seen, officer, "again"))
                .isEqualTo(Publications.Outcome.NOT_PUBLISHED);
        assertThat(shown(firm)).isEmpty();
        assertThatExceptionOfType(ClaimRefusedException.class)
                .isThrownBy(() -> claims.take(ClaimStep.ORDER, claim.id(), 2, "payer", ""))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(ClaimRefusedException.Reason.NOT_PUBLISHED));
        Publication latest = publications.history(application).getFirst();
        assertThat(publications.correct(application, seen, latest, officer, "stale"))
                .isEqualTo(Publications.Outcome.CHANGED_MEANWHILE);
        assertThat(publications.correct(application, latest.id(), latest, officer, "right"))
                .isEqualTo(Publications.Outcome.DONE);
        claims.take(ClaimStep.ORDER, claim.id(), 2, "payer", "");
        assertThat(publications.history(application)).hasSize(3);
        assertThatThrownBy(() -> jdbc.sql("DELETE FROM publication").update()).hasMessageContaining("never changed");
    }

    @Test
    void afterFiveYearsItIsNoLongerInTheList() {
        Firm firm = setting.firm("Retention");
        Call call = setting.open(Call.Applicants.FIRM, false, AREA);
        setting.award(call, AREA, firm.id(), 2_000_00);
        int year = LocalDate.now(clock).getYear();
        assertThat(table.shown(new Search("Retention", null, year + 5), 10, 0)).hasSize(1);
        assertThat(table.shown(new Search("Retention", null, year + 6), 10, 0)).isEmpty();
        assertThat(table.shown(new Search("Retention", year - 1, year), 10, 0)).isEmpty();
        assertThat(table.shown(new Search("rETENT", year, year), 10, 0)).hasSize(1);
        assertThat(table.shown(new Search("%", null, year), 10, 0)).isEmpty();
    }

    @Test
    void nothingIsSaidNotToMatchBeforeASearchAndAYearThatIsNotThereIsNamed() {
        Visitor visitor = new Visitor(port);
        assertThat(visitor.get("/register").body()).doesNotContain("Nessun contributo corrisponde");
        for (String year : List.of("abc", "1999", "2099")) {
            assertThat(visitor.get("/register?year=" + year).statusCode()).as(year).isEqualTo(422);
            assertThat(visitor.get("/register?year=" + year).body()).as(year).contains("scegline uno");
            assertThat(visitor.get("/register.csv?year=" + year).statusCode()).as(year).isEqualTo(422);
        }
    }

    @Test
    void personsAreNeverInTheRegister() {
        Call call = setting.open(Call.Applicants.PERSON, false, AREA);
        UUID application = setting.award(call, AREA, UUID.randomUUID(), 5_000_00);
        assertThat(publications.history(application)).isEmpty();
    }

    @Test
    void aPictureIsTakenOnceAndDoesNotTellWhoCameLater() {
        Call call = setting.open(Call.Applicants.PERSON, false, AREA, "tnc-lecco", "tnc-brescia");
        int year = LocalDate.now(clock).getYear();
        for (int i = 0; i < 3; i++) {
            setting.award(call, AREA, UUID.randomUUID(), 1_000_00);
        }
        for (int i = 0; i < 6; i++) {
            setting.award(call, "tnc-lecco", UUID.randomUUID(), 1_000_00);
        }
        pictures.take(call.id(), year);
        List<Grouping.Group> before = of(call);
        assertThat(before).containsExactly(
                new Grouping.Group(List.of(AREA, "tnc-brescia", "tnc-lecco"), 9, 9, 9_000_00));
        setting.award(call, "tnc-brescia", UUID.randomUUID(), 7_77);
        pictures.take(call.id(), year);
        pictures.takeDue();
        assertThat(of(call)).isEqualTo(before);
        assertThatThrownBy(() -> jdbc.sql("UPDATE people_picture_group SET persons = 5").update())
                .hasMessageContaining("never changed");
    }

    @Test
    void aYearThatIsNotOverHasNoPicture() {
        Call call = setting.open(Call.Applicants.PERSON, false, AREA);
        for (int i = 0; i < 9; i++) {
            setting.award(call, AREA, UUID.randomUUID(), 1_000_00);
        }
        pictures.takeDue();
        assertThat(pictures.all()).noneMatch(each -> each.call().equals(call.id()));
    }

    @Test
    void theDatabaseRefusesAGroupOfFour() {
        Call call = setting.open(Call.Applicants.PERSON, false, AREA);
        pictures.take(call.id(), 2012);
        assertThatThrownBy(
                () -> jdbc.sql("INSERT INTO people_picture_group (call_id, year, number, areas, persons, grants,"
                        + " cents) VALUES (?, 2012, 9, '{x}', 4, 4, 400)").param(call.id()).update())
                .hasMessageContaining("five_persons_or_none");
    }

    private List<Grouping.Group> of(Call call) {
        return pictures.all().stream().filter(each -> each.call().equals(call.id())).findFirst().orElseThrow().groups();
    }

    private Claim claimChecked(UUID application, long cents) {
        Claim claim = claims.lodge(application, null, cents, "firm", UUID.randomUUID().toString());
        claims.check(claim.id(), 1, cents, "checker", "");
        return claim;
    }

    private List<Publication> shown(Firm firm) {
        return table.shown(new Search(firm.codiceFiscale(), null, LocalDate.now(clock).getYear()), 10, 0);
    }
}

package eu.masp.grants.applications;

import static org.assertj.core.api.Assertions.assertThat;

import eu.masp.grants.CallOnFunds;
import eu.masp.grants.calls.Call;
import eu.masp.grants.calls.CallArea;
import eu.masp.grants.calls.CallState;
import eu.masp.grants.calls.Calls;
import eu.masp.grants.ledger.StatementLine;
import eu.masp.testing.MaspTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A call whose places follow a formula: nothing is booked on arrival, and an act books down the list. */
@MaspTest
class RankingsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final String ACT = "Decreto 12 del 2026";

    @Autowired
    private Rankings rankings;
    @Autowired
    private Intake intake;
    @Autowired
    private Applications applications;
    @Autowired
    private Calls calls;
    @Autowired
    private CallOnFunds funds;
    private CallOnFunds.Open arrival;
    private Call ranked;

    @BeforeEach
    void twoCallsOnOneFund() {
        arrival = funds.open(300_000);
        Call draft = new Call(UUID.randomUUID(), "R-" + UUID.randomUUID(), "Prova", "Test", "test-region",
                "lombardia-per-le-donne-voucher", null, null, Instant.parse("2026-01-01T08:00:00Z"),
                Instant.parse("2099-12-31T23:00:00Z"), Call.Applicants.PERSON, "100000 - household.isee", null, null,
                false, List.of(), 100, CallState.DRAFT, 1, false);
        calls.draft(draft, List.of(new CallArea("tnc-bergamo", arrival.fund().id(), "test-asl")), "test");
        calls.publish(draft, DAY, "test");
        ranked = calls.find(draft.id()).orElseThrow();
    }

    @Test
    void nothingIsBookedOnArrivalAndTheActBooksDownTheList() {
        Application rich = applied(ranked, 100_000, "{\"isee\": 40000}");
        Application poor = applied(ranked, 100_000, "{\"isee\": 5000}");
        Application unknown = applied(ranked, 100_000, "{}");
        Application middle = applied(ranked, 100_000, "{\"isee\": 20000}");
        Application sameAsPoor = applied(ranked, 100_000, "{\"isee\": 5000}");
        assertThat(List.of(rich, poor, unknown)).allMatch(each -> each.state() == ApplicationState.QUEUED);
        assertThat(funds.statement(arrival).booked()).isZero();
        assertThat(funds.statement(arrival).requested()).isEqualTo(500_000);

        close();
        rankings.draw(ranked, ACT, "officer");

        assertThat(List.of(poor, sameAsPoor, middle)).allMatch(each -> now(each) == ApplicationState.BOOKED);
        assertThat(List.of(rich, unknown)).allMatch(each -> now(each) == ApplicationState.QUEUED);
        assertThat(rankings.places(ranked, 10, 0)).extracting(Rankings.Place::arrival)
                .as("ties by arrival, unknown last")
                .containsExactly(2, 5, 4, 1, 3);
        assertThat(rankings.places(ranked, 10, 0).getLast().value()).isNull();
        StatementLine line = funds.statement(arrival);
        assertThat(line.booked()).isEqualTo(300_000);
        assertThat(line.addsUp()).isTrue();

        applications.take(Step.WITHDRAW, poor.id(), applications.find(poor.id()).orElseThrow().version(), "poor", "");
        assertThat(now(rich)).as("who waits keeps the place of the ranking").isEqualTo(ApplicationState.BOOKED);
        assertThat(now(unknown)).isEqualTo(ApplicationState.QUEUED);
    }

    @Test
    void anActDrawsItUpOnce() {
        applied(ranked, 100_000, "{\"isee\": 40000}");
        close();
        rankings.draw(ranked, ACT, "officer");
        rankings.draw(ranked, "another act", "officer");
        assertThat(rankings.find(ranked).orElseThrow().act()).isEqualTo(ACT);
        assertThat(calls.events(ranked)).filteredOn(event -> event.event().equals("ranked")).hasSize(1);
    }

    @Test
    void whoWaitsForARankingHoldsUpNobodyElseOnTheSameFund() {
        Application first = applied(ranked, 100_000, "{\"isee\": 40000}");
        Application other = applied(arrival.call(), 100_000, "{}");
        assertThat(other.state()).isEqualTo(ApplicationState.BOOKED);
        applications.take(Step.WITHDRAW, other.id(), other.version(), "other", "");
        assertThat(now(first)).as("freed money waits for the ranking too").isEqualTo(ApplicationState.QUEUED);
    }

    private void close() {
        calls.close(ranked, "officer", "over");
        ranked = calls.find(ranked.id()).orElseThrow();
    }

    private ApplicationState now(Application application) {
        return applications.find(application.id()).orElseThrow().state();
    }

    private Application applied(Call call, long cents, String household) {
        String facts = "{\"household\": " + household + ", \"adults\": [{\"id\": \"a\"}]}";
        Receipt receipt = intake.submit(new Submission(call.id(), String.valueOf(call.ruleSet()), "tnc-bergamo",
                arrival.fund().id(), UUID.randomUUID(), Map.of("adult", "a"), cents, null, "yes", facts,
                UUID.randomUUID().toString()));
        return applications.find(receipt.application()).orElseThrow();
    }
}

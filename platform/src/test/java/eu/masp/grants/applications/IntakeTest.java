package eu.masp.grants.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import eu.masp.grants.CallOnFunds;
import eu.masp.grants.ledger.StatementLine;
import eu.masp.testing.MaspTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Places in arrival order. */
@MaspTest
class IntakeTest {
    @Autowired
    private Intake intake;
    @Autowired
    private CallOnFunds calls;
    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void aPlaceIsBookedWhileThereIsMoneyAndThenPeopleQueue() {
        CallOnFunds.Open call = calls.open(200_000);
        Receipt first = intake.submit(submission(call, 160_000));
        Receipt second = intake.submit(submission(call, 50_000));
        Receipt third = intake.submit(submission(call, 10_000));
        assertThat(first.arrival()).isEqualTo(1);
        assertThat(first.state()).isEqualTo(ApplicationState.BOOKED);
        assertThat(second.state()).isEqualTo(ApplicationState.QUEUED);
        assertThat(third.state()).as("nobody overtakes who waits").isEqualTo(ApplicationState.QUEUED);
        assertThat(third.arrival()).isEqualTo(3);
        StatementLine line = calls.statement(call);
        assertThat(line.requested()).isEqualTo(220_000);
        assertThat(line.booked()).isEqualTo(160_000);
        assertThat(line.remaining()).isEqualTo(40_000);
    }

    @Test
    void theSameSentAgainGetsTheSameReceipt() {
        CallOnFunds.Open call = calls.open(500_000);
        Submission submission = submission(call, 100_000);
        Receipt receipt = intake.submit(submission);
        assertThat(intake.submit(submission)).usingRecursiveComparison().ignoringFields("at").isEqualTo(receipt);
        assertThat(calls.statement(call).booked()).isEqualTo(100_000);
    }

    @Test
    void oneApplicationAtATimeForTheSameRight() {
        CallOnFunds.Open call = calls.open(500_000);
        Submission submission = submission(call, 100_000);
        intake.submit(submission);
        assertThatExceptionOfType(AlreadyAppliedException.class).isThrownBy(() -> intake.submit(again(submission)));
        assertThat(calls.statement(call).booked()).isEqualTo(100_000);
    }

    @Test
    void manyAtOnceEachGetOnePlaceAndTheFundIsNeverOverdrawn() throws Exception {
        CallOnFunds.Open call = calls.open(1_000_000);
        List<Callable<Receipt>> all = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            Submission submission = submission(call, 7_000 + i % 7);
            all.add(() -> intake.submit(submission));
            if (i % 5 == 0) {
                // the double click
                all.add(() -> intake.submit(submission));
            }
        }
        Set<UUID> applications = new HashSet<>();
        Set<Integer> arrivals = new HashSet<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Receipt> each : threads.invokeAll(all)) {
                applications.add(each.get().application());
                arrivals.add(each.get().arrival());
            }
        }
        assertThat(applications).hasSize(300);
        assertThat(arrivals).hasSize(300).contains(1, 300);
        StatementLine line = calls.statement(call);
        assertThat(line.addsUp()).isTrue();
        assertThat(line.booked()).isBetween(980_000L, 1_000_000L);
        assertThat(line.requests()).isEqualTo(300);
        // booked are the first who came
        assertThat(jdbc.queryForObject("""
                SELECT max(arrival) FILTER (WHERE state = 'booked') < min(arrival) FILTER (WHERE state = 'queued')
                FROM application WHERE call_id = ?""", Boolean.class, call.call().id())).isTrue();
    }

    private static Submission submission(CallOnFunds.Open call, long cents) {
        return new Submission(call.call().id(), call.ruleSet(), "tnc-bergamo", call.fund().id(), UUID.randomUUID(),
                Map.of("adult", "a", "child", "c"), cents, null, "yes",
                "{\"on\": \"" + LocalDate.of(2011, 7, 1) + "\"}",
                UUID.randomUUID().toString());
    }

    private static Submission again(Submission one) {
        return new Submission(one.call(), one.ruleSet(), one.area(), one.fund(), one.applicant(), one.decidedFor(),
                one.cents(),
                one.monthly(), one.verdict(), one.facts(), UUID.randomUUID().toString());
    }
}

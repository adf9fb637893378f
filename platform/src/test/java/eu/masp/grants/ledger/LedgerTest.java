package eu.masp.grants.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.masp.testing.MaspTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The database itself keeps the books right. */
@MaspTest
class LedgerTest {
    private static final LocalDate DAY = LocalDate.of(2011, 6, 14);
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    private Ledger ledger;
    @Autowired
    private Funds funds;
    @Autowired
    private Statements statements;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void moneyGoesFromItsSourceToAnAwardAndToThePerson() {
        Fund source = fund(Fund.Level.SOURCE, null);
        Fund region = fund(Fund.Level.POOL, source.id());
        Fund bergamo = fund(Fund.Level.AREA, region.id());
        UUID application = UUID.randomUUID();
        post(receipt(source, 1_000_000), between(Movement.ALLOTMENT, source, region, 900_000),
                between(Movement.ALLOTMENT, region, bergamo, 480_000));
        for (Movement movement : List.of(Movement.REQUEST, Movement.BOOKING, Movement.AWARD)) {
            post(within(bergamo, movement, 160_000, application));
        }
        post(within(bergamo, Movement.CLAIM, 20_000, application));
        post(within(bergamo, Movement.REJECTION, 5_000, application));
        post(within(bergamo, Movement.CHECK, 15_000, application));
        post(within(bergamo, Movement.PAYMENT, 15_000, application));
        post(within(bergamo, Movement.RECOVERY_ORDER, 4_000, application));
        post(within(bergamo, Movement.RECOVERY, 1_000, application));
        post(within(bergamo, Movement.LAPSE, 145_000, application));

        StatementLine line = statements.of(List.of(bergamo.id()), DAY).getFirst();
        assertThat(line.budget()).isEqualTo(480_000);
        assertThat(line.requested()).isEqualTo(160_000);
        assertThat(line.assigned()).isEqualTo(160_000);
        assertThat(line.lapsed()).isEqualTo(145_000);
        assertThat(line.claimed()).isEqualTo(15_000);
        assertThat(line.checked()).isEqualTo(15_000);
        assertThat(line.paid()).isEqualTo(11_000);
        assertThat(line.recovered()).isEqualTo(1_000);
        assertThat(line.recoverable()).isEqualTo(3_000);
        assertThat(line.committed()).isZero();
        assertThat(line.remaining()).isEqualTo(480_000 - 160_000 + 145_000 + 1_000);
        assertThat(line.awards()).isEqualTo(1);
        assertThat(line.payments()).isEqualTo(1);
        assertThat(line.addsUp()).isTrue();
        assertThat(statements.of(List.of(bergamo.id()), DAY.minusDays(1)).getFirst().budget()).isZero();
    }

    @Test
    void anAwardAboveTheFundIsRefusedByTheDatabaseAndNothingOfItStays() {
        Fund fund = funded(100_000);
        assertThatExceptionOfType(OverdrawnException.class)
                .isThrownBy(() -> post(within(fund, Movement.BOOKING, 60_000, UUID.randomUUID()),
                        within(fund, Movement.BOOKING, 40_001, UUID.randomUUID())));
        assertThat(statements.of(List.of(fund.id()), DAY).getFirst().remaining()).isEqualTo(100_000);
        post(within(fund, Movement.BOOKING, 100_000, UUID.randomUUID()));
        assertThat(statements.of(List.of(fund.id()), DAY).getFirst().remaining()).isZero();
    }

    @Test
    void manyAtOnceNeverTakeMoreThanThereIs() throws Exception {
        Fund fund = funded(100_000);
        List<Callable<Boolean>> applicants = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            applicants.add(() -> {
                try {
                    post(within(fund, Movement.BOOKING, 3_000, UUID.randomUUID()));
                    return true;
                } catch (OverdrawnException e) {
                    return false;
                }
            });
        }
        int booked = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<Boolean> each : threads.invokeAll(applicants)) {
                booked += each.get() ? 1 : 0;
            }
        }
        assertThat(booked).isEqualTo(33);
        assertThat(statements.of(List.of(fund.id()), DAY).getFirst().booked()).isEqualTo(99_000);
    }

    @Test
    void theSameThingTriedTwiceIsWrittenOnce() {
        Fund fund = funded(100_000);
        Entry entry = within(fund, Movement.BOOKING, 1_000, UUID.randomUUID());
        post(entry, entry);
        post(entry);
        assertThat(statements.of(List.of(fund.id()), DAY).getFirst().booked()).isEqualTo(1_000);
    }

    @Test
    void theDatabaseRefusesWhatDoesNotBalance() {
        Fund fund = funded(100_000);
        long available = account(fund, "available");
        long booked = account(fund, "booked");
        assertThatThrownBy(() -> byHand(new long[] {available, -500}, new long[] {booked, 499}))
                .hasMessageContaining("does not balance");
        assertThatThrownBy(() -> byHand()).hasStackTraceContaining("has no lines");
    }

    @Test
    void theDatabaseRefusesToChangeWhatWasWritten() {
        Fund fund = funded(100_000);
        for (String sql : List.of("UPDATE ledger_line SET amount_cents = amount_cents + 1", "DELETE FROM ledger_line",
                "TRUNCATE ledger_entry, ledger_line", "UPDATE ledger_entry SET reason = 'another'",
                "DELETE FROM ledger_entry", "DELETE FROM ledger_account WHERE fund_id = " + fund.id(),
                "UPDATE ledger_balance SET balance_cents = 1000000")) {
            assertThatThrownBy(() -> jdbc.execute(sql)).as(sql).hasRootCauseInstanceOf(java.sql.SQLException.class);
        }
        long entry = jdbc.queryForObject("SELECT max(id) FROM ledger_entry", Long.class);
        assertThatThrownBy(
                () -> jdbc.execute("INSERT INTO ledger_line VALUES (%d, 3, %d, -1), (%d, 4, %d, 1)".formatted(
                        entry, account(fund, "available"), entry, account(fund, "booked"))))
                .hasMessageContaining("is closed");
        assertThat(statements.of(List.of(fund.id()), DAY).getFirst().remaining()).isEqualTo(100_000);
    }

    @Test
    void theDatabaseRefusesLinesOfNoEntryAndOfNoAccount() {
        Fund fund = funded(100_000);
        assertThatThrownBy(
                () -> jdbc.execute("INSERT INTO ledger_line VALUES (999999999, 1, %d, -1), (999999999, 2, %d, 1)"
                        .formatted(account(fund, "available"), account(fund, "booked"))))
                .hasMessageContaining("there is no entry 999999999");
        assertThatThrownBy(() -> byHand(new long[] {account(fund, "available"), -1}, new long[] {999_999_999, 1}))
                .hasMessageContaining("there is no such account");
    }

    private void byHand(long[]... lines) {
        transaction.executeWithoutResult(_ -> {
            Long entry = jdbc.queryForObject(
                    """
                            INSERT INTO ledger_entry (id, posted_at, value_date, kind, actor, reason, once)
                            VALUES (nextval('ledger_entry_id'), now(), now(), 'booking', 'test', 'test', gen_random_uuid()::text)
                            RETURNING id""",
                    Long.class);
            if (lines.length > 0) {
                StringBuilder sql = new StringBuilder("INSERT INTO ledger_line VALUES ");
                for (int i = 0; i < lines.length; i++) {
                    sql.append(i == 0 ? "" : ", ")
                            .append("(%d, %d, %d, %d)".formatted(entry, i, lines[i][0], lines[i][1]));
                }
                jdbc.execute(sql.toString());
            }
        });
    }

    private long account(Fund fund, String kind) {
        return jdbc.queryForObject("SELECT id FROM ledger_account WHERE fund_id = ? AND kind = ?", Long.class,
                fund.id(), kind);
    }

    private Fund funded(long cents) {
        Fund source = fund(Fund.Level.SOURCE, null);
        Fund area = fund(Fund.Level.AREA, source.id());
        post(receipt(source, cents), between(Movement.ALLOTMENT, source, area, cents));
        return area;
    }

    private Fund fund(Fund.Level level, Long parent) {
        String code = "test-" + NUMBER.incrementAndGet();
        return funds.open(new Funds.Draft(code, code, code, level, "test-body",
                level == Fund.Level.AREA ? "tnc-bergamo" : null, parent));
    }

    private void post(Entry... entries) {
        transaction.executeWithoutResult(_ -> ledger.post(List.of(entries)));
    }

    private static Entry receipt(Fund fund, long cents) {
        return Entry.within(fund.id(), Movement.RECEIPT, cents, DAY, Entry.Subject.NONE, "test", "test", once());
    }

    private static Entry between(Movement movement, Fund from, Fund to, long cents) {
        return new Entry(movement, from.id(), to.id(), cents, DAY, null, null, null, "test", "test", once());
    }

    private static Entry within(Fund fund, Movement movement, long cents, UUID application) {
        return Entry.within(fund.id(), movement, cents, DAY, Entry.Subject.application(UUID.randomUUID(), application),
                "test",
                "test", once());
    }

    private static String once() {
        return UUID.randomUUID().toString();
    }
}

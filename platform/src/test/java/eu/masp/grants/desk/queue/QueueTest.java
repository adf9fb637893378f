package eu.masp.grants.desk.queue;

import static org.assertj.core.api.Assertions.assertThat;

import eu.masp.grants.applications.Application;
import eu.masp.grants.applications.Step;
import eu.masp.grants.calls.Call;
import eu.masp.grants.desk.DeskCall;
import eu.masp.grants.desk.DeskScope;
import eu.masp.papers.Papers;
import eu.masp.papers.SamplePapers;
import eu.masp.people.Role;
import eu.masp.people.Seat;
import eu.masp.testing.MaspTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Which cases wait, and what is said of them. */
@MaspTest
@TestPropertySource(properties = {"masp.demonstration=true", "masp.requests-per-minute=100000"})
class QueueTest {
    private static final DeskScope SCOPE = new DeskScope(
            List.of(new Seat(Role.CASE_OFFICER, DeskCall.BODY, DeskCall.AREA)));
    private static final UUID ME = UUID.randomUUID();
    private static final String IBAN = "IT60X0542811101000000123456";

    @Autowired
    private QueueTable table;
    @Autowired
    private DeskCall desk;
    @Autowired
    private Papers papers;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void signalsAreSaidOneByOne() {
        Call call = desk.open("signals-" + UUID.randomUUID(), DeskCall.BODY, List.of("dote-identity-copy"), 100);
        Application first = desk.apply(call, desk.person("Anna Prova", IBAN), DeskCall.GOOD, "yes", 100_000);
        Application second = desk.apply(call, desk.person("Bice Prova", IBAN), DeskCall.GOOD, "unknown", 100_000);
        Application third = desk.apply(call, desk.person("Cora Prova", ""), DeskCall.PART_TIME, "no");
        byte[] paper = SamplePapers.pdf("same");
        for (Application each : List.of(first, third)) {
            papers.keep(each.id(), "dote-identity-copy", "carta.pdf", paper, each.applicant());
        }
        for (boolean byRisk : new boolean[] {false, true}) {
            List<QueueRow> rows = table.page(SCOPE, new QueueFilter(call.code(), "", "", byRisk), QueueKey.FIRST, ME);
            assertThat(row(rows, first).signals()).containsExactlyInAnyOrder(Signal.SAME_IBAN, Signal.SAME_PAPER);
            assertThat(row(rows, second).signals()).containsExactlyInAnyOrder(Signal.RULES_UNKNOWN,
                    Signal.PAPERS_MISSING, Signal.SAME_IBAN);
            assertThat(row(rows, third).signals()).containsExactlyInAnyOrder(Signal.RULES_NO, Signal.SAME_PAPER,
                    Signal.CEILING);
            assertThat(rows.getFirst().id()).isEqualTo(byRisk ? second.id() : first.id());
        }
    }

    @Test
    void onlyWhatWaitsForAnOfficerIsThere() {
        Call call = desk.open("waits-" + UUID.randomUUID());
        QueueFilter filter = new QueueFilter(call.code(), "", "", false);
        Application asked = desk.apply(call, desk.person("Anna Prova", ""), DeskCall.GOOD, "yes");
        Application noticed = desk.apply(call, desk.person("Bice Prova", ""), DeskCall.GOOD, "yes");
        Application booked = desk.apply(call, desk.person("Cora Prova", ""), DeskCall.GOOD, "yes");
        desk.take(asked, Step.ASK_FOR_PAPERS, "officer", "x");
        desk.take(noticed, Step.GIVE_NOTICE, "officer", "x");
        assertThat(ids(filter)).containsExactly(booked.id());
        desk.take(asked, Step.SEND_PAPERS, "person", "");
        desk.take(noticed, Step.ANSWER_NOTICE, "person", "y");
        assertThat(ids(filter)).containsExactly(booked.id(), asked.id(), noticed.id());
        assertThat(table.count(SCOPE, filter).number()).isEqualTo(3);
        DeskScope elsewhere = new DeskScope(List.of(new Seat(Role.CASE_OFFICER, DeskCall.BODY, "tnc-lecco")));
        assertThat(table.count(elsewhere, filter).number()).isZero();
    }

    @Test
    void tenThousandArePagedThroughWithoutWaiting() {
        Call call = desk.open("many-" + UUID.randomUUID());
        Application one = desk.apply(call, desk.person("Anna Prova", ""), DeskCall.GOOD, "yes");
        jdbc.sql(
                """
                        INSERT INTO application (id, call_id, area, fund_id, applicant, decided_for, arrival, state, requested_cents,
                                                 verdict, submitted_at, once)
                        SELECT gen_random_uuid(), call_id, area, fund_id, gen_random_uuid(), decided_for, n, 'booked', 1000 + n,
                               'yes', submitted_at + n * interval '1 second', n::text
                        FROM application, generate_series(2, 10000) AS n WHERE id = ?""")
                .param(one.id()).update();
        jdbc.sql("ANALYZE application").update();
        for (boolean byRisk : new boolean[] {false, true}) {
            QueueFilter filter = new QueueFilter(call.code(), "", "", byRisk);
            Set<UUID> seen = new java.util.HashSet<>();
            QueueKey after = QueueKey.FIRST;
            long longest = 0;
            for (int page = 0; page < 5; page++) {
                long start = System.nanoTime();
                List<QueueRow> rows = table.page(SCOPE, filter, after, ME).subList(0, QueueTable.PAGE);
                longest = Math.max(longest, System.nanoTime() - start);
                rows.forEach(row -> seen.add(row.id()));
                after = rows.getLast().key();
            }
            assertThat(seen).hasSize(5 * QueueTable.PAGE);
            assertThat(Duration.ofNanos(longest)).isLessThan(Duration.ofSeconds(byRisk ? 3 : 1));
        }
        assertThat(table.count(SCOPE, new QueueFilter(call.code(), "", "", false)).number()).isEqualTo(10_000);
    }

    private List<UUID> ids(QueueFilter filter) {
        List<UUID> ids = new ArrayList<>();
        table.page(SCOPE, filter, QueueKey.FIRST, ME).forEach(row -> ids.add(row.id()));
        return ids;
    }

    private static QueueRow row(List<QueueRow> rows, Application application) {
        return rows.stream().filter(row -> row.id().equals(application.id())).findFirst().orElseThrow();
    }
}

package eu.masp.grants.applications;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What submitting reads and writes, many at a time. */
@Repository
class ApplicationTable {
    private final JdbcClient jdbc;

    ApplicationTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    UUID key(Submission submission) {
        return Submission.id(submission.applicant(), submission.once());
    }

    /**
     * Plans are kept by each connection, also those of the ledger's triggers and of references: one that was made while the tables were
     * almost empty would read all of them for every row of a rush.
     */
    void planForMany() {
        jdbc.sql("SET LOCAL enable_seqscan = off").update();
    }

    Map<UUID, Integer> lockArrivals(Set<UUID> calls) {
        Map<UUID, Integer> last = new HashMap<>();
        jdbc.sql("SELECT call_id, last FROM call_arrival WHERE call_id = ANY (?) ORDER BY call_id FOR UPDATE")
                .param(calls.toArray(UUID[]::new))
                .query(row -> {
                    last.put(row.getObject(1, UUID.class), row.getInt(2));
                });
        return last;
    }

    void saveArrivals(Map<UUID, Integer> last) {
        last.forEach((call, number) -> jdbc.sql("UPDATE call_arrival SET last = ? WHERE call_id = ?")
                .params(number, call).update());
    }

    /** The receipts of those that were written before. */
    Map<UUID, Receipt> receipts(List<Submission> submissions) {
        Map<UUID, Receipt> receipts = new HashMap<>();
        jdbc.sql("""
                SELECT a.id, a.arrival, a.submitted_at,
                       (SELECT to_state FROM application_event e WHERE e.application = a.id ORDER BY e.id LIMIT 1)
                FROM application a WHERE a.id = ANY (?)""")
                .param(submissions.stream().map(this::key).toArray(UUID[]::new))
                .query(row -> {
                    UUID id = row.getObject(1, UUID.class);
                    receipts.put(id, new Receipt(id, row.getInt(2), ApplicationState.of(row.getString(4)),
                            row.getTimestamp(3).toInstant()));
                });
        return receipts;
    }

    /** For each submission, an application for the same right that stands already, or null. */
    List<@Nullable UUID> live(List<Submission> submissions) {
        @Nullable
        UUID[] found = new UUID[submissions.size()];
        jdbc.sql("""
                SELECT s.nth, a.id
                FROM unnest(?, ?, ?) WITH ORDINALITY AS s (call_id, applicant, decided_for, nth)
                JOIN application a ON a.call_id = s.call_id AND a.applicant = s.applicant
                    AND a.decided_for = s.decided_for::jsonb
                    AND a.state NOT IN ('withdrawn', 'refused', 'appealed', 'renounced', 'revoked')""")
                .param(submissions.stream().map(Submission::call).toArray(UUID[]::new))
                .param(submissions.stream().map(Submission::applicant).toArray(UUID[]::new))
                .param(submissions.stream().map(each -> json(each.decidedFor())).toArray(String[]::new))
                .query(row -> {
                    found[row.getInt(1) - 1] = row.getObject(2, UUID.class);
                });
        return Arrays.asList(found);
    }

    /** Whether somebody waits for a fund's money; who waits for a ranking to be drawn up holds nobody up. */
    Map<Long, Boolean> queues(Set<Long> funds) {
        Map<Long, Boolean> queues = new HashMap<>();
        jdbc.sql("SELECT f, EXISTS (SELECT FROM application a WHERE a.fund_id = f AND a.state = 'queued' AND "
                + ApplicationRows.IN_LINE + ") FROM unnest(?) AS f")
                .param(funds.toArray(Long[]::new))
                .query(row -> {
                    queues.put(row.getLong(1), row.getBoolean(2));
                });
        return queues;
    }

    /** Those of the calls on which places are given by a ranking, once they are over. */
    Set<UUID> ranked(Set<UUID> calls) {
        return new HashSet<>(jdbc.sql("SELECT id FROM call WHERE id = ANY (?) AND ranking IS NOT NULL")
                .param(calls.toArray(UUID[]::new)).query(UUID.class).list());
    }

    void insert(List<Bookings.Place> places, Instant at) {
        if (places.isEmpty()) {
            return;
        }
        List<Bookings.Place> inOrder = places.stream().sorted(Comparator.comparing(Bookings.Place::arrival)).toList();
        jdbc.sql(
                """
                        WITH place AS (
                            SELECT * FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                                AS p (id, call_id, area, fund_id, applicant, decided_for, arrival, state, cents, monthly, verdict, once, facts,
                                      rule_set)
                        ), applied AS (
                            INSERT INTO application (id, call_id, area, fund_id, applicant, decided_for, arrival, state,
                                requested_cents, monthly_cents, verdict, submitted_at, once)
                            SELECT id, call_id, area, fund_id, applicant, decided_for::jsonb, arrival, state, cents, monthly, verdict, ?, once
                            FROM place
                            RETURNING id
                        ), told AS (
                            INSERT INTO application_answers (application, facts) SELECT id, facts::jsonb FROM place
                        )
                        INSERT INTO application_event (application, at, actor, event, from_state, to_state, rule_set, reason)
                        SELECT id, ?, applicant::text, 'submit', NULL, state, rule_set, '' FROM place ORDER BY arrival""")
                .param(column(inOrder, UUID.class, Bookings.Place::id))
                .param(column(inOrder, UUID.class, each -> each.submission().call()))
                .param(column(inOrder, String.class, each -> each.submission().area()))
                .param(column(inOrder, Long.class, each -> each.submission().fund()))
                .param(column(inOrder, UUID.class, each -> each.submission().applicant()))
                .param(column(inOrder, String.class, each -> json(each.submission().decidedFor())))
                .param(column(inOrder, Integer.class, Bookings.Place::arrival))
                .param(column(inOrder, String.class, each -> each.state().word()))
                .param(column(inOrder, Long.class, each -> each.submission().cents()))
                .param(column(inOrder, Long.class, each -> each.submission().monthly()))
                .param(column(inOrder, String.class, each -> each.submission().verdict()))
                .param(column(inOrder, String.class, each -> each.submission().once()))
                .param(column(inOrder, String.class, each -> each.submission().facts()))
                .param(column(inOrder, String.class, each -> each.submission().ruleSet()))
                .param(Timestamp.from(at)).param(Timestamp.from(at)).update();
    }

    @SuppressWarnings("unchecked")
    private static <T> T[] column(List<Bookings.Place> places, Class<T> type,
            java.util.function.Function<Bookings.Place, @Nullable T> value) {
        return places.stream().map(value).toArray(size -> (T[]) java.lang.reflect.Array.newInstance(type, size));
    }

    /** Keys in order, so that the same pair is the same text. */
    static String json(Map<String, String> decidedFor) {
        StringBuilder text = new StringBuilder("{");
        new TreeMap<>(decidedFor).forEach((entity, member) -> text.append(text.length() == 1 ? "" : ",")
                .append('"').append(entity).append("\":\"").append(member).append('"'));
        return text.append('}').toString();
    }
}

package eu.masp.grants.desk.queue;

import eu.masp.grants.applications.ApplicationState;
import eu.masp.grants.applications.AwardsOfMeasure;
import eu.masp.grants.desk.DeskApplicants;
import eu.masp.grants.desk.DeskScope;
import eu.masp.people.People;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The lists of the desk. */
@Repository
class QueueTable {
    static final int PAGE = 50;

    private static final String MEANT = """
            FROM application a
            JOIN call_area ca ON ca.call_id = a.call_id AND ca.area = a.area
            JOIN call c ON c.id = a.call_id
            WHERE %s
                AND (:call = '' OR c.code = :call)
                AND (:area = '' OR a.area = :area)
                AND CASE WHEN :state = '' THEN a.state IN ('booked', 'appealed') OR a.state = 'notice_given' AND a.waits_from <= :now
                         ELSE a.state = :state END
            """
            .formatted(DeskScope.REACHED);

    /** Whether this officer may take it in hand now. */
    private static final String FREE = """
            (NOT :free OR a.applicant <> ALL (:mine)
                AND NOT EXISTS (SELECT FROM case_conflict f WHERE f.application = a.id AND f.officer = :me)
                AND NOT EXISTS (SELECT FROM case_lock k WHERE k.application = a.id AND k.officer <> :me
                                AND k.expires_at > :now))
            """;

    private static final String ROWS = """
            WITH meant AS (
                SELECT a.id, a.applicant, a.arrival, a.call_id, c.code, c.demonstration, c.papers, a.area, a.state,
                       a.requested_cents, a.verdict, coalesce(a.waits_from, a.submitted_at) AS since
                %s AND %s %s
            ), asked AS (
                SELECT call_id, min(requested_cents) AS least, max(requested_cents) AS most
                FROM application WHERE call_id IN (SELECT call_id FROM meant) GROUP BY call_id
            ), looked AS (
                SELECT m.*, array_remove(ARRAY[
                    CASE m.verdict WHEN 'no' THEN 'rules_no' WHEN 'unknown' THEN 'rules_unknown' END,
                    CASE WHEN EXISTS (SELECT FROM unnest(m.papers) AS asked_for (kind) WHERE NOT EXISTS (
                        SELECT FROM paper p WHERE p.subject = m.id AND p.kind = asked_for.kind)) THEN 'papers_missing' END,
                    CASE WHEN m.id = ANY (:again) THEN 'award_held' END,
                    CASE WHEN EXISTS (SELECT FROM paper own
                        JOIN paper p ON p.sha256 = own.sha256 AND p.sent_by <> own.sent_by
                        WHERE own.subject = m.id) THEN 'same_paper' END,
                    CASE WHEN EXISTS (SELECT FROM paper p WHERE p.subject = m.id GROUP BY p.sha256
                        HAVING count(*) > 1) THEN 'repeated_paper' END,
                    CASE WHEN m.applicant = ANY (:sharing) THEN 'same_iban' END,
                    CASE WHEN m.requested_cents = asked.most AND asked.least < asked.most THEN 'ceiling' END
                ], NULL) AS signals
                FROM meant m JOIN asked USING (call_id)
            ), ranked AS (
                SELECT l.*, CASE WHEN :risk THEN -cardinality(l.signals) ELSE 0 END AS rank,
                       EXISTS (SELECT FROM case_lock k WHERE k.application = l.id AND k.officer <> :me
                               AND k.expires_at > :now) AS locked
                FROM looked l
            )
            SELECT * FROM ranked WHERE (rank, since, id) > (:rank, :since, :id) ORDER BY rank, since, id LIMIT :most
            """;
    /** Only those on the page are looked at closely. */
    private static final String BY_AGE = ROWS.formatted(MEANT, FREE, """
            AND (coalesce(a.waits_from, a.submitted_at), a.id) > (:since, :id)
            ORDER BY coalesce(a.waits_from, a.submitted_at), a.id LIMIT :most
            """);
    private static final String ONE = ROWS
            .formatted("FROM application a JOIN call c ON c.id = a.call_id WHERE a.id = :id",
                    "true", "")
            .replace("(rank, since, id) > (:rank, :since, :id)", "id = :id");
    private static final String BY_RISK = ROWS.formatted(MEANT, FREE, "");

    private final JdbcClient jdbc;
    private final People people;
    private final DeskApplicants applicants;
    private final AwardsOfMeasure awards;
    private final Clock clock;

    QueueTable(JdbcClient jdbc, People people, DeskApplicants applicants, AwardsOfMeasure awards,
            Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.applicants = applicants;
        this.awards = awards;
        this.clock = clock;
    }

    /** @param oldest from when the one waits that waits longest; null where none does */
    record Count(int number, @Nullable Instant oldest) {}

    Count count(DeskScope scope, QueueFilter filter) {
        return query("SELECT count(*), min(coalesce(a.waits_from, a.submitted_at)) " + MEANT, scope, filter)
                .query((row, _) -> new Count(row.getInt(1), Optional.ofNullable(row.getTimestamp(2))
                        .map(Timestamp::toInstant).orElse(null)))
                .single();
    }

    List<QueueRow> page(DeskScope scope, QueueFilter filter, QueueKey after, UUID me) {
        return rows(scope, filter, after, me, false, PAGE + 1);
    }

    /** The first that waits after a place, is free, and is for this officer to decide. */
    Optional<QueueRow> next(DeskScope scope, QueueFilter filter, QueueKey after, UUID me) {
        return rows(scope, filter.onlyWaiting(), after, me, true, 1).stream().findFirst();
    }

    /** What is to be said of one, wherever it stands. */
    List<Signal> signals(UUID application, UUID me) {
        List<QueueRow> row = jdbc.sql(ONE).param("id", application).param("me", me).param("risk", false)
                .param("sharing", new UUID[0]).param("again", new UUID[0]).param("now", Timestamp.from(clock.instant()))
                .param("most", 1)
                .query(QueueTable::row).list();
        return looked(row).stream().flatMap(each -> each.signals().stream()).toList();
    }

    /** The place of one in the queue. */
    Optional<QueueKey> place(UUID application) {
        return jdbc.sql("SELECT coalesce(waits_from, submitted_at) FROM application WHERE id = ?").param(application)
                .query((row, _) -> new QueueKey(0, row.getTimestamp(1).toInstant(), application)).optional();
    }

    /** Codes and titles of the calls within reach. */
    List<CallChoice> calls(DeskScope scope) {
        return scope
                .in(jdbc.sql(
                        """
                                SELECT DISTINCT c.code, c.title_it, c.title_en, c.opens_at FROM call c JOIN call_area ca ON ca.call_id = c.id
                                WHERE c.state <> 'draft' AND %s ORDER BY c.opens_at DESC, c.code"""
                                .formatted(DeskScope.REACHED)))
                .query((row, _) -> new CallChoice(row.getString(1), row.getString(2), row.getString(3))).list();
    }

    List<String> areas(DeskScope scope) {
        return scope.in(jdbc.sql("SELECT DISTINCT ca.area FROM call_area ca WHERE %s ORDER BY ca.area"
                .formatted(DeskScope.REACHED))).query(String.class).list();
    }

    private List<QueueRow> rows(DeskScope scope, QueueFilter filter, QueueKey after, UUID me, boolean free, int most) {
        // In the order of risk everybody's IBAN and awards count, else only those of who is on the page.
        List<Meant> meant = filter.byRisk() ? meant(scope, filter) : List.of();
        Set<UUID> applying = meant.stream().map(Meant::applicant).collect(Collectors.toSet());
        Set<UUID> sharing = people.sharingIban(applying);
        Set<UUID> again = meant.isEmpty() ? Set.of()
                : awards.again(meant.stream().map(Meant::id).toList(), applying);
        List<QueueRow> rows = query(filter.byRisk() ? BY_RISK : BY_AGE, scope, filter).param("me", me)
                .param("mine", free ? applicants.ownKeys(me) : new UUID[0]).param("free", free)
                .param("risk", filter.byRisk()).param("sharing", sharing.toArray(UUID[]::new))
                .param("again", again.toArray(UUID[]::new))
                .param("rank", after.rank()).param("since", Timestamp.from(after.since())).param("id", after.id())
                .param("most", most).query(QueueTable::row).list();
        return filter.byRisk() ? rows : looked(rows);
    }

    /** With the signals that take more than the rows themselves. */
    private List<QueueRow> looked(List<QueueRow> rows) {
        if (rows.isEmpty()) {
            return rows;
        }
        Set<UUID> applying = rows.stream().map(QueueRow::applicant).collect(Collectors.toSet());
        Set<UUID> sharing = people.sharingIban(applying);
        Set<UUID> again = awards.again(rows.stream().map(QueueRow::id).toList(), applying);
        return rows.stream().map(row -> again.contains(row.id()) ? row.with(Signal.AWARD_HELD) : row)
                .map(row -> sharing.contains(row.applicant()) ? row.with(Signal.SAME_IBAN) : row).toList();
    }

    private record Meant(UUID id, UUID applicant) {}

    private List<Meant> meant(DeskScope scope, QueueFilter filter) {
        return query("SELECT a.id, a.applicant " + MEANT, scope, filter)
                .query((row, _) -> new Meant(Objects.requireNonNull(row.getObject(1, UUID.class)),
                        Objects.requireNonNull(row.getObject(2, UUID.class))))
                .list();
    }

    private JdbcClient.StatementSpec query(String sql, DeskScope scope, QueueFilter filter) {
        return scope.in(jdbc.sql(sql)).param("call", filter.call()).param("area", filter.area())
                .param("state", filter.state()).param("now", Timestamp.from(clock.instant()));
    }

    private static QueueRow row(ResultSet row, int number) throws SQLException {
        UUID id = Objects.requireNonNull(row.getObject("id", UUID.class));
        Instant since = row.getTimestamp("since").toInstant();
        return new QueueRow(id, Objects.requireNonNull(row.getObject("applicant", UUID.class)), row.getInt("arrival"),
                row.getString("code"), row.getBoolean("demonstration"), row.getString("area"),
                ApplicationState.of(row.getString("state")), since, row.getLong("requested_cents"),
                Arrays.stream((String[]) row.getArray("signals").getArray()).map(Signal::of).toList(),
                row.getBoolean("locked"), new QueueKey(row.getInt("rank"), since, id));
    }
}

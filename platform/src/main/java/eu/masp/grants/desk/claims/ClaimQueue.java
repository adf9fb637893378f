package eu.masp.grants.desk.claims;

import eu.masp.grants.claims.ClaimState;
import eu.masp.grants.desk.DeskApplicants;
import eu.masp.grants.desk.DeskScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The claims within reach. */
@Repository
class ClaimQueue {
    static final int PAGE = 50;
    /** As many as are confirmed in one go. */
    static final int AT_ONCE = 500;

    private static final String MEANT = """
            FROM claim m
            JOIN application a ON a.id = m.application
            JOIN call c ON c.id = a.call_id
            JOIN call_area ca ON ca.call_id = a.call_id AND ca.area = a.area
            WHERE %s AND m.state = :state AND (:call = '' OR c.code = :call)
                AND CASE :drawn WHEN 'drawn' THEN m.drawn WHEN 'rest' THEN NOT m.drawn ELSE true END
            """.formatted(DeskScope.REACHED);
    private static final String COLUMNS = """
            SELECT m.id, m.application, a.applicant, m.version, a.arrival, m.number, c.code, c.demonstration, a.area,
                   m.month, m.spent_cents, m.asked_cents, m.state, m.drawn, m.lodged_at
            """;
    private static final String FREE = """
            AND a.applicant <> ALL (:mine)
            AND NOT EXISTS (SELECT FROM case_conflict f WHERE f.application = a.id AND f.officer = :me)
            AND NOT EXISTS (SELECT FROM case_lock k WHERE k.application = a.id AND k.officer <> :me AND k.expires_at > :now)
            """;

    private final JdbcClient jdbc;
    private final DeskApplicants applicants;
    private final Clock clock;

    ClaimQueue(JdbcClient jdbc, DeskApplicants applicants, Clock clock) {
        this.jdbc = jdbc;
        this.applicants = applicants;
        this.clock = clock;
    }

    record Count(int number, int rest, long cents, @Nullable Instant oldest) {}

    Count count(DeskScope scope, ClaimFilter filter) {
        return query("SELECT count(*), count(*) FILTER (WHERE NOT m.drawn), coalesce(sum(m.asked_cents), 0),"
                + " min(m.lodged_at) " + MEANT, scope, filter)
                .query((row, _) -> new Count(row.getInt(1), row.getInt(2), row.getLong(3),
                        Optional.ofNullable(row.getTimestamp(4)).map(Timestamp::toInstant).orElse(null)))
                .single();
    }

    List<ClaimRow> page(DeskScope scope, ClaimFilter filter, @Nullable UUID after) {
        return query(COLUMNS + MEANT + " AND " + behind(after) + " ORDER BY m.lodged_at, m.id LIMIT " + (PAGE + 1),
                scope, filter).param("after", after).query(ClaimQueue::row).list();
    }

    Optional<ClaimRow> next(DeskScope scope, ClaimFilter filter, @Nullable UUID after, UUID me) {
        return query(COLUMNS + MEANT + FREE + " AND " + behind(after) + " ORDER BY m.lodged_at, m.id LIMIT 1", scope,
                filter).param("after", after).param("me", me).param("mine", applicants.ownKeys(me))
                .query(ClaimQueue::row).optional();
    }

    /** Those that were not drawn, lodged up to an instant, and free for this officer. */
    List<ClaimRow> rest(DeskScope scope, ClaimFilter filter, Instant until, UUID me) {
        return query(COLUMNS + MEANT + FREE + " AND NOT m.drawn AND m.lodged_at <= :until"
                + " ORDER BY m.lodged_at, m.id LIMIT " + AT_ONCE, scope, filter)
                .param("until", Timestamp.from(until)).param("me", me).param("mine", applicants.ownKeys(me))
                .query(ClaimQueue::row).list();
    }

    /** Something that happened to a claim. */
    record Event(Instant at, String actor, String event, String reason) {}

    List<Event> events(UUID claim) {
        return jdbc.sql("SELECT at, actor, event, reason FROM claim_event WHERE claim = ? ORDER BY id").param(claim)
                .query((row, _) -> new Event(row.getTimestamp(1).toInstant(), row.getString(2), row.getString(3),
                        row.getString(4)))
                .list();
    }

    private static String behind(@Nullable UUID after) {
        return after == null ? "CAST(:after AS uuid) IS NULL"
                : "(m.lodged_at, m.id) > (SELECT lodged_at, id FROM claim WHERE id = :after)";
    }

    private JdbcClient.StatementSpec query(String sql, DeskScope scope, ClaimFilter filter) {
        return scope.in(jdbc.sql(sql)).param("state", filter.state()).param("call", filter.call())
                .param("drawn", filter.drawn()).param("now", Timestamp.from(clock.instant()));
    }

    private static ClaimRow row(ResultSet row, int number) throws SQLException {
        return new ClaimRow(Objects.requireNonNull(row.getObject("id", UUID.class)),
                Objects.requireNonNull(row.getObject("application", UUID.class)),
                Objects.requireNonNull(row.getObject("applicant", UUID.class)), row.getInt("version"),
                row.getInt("arrival"), row.getInt("number"), row.getString("code"), row.getBoolean("demonstration"),
                row.getString("area"), row.getObject("month", LocalDate.class), row.getLong("spent_cents"),
                row.getLong("asked_cents"), ClaimState.of(row.getString("state")), row.getBoolean("drawn"),
                row.getTimestamp("lodged_at").toInstant());
    }
}

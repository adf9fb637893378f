package eu.masp.grants.applications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Applications, one at a time. */
@Repository
class ApplicationRows {
    private static final String COLUMNS = """
            SELECT a.id, a.call_id, a.area, a.fund_id, a.applicant, a.decided_for, a.arrival, a.state, a.version,
                   a.requested_cents, a.awarded_cents, a.monthly_cents, a.verdict, a.submitted_at
            FROM application a
            """;

    /** Whether an application {@code a} that waits can be booked for: where a ranking decides, once it is drawn up. */
    static final String IN_LINE = """
            NOT EXISTS (SELECT FROM call c WHERE c.id = a.call_id AND c.ranking IS NOT NULL
                AND NOT EXISTS (SELECT FROM ranking r WHERE r.call_id = c.id))""";

    /** Numbers of arrival count on each call for itself: of those in line for one fund, the call that opened first comes first, whole. */
    private static final String PLACE = "o.opens_at, a.call_id, coalesce(a.rank, 2147483647), a.arrival";

    private final JdbcClient jdbc;

    ApplicationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Application> find(UUID id) {
        return jdbc.sql(COLUMNS + "WHERE id = ?").param(id).query(ApplicationRows::application).optional();
    }

    List<Application> of(Collection<UUID> applicants) {
        return applicants.isEmpty() ? List.of()
                : jdbc.sql(COLUMNS + "WHERE applicant IN (:applicants) ORDER BY submitted_at DESC, id")
                        .param("applicants", applicants).query(ApplicationRows::application).list();
    }

    Optional<String> answers(UUID id) {
        return jdbc.sql("SELECT facts FROM application_answers WHERE application = ? AND facts IS NOT NULL").param(id)
                .query(String.class).optional();
    }

    /** How many wait before it for the same fund's money. */
    int ahead(Application application) {
        return jdbc.sql("SELECT count(*) FROM application a JOIN call o ON o.id = a.call_id"
                + " WHERE a.fund_id = ? AND a.state = 'queued' AND " + IN_LINE + " AND (" + PLACE + ") < (SELECT "
                + PLACE
                + " FROM application a JOIN call o ON o.id = a.call_id WHERE a.id = ?)")
                .params(application.fund(), application.id()).query(Integer.class).single();
    }

    /** In the ranking; 0 while there is none. */
    int place(UUID id) {
        return jdbc.sql("SELECT coalesce(rank, 0) FROM application WHERE id = ?").param(id).query(Integer.class)
                .single();
    }

    List<ApplicationEvent> events(UUID id) {
        return jdbc.sql("SELECT at, actor, event, from_state, to_state, reason FROM application_event"
                + " WHERE application = ? ORDER BY id").param(id)
                .query((row, _) -> new ApplicationEvent(row.getTimestamp(1).toInstant(), row.getString(2),
                        row.getString(3), row.getString(4), ApplicationState.of(row.getString(5)), row.getString(6)))
                .list();
    }

    Application lock(UUID id) {
        return jdbc.sql(COLUMNS + "WHERE id = ? FOR UPDATE").param(id).query(ApplicationRows::application).single();
    }

    /**
     * The first that wait for a fund's money, call by call, on each in the order of the ranking where there is one, else of arrival;
     * locked. Of each call no more are read than are wanted: thousands may wait, and this is asked at every step.
     */
    List<Application> queued(long fund, int most) {
        return jdbc.sql(COLUMNS + """
                JOIN (
                    SELECT w.id, row_number() OVER (ORDER BY o.opens_at, o.id, w.rank NULLS LAST, w.arrival) AS nth
                    FROM call o CROSS JOIN LATERAL (
                        SELECT a.id, a.rank, a.arrival FROM application a
                        WHERE a.fund_id = :fund AND a.call_id = o.id AND a.state = 'queued'
                        ORDER BY a.rank NULLS LAST, a.arrival LIMIT :most) w
                    WHERE o.ranking IS NULL OR EXISTS (SELECT FROM ranking r WHERE r.call_id = o.id)
                    ORDER BY nth LIMIT :most) next ON next.id = a.id
                ORDER BY next.nth FOR UPDATE OF a""").param("fund", fund).param("most", most)
                .query(ApplicationRows::application).list();
    }

    void award(UUID id, long cents) {
        jdbc.sql("UPDATE application SET awarded_cents = ? WHERE id = ?").params(cents, id).update();
    }

    void move(Application application, Step step, String actor, String reason, Instant at) {
        Instant waitsFrom = step.isNotice() ? NoticeTerm.over(at) : at;
        jdbc.sql("UPDATE application SET state = ?, version = version + 1, waits_from = ? WHERE id = ?")
                .params(step.to().word(), Timestamp.from(waitsFrom), application.id()).update();
        jdbc.sql("""
                INSERT INTO application_event (application, at, actor, event, from_state, to_state, rule_set, reason)
                SELECT ?, ?, ?, ?, ?, ?, rule_set, ? FROM call WHERE id = ?""")
                .params(application.id(), Timestamp.from(at), actor, step.word(), application.state().word(),
                        step.to().word(),
                        reason, application.call())
                .update();
    }

    /** Whether the same person has another application for the same that stands. */
    boolean anotherStands(Application application) {
        return jdbc
                .sql("""
                        SELECT EXISTS (SELECT FROM application o JOIN application a ON a.id = ?
                            WHERE o.call_id = a.call_id AND o.applicant = a.applicant AND o.decided_for = a.decided_for AND o.id <> a.id
                                AND o.state NOT IN ('withdrawn', 'refused', 'appealed', 'renounced', 'revoked'))""")
                .param(application.id()).query(Boolean.class).single();
    }

    /** When one of these steps was taken for the last time; null when never. */
    @Nullable
    Instant lastTaken(UUID id, Step... steps) {
        return jdbc.sql("SELECT max(at) AS at FROM application_event WHERE application = ? AND event = ANY (?)")
                .params(id, Arrays.stream(steps).map(Step::word).toArray(String[]::new))
                .query((row, _) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
                .single().orElse(null);
    }

    private static Application application(ResultSet row, int number) throws SQLException {
        return new Application(row.getObject("id", UUID.class), row.getObject("call_id", UUID.class),
                row.getString("area"),
                row.getLong("fund_id"), row.getObject("applicant", UUID.class), row.getString("decided_for"),
                row.getInt("arrival"), ApplicationState.of(row.getString("state")), row.getInt("version"),
                row.getLong("requested_cents"), row.getObject("awarded_cents", Long.class),
                row.getObject("monthly_cents", Long.class), row.getString("verdict"),
                row.getTimestamp("submitted_at").toInstant());
    }
}

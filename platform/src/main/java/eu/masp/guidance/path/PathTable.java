package eu.masp.guidance.path;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of steps. */
@Repository
class PathTable {
    private final JdbcClient jdbc;

    PathTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<PathStep> of(UUID inCase) {
        return jdbc.sql("SELECT * FROM guidance_step WHERE case_id = ? ORDER BY place, id").param(inCase)
                .query(PathTable::row).list();
    }

    Optional<PathStep> lock(UUID id) {
        return jdbc.sql("SELECT * FROM guidance_step WHERE id = ? FOR UPDATE").param(id).query(PathTable::row)
                .optional();
    }

    Optional<PathStep> find(UUID id) {
        return jdbc.sql("SELECT * FROM guidance_step WHERE id = ?").param(id).query(PathTable::row).optional();
    }

    int lastPlace(UUID inCase) {
        return jdbc.sql("SELECT coalesce(max(place), 0) FROM guidance_step WHERE case_id = ?").param(inCase)
                .query(Integer.class).single();
    }

    void insert(PathStep step) {
        jdbc.sql("""
                INSERT INTO guidance_step (id, case_id, place, kind, template, title, what, owner, owner_name, due,
                    agreed_at, state, reason, done_on, months, job, found)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (job, months) WHERE job IS NOT NULL DO NOTHING""")
                .param(step.id()).param(step.inCase()).param(step.place()).param(step.kind().word())
                .param(step.template()).param(step.title()).param(step.what()).param(step.owner().word())
                .param(step.ownerName()).param(date(step.due())).param(stamp(step.agreedAt()))
                .param(step.state().word()).param(step.reason()).param(date(step.doneOn())).param(step.months())
                .param(step.job()).param(step.found()).update();
    }

    void update(PathStep step, @Nullable Instant settledAt) {
        jdbc.sql("""
                UPDATE guidance_step SET place = ?, kind = ?, template = ?, title = ?, what = ?, owner = ?,
                    owner_name = ?, due = ?, agreed_at = ?, state = ?, reason = ?, done_on = ?, found = ?,
                    settled_at = ? WHERE id = ?""")
                .param(step.place()).param(step.kind().word()).param(step.template()).param(step.title())
                .param(step.what()).param(step.owner().word()).param(step.ownerName()).param(date(step.due()))
                .param(stamp(step.agreedAt())).param(step.state().word()).param(step.reason())
                .param(date(step.doneOn())).param(step.found()).param(stamp(settledAt)).param(step.id()).update();
    }

    void delete(UUID id) {
        jdbc.sql("DELETE FROM guidance_step WHERE id = ?").param(id).update();
    }

    void place(UUID id, int place) {
        jdbc.sql("UPDATE guidance_step SET place = ? WHERE id = ?").params(place, id).update();
    }

    /** There is no job any more: what was still to come of it goes. */
    void deleteFollowUps(UUID job) {
        jdbc.sql("DELETE FROM guidance_step WHERE job = ? AND state = 'open'").param(job).update();
    }

    /** The follow-ups of a job that are still to come move with its first day. */
    void moveFollowUp(UUID job, int months, LocalDate due) {
        jdbc.sql("UPDATE guidance_step SET due = ? WHERE job = ? AND months = ? AND state = 'open'")
                .params(Date.valueOf(due), job, months).update();
    }

    /** How many were agreed to now. */
    int agree(UUID inCase, Instant at) {
        return jdbc.sql("UPDATE guidance_step SET agreed_at = ? WHERE case_id = ? AND agreed_at IS NULL"
                + " AND state = 'open'").params(Timestamp.from(at), inCase).update();
    }

    private static @Nullable Date date(@Nullable LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }

    private static @Nullable Timestamp stamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    private static PathStep row(ResultSet row, int number) throws SQLException {
        Timestamp agreed = row.getTimestamp("agreed_at");
        return new PathStep(Objects.requireNonNull(row.getObject("id", UUID.class)),
                Objects.requireNonNull(row.getObject("case_id", UUID.class)), row.getInt("place"),
                StepKind.find(row.getString("kind")).orElseThrow(), row.getString("template"), row.getString("title"),
                row.getString("what"), StepOwner.find(row.getString("owner")).orElseThrow(),
                row.getString("owner_name"), row.getObject("due", LocalDate.class),
                agreed == null ? null : agreed.toInstant(), StepState.find(row.getString("state")).orElseThrow(),
                row.getString("reason"), row.getObject("done_on", LocalDate.class),
                row.getObject("months", Integer.class), row.getObject("job", UUID.class), row.getString("found"));
    }
}

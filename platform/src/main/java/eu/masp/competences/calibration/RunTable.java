package eu.masp.competences.calibration;

import eu.masp.competences.calibration.Run.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Runs, what happened to them, and what was decided. Signs of life go by the database’s clock, which all MASPs share. */
@Repository
class RunTable {
    private static final String COLUMNS = "SELECT id, family, state, step, started_by, started_at, problem, evidence,"
            + " evidence_sha256 FROM calibration ";

    private final JdbcClient jdbc;
    private final Clock clock;

    RunTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** False where one is running already, here or in another MASP. */
    boolean begin(UUID id, String family, UUID account, UUID runner) {
        return jdbc.sql("INSERT INTO calibration (id, family, state, started_by, started_at, runner, beat_at)"
                + " VALUES (?, ?, 'running', ?, ?, ?, now()) ON CONFLICT DO NOTHING")
                .params(id, family, account, Timestamp.from(clock.instant()), runner).update() == 1;
    }

    /** A sign of life. False where it runs here no longer: cancelled, or taken over. */
    boolean beat(UUID id, UUID runner) {
        return jdbc.sql("UPDATE calibration SET beat_at = now() WHERE id = ? AND runner = ? AND state = 'running'")
                .params(id, runner).update() == 1;
    }

    boolean step(UUID id, UUID runner, String step) {
        return jdbc.sql("UPDATE calibration SET step = ?, beat_at = now() WHERE id = ? AND runner = ?"
                + " AND state = 'running'").params(step, id, runner).update() == 1;
    }

    /** Takes over what nobody gives a sign of life for. */
    Optional<UUID> takeOver(UUID runner, int silentSeconds) {
        return jdbc.sql("UPDATE calibration SET runner = :runner, beat_at = now(), attempts = attempts + 1"
                + " WHERE state = 'running' AND beat_at < now() - make_interval(secs => :silent) RETURNING id")
                .param("runner", runner).param("silent", silentSeconds).query(UUID.class).optional();
    }

    int attempts(UUID id) {
        return jdbc.sql("SELECT attempts FROM calibration WHERE id = ?").param(id).query(Integer.class).single();
    }

    Optional<String> copy(UUID id) {
        return jdbc.sql("SELECT content FROM calibration_copy WHERE calibration = ?").param(id).query(String.class)
                .optional();
    }

    void keepCopy(UUID id, String content) {
        // Not for one that was cancelled meanwhile: nothing would erase it.
        jdbc.sql("INSERT INTO calibration_copy (calibration, content) SELECT id, ? FROM calibration WHERE id = ?"
                + " AND state = 'running' FOR UPDATE ON CONFLICT DO NOTHING").params(content, id).update();
    }

    private void dropCopy(UUID id) {
        jdbc.sql("DELETE FROM calibration_copy WHERE calibration = ?").param(id).update();
    }

    /** False where it runs here no longer. */
    boolean draft(UUID id, UUID runner, String evidence, String sha256) {
        boolean done = jdbc.sql("UPDATE calibration SET state = 'draft', evidence = ?, evidence_sha256 = ?"
                + " WHERE id = ? AND runner = ? AND state = 'running'").params(evidence, sha256, id, runner)
                .update() == 1;
        if (done) {
            dropCopy(id);
            happened(id, "drafted", null, "");
        }
        return done;
    }

    void fail(UUID id, UUID runner, String problem) {
        if (jdbc.sql("UPDATE calibration SET state = 'failed', problem = ? WHERE id = ? AND runner = ?"
                + " AND state = 'running'").params(problem, id, runner).update() == 1) {
            dropCopy(id);
            happened(id, "failed", null, problem);
        }
    }

    /** From one state to another; false where it is not in the first any more. */
    boolean move(UUID id, State from, State to, UUID account, String reason) {
        boolean done = jdbc.sql("UPDATE calibration SET state = ? WHERE id = ? AND state = ?")
                .params(to.word(), id, from.word()).update() == 1;
        if (done) {
            dropCopy(id);
            happened(id, to.word(), account, reason);
        }
        return done;
    }

    void happened(UUID id, String event, @Nullable UUID account, String reason) {
        jdbc.sql("INSERT INTO calibration_event (calibration, event, account, reason, at) VALUES (?, ?, ?, ?, ?)")
                .param(id).param(event).param(account).param(reason).param(Timestamp.from(clock.instant())).update();
    }

    List<Run.Event> events(UUID id) {
        return jdbc.sql("SELECT event, account, reason, at FROM calibration_event WHERE calibration = ? ORDER BY id")
                .param(id).query((row, _) -> new Run.Event(row.getString(1), row.getObject(2, UUID.class),
                        row.getString(3), row.getTimestamp(4).toInstant()))
                .list();
    }

    void decide(UUID id, Map<String, Decision> decisions) {
        decisions.forEach((item, decision) -> jdbc
                .sql("INSERT INTO calibration_decision (calibration, item, decision) VALUES (?, ?, ?)")
                .params(id, item, decision.word()).update());
    }

    Map<String, Decision> decisions(UUID id) {
        Map<String, Decision> decisions = new LinkedHashMap<>();
        jdbc.sql("SELECT item, decision FROM calibration_decision WHERE calibration = ?").param(id)
                .query((ResultSet row) -> {
                    decisions.put(row.getString(1), Decision.find(row.getString(2)).orElseThrow());
                });
        return decisions;
    }

    Optional<Run> find(UUID id) {
        return jdbc.sql(COLUMNS + "WHERE id = ?").param(id).query(RunTable::run).optional();
    }

    /** Whoever else would sign or withdraw it waits. */
    Optional<Run> lock(UUID id) {
        return jdbc.sql(COLUMNS + "WHERE id = ? FOR UPDATE").param(id).query(RunTable::run).optional();
    }

    /** All of them without their evidence, the newest first. */
    List<Run> all() {
        return jdbc.sql("SELECT id, family, state, step, started_by, started_at, problem, NULL AS evidence,"
                + " evidence_sha256 FROM calibration ORDER BY started_at DESC, id LIMIT 200").query(RunTable::run)
                .list();
    }

    private static Run run(ResultSet row, int number) throws SQLException {
        return new Run(Objects.requireNonNull(row.getObject("id", UUID.class)), row.getString("family"),
                State.of(row.getString("state")), row.getString("step"),
                Objects.requireNonNull(row.getObject("started_by", UUID.class)),
                row.getTimestamp("started_at").toInstant(), row.getString("problem"), row.getString("evidence"),
                row.getString("evidence_sha256"));
    }
}

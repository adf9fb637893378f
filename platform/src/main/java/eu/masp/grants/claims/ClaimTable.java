package eu.masp.grants.claims;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Claims and what happened to them. */
@Repository
class ClaimTable {
    private static final String COLUMNS = """
            SELECT id, application, number, month, spent_cents, asked_cents, due_cents, recover_cents, recovered_cents, state, version, drawn,
                   lodged_at
            FROM claim
            """;

    private final JdbcClient jdbc;

    ClaimTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Claim claim, String actor, String once) {
        jdbc.sql(
                """
                        INSERT INTO claim (id, application, number, month, spent_cents, asked_cents, state, drawn, lodged_at, once)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(claim.id()).param(claim.application()).param(claim.number()).param(claim.month())
                .param(claim.spent())
                .param(claim.asked()).param(claim.state().word()).param(claim.drawn())
                .param(Timestamp.from(claim.lodgedAt()))
                .param(once).update();
        record(claim.id(), claim.lodgedAt(), actor, "lodge", null, ClaimState.LODGED, "");
    }

    Optional<Claim> find(UUID id) {
        return jdbc.sql(COLUMNS + "WHERE id = ?").param(id).query(ClaimTable::claim).optional();
    }

    Optional<Claim> findSame(UUID application, String once) {
        return jdbc.sql(COLUMNS + "WHERE application = ? AND once = ?").params(application, once)
                .query(ClaimTable::claim)
                .optional();
    }

    Claim lock(UUID id) {
        return jdbc.sql(COLUMNS + "WHERE id = ? FOR UPDATE").param(id).query(ClaimTable::claim).single();
    }

    List<Claim> of(UUID application) {
        return jdbc.sql(COLUMNS + "WHERE application = ? ORDER BY number").param(application).query(ClaimTable::claim)
                .list();
    }

    List<ClaimEvent> events(UUID id) {
        return jdbc.sql("SELECT at, actor, event, to_state, reason FROM claim_event WHERE claim = ? ORDER BY id")
                .param(id).query((row, _) -> new ClaimEvent(row.getTimestamp(1).toInstant(), row.getString(2),
                        row.getString(3), ClaimState.of(row.getString(4)), row.getString(5)))
                .list();
    }

    void due(UUID id, long cents) {
        jdbc.sql("UPDATE claim SET due_cents = ? WHERE id = ?").params(cents, id).update();
    }

    void recover(UUID id, long asked, long come) {
        jdbc.sql("UPDATE claim SET recover_cents = ?, recovered_cents = ? WHERE id = ?").params(asked, come, id)
                .update();
    }

    void move(Claim claim, ClaimStep step, String actor, String reason, Instant at) {
        jdbc.sql("UPDATE claim SET state = ?, version = version + 1 WHERE id = ?").params(step.to().word(), claim.id())
                .update();
        record(claim.id(), at, actor, step.word(), claim.state(), step.to(), reason);
    }

    boolean tookPart(UUID id, ClaimStep step, String actor) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM claim_event WHERE claim = ? AND event = ? AND actor = ?)")
                .params(id, step.word(), actor).query(Boolean.class).single();
    }

    private void record(UUID id, Instant at, String actor, String event,
            @org.jspecify.annotations.Nullable ClaimState from,
            ClaimState to, String reason) {
        jdbc.sql(
                "INSERT INTO claim_event (claim, at, actor, event, from_state, to_state, reason) VALUES (?, ?, ?, ?, ?, ?, ?)")
                .param(id).param(Timestamp.from(at)).param(actor).param(event).param(from == null ? null : from.word())
                .param(to.word()).param(reason).update();
    }

    private static Claim claim(ResultSet row, int number) throws SQLException {
        return new Claim(row.getObject("id", UUID.class), row.getObject("application", UUID.class),
                row.getInt("number"),
                row.getObject("month", LocalDate.class), row.getLong("spent_cents"), row.getLong("asked_cents"),
                row.getObject("due_cents", Long.class), row.getLong("recover_cents"), row.getLong("recovered_cents"),
                ClaimState.of(row.getString("state")),
                row.getInt("version"), row.getBoolean("drawn"), row.getTimestamp("lodged_at").toInstant());
    }
}

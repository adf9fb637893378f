package eu.masp.guidance.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of cases. */
@Repository
class CaseTable {
    private static final String COLUMNS = "SELECT c.* FROM guidance_case c ";

    private final JdbcClient jdbc;

    CaseTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False where the person has an open case with the body already. */
    boolean insert(GuidanceCase one) {
        try {
            return jdbc.sql("""
                    INSERT INTO guidance_case (id, person, body, territory, state, guide, invited_as, begun_at, since,
                        active_since, demonstration)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    ON CONFLICT (person, body) WHERE state IN ('invited', 'requested', 'active', 'handing_over')
                    DO NOTHING""")
                    .param(one.id()).param(one.person()).param(one.body()).param(one.territory())
                    .param(one.state().word()).param(one.guide()).param(one.invitedAs()).param(stamp(one.begunAt()))
                    .param(stamp(one.since())).param(stamp(one.activeSince())).param(one.demonstration()).update() == 1;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    Optional<GuidanceCase> find(UUID id) {
        return jdbc.sql(COLUMNS + "WHERE c.id = ?").param(id).query(CaseTable::row).optional();
    }

    /** The row, until the transaction ends in nobody else's hand. */
    Optional<GuidanceCase> lock(UUID id) {
        return jdbc.sql(COLUMNS + "WHERE c.id = ? FOR UPDATE").param(id).query(CaseTable::row).optional();
    }

    List<GuidanceCase> of(UUID person) {
        return jdbc.sql(COLUMNS + "WHERE c.person = ? ORDER BY c.since DESC").param(person).query(CaseTable::row)
                .list();
    }

    /** @return false where another open case of the person with that body stands in the way */
    boolean update(GuidanceCase one) {
        GuidanceCase.HandOver to = one.to();
        rememberPlace(one);
        try {
            return jdbc.sql("""
                    UPDATE guidance_case SET body = ?, territory = ?, state = ?, guide = ?, invited_as = ?, since = ?,
                        active_since = ?, first_met_at = ?, closed_at = ?, outcome = ?, to_body = ?, to_territory = ?,
                        to_guide = ?, version = version + 1 WHERE id = ?""")
                    .param(one.body()).param(one.territory()).param(one.state().word()).param(one.guide())
                    .param(one.invitedAs()).param(stamp(one.since())).param(stamp(one.activeSince()))
                    .param(stamp(one.firstMetAt())).param(stamp(one.closedAt())).param(one.outcome())
                    .param(to == null ? null : to.body()).param(to == null ? null : to.territory())
                    .param(to == null ? null : to.guide()).param(one.id()).update() == 1;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    /** Where a case was until it is handed over: figures of earlier days stay with whoever did the work. */
    private void rememberPlace(GuidanceCase now) {
        jdbc.sql("""
                INSERT INTO guidance_earlier_place (case_id, body, territory, until)
                SELECT id, body, territory, :until FROM guidance_case
                WHERE id = :id AND (body, territory) <> (:body, :territory)""")
                .param("until", stamp(now.since())).param("id", now.id()).param("body", now.body())
                .param("territory", now.territory()).update();
    }

    /** Whether an invitation to this address waits for an answer. */
    boolean waits(String address, String body) {
        return jdbc.sql("SELECT count(*) FROM guidance_case WHERE state = 'invited' AND invited_as = ? AND body = ?")
                .params(address, body).query(Integer.class).single() > 0;
    }

    /** Those invited before a moment who never answered. */
    List<UUID> invitedBefore(Instant moment) {
        return jdbc.sql("SELECT id FROM guidance_case WHERE state = 'invited' AND since < ? LIMIT 500")
                .param(stamp(moment)).query(UUID.class).list();
    }

    static @Nullable Timestamp stamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    private static GuidanceCase row(ResultSet row, int number) throws SQLException {
        String toBody = row.getString("to_body");
        return new GuidanceCase(Objects.requireNonNull(row.getObject("id", UUID.class)),
                row.getObject("person", UUID.class), row.getString("body"), row.getString("territory"),
                CaseState.of(row.getString("state")), row.getObject("guide", UUID.class), row.getString("invited_as"),
                row.getTimestamp("begun_at").toInstant(), row.getTimestamp("since").toInstant(),
                instant(row.getTimestamp("active_since")), instant(row.getTimestamp("first_met_at")),
                instant(row.getTimestamp("closed_at")), row.getString("outcome"),
                toBody == null ? null
                        : new GuidanceCase.HandOver(toBody, row.getString("to_territory"),
                                row.getObject("to_guide", UUID.class)),
                row.getBoolean("demonstration"), row.getInt("version"));
    }
}

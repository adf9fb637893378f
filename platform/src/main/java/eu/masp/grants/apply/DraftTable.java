package eu.masp.grants.apply;

import eu.masp.database.BatchedLookup;
import eu.masp.grants.applications.Submission;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Applications that are being written. */
@Repository
class DraftTable {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> NAMES = new TypeReference<>() {
    };
    private static final String COLUMNS = """
            SELECT id, call_id, applicant, account, facts, decided_for, asked_cents, once, version, changed_at
            FROM application_draft
            """;

    private final JdbcClient jdbc;
    private final BatchedLookup<UUID, Draft> byId = BatchedLookup.of(this::find);

    DraftTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Draft insert(UUID call, UUID applicant, UUID account, String facts, Instant now) {
        String once = UUID.randomUUID().toString();
        UUID id = Submission.id(applicant, once);
        jdbc.sql("""
                INSERT INTO application_draft (id, call_id, applicant, account, facts, once, changed_at)
                VALUES (?, ?, ?, ?, ?::jsonb, ?, ?)""")
                .params(id, call, applicant, account, facts, once, Timestamp.from(now)).update();
        return find(id).orElseThrow();
    }

    Optional<Draft> find(UUID id) {
        return byId.find(id);
    }

    private Map<UUID, Draft> find(List<UUID> ids) {
        return jdbc.sql(COLUMNS + "WHERE id = ANY (?)").param(ids.toArray(UUID[]::new)).query(DraftTable::draft)
                .list().stream().collect(Collectors.toMap(Draft::id, Function.identity()));
    }

    /** Those of somebody that were not sent yet, the last changed first. */
    List<Draft> of(Collection<UUID> applicants) {
        return jdbc.sql(COLUMNS + "WHERE applicant = ANY (?) AND NOT EXISTS (SELECT FROM application a"
                + " WHERE a.id = application_draft.id) ORDER BY changed_at DESC")
                .param(applicants.toArray(UUID[]::new))
                .query(DraftTable::draft).list();
    }

    Optional<Draft> findUnsent(UUID call, UUID applicant) {
        return jdbc.sql(COLUMNS + "WHERE call_id = ? AND applicant = ? AND NOT EXISTS (SELECT FROM application a"
                + " WHERE a.id = application_draft.id) ORDER BY changed_at DESC LIMIT 1").params(call, applicant)
                .query(DraftTable::draft).optional();
    }

    /** Whether it was still of that version. */
    boolean update(Draft draft, Instant now) {
        return jdbc.sql("""
                UPDATE application_draft SET facts = ?::jsonb, decided_for = ?::jsonb, asked_cents = ?, changed_at = ?,
                    version = version + 1
                WHERE id = ? AND version = ?""")
                .param(draft.facts())
                .param(draft.decidedFor().isEmpty() ? null : MAPPER.writeValueAsString(draft.decidedFor()))
                .param(draft.asked()).param(Timestamp.from(now)).param(draft.id()).param(draft.version())
                .update() == 1;
    }

    void delete(UUID id) {
        jdbc.sql("DELETE FROM application_draft WHERE id = ?").param(id).update();
    }

    /** Those not touched since, and not sent: what lies there is nobody's any more. */
    List<UUID> untouchedSince(Instant before) {
        return jdbc.sql("SELECT id FROM application_draft WHERE changed_at < ? LIMIT 500")
                .param(Timestamp.from(before)).query(UUID.class).list();
    }

    /** Erases it; its papers as well where it was never sent. */
    boolean expire(UUID id) {
        jdbc.sql("DELETE FROM paper WHERE subject = ? AND NOT EXISTS (SELECT FROM application WHERE id = ?)")
                .params(id, id).update();
        jdbc.sql("DELETE FROM commitment WHERE application = ? AND NOT EXISTS (SELECT FROM application WHERE id = ?)")
                .params(id, id).update();
        return jdbc.sql("DELETE FROM application_draft WHERE id = ?").param(id).update() == 1;
    }

    private static Draft draft(ResultSet row, int number) throws SQLException {
        @Nullable
        String names = row.getString("decided_for");
        return new Draft(row.getObject("id", UUID.class), row.getObject("call_id", UUID.class),
                row.getObject("applicant", UUID.class), row.getObject("account", UUID.class), row.getString("facts"),
                names == null ? Map.of() : MAPPER.readValue(names, NAMES), row.getObject("asked_cents", Long.class),
                row.getString("once"), row.getInt("version"), row.getTimestamp("changed_at").toInstant());
    }
}

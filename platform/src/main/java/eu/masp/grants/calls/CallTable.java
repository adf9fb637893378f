package eu.masp.grants.calls;

import eu.masp.database.BatchedLookup;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Calls, their areas and what happened to them. */
@Repository
class CallTable {
    private static final String COLUMNS = """
            SELECT id, code, title_it, title_en, body, measure, rule_set, reference_date, opens_at, closes_at, applicants,
                   ranking, protocol, cup, cor, papers, checked_share, state, version, demonstration
            FROM call
            """;

    private final JdbcClient jdbc;
    private final BatchedLookup<UUID, Call> byId = BatchedLookup.of(this::find);

    CallTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Call call) {
        jdbc.sql(
                """
                        INSERT INTO call (id, code, title_it, title_en, body, measure, opens_at, closes_at, applicants, ranking, protocol,
                            cup, cor, papers, checked_share, state, demonstration)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(call.id()).param(call.code()).param(call.titleIt()).param(call.titleEn()).param(call.body())
                .param(call.measure()).param(Timestamp.from(call.opensAt())).param(Timestamp.from(call.closesAt()))
                .param(call.applicants().word()).param(call.ranking()).param(call.protocol()).param(call.cup())
                .param(call.cor()).param(call.papers().toArray(String[]::new)).param(call.checkedShare())
                .param(call.state().word()).param(call.demonstration()).update();
        jdbc.sql("INSERT INTO call_arrival (call_id) VALUES (?)").param(call.id()).update();
    }

    void insertArea(UUID call, CallArea area) {
        jdbc.sql("INSERT INTO call_area (call_id, area, fund_id, lead_body) VALUES (?, ?, ?, ?)")
                .params(call, area.area(), area.fund(), area.leadBody()).update();
        // Who is paid from invented money is told so, whatever the draft said.
        jdbc.sql("UPDATE call SET demonstration = true WHERE id = ? AND NOT demonstration"
                + " AND EXISTS (SELECT FROM fund WHERE id = ? AND demonstration)").params(call, area.fund()).update();
    }

    /** Whether it was still a draft of that version. */
    boolean revise(Call call) {
        return jdbc
                .sql("""
                        UPDATE call SET code = ?, title_it = ?, title_en = ?, opens_at = ?, closes_at = ?, applicants = ?, ranking = ?,
                            protocol = ?, cup = ?, cor = ?, papers = ?, checked_share = ?, demonstration = ?,
                            version = version + 1
                        WHERE id = ? AND version = ? AND state = 'draft'""")
                .param(call.code()).param(call.titleIt()).param(call.titleEn())
                .param(Timestamp.from(call.opensAt())).param(Timestamp.from(call.closesAt()))
                .param(call.applicants().word()).param(call.ranking()).param(call.protocol()).param(call.cup())
                .param(call.cor()).param(call.papers().toArray(String[]::new)).param(call.checkedShare())
                .param(call.demonstration()).param(call.id()).param(call.version()).update() == 1;
    }

    void insertChanges(UUID call, CallChanges changes) {
        jdbc.sql(
                "INSERT INTO call_changes (call_id, proposal, proposal_version, title, changes) VALUES (?, ?, ?, ?, ?)")
                .params(call, changes.proposal(), changes.version(), changes.title(), changes.changes()).update();
    }

    Optional<CallChanges> changes(UUID call) {
        return jdbc.sql("SELECT proposal, proposal_version, title, changes FROM call_changes WHERE call_id = ?")
                .param(call).query((row, _) -> new CallChanges(row.getObject(1, UUID.class), row.getInt(2),
                        row.getString(3), row.getString(4)))
                .optional();
    }

    void removeAreas(UUID call) {
        jdbc.sql("DELETE FROM call_area WHERE call_id = ?").param(call).update();
    }

    Optional<Call> find(UUID id) {
        return byId.find(id);
    }

    private Map<UUID, Call> find(List<UUID> ids) {
        return jdbc.sql(COLUMNS + "WHERE id = ANY (?)").param(ids.toArray(UUID[]::new)).query(CallTable::call)
                .list().stream().collect(Collectors.toMap(Call::id, Function.identity()));
    }

    Optional<Call> find(String code) {
        return jdbc.sql(COLUMNS + "WHERE code = ?").param(code).query(CallTable::call).optional();
    }

    List<Call> published() {
        return jdbc.sql(COLUMNS + "WHERE state <> 'draft' ORDER BY closes_at DESC, code").query(CallTable::call).list();
    }

    List<Call> of(String body) {
        return jdbc.sql(COLUMNS + "WHERE body = ? ORDER BY opens_at DESC, code").param(body).query(CallTable::call)
                .list();
    }

    List<CallArea> areas(UUID call) {
        return jdbc.sql("SELECT area, fund_id, lead_body FROM call_area WHERE call_id = ? ORDER BY area").param(call)
                .query((row, _) -> new CallArea(row.getString(1), row.getLong(2), row.getString(3))).list();
    }

    /** Whether it was still a draft of that version. */
    boolean publish(UUID call, int version, String ruleSet, LocalDate referenceDate) {
        return jdbc.sql("UPDATE call SET state = 'published', rule_set = ?, reference_date = ?, version = version + 1"
                + " WHERE id = ? AND version = ? AND state = 'draft'")
                .params(ruleSet, referenceDate, call, version).update() == 1;
    }

    /** Whether it was still published and of that version. */
    boolean moveEnd(UUID call, int version, Instant closesAt, CallState state) {
        return jdbc.sql("UPDATE call SET closes_at = ?, state = ?, version = version + 1"
                + " WHERE id = ? AND version = ? AND state = 'published'")
                .params(Timestamp.from(closesAt), state.word(), call, version).update() == 1;
    }

    void record(UUID call, Instant at, String actor, String event, String details) {
        jdbc.sql("INSERT INTO call_event (call_id, at, actor, event, details) VALUES (?, ?, ?, ?, ?)")
                .params(call, Timestamp.from(at), actor, event, details).update();
    }

    List<CallEvent> events(UUID call) {
        return jdbc.sql("SELECT at, actor, event, details FROM call_event WHERE call_id = ? ORDER BY id").param(call)
                .query((row, _) -> new CallEvent(row.getTimestamp(1).toInstant(), row.getString(2), row.getString(3),
                        row.getString(4)))
                .list();
    }

    private static Call call(ResultSet row, int number) throws SQLException {
        return new Call(row.getObject("id", UUID.class), row.getString("code"), row.getString("title_it"),
                row.getString("title_en"), row.getString("body"), row.getString("measure"), row.getString("rule_set"),
                row.getObject("reference_date", LocalDate.class), row.getTimestamp("opens_at").toInstant(),
                row.getTimestamp("closes_at").toInstant(),
                Call.Applicants.valueOf(row.getString("applicants").toUpperCase(Locale.ROOT)), row.getString("ranking"),
                row.getString("protocol"), row.getString("cup"), row.getBoolean("cor"),
                List.of((String[]) row.getArray("papers").getArray()), row.getInt("checked_share"),
                CallState.of(row.getString("state")), row.getInt("version"), row.getBoolean("demonstration"));
    }
}

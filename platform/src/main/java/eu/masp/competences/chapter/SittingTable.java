package eu.masp.competences.chapter;

import eu.masp.shell.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The chapters that people answer, and their answers. */
@Repository
class SittingTable {
    private static final String COLUMNS = """
            SELECT id, account, family, purpose, path, bank, seed, started_at, changed_at, ended_at, stop, theta, se, too_fast,
                   inconsistent
            FROM sitting
            """;

    private final JdbcClient jdbc;

    SittingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Begins one, or leaves the one that is open already as it is.
     *
     * @param language of the page on which it began
     */
    void begin(Sitting sitting, Language language) {
        jdbc.sql("""
                INSERT INTO sitting (id, account, family, purpose, path, bank, seed, started_at, changed_at,
                    language)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""")
                .params(sitting.id(), sitting.account(), sitting.family(), sitting.purpose().word(), sitting.path(),
                        sitting.bank(), sitting.seed(), Timestamp.from(sitting.startedAt()),
                        Timestamp.from(sitting.changedAt()), language.code())
                .update();
    }

    Optional<Sitting> findOpen(UUID account, String family, Purpose purpose, String path) {
        return jdbc.sql(COLUMNS + "WHERE account = ? AND family = ? AND purpose = ? AND path = ? AND ended_at IS NULL")
                .params(account, family, purpose.word(), path).query(SittingTable::sitting).optional();
    }

    Optional<Sitting> find(UUID id) {
        return jdbc.sql(COLUMNS + "WHERE id = ?").param(id).query(SittingTable::sitting).optional();
    }

    /** Whoever else answers the same chapter at this moment waits until the transaction ends. */
    Optional<Sitting> lock(UUID id) {
        return jdbc.sql(COLUMNS + "WHERE id = ? FOR UPDATE").param(id).query(SittingTable::sitting).optional();
    }

    /** The newest first. */
    List<Sitting> of(UUID account) {
        return jdbc.sql(COLUMNS + "WHERE account = ? ORDER BY started_at DESC").param(account)
                .query(SittingTable::sitting).list();
    }

    List<Given> answers(UUID sitting) {
        return jdbc.sql("SELECT position, item, category, seconds FROM sitting_answer WHERE sitting = ?"
                + " ORDER BY position").param(sitting)
                .query((row, _) -> new Given(row.getInt(1), row.getString(2), row.getInt(3), row.getInt(4))).list();
    }

    void insert(UUID sitting, Given given, Instant now) {
        jdbc.sql("INSERT INTO sitting_answer (sitting, position, item, category, seconds, at)"
                + " VALUES (?, ?, ?, ?, ?, ?)")
                .params(sitting, given.position(), given.item(), given.category(), given.seconds(),
                        Timestamp.from(now))
                .update();
        touch(sitting, now);
    }

    void change(UUID sitting, int position, int category, Instant now) {
        jdbc.sql("UPDATE sitting_answer SET category = ?, at = ? WHERE sitting = ? AND position = ?")
                .params(category, Timestamp.from(now), sitting, position).update();
        touch(sitting, now);
    }

    private void touch(UUID sitting, Instant now) {
        jdbc.sql("UPDATE sitting SET changed_at = ? WHERE id = ?").params(Timestamp.from(now), sitting).update();
    }

    /** When the question that is open was first seen counts; looking at it again does not. */
    void asked(UUID sitting, int position, Instant now) {
        jdbc.sql("UPDATE sitting SET asked_position = :position, asked_at = :now WHERE id = :id"
                + " AND asked_position IS DISTINCT FROM :position AND ended_at IS NULL")
                .param("position", position).param("now", Timestamp.from(now)).param("id", sitting).update();
    }

    Optional<Instant> askedAt(UUID sitting, int position) {
        return jdbc.sql("SELECT asked_at FROM sitting WHERE id = ? AND asked_position = ?").params(sitting, position)
                .query(Timestamp.class).optional().map(Timestamp::toInstant);
    }

    void end(UUID sitting, Sitting.Ended ended) {
        jdbc.sql("UPDATE sitting SET ended_at = ?, changed_at = ?, stop = ?, theta = ?, se = ?, too_fast = ?,"
                + " inconsistent = ? WHERE id = ?")
                .params(Timestamp.from(ended.at()), Timestamp.from(ended.at()), ended.stop(), ended.theta(),
                        ended.se(), ended.tooFast(), ended.inconsistent(), sitting)
                .update();
    }

    void keep(UUID sitting, CompetenceEstimate estimate) {
        jdbc.sql("INSERT INTO sitting_competence (sitting, competence, answers, theta, se) VALUES (?, ?, ?, ?, ?)")
                .params(sitting, estimate.competence(), estimate.answers(), estimate.theta(), estimate.se()).update();
    }

    List<CompetenceEstimate> estimates(UUID sitting) {
        return jdbc.sql("SELECT competence, answers, theta, se FROM sitting_competence WHERE sitting = ?"
                + " ORDER BY competence").param(sitting)
                .query((row, _) -> new CompetenceEstimate(row.getString(1), row.getInt(2), row.getDouble(3),
                        row.getDouble(4)))
                .list();
    }

    /**
     * A chapter that has ended.
     *
     * @param doubtful whether its result was to be read with care
     */
    record Past(String family, Purpose purpose, Instant endedAt, boolean doubtful) {}

    /** Those that have ended, the latest first; those too that were erased a short while ago. */
    List<Past> past(UUID account) {
        return jdbc.sql("""
                SELECT family, purpose, ended_at, too_fast OR inconsistent AS doubtful FROM sitting
                WHERE account = :account AND ended_at IS NOT NULL
                UNION ALL SELECT family, purpose, ended_at, doubtful FROM sitting_erased WHERE account = :account
                ORDER BY ended_at DESC""").param("account", account).query(SittingTable::past).list();
    }

    /** Those that were erased a short while ago. */
    List<Past> erased(UUID account) {
        return jdbc.sql("SELECT family, purpose, ended_at, doubtful FROM sitting_erased WHERE account = ?"
                + " ORDER BY ended_at DESC").param(account).query(SittingTable::past).list();
    }

    /** Of one that has ended there stays that it was. */
    void discard(UUID sitting) {
        jdbc.sql("INSERT INTO sitting_erased (account, family, purpose, ended_at, doubtful)"
                + " SELECT account, family, purpose, ended_at, too_fast OR inconsistent FROM sitting"
                + " WHERE id = ? AND ended_at IS NOT NULL").param(sitting).update();
        jdbc.sql("DELETE FROM sitting WHERE id = ?").param(sitting).update();
    }

    void erase(UUID account) {
        jdbc.sql("DELETE FROM sitting WHERE account = ?").param(account).update();
        jdbc.sql("DELETE FROM sitting_erased WHERE account = ?").param(account).update();
    }

    /** Those erased whose questions nobody remembers any more. */
    void forgetErased(Instant endedBefore) {
        jdbc.sql("DELETE FROM sitting_erased WHERE ended_at < ?").param(Timestamp.from(endedBefore)).update();
    }

    /** Those that nobody went on with. */
    int eraseUntouched(Instant before) {
        return jdbc.sql("DELETE FROM sitting WHERE ended_at IS NULL AND changed_at < ?").param(Timestamp.from(before))
                .update();
    }

    private static Past past(ResultSet row, int number) throws SQLException {
        return new Past(row.getString("family"), Purpose.find(row.getString("purpose")).orElseThrow(),
                row.getTimestamp("ended_at").toInstant(), row.getBoolean("doubtful"));
    }

    private static Sitting sitting(ResultSet row, int number) throws SQLException {
        @Nullable
        Timestamp ended = row.getTimestamp("ended_at");
        Sitting.Ended result = ended == null ? null
                : new Sitting.Ended(ended.toInstant(), row.getString("stop"), row.getDouble("theta"),
                        row.getDouble("se"), row.getBoolean("too_fast"), row.getBoolean("inconsistent"));
        return new Sitting(Objects.requireNonNull(row.getObject("id", UUID.class)),
                Objects.requireNonNull(row.getObject("account", UUID.class)), row.getString("family"),
                Purpose.find(row.getString("purpose")).orElseThrow(), row.getString("path"), row.getString("bank"),
                row.getLong("seed"), row.getTimestamp("started_at").toInstant(),
                row.getTimestamp("changed_at").toInstant(), result);
    }
}

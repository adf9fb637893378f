package eu.masp.competences.profile;

import eu.masp.competences.Evidence.Verdict;
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

/** Who was asked to confirm what, and the links by which they answer. */
@Repository
public class ConfirmationTable {
    private static final String COLUMNS = """
            SELECT c.id, c.statement, c.body, c.hint, c.by_mail, c.shown_name, c.language, c.asked_at, c.expires_at, c.reminded_at,
                   c.answered_at, c.verdict, c.sentence, c.by_name, c.relation
            FROM confirmation c JOIN statement s ON s.id = c.statement
            """;

    private final JdbcClient jdbc;

    ConfirmationTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of all statements of a person, the oldest first. */
    public List<Confirmation> of(UUID account) {
        return jdbc.sql(COLUMNS + "WHERE s.account = ? ORDER BY c.asked_at, c.id").param(account)
                .query(ConfirmationTable::confirmation).list();
    }

    void ask(Confirmation asked, String email) {
        jdbc.sql("INSERT INTO confirmation (id, statement, email, hint, by_mail, language, shown_name, asked_at,"
                + " expires_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(asked.id(), asked.statement(), email, asked.hint(), asked.byMail(), asked.language(),
                        asked.shownName(), Timestamp.from(asked.askedAt()), Timestamp.from(asked.expiresAt()))
                .update();
    }

    void link(UUID confirmation, byte[] token) {
        jdbc.sql("INSERT INTO confirmation_link (token, confirmation) VALUES (?, ?)").params(token, confirmation)
                .update();
    }

    Optional<Confirmation> find(byte[] token) {
        return jdbc.sql(COLUMNS + "JOIN confirmation_link l ON l.confirmation = c.id WHERE l.token = ?").param(token)
                .query(ConfirmationTable::confirmation).optional();
    }

    /** Whose statement it is about. */
    UUID account(Confirmation confirmation) {
        return jdbc.sql("SELECT account FROM statement WHERE id = ?").param(confirmation.statement())
                .query(UUID.class).single();
    }

    /** Whether there was none yet and there was still time. */
    boolean answer(UUID id, Confirmation.Answer answer) {
        return jdbc.sql("UPDATE confirmation SET answered_at = :at, verdict = :verdict, sentence = :sentence,"
                + " by_name = :by, relation = :relation, email = NULL"
                + " WHERE id = :id AND answered_at IS NULL AND expires_at > :at")
                .param("at", Timestamp.from(answer.at())).param("verdict", answer.verdict().word())
                .param("sentence", answer.sentence()).param("by", answer.by()).param("relation", answer.relation())
                .param("id", id).update() == 1;
    }

    /**
     * An operator’s answer, asked for by nobody but the share of the profile; the last one counts. The same verdict again stays the
     * same confirmation, whatever was made from it.
     *
     * @return those that it takes the place of: they are no more
     */
    List<UUID> answer(UUID statement, UUID operator, String body, String language, Confirmation.Answer answer) {
        // Two at once are one after the other.
        jdbc.sql("SELECT FROM statement WHERE id = ? FOR NO KEY UPDATE").param(statement).query((_, _) -> true).list();
        List<UUID> gone = jdbc.sql("DELETE FROM confirmation WHERE statement = ? AND operator = ? AND verdict <> ?"
                + " RETURNING id").params(statement, operator, answer.verdict().word()).query(UUID.class).list();
        if (jdbc.sql("UPDATE confirmation SET body = ?, answered_at = ?, sentence = ?, by_name = ?, relation = ?"
                + " WHERE statement = ? AND operator = ?")
                .params(body, Timestamp.from(answer.at()), answer.sentence(), answer.by(), answer.relation(), statement,
                        operator)
                .update() == 0) {
            insert(statement, operator, body, language, answer);
        }
        return gone;
    }

    private void insert(UUID statement, UUID operator, String body, String language, Confirmation.Answer answer) {
        Timestamp at = Timestamp.from(answer.at());
        jdbc.sql("INSERT INTO confirmation (id, statement, operator, body, language, asked_at, expires_at, answered_at,"
                + " verdict, sentence, by_name, relation) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(UUID.randomUUID(), statement, operator, body, language, at, at, at, answer.verdict().word(),
                        answer.sentence(), answer.by(), answer.relation())
                .update();
    }

    /** Its time is over at once; that it ends when it began says that it was taken back. */
    boolean cancel(UUID id, Instant now) {
        return jdbc.sql("UPDATE confirmation SET expires_at = asked_at, expired_at = ?, email = NULL"
                + " WHERE id = ? AND answered_at IS NULL").params(Timestamp.from(now), id).update() == 1;
    }

    /** Whether somebody still has to answer about a statement. By the address itself: many have a hint in common. */
    boolean waitsFor(UUID statement, String email, Instant now) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM confirmation WHERE statement = ? AND email = ?"
                + " AND answered_at IS NULL AND expires_at > ?)").params(statement, email, Timestamp.from(now))
                .query(Boolean.class).single();
    }

    /** What was asked about statements; nobody is reminded of it until the transaction ends. */
    List<UUID> lock(List<UUID> statements) {
        return jdbc.sql("SELECT id FROM confirmation WHERE statement = ANY (?) ORDER BY id FOR UPDATE")
                .param(statements.toArray(UUID[]::new)).query(UUID.class).list();
    }

    /** How many a person has asked since then. */
    int askedSince(UUID account, Instant since) {
        return jdbc.sql("SELECT count(*) FROM confirmation c JOIN statement s ON s.id = c.statement"
                + " WHERE s.account = ? AND c.operator IS NULL AND c.asked_at >= ?")
                .params(account, Timestamp.from(since)).query(Integer.class).single();
    }

    record Silent(Confirmation confirmation, UUID account, String email) {}

    /** Those asked by mail before then who have neither answered nor been reminded; nobody else takes them meanwhile. */
    List<Silent> silent(Instant askedBefore, Instant now) {
        return jdbc.sql(COLUMNS.replace("c.relation\n", "c.relation, s.account, c.email\n")
                + "WHERE c.answered_at IS NULL AND c.reminded_at IS NULL AND c.email IS NOT NULL AND c.by_mail"
                + " AND c.asked_at < ? AND c.expires_at > ? LIMIT 100 FOR UPDATE OF c SKIP LOCKED")
                .params(Timestamp.from(askedBefore), Timestamp.from(now)).query(ConfirmationTable::silent).list();
    }

    void reminded(UUID id, Instant now) {
        jdbc.sql("UPDATE confirmation SET reminded_at = ? WHERE id = ?").params(Timestamp.from(now), id).update();
    }

    /** Those whose time is over and of whom the person was not told. */
    List<Silent> over(Instant now) {
        return jdbc.sql(COLUMNS.replace("c.relation\n", "c.relation, s.account, '' AS email\n")
                + "WHERE c.answered_at IS NULL AND c.expired_at IS NULL AND c.expires_at <= ?"
                + " LIMIT 100 FOR UPDATE OF c SKIP LOCKED").param(Timestamp.from(now))
                .query(ConfirmationTable::silent).list();
    }

    void expired(UUID id, Instant now) {
        jdbc.sql("UPDATE confirmation SET expired_at = ?, email = NULL WHERE id = ?")
                .params(Timestamp.from(now), id).update();
    }

    private static Silent silent(ResultSet row, int number) throws SQLException {
        return new Silent(confirmation(row, number), Objects.requireNonNull(row.getObject("account", UUID.class)),
                row.getString("email"));
    }

    private static Confirmation confirmation(ResultSet row, int number) throws SQLException {
        @Nullable
        Timestamp answered = row.getTimestamp("answered_at");
        Confirmation.Answer answer = answered == null ? null
                : new Confirmation.Answer(answered.toInstant(),
                        Verdict.find(row.getString("verdict")).orElseThrow(), row.getString("sentence"),
                        row.getString("by_name"), row.getString("relation"));
        return new Confirmation(Objects.requireNonNull(row.getObject("id", UUID.class)),
                Objects.requireNonNull(row.getObject("statement", UUID.class)), row.getString("body"),
                row.getString("hint"), row.getBoolean("by_mail"), row.getString("shown_name"),
                row.getString("language"), row.getTimestamp("asked_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(), row.getTimestamp("reminded_at") != null, answer);
    }
}

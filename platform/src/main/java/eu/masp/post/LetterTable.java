package eu.masp.post;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The letters, and those that wait to go out. */
@Repository
class LetterTable {
    /** Longer than any sending takes: meanwhile nobody else takes the letter. */
    private static final Duration IN_HAND = Duration.ofMinutes(5);
    private static final int INBOX = 200;

    private final JdbcClient jdbc;

    LetterTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Written(UUID id, UUID account, String template, String language, String subject, String body,
            @Nullable String link, boolean oneTime) {}

    /** @param tries how often it was tried, this time included */
    record Waiting(UUID id, UUID account, String language, String subject, String body, @Nullable String link,
            int tries) {}

    void insert(Written letter, Instant now, boolean byMail) {
        jdbc.sql(
                """
                        INSERT INTO letter (id, account, template, language, subject, body, link, one_time, written_at, next_try_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(letter.id()).param(letter.account()).param(letter.template()).param(letter.language())
                .param(letter.subject()).param(letter.body()).param(letter.link()).param(letter.oneTime())
                .param(Timestamp.from(now)).param(byMail ? Timestamp.from(now) : null).update();
    }

    List<InboxLetter> inbox(UUID account) {
        return jdbc
                .sql("""
                        SELECT subject, body, CASE WHEN one_time THEN NULL ELSE link END AS link, written_at, read_at IS NOT NULL AS read
                        FROM letter WHERE account = ? ORDER BY written_at DESC LIMIT ?""")
                .params(account, INBOX)
                .query((row, _) -> new InboxLetter(row.getString("subject"), row.getString("body"),
                        row.getString("link"),
                        row.getTimestamp("written_at").toInstant(), row.getBoolean("read")))
                .list();
    }

    void markRead(UUID account, Instant now) {
        jdbc.sql("UPDATE letter SET read_at = ? WHERE account = ? AND read_at IS NULL")
                .params(Timestamp.from(now), account)
                .update();
    }

    void erase(UUID account) {
        jdbc.sql("DELETE FROM letter WHERE account = ?").param(account).update();
    }

    /** The next letter that is due, in hand of whoever asks: a process that dies with it leaves it to the next one. */
    Optional<Waiting> take(Instant now) {
        return jdbc
                .sql("""
                        UPDATE letter SET tries = tries + 1, next_try_at = ?
                        WHERE id = (SELECT id FROM letter WHERE next_try_at <= ? ORDER BY next_try_at LIMIT 1 FOR UPDATE SKIP LOCKED)
                        RETURNING id, account, language, subject, body, link, tries""")
                .params(Timestamp.from(now.plus(IN_HAND)), Timestamp.from(now))
                .query((row, _) -> new Waiting(Objects.requireNonNull(row.getObject("id", UUID.class)),
                        Objects.requireNonNull(row.getObject("account", UUID.class)), row.getString("language"),
                        row.getString("subject"), row.getString("body"), row.getString("link"), row.getInt("tries")))
                .optional();
    }

    void sent(UUID id, Instant now) {
        jdbc.sql("UPDATE letter SET sent_at = ?, next_try_at = NULL, failure = NULL,"
                + " link = CASE WHEN one_time THEN NULL ELSE link END WHERE id = ?").params(Timestamp.from(now), id)
                .update();
    }

    /** @param next when to try again; null: given up */
    void failed(UUID id, String kind, @Nullable Instant next) {
        jdbc.sql("UPDATE letter SET failure = :kind, next_try_at = :next,"
                + " link = CASE WHEN one_time AND CAST(:next AS timestamptz) IS NULL THEN NULL ELSE link END WHERE id = :id")
                .param("kind", kind).param("next", next == null ? null : Timestamp.from(next)).param("id", id).update();
    }
}

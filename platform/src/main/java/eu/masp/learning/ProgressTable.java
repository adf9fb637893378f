package eu.masp.learning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people keep of their learning: where they are, and what they write for themselves. */
@Repository
class ProgressTable {
    private final JdbcClient jdbc;

    ProgressTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Progress> of(UUID account) {
        return jdbc.sql("SELECT module, begun_at, practice, practice_on, remind_on, done_at FROM learning_progress"
                + " WHERE account = ? ORDER BY begun_at").param(account).query(ProgressTable::progress).list();
    }

    Optional<Progress> find(UUID account, String module) {
        return of(account).stream().filter(each -> each.module().equals(module)).findFirst();
    }

    /** A row for the module, changed now. */
    private void touch(UUID account, String module, Instant now) {
        jdbc.sql("INSERT INTO learning_progress (account, module, begun_at, changed_at)"
                + " VALUES (:account, :module, :now, :now)"
                + " ON CONFLICT (account, module) DO UPDATE SET changed_at = excluded.changed_at")
                .param("account", account).param("module", module).param("now", Timestamp.from(now)).update();
    }

    void practise(UUID account, String module, String where, LocalDate today, @Nullable LocalDate remindOn,
            Instant now) {
        touch(account, module, now);
        jdbc.sql("UPDATE learning_progress SET practice = ?, practice_on = ?, remind_on = ?, reminded_at = NULL"
                + " WHERE account = ? AND module = ?")
                .param(where).param(today).param(remindOn).param(account).param(module).update();
    }

    void done(UUID account, String module, boolean done, Instant now) {
        touch(account, module, now);
        jdbc.sql("UPDATE learning_progress SET done_at = ? WHERE account = ? AND module = ?")
                .param(done ? Timestamp.from(now) : null).param(account).param(module).update();
    }

    String reflection(UUID account, String module) {
        return jdbc.sql("SELECT words FROM learning_reflection WHERE account = ? AND module = ?")
                .params(account, module).query(String.class).optional().orElse("");
    }

    /** @param words empty: nothing is kept */
    void reflect(UUID account, String module, String words, Instant now) {
        touch(account, module, now);
        if (words.isEmpty()) {
            jdbc.sql("DELETE FROM learning_reflection WHERE account = ? AND module = ?").params(account, module)
                    .update();
            return;
        }
        jdbc.sql("INSERT INTO learning_reflection (account, module, words, changed_at) VALUES (?, ?, ?, ?)"
                + " ON CONFLICT (account, module) DO UPDATE SET words = excluded.words,"
                + " changed_at = excluded.changed_at")
                .params(account, module, words, Timestamp.from(now)).update();
    }

    void erase(UUID account, String module) {
        jdbc.sql("DELETE FROM learning_reflection WHERE account = ? AND module = ?").params(account, module).update();
        jdbc.sql("DELETE FROM learning_progress WHERE account = ? AND module = ?").params(account, module).update();
    }

    void erase(UUID account) {
        jdbc.sql("DELETE FROM learning_reflection WHERE account = ?").param(account).update();
        jdbc.sql("DELETE FROM learning_progress WHERE account = ?").param(account).update();
    }

    /** Of whoever has touched nothing of theirs since. */
    void eraseUnused(Instant before) {
        jdbc.sql("SELECT account FROM learning_progress GROUP BY account HAVING max(changed_at) < ? LIMIT 500")
                .param(Timestamp.from(before)).query(UUID.class).list().forEach(this::erase);
    }

    record Due(UUID account, String module, String practice) {}

    /** Reminders asked for until this day, given out once. */
    List<Due> remind(LocalDate today, Instant now) {
        return jdbc.sql("""
                UPDATE learning_progress SET reminded_at = ?
                WHERE (account, module) IN (SELECT account, module FROM learning_progress
                    WHERE remind_on <= ? AND reminded_at IS NULL AND done_at IS NULL LIMIT 200 FOR UPDATE SKIP LOCKED)
                RETURNING account, module, practice""").params(Timestamp.from(now), today)
                .query((row, _) -> new Due(Objects.requireNonNull(row.getObject(1, UUID.class)), row.getString(2),
                        row.getString(3)))
                .list();
    }

    List<Map<String, Object>> data(UUID account) {
        return jdbc.sql("SELECT p.module, p.begun_at::text, p.practice, p.practice_on::text, p.remind_on::text,"
                + " p.done_at::text, r.words AS reflection FROM learning_progress p LEFT JOIN learning_reflection r"
                + " USING (account, module) WHERE p.account = ? ORDER BY p.begun_at").param(account).query()
                .listOfRows();
    }

    private static Progress progress(ResultSet row, int number) throws SQLException {
        @Nullable
        Timestamp done = row.getTimestamp("done_at");
        return new Progress(row.getString("module"), row.getTimestamp("begun_at").toInstant(),
                row.getString("practice"), row.getObject("practice_on", LocalDate.class),
                row.getObject("remind_on", LocalDate.class), done == null ? null : done.toInstant());
    }
}

package eu.masp.competences.story;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The stories, one for each person, and what was decided on them. */
@Repository
class StoryTable {
    private final JdbcClient jdbc;
    private final Clock clock;

    StoryTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Story> find(UUID account) {
        return jdbc.sql("SELECT body, language, version, saved_at FROM story WHERE account = ?").param(account)
                .query((row, _) -> new Story(row.getString("body"), row.getString("language"), row.getInt("version"),
                        row.getTimestamp("saved_at").toInstant()))
                .optional();
    }

    /**
     * Keeps a text in place of the one it was written from.
     *
     * @param version of that one; 0 where there was none
     * @return false if another window has saved since
     */
    boolean save(UUID account, String text, String language, int version) {
        Timestamp now = Timestamp.from(clock.instant());
        return version == 0
                ? jdbc.sql("INSERT INTO story (account, body, language, version, saved_at) VALUES (?, ?, ?, 1, ?)"
                        + " ON CONFLICT DO NOTHING").params(account, text, language, now).update() == 1
                : jdbc.sql("UPDATE story SET body = ?, language = ?, version = version + 1, saved_at = ?"
                        + " WHERE account = ? AND version = ?").params(text, language, now, account, version)
                        .update() == 1;
    }

    List<Decision> decisions(UUID account) {
        return jdbc.sql("SELECT concept, kind, label_it, label_en, verdict, quote, statement FROM story_decision"
                + " WHERE account = ? ORDER BY decided_at, concept").param(account).query(Decision::of).list();
    }

    void decide(UUID account, Decision decision) {
        jdbc.sql("INSERT INTO story_decision (account, concept, kind, label_it, label_en, verdict, quote, statement,"
                + " decided_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (account, concept) DO UPDATE SET"
                + " verdict = excluded.verdict, quote = excluded.quote, statement = excluded.statement,"
                + " decided_at = excluded.decided_at")
                .params(java.util.Arrays.asList(account, decision.concept(), decision.kind().word(),
                        decision.label().it(), decision.label().en(), decision.kept() ? "kept" : "dropped",
                        decision.quote(), decision.statement(), Timestamp.from(clock.instant())))
                .update();
    }

    void forget(UUID account, String concept) {
        jdbc.sql("DELETE FROM story_decision WHERE account = ? AND concept = ?").params(account, concept).update();
    }

    @Transactional
    void erase(UUID account) {
        jdbc.sql("DELETE FROM story_decision WHERE account = ?").param(account).update();
        jdbc.sql("DELETE FROM story WHERE account = ?").param(account).update();
    }

    /** Two windows at once: one after the other, to the end of the transaction. */
    void oneAtATime(UUID account) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))").param("story " + account)
                .query((_, _) -> true).list();
    }

    Map<String, Object> data(UUID account) {
        return Map.of("story", rows("SELECT body, language, saved_at::text FROM story WHERE account = ?", account),
                "story_decisions", rows("SELECT concept, kind, label_it, verdict, quote, decided_at::text"
                        + " FROM story_decision WHERE account = ? ORDER BY decided_at, concept", account));
    }

    private List<Map<String, Object>> rows(String select, UUID account) {
        return jdbc.sql(select).param(account).query().listOfRows();
    }
}

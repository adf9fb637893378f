package eu.masp.competences.occupations;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The skills that people say they do not have yet, and the occupations that they have done. */
@Repository
public class SkillAnswers {
    private final JdbcClient jdbc;
    private final Clock clock;

    SkillAnswers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Set<String> notYet(UUID account) {
        return Set.copyOf(jdbc.sql("SELECT skill FROM skill_not_yet WHERE account = ?").param(account)
                .query(String.class).list());
    }

    void notYet(UUID account, String skill) {
        jdbc.sql("INSERT INTO skill_not_yet (account, skill, said_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
                .params(account, skill, Timestamp.from(clock.instant())).update();
    }

    /** She can do it by now, or never said so. */
    public void forgetNotYet(UUID account, String skill) {
        jdbc.sql("DELETE FROM skill_not_yet WHERE account = ? AND skill = ?").params(account, skill).update();
    }

    public Set<String> done(UUID account) {
        return Set.copyOf(jdbc.sql("SELECT occupation FROM occupation_done WHERE account = ?").param(account)
                .query(String.class).list());
    }

    public void done(UUID account, String occupation) {
        jdbc.sql("INSERT INTO occupation_done (account, occupation, said_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
                .params(account, occupation, Timestamp.from(clock.instant())).update();
    }

    public void forgetDone(UUID account, String occupation) {
        jdbc.sql("DELETE FROM occupation_done WHERE account = ? AND occupation = ?").params(account, occupation)
                .update();
    }

    void erase(UUID account) {
        jdbc.sql("DELETE FROM skill_not_yet WHERE account = ?").param(account).update();
        jdbc.sql("DELETE FROM occupation_done WHERE account = ?").param(account).update();
    }

    Map<String, Object> data(UUID account) {
        return Map.of("skills_not_yet", rows("SELECT skill, said_at::text FROM skill_not_yet", account),
                "occupations_done", rows("SELECT occupation, said_at::text FROM occupation_done", account));
    }

    private List<Map<String, Object>> rows(String select, UUID account) {
        return jdbc.sql(select + " WHERE account = ? ORDER BY said_at").param(account).query().listOfRows();
    }
}

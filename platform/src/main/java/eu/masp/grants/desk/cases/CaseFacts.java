package eu.masp.grants.desk.cases;

import eu.masp.grants.applications.Step;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is written of one application: its answers, its events, and where officers disagreed with the rules. */
@Repository
class CaseFacts {
    private final JdbcClient jdbc;
    private final Clock clock;

    CaseFacts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Something that happened to it; {@code event} is the word of a step, or {@code submit}. */
    record Event(Instant at, String actor, String event, String reason) {}

    /** An officer decided otherwise than the rules say. */
    public record Dissent(Instant at, UUID officer, String step, String verdict, OptionalLong rules,
            OptionalLong decided, String reason) {}

    /** The answers as JSON; empty once they are erased. */
    Optional<String> answers(UUID application) {
        return jdbc.sql("SELECT facts::text FROM application_answers WHERE application = ? AND facts IS NOT NULL")
                .param(application).query(String.class).optional();
    }

    List<Event> events(UUID application) {
        return jdbc.sql("SELECT at, actor, event, reason FROM application_event WHERE application = ? ORDER BY id")
                .param(application).query((row, _) -> new Event(row.getTimestamp(1).toInstant(), row.getString(2),
                        row.getString(3), row.getString(4)))
                .list();
    }

    /** Who keeps away from it; the event's word is {@code conflict}. */
    List<Event> conflicts(UUID application) {
        return jdbc.sql("SELECT at, officer::text, reason FROM case_conflict WHERE application = ? ORDER BY at")
                .param(application).query((row, _) -> new Event(row.getTimestamp(1).toInstant(), row.getString(2),
                        "conflict", row.getString(3)))
                .list();
    }

    /** Whether the last thing that happened is this step by this person. */
    boolean lastWas(UUID application, Step step, String actor) {
        return jdbc.sql("SELECT event = ? AND actor = ? FROM application_event WHERE application = ?"
                + " ORDER BY id DESC LIMIT 1").params(step.word(), actor, application).query(Boolean.class).optional()
                .orElse(false);
    }

    List<Dissent> dissents(UUID application) {
        return jdbc.sql("SELECT at, officer, step, verdict, rules_cents, decided_cents, reason FROM disagreement"
                + " WHERE application = ? ORDER BY id").param(application)
                .query((row, _) -> new Dissent(row.getTimestamp(1).toInstant(),
                        java.util.Objects.requireNonNull(row.getObject(2, UUID.class)), row.getString(3),
                        row.getString(4), cents(row.getObject(5, Long.class)), cents(row.getObject(6, Long.class)),
                        row.getString(7)))
                .list();
    }

    void disagree(UUID application, UUID officer, Step step, RulesSaid said, OptionalLong decided, String reason) {
        jdbc.sql(
                """
                        INSERT INTO disagreement (application, at, officer, step, verdict, rules_cents, decided_cents, rule_set, reason)
                        SELECT a.id, ?, ?, ?, ?, ?, ?, c.rule_set, ? FROM application a JOIN call c ON c.id = a.call_id
                        WHERE a.id = ?""")
                .param(Timestamp.from(clock.instant())).param(officer).param(step.word()).param(said.verdict())
                .param(said.cents().isPresent() ? said.cents().getAsLong() : null)
                .param(decided.isPresent() ? decided.getAsLong() : null).param(reason).param(application).update();
    }

    private static OptionalLong cents(@org.jspecify.annotations.Nullable Long cents) {
        return cents == null ? OptionalLong.empty() : OptionalLong.of(cents);
    }
}

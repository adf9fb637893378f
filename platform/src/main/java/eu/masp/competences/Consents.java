package eu.masp.competences;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people have agreed to, and when they last made use of it. */
@Component
public class Consents {
    /** Which words on the start page people agree to; a new number when these change in what they mean. */
    public static final String TEXT_VERSION = "1";

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Consents(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Somebody takes the consent back: whatever was kept by it is erased in the same transaction. */
    public record Withdrawn(UUID account) {}

    /** What for. */
    public enum Purpose {
        /** To be asked, and to have answers and results kept: everything else here rests on it. */
        ASSESSMENT,
        /** To let the answers, without the account, help to weigh the questions. */
        CALIBRATION,
        /** To have a few facts kept by which one sees whether the questions are fair to all. */
        FAIRNESS;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Since when somebody agrees to be asked and to have the answers kept. */
    public Optional<Instant> given(UUID account) {
        return given(account, Purpose.ASSESSMENT);
    }

    public Optional<Instant> given(UUID account, Purpose purpose) {
        return jdbc.sql("SELECT given_at FROM competence_consent WHERE account = ? AND purpose = ?"
                + " AND withdrawn_at IS NULL").params(account, purpose.word()).query(Timestamp.class).optional()
                .map(Timestamp::toInstant);
    }

    /** Given twice is given once. */
    @Transactional
    public void give(UUID account) {
        give(account, Purpose.ASSESSMENT);
    }

    @Transactional
    public void give(UUID account, Purpose purpose) {
        jdbc.sql("INSERT INTO competence_consent (account, purpose, text_version, given_at)"
                + " VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING")
                .params(account, purpose.word(), TEXT_VERSION, Timestamp.from(clock.instant())).update();
        used(account);
    }

    /** Takes everything back. */
    @Transactional
    public void withdraw(UUID account) {
        jdbc.sql("UPDATE competence_consent SET withdrawn_at = ? WHERE account = ? AND withdrawn_at IS NULL")
                .params(Timestamp.from(clock.instant()), account).update();
        jdbc.sql("DELETE FROM competence_use WHERE account = ?").param(account).update();
        events.publishEvent(new Withdrawn(account));
    }

    /** Takes back one of those that nothing else rests on. */
    @Transactional
    public void withdraw(UUID account, Purpose purpose) {
        if (purpose == Purpose.ASSESSMENT) {
            throw new IllegalArgumentException("the consent that all others rest on is taken back with them");
        }
        jdbc.sql("UPDATE competence_consent SET withdrawn_at = ? WHERE account = ? AND purpose = ?"
                + " AND withdrawn_at IS NULL").params(Timestamp.from(clock.instant()), account, purpose.word())
                .update();
    }

    /** Written down once a day. */
    public void used(UUID account) {
        jdbc.sql("INSERT INTO competence_use (account, used_on) VALUES (:account, :today) ON CONFLICT (account)"
                + " DO UPDATE SET used_on = excluded.used_on, warned_on = NULL"
                + " WHERE competence_use.used_on < excluded.used_on")
                .param("account", account).param("today", LocalDate.now(clock)).update();
    }

    List<Map<String, Object>> data(UUID account) {
        return jdbc.sql("SELECT purpose, text_version, given_at::text, withdrawn_at::text FROM competence_consent"
                + " WHERE account = ? ORDER BY id").param(account).query().listOfRows();
    }
}

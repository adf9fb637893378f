package eu.masp.guidance.cases;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The history of cases: what happened, and who opened them. */
@Component
public class CaseEvents {
    private static final int MOST_LOOKS = 200;

    private final JdbcClient jdbc;
    private final Clock clock;

    CaseEvents(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Somebody of the body has opened the case, or something in it.
     *
     * @param what {@code case}, {@code paper} or {@code profile}
     * @param title of the paper; empty for anything else
     */
    public record Look(UUID reader, java.time.Instant at, String what, String title) {}

    /** The same thing opened by the same reader on one day, the first and the last time; {@code first} is {@code last} where once. */
    public record LooksOfDay(UUID reader, java.time.Instant first, java.time.Instant last, String what,
            String title) {}

    public void write(UUID inCase, String event, Move.By by, @Nullable UUID actor, String reason) {
        jdbc.sql("INSERT INTO guidance_event (case_id, event, by_whom, actor, reason, at) VALUES (?, ?, ?, ?, ?, ?)")
                .param(inCase).param(event).param(by.name().toLowerCase(Locale.ROOT)).param(actor).param(reason)
                .param(Timestamp.from(clock.instant())).update();
    }

    /** The newest first. */
    public List<CaseEvent> of(UUID inCase) {
        return jdbc.sql("SELECT event, by_whom, actor, reason, at FROM guidance_event WHERE case_id = ?"
                + " ORDER BY id DESC LIMIT 500").param(inCase)
                .query((row, _) -> new CaseEvent(row.getString(1), row.getString(2), row.getObject(3, UUID.class),
                        row.getString(4), row.getTimestamp(5).toInstant()))
                .list();
    }

    void looked(UUID inCase, UUID reader) {
        looked(inCase, reader, "case", "");
    }

    public void openedPaper(UUID inCase, UUID reader, String title) {
        looked(inCase, reader, "paper", title);
    }

    public void readProfile(UUID inCase, UUID reader) {
        looked(inCase, reader, "profile", "");
    }

    private void looked(UUID inCase, UUID reader, String what, String title) {
        jdbc.sql("INSERT INTO guidance_look (case_id, reader, at, what, title) VALUES (?, ?, ?, ?, ?)")
                .params(inCase, reader, Timestamp.from(clock.instant()), what, title).update();
    }

    /** The newest first: going to and fro between a case's pages is one visit to her. */
    public List<LooksOfDay> looksByDay(UUID inCase) {
        return jdbc.sql("SELECT reader, min(at), max(at), what, title FROM guidance_look WHERE case_id = :case"
                + " GROUP BY reader, what, title, CAST(at AT TIME ZONE :zone AS date) ORDER BY max(at) DESC LIMIT "
                + MOST_LOOKS).param("case", inCase).param("zone", clock.getZone().getId())
                .query((row, _) -> new LooksOfDay(java.util.Objects.requireNonNull(row.getObject(1, UUID.class)),
                        row.getTimestamp(2).toInstant(), row.getTimestamp(3).toInstant(), row.getString(4),
                        row.getString(5)))
                .list();
    }

    /** Each single one, the newest first. */
    public List<Look> looks(UUID inCase) {
        return jdbc
                .sql("SELECT reader, at, what, title FROM guidance_look WHERE case_id = ? ORDER BY at DESC LIMIT "
                        + MOST_LOOKS)
                .param(inCase).query((row, _) -> new Look(java.util.Objects.requireNonNull(
                        row.getObject(1, UUID.class)), row.getTimestamp(2).toInstant(), row.getString(3),
                        row.getString(4)))
                .list();
    }
}

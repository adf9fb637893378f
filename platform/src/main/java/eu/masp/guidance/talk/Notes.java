package eu.masp.guidance.talk;

import eu.masp.guidance.cases.Cases.HandedOver;
import eu.masp.guidance.cases.GuidanceCase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

/**
 * The notes of a case. A private one is read by its author and by whoever holds the case; it goes to another holder only if its
 * author has said so, and is erased when the case goes to another body without it.
 */
@Service
public class Notes {
    /** For so many days its author can correct a note. */
    public static final int DAYS = 7;

    private final JdbcClient jdbc;
    private final Clock clock;

    Notes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What somebody of the body may read, the newest first. */
    public List<Note> readBy(GuidanceCase one, UUID reader) {
        return jdbc.sql("""
                SELECT * FROM guidance_note WHERE case_id = :case
                    AND (shared OR author = :reader OR holder = :reader AND :holds) ORDER BY at DESC LIMIT 500""")
                .param("case", one.id()).param("reader", reader).param("holds", one.heldBy(reader)).query(Notes::row)
                .list();
    }

    /** What she reads. */
    public List<Note> shared(UUID inCase) {
        return jdbc.sql("SELECT * FROM guidance_note WHERE case_id = ? AND shared ORDER BY at DESC LIMIT 5000")
                .param(inCase).query(Notes::row).list();
    }

    /** The moments of the private ones: she is told that they are there and how to ask for them. */
    public List<Instant> privateOnes(UUID inCase) {
        return jdbc
                .sql("SELECT at FROM guidance_note WHERE case_id = ? AND NOT shared AND deleted_at IS NULL ORDER BY at")
                .param(inCase)
                .query((row, _) -> row.getTimestamp(1).toInstant()).list();
    }

    public void write(GuidanceCase one, UUID author, boolean shared, boolean travels, String words) {
        UUID holder = one.guide();
        jdbc.sql("INSERT INTO guidance_note (id, case_id, author, holder, shared, travels, words, at)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)").params(UUID.randomUUID(), one.id(), author,
                        holder == null ? author : holder, shared, travels, words, Timestamp.from(clock.instant()))
                .update();
    }

    /** Its author lets her read it, or says whether it goes along; nobody else can. */
    public void change(GuidanceCase one, UUID id, UUID author, boolean share, boolean travels) {
        int changed = jdbc.sql("UPDATE guidance_note SET shared = shared OR ?, travels = ? WHERE id = ? AND case_id = ?"
                + " AND author = ? AND deleted_at IS NULL").params(share, travels, id, one.id(), author).update();
        if (changed == 0) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    /** Its author says it otherwise, for some days; that it was corrected stands beside it. */
    public void correct(GuidanceCase one, UUID id, UUID author, String words) {
        Instant now = clock.instant();
        found(jdbc.sql("UPDATE guidance_note SET words = ?, changed_at = ? WHERE id = ? AND case_id = ? AND author = ?"
                + " AND deleted_at IS NULL AND at > ?")
                .params(words, Timestamp.from(now), id, one.id(), author,
                        Timestamp.from(now.minus(Duration.ofDays(DAYS))))
                .update());
    }

    /** Its author deletes it: the words are gone, and that it was deleted stays. */
    public void delete(GuidanceCase one, UUID id, UUID author) {
        found(jdbc
                .sql("UPDATE guidance_note SET words = '', deleted_at = ?, deleted_by = ? WHERE id = ? AND case_id = ?"
                        + " AND author = ? AND deleted_at IS NULL")
                .params(Timestamp.from(clock.instant()), author, id, one.id(), author).update());
    }

    private static void found(int rows) {
        if (rows == 0) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    @EventListener
    @Transactional
    public void handedOver(HandedOver event) {
        if (event.to() != null) {
            jdbc.sql("UPDATE guidance_note SET holder = ? WHERE case_id = ? AND NOT shared AND travels")
                    .params(event.to(), event.id()).update();
        }
        if (event.toAnotherBody()) {
            jdbc.sql("DELETE FROM guidance_note WHERE case_id = ? AND NOT shared AND NOT travels").param(event.id())
                    .update();
        }
    }

    private static Note row(ResultSet row, int number) throws SQLException {
        return new Note(Objects.requireNonNull(row.getObject("id", UUID.class)),
                Objects.requireNonNull(row.getObject("author", UUID.class)), row.getBoolean("shared"),
                row.getBoolean("travels"), row.getString("words"), row.getTimestamp("at").toInstant(),
                instant(row.getTimestamp("changed_at")), instant(row.getTimestamp("deleted_at")),
                row.getObject("deleted_by", UUID.class));
    }
}

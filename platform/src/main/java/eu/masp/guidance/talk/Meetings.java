package eu.masp.guidance.talk;

import eu.masp.guidance.cases.Cases;
import eu.masp.guidance.cases.GuidanceCase;
import eu.masp.post.Letter;
import eu.masp.post.Post;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

/** The meetings of a case. */
@Service
public class Meetings {
    private final JdbcClient jdbc;
    private final Cases cases;
    private final Post post;
    private final Clock clock;

    Meetings(JdbcClient jdbc, Cases cases, Post post, Clock clock) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.post = post;
        this.clock = clock;
    }

    /** Those to come first, the next one at the top; then those that are over, the last one first. */
    public List<Meeting> of(UUID inCase) {
        return jdbc
                .sql("""
                        SELECT * FROM guidance_meeting WHERE case_id = ?
                        ORDER BY state <> 'planned', CASE WHEN state = 'planned' THEN starts_at END, starts_at DESC LIMIT 2000""")
                .param(inCase).query(Meetings::row).list();
    }

    /** A meeting of this case; not found where it is another's. */
    public Meeting find(GuidanceCase one, UUID id) {
        return jdbc.sql("SELECT * FROM guidance_meeting WHERE id = ? AND case_id = ?").params(id, one.id())
                .query(Meetings::row).optional()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @Transactional
    public void plan(GuidanceCase one, Instant startsAt, int minutes, String how, String place, String withWhom,
            UUID guide) {
        jdbc.sql("""
                INSERT INTO guidance_meeting (id, case_id, starts_at, minutes, how, place, with_whom, state, made_by,
                    made_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, 'planned', ?, ?)""")
                .params(UUID.randomUUID(), one.id(), Timestamp.from(startsAt), minutes, how, place, withWhom, guide,
                        Timestamp.from(clock.instant()))
                .update();
        post.send(Letter.about(one.whose(), "guidance.meeting", "/guidance/" + one.id()));
    }

    /**
     * Whether somebody of the two has another meeting then: she, or who accompanies, with anybody.
     *
     * @param but the one that is moved
     */
    public boolean busy(GuidanceCase one, UUID guide, Instant startsAt, int minutes, @Nullable UUID but) {
        return jdbc.sql("""
                SELECT count(*) FROM guidance_meeting m JOIN guidance_case c ON c.id = m.case_id
                WHERE m.state = 'planned' AND (c.person = :person OR c.guide = :guide)
                    AND m.id IS DISTINCT FROM CAST(:but AS uuid) AND m.starts_at < :ends
                    AND m.starts_at + m.minutes * interval '1 minute' > :starts""")
                .param("person", one.whose()).param("guide", guide).param("but", but)
                .param("starts", Timestamp.from(startsAt))
                .param("ends", Timestamp.from(startsAt.plus(Duration.ofMinutes(minutes)))).query(Integer.class)
                .single() > 0;
    }

    /** To another moment, or place; one that is over is not moved. */
    @Transactional
    public void move(GuidanceCase one, UUID id, Instant startsAt, int minutes, String how, String place,
            String withWhom) {
        int moved = jdbc.sql("UPDATE guidance_meeting SET starts_at = ?, minutes = ?, how = ?, place = ?, with_whom = ?"
                + " WHERE id = ? AND case_id = ? AND state = 'planned'")
                .params(Timestamp.from(startsAt), minutes, how, place, withWhom, id, one.id()).update();
        if (moved == 0) {
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        }
        post.send(Letter.about(one.whose(), "guidance.meeting-moved", "/guidance/" + one.id()));
    }

    /** @param state one of {@link Meeting#ENDS} */
    @Transactional
    public void end(GuidanceCase one, UUID id, String state) {
        Meeting meeting = find(one, id);
        if (!meeting.ends(LocalDate.now(clock)).contains(state)) {
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        }
        int ended = jdbc.sql("UPDATE guidance_meeting SET state = ? WHERE id = ? AND state = 'planned'")
                .params(state, id).update();
        if (ended == 1 && state.equals("held")) {
            cases.met(one.id(), meeting.startsAt());
        } else if (ended == 1 && state.equals("cancelled")) {
            post.send(Letter.about(one.whose(), "guidance.meeting-cancelled", "/guidance/" + one.id()));
        }
    }

    private static Meeting row(ResultSet row, int number) throws SQLException {
        return new Meeting(Objects.requireNonNull(row.getObject("id", UUID.class)),
                Objects.requireNonNull(row.getObject("case_id", UUID.class)),
                row.getTimestamp("starts_at").toInstant(), row.getInt("minutes"), row.getString("how"),
                row.getString("place"), row.getString("with_whom"), row.getString("state"));
    }
}

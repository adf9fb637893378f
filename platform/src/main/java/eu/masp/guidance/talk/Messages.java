package eu.masp.guidance.talk;

import eu.masp.guidance.cases.Cases;
import eu.masp.guidance.cases.GuidanceCase;
import eu.masp.post.Letter;
import eu.masp.post.Post;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Messages between her and who accompanies her. The letters that announce them say nothing of what is in them. */
@Service
public class Messages {
    private final JdbcClient jdbc;
    private final Cases cases;
    private final Post post;
    private final Clock clock;

    Messages(JdbcClient jdbc, Cases cases, Post post, Clock clock) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.post = post;
        this.clock = clock;
    }

    /** @param fromPerson whether she wrote it */
    public record Message(UUID author, boolean fromPerson, String words, Instant at, boolean read) {}

    /** The newest first. */
    public List<Message> of(UUID inCase) {
        return jdbc.sql("SELECT author, from_person, words, at, read_at IS NOT NULL FROM guidance_message"
                + " WHERE case_id = ? ORDER BY at DESC LIMIT 5000").param(inCase)
                .query((row, _) -> new Message(java.util.Objects.requireNonNull(row.getObject(1, UUID.class)),
                        row.getBoolean(2), row.getString(3), row.getTimestamp(4).toInstant(), row.getBoolean(5)))
                .list();
    }

    @Transactional
    public void write(GuidanceCase one, UUID author, boolean fromPerson, String words) {
        jdbc.sql("INSERT INTO guidance_message (id, case_id, author, from_person, words, at) VALUES (?, ?, ?, ?, ?, ?)")
                .params(UUID.randomUUID(), one.id(), author, fromPerson, words, Timestamp.from(clock.instant()))
                .update();
        if (!fromPerson) {
            post.send(Letter.about(one.whose(), "guidance.message", "/guidance/" + one.id() + "#messages"));
        } else {
            cases.holder(one).ifPresent(
                    guide -> post.send(Letter.about(guide, "guidance.message", "/caseload/" + one.id() + "/talk")));
        }
    }

    /** What the other side wrote was seen. */
    public void read(UUID inCase, boolean byPerson) {
        jdbc.sql("UPDATE guidance_message SET read_at = ? WHERE case_id = ? AND from_person = ? AND read_at IS NULL")
                .params(Timestamp.from(clock.instant()), inCase, !byPerson).update();
    }
}

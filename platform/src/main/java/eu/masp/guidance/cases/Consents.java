package eu.masp.guidance.cases;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What she agreed to, in the words she read, and until when. */
@Component
public class Consents {
    public static final String ACCOMPANIMENT = "accompaniment";
    public static final String HAND_OVER = "hand-over";

    private final JdbcClient jdbc;
    private final Clock clock;

    Consents(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param endedAt null: it holds */
    public record Given(String purpose, String words, Instant at, @Nullable Instant endedAt) {}

    void give(UUID inCase, String purpose, String words) {
        jdbc.sql("INSERT INTO guidance_consent (case_id, purpose, words, given_at) VALUES (?, ?, ?, ?)")
                .params(inCase, purpose, words, Timestamp.from(clock.instant())).update();
    }

    void end(UUID inCase) {
        jdbc.sql("UPDATE guidance_consent SET ended_at = ? WHERE case_id = ? AND ended_at IS NULL")
                .params(Timestamp.from(clock.instant()), inCase).update();
    }

    public List<Given> of(UUID inCase) {
        return jdbc.sql("SELECT purpose, words, given_at, ended_at FROM guidance_consent WHERE case_id = ? ORDER BY id")
                .param(inCase).query((row, _) -> new Given(row.getString(1), row.getString(2),
                        row.getTimestamp(3).toInstant(),
                        row.getTimestamp(4) == null ? null : row.getTimestamp(4).toInstant()))
                .list();
    }
}

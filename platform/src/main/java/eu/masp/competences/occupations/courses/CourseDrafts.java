package eu.masp.competences.occupations.courses;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Lists of courses that were sent and do not count yet: whoever sent one looks at it first. What nobody lets count is gone after a day. */
@Repository
class CourseDrafts {
    private static final Duration KEPT = Duration.ofDays(1);
    private static final int LONGEST_NAME = 120;

    private final JdbcClient jdbc;
    private final Clock clock;

    CourseDrafts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record Draft(String fileName, byte[] content) {}

    /** In place of one sent before. */
    @Transactional
    void keep(String body, UUID by, String fileName, byte[] content) {
        Instant now = clock.instant();
        String name = fileName.replaceAll("[\\p{Cntrl}\\p{Cf}]", "").strip();
        jdbc.sql("INSERT INTO course_draft (body, brought_by, file_name, content, sent_at) VALUES (?, ?, ?, ?, ?)"
                + " ON CONFLICT (body, brought_by) DO UPDATE SET file_name = excluded.file_name,"
                + " content = excluded.content, sent_at = excluded.sent_at")
                .params(body, by, name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name, content,
                        Timestamp.from(now))
                .update();
    }

    Optional<Draft> find(String body, UUID by) {
        return jdbc
                .sql("SELECT file_name, content FROM course_draft WHERE body = ? AND brought_by = ? AND sent_at >= ?")
                .params(body, by, Timestamp.from(clock.instant().minus(KEPT)))
                .query((row, _) -> new Draft(row.getString(1), Objects.requireNonNull(row.getBytes(2)))).optional();
    }

    @Scheduled(fixedDelay = 6, initialDelay = 1, timeUnit = TimeUnit.HOURS)
    void forget() {
        jdbc.sql("DELETE FROM course_draft WHERE sent_at < ?").param(Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }

    void remove(String body, UUID by) {
        jdbc.sql("DELETE FROM course_draft WHERE body = ? AND brought_by = ?").params(body, by).update();
    }
}

package eu.masp.competences;

import eu.masp.post.Letter;
import eu.masp.post.Post;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Erases what nobody has used for 24 months, a month after having said so. */
@Component
class UnusedProfiles {
    static final int MONTHS = 24;
    static final int WARNED_MONTHS = 23;

    private final JdbcClient jdbc;
    private final Consents consents;
    private final Post post;
    private final Clock clock;

    UnusedProfiles(JdbcClient jdbc, Consents consents, Post post, Clock clock) {
        this.jdbc = jdbc;
        this.consents = consents;
        this.post = post;
        this.clock = clock;
    }

    @Transactional
    @Scheduled(fixedDelay = 12, initialDelay = 4, timeUnit = TimeUnit.HOURS)
    public void forget() {
        LocalDate today = LocalDate.now(clock);
        jdbc.sql("SELECT account FROM competence_use WHERE used_on <= ? AND warned_on <= ? LIMIT 500"
                + " FOR UPDATE SKIP LOCKED").params(today.minusMonths(MONTHS), today.minusMonths(1))
                .query(UUID.class).list().forEach(consents::withdraw);
        for (UUID account : jdbc.sql("SELECT account FROM competence_use WHERE used_on <= ? AND warned_on IS NULL"
                + " LIMIT 500 FOR UPDATE SKIP LOCKED").param(today.minusMonths(WARNED_MONTHS)).query(UUID.class)
                .list()) {
            post.send(Letter.about(account, "competences-unused", "/competences"));
            jdbc.sql("UPDATE competence_use SET warned_on = ? WHERE account = ?").params(today, account).update();
        }
    }
}

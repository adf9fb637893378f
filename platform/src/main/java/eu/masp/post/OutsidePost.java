package eu.masp.post;

import eu.masp.shell.Language;
import eu.masp.shell.Texts;
import jakarta.mail.MessagingException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Letters to people who have no account, because an account holder asked for one: a referee. They go out by mail or not at all, and
 * nothing is left of them here as soon as they have: they carry the name of whoever asked.
 */
@Component
public class OutsidePost {
    private static final Logger LOG = LoggerFactory.getLogger(OutsidePost.class);
    private static final Duration IN_HAND = Duration.ofMinutes(5);
    private static final int TRIES = 10;

    private final JdbcClient jdbc;
    private final Mail mail;
    private final Postman postman;
    private final Texts texts;
    private final Clock clock;

    OutsidePost(JdbcClient jdbc, Mail mail, Postman postman, Texts texts, Clock clock) {
        this.jdbc = jdbc;
        this.mail = mail;
        this.postman = postman;
        this.texts = texts;
        this.clock = clock;
    }

    private record Waiting(UUID id, String email, String language, String subject, String body, String link,
            int tries) {}

    /**
     * Writes the letter {@code letter.<template>} in the same transaction as what it tells; it leaves a little later.
     *
     * @param about what it asks: when that is over, {@link #takeBack} keeps the letter from leaving
     * @param link a path of ours
     * @return false where no mail server is set: then nothing was written
     */
    public boolean send(UUID about, String email, Language language, String template, String link,
            List<String> values) {
        if (!mail.works()) {
            return false;
        }
        Object[] places = values.toArray();
        jdbc.sql("INSERT INTO outside_letter (id, about, email, language, subject, body, link, written_at,"
                + " next_try_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(UUID.randomUUID(), about, email, language.code(),
                        texts.get(language, "letter." + template + ".subject", places),
                        texts.get(language, "letter." + template + ".body", places), link,
                        Timestamp.from(clock.instant()), Timestamp.from(clock.instant()))
                .update();
        return true;
    }

    /** What they ask is over: letters that have not left yet never do. */
    public void takeBack(Collection<UUID> about) {
        jdbc.sql("DELETE FROM outside_letter WHERE about = ANY (?)").param(about.toArray(UUID[]::new)).update();
    }

    @Scheduled(fixedDelay = 5, initialDelay = 5, timeUnit = TimeUnit.SECONDS)
    void round() {
        if (!mail.works()) {
            return;
        }
        Optional<Waiting> next = take();
        while (next.isPresent()) {
            carry(next.get());
            next = take();
        }
    }

    private Optional<Waiting> take() {
        Instant now = clock.instant();
        return jdbc.sql("""
                UPDATE outside_letter SET tries = tries + 1, next_try_at = ?
                WHERE id = (SELECT id FROM outside_letter WHERE next_try_at <= ? ORDER BY next_try_at LIMIT 1
                            FOR UPDATE SKIP LOCKED)
                RETURNING id, email, language, subject, body, link, tries""")
                .params(Timestamp.from(now.plus(IN_HAND)), Timestamp.from(now))
                .query((row, _) -> new Waiting(Objects.requireNonNull(row.getObject("id", UUID.class)),
                        row.getString("email"), row.getString("language"), row.getString("subject"),
                        row.getString("body"), row.getString("link"), row.getInt("tries")))
                .optional();
    }

    private void carry(Waiting letter) {
        Language language = Language.of(Locale.of(letter.language()));
        try {
            mail.send(letter.id(), letter.email(), letter.language(), letter.subject(), letter.body() + "\n\n"
                    + postman.address() + letter.link() + "\n\n" + texts.get(language, "letter.outside.foot"));
            forget(letter.id());
        } catch (MailException | MessagingException e) {
            // Not the message: it repeats the address.
            boolean last = letter.tries() >= TRIES;
            LOG.warn("A letter to somebody without an account did not leave ({}), try {}{}",
                    e.getClass().getSimpleName(), letter.tries(), last ? ": given up" : "");
            if (last) {
                forget(letter.id());
            } else {
                jdbc.sql("UPDATE outside_letter SET failure = ?, next_try_at = ? WHERE id = ?")
                        .params(e.getClass().getSimpleName(),
                                Timestamp.from(clock.instant().plus(Postman.pause(letter.tries()))), letter.id())
                        .update();
            }
        }
    }

    private void forget(UUID id) {
        jdbc.sql("DELETE FROM outside_letter WHERE id = ?").param(id).update();
    }
}

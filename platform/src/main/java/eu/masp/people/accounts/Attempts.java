package eu.masp.people.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How often somebody may fail at a door. Counted for each account and for each address, whether or not the account exists, in the
 * database: all processes on it count together. The table knows hashes only, keeps them until all tries have grown back, and is
 * not written to the disk durably: a crash of the server forgets the counts.
 */
@Component
public class Attempts {
    private static final Duration PERIOD = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    /** The real time, also where a trial has another date. */
    private final InstantSource time = InstantSource.system();

    private final int letters;

    /** @param letters how many letters one address can have sent in a quarter of an hour */
    Attempts(JdbcClient jdbc, @Value("${masp.letters-per-quarter-hour:40}") int letters) {
        this.jdbc = jdbc;
        this.letters = letters;
    }

    /** A door, and how many failures it bears in a quarter of an hour. */
    public enum Door {
        /** Passwords for one account. */
        ACCOUNT(10),
        /** Passwords from one address: an office has many people behind one. */
        ADDRESS(60),
        /** Six digits: few tries, as there are few codes. */
        SECOND_STEP(5),
        /** Letters that anybody can have sent to one person. */
        LETTER(4),
        /** Letters that one address can have sent, to whomever: the installation's setting. */
        LETTERS(0);

        private final int tries;

        Door(int tries) {
            this.tries = tries;
        }
    }

    private int tries(Door door) {
        return door == Door.LETTERS ? letters : door.tries;
    }

    /**
     * Takes one of the tries, before it is made: many at once do not slip through. Tries grow back evenly over the period. It counts
     * however the work around it ends.
     *
     * @return whether there was one left
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean take(Door door, String key) {
        Timestamp now = Timestamp.from(time.instant());
        return jdbc.sql("""
                INSERT INTO attempt AS a (key, tries_left, counted_at) VALUES (:key, :tries - 1, :now)
                ON CONFLICT (key) DO UPDATE SET counted_at = greatest(a.counted_at, :now),
                    tries_left = least(:tries, a.tries_left + :tries * greatest(0,
                        extract(epoch FROM :now - a.counted_at)) / :period) - 1
                WHERE least(:tries, a.tries_left + :tries * greatest(0,
                        extract(epoch FROM :now - a.counted_at)) / :period) >= 1""".replace(":now",
                "CAST(:now AS timestamptz)").replace(":tries", "CAST(:tries AS double precision)"))
                .param("key", hash(door, key)).param("tries", tries(door)).param("now", now)
                .param("period", PERIOD.toSeconds()).update() == 1;
    }

    /** For a letter, which counts for who receives it and for who has it sent. */
    public boolean takeLetter(String to, String from) {
        return take(Door.LETTERS, from) && take(Door.LETTER, to);
    }

    /** Gives it back when the try succeeded. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void giveBack(Door door, String key) {
        jdbc.sql("UPDATE attempt SET tries_left = least(?, tries_left + 1) WHERE key = ?")
                .params(tries(door), hash(door, key)).update();
    }

    /** After the period all tries have grown back. */
    @Scheduled(fixedDelay = 5, initialDelay = 5, timeUnit = TimeUnit.MINUTES)
    void forget() {
        jdbc.sql("DELETE FROM attempt WHERE counted_at < ?").param(Timestamp.from(time.instant().minus(PERIOD)))
                .update();
    }

    private static byte[] hash(Door door, String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest((door + " " + key).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

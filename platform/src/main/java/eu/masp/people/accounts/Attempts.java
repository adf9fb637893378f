package eu.masp.people.accounts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * How often somebody may fail at a door. Counted for each account and for each address, whether or not the account exists, in the
 * memory of this process.
 */
@Component
public class Attempts {
    private static final int KEYS = 100_000;
    private static final Duration PERIOD = Duration.ofMinutes(15);

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder().maximumSize(KEYS)
            .expireAfterAccess(PERIOD.multipliedBy(4)).build();

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
        /** Letters that one address can have sent, to whomever. */
        LETTERS(40);

        private final int tries;

        Door(int tries) {
            this.tries = tries;
        }
    }

    /** Takes one of the tries, before it is made: many at once do not slip through. Whether there was one left. */
    public boolean take(Door door, String key) {
        return bucket(door, key).tryConsume(1);
    }

    /** For a letter, which counts for who receives it and for who has it sent. */
    public boolean takeLetter(String to, String from) {
        return take(Door.LETTERS, from) && take(Door.LETTER, to);
    }

    /** Gives it back when the try succeeded. */
    public void giveBack(Door door, String key) {
        bucket(door, key).addTokens(1);
    }

    private Bucket bucket(Door door, String key) {
        return buckets.get(door + " " + key, _ -> Bucket.builder()
                .addLimit(limit -> limit.capacity(door.tries).refillGreedy(door.tries, PERIOD)).build());
    }
}

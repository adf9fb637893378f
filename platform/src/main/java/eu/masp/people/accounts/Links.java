package eu.masp.people.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Links that open a door once. The database knows a hash of them: who reads it cannot use them. */
@Component
class Links {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private final JdbcClient jdbc;
    private final Clock clock;

    Links(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    enum Purpose {
        CONFIRM("/sign-up/confirm", Duration.ofHours(24)), PASSWORD("/forgotten/new",
                Duration.ofHours(1)), ADMINISTRATOR("/sign-up/first", Duration.ofHours(24));

        private final String path;
        private final Duration valid;

        Purpose(String path, Duration valid) {
            this.path = path;
            this.valid = valid;
        }

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A new link; the account's older ones for the same purpose open nothing any more.
     *
     * @param account null: the same work for nobody, so that an unknown address takes as long as a known one
     * @return its path
     */
    String issue(@Nullable UUID account, Purpose purpose) {
        byte[] random = new byte[BYTES];
        RANDOM.nextBytes(random);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        jdbc.sql("DELETE FROM account_link WHERE account = ? AND purpose = ?").param(account)
                .param(purpose.word()).update();
        jdbc.sql("INSERT INTO account_link (token, account, purpose, expires_at) VALUES (?, ?, ?, ?)")
                .param(hash(token)).param(account).param(purpose.word())
                .param(Timestamp.from(clock.instant().plus(purpose.valid))).update();
        return purpose.path + "?token=" + token;
    }

    /** Whose link this is, as long as it is good. */
    Optional<UUID> owner(String token, Purpose purpose) {
        return jdbc.sql("SELECT account FROM account_link WHERE token = ? AND purpose = ? AND expires_at > ?"
                + " AND account IS NOT NULL").params(hash(token), purpose.word(), Timestamp.from(clock.instant()))
                .query(UUID.class).optional();
    }

    /** Whether it is good, whoever it is for. */
    boolean good(String token, Purpose purpose) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM account_link WHERE token = ? AND purpose = ? AND expires_at > ?)")
                .params(hash(token), purpose.word(), Timestamp.from(clock.instant())).query(Boolean.class).single();
    }

    /** Uses the link up; whether it was still good: of two who use it at once, one wins. */
    boolean use(String token, Purpose purpose) {
        return jdbc.sql("DELETE FROM account_link WHERE token = ? AND purpose = ? AND expires_at > ?")
                .params(hash(token), purpose.word(), Timestamp.from(clock.instant())).update() == 1;
    }

    void voidAll(UUID account) {
        jdbc.sql("DELETE FROM account_link WHERE account = ?").param(account).update();
    }

    void voidAll(Purpose purpose) {
        jdbc.sql("DELETE FROM account_link WHERE purpose = ?").param(purpose.word()).update();
    }

    @Scheduled(fixedDelay = 30, initialDelay = 5, timeUnit = TimeUnit.MINUTES)
    void deleteExpired() {
        jdbc.sql("DELETE FROM account_link WHERE expires_at <= ?").param(Timestamp.from(clock.instant())).update();
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

package eu.masp.people.oidc;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/** Who is on the way to the provider. They may come back to another process. */
@Repository
class Departures {
    private static final Duration KEPT = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final InstantSource time = InstantSource.system();

    Departures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Kept(String nonce, String verifier, String next) {}

    void keep(String state, String nonce, String verifier, String next) {
        jdbc.sql("INSERT INTO oidc_departure (state, nonce, verifier, next, expires_at) VALUES (?, ?, ?, ?, ?)")
                .params(hash(state), nonce, verifier, next, Timestamp.from(time.instant().plus(KEPT))).update();
    }

    /** Once. */
    Optional<Kept> take(String state) {
        return jdbc.sql("DELETE FROM oidc_departure WHERE state = ? AND expires_at > ? RETURNING nonce, verifier, next")
                .params(hash(state), Timestamp.from(time.instant()))
                .query((row, _) -> new Kept(row.getString(1), row.getString(2), row.getString(3))).optional();
    }

    @Scheduled(fixedDelay = 10, initialDelay = 5, timeUnit = TimeUnit.MINUTES)
    void forget() {
        jdbc.sql("DELETE FROM oidc_departure WHERE expires_at <= ?").param(Timestamp.from(time.instant())).update();
    }

    private static byte[] hash(String state) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(state.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

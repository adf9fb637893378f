package eu.masp.grants.apply;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What employers undertake beside applications. */
@Component
public class Commitments {
    static final Duration VALID = Duration.ofDays(30);
    private static final Duration REMEMBERED = Duration.ofDays(90);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;
    private static final String COLUMNS = """
            SELECT id, application, employer, person, asked, asked_at, expires_at, answered_at, confirmed, signed_by, signed_as,
                   partita_iva
            FROM commitment
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Commitments(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What was asked and answered beside an application. */
    public Optional<Commitment> of(UUID application) {
        return jdbc.sql(COLUMNS + "WHERE application = ?").param(application).query(Commitments::commitment).optional();
    }

    /**
     * Asks, or asks anew: an older link opens nothing any more, and says so.
     *
     * @param person who asks, by the name the employer is to see
     * @return the path of the link, which is told this once
     */
    @Transactional
    String ask(UUID application, String employer, String person, List<Commitment.Kind> kinds) {
        byte[] random = new byte[BYTES];
        RANDOM.nextBytes(random);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        over(application, Over.REPLACED);
        jdbc.sql("""
                INSERT INTO commitment (id, application, employer, person, asked, token, asked_at, expires_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (application) DO UPDATE SET employer = excluded.employer, person = excluded.person,
                    asked = excluded.asked, token = excluded.token, asked_at = excluded.asked_at,
                    expires_at = excluded.expires_at, answered_at = NULL, confirmed = NULL, signed_by = NULL,
                    signed_as = NULL, partita_iva = NULL""")
                .param(UUID.randomUUID()).param(application).param(employer).param(person)
                .param(kinds.stream().map(Commitment.Kind::word).toArray(String[]::new)).param(hash(token))
                .param(Timestamp.from(clock.instant())).param(Timestamp.from(clock.instant().plus(VALID))).update();
        return "/commitments/" + token;
    }

    /** Takes the question back. */
    @Transactional
    void withdraw(UUID application) {
        over(application, Over.WITHDRAWN);
        jdbc.sql("DELETE FROM commitment WHERE application = ?").param(application).update();
    }

    /** Why a link opens nothing any more. */
    enum Over {
        REPLACED, WITHDRAWN, EXPIRED, UNKNOWN;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    Over over(String token) {
        boolean expired = jdbc.sql("SELECT EXISTS (SELECT FROM commitment WHERE token = ?)").param(hash(token))
                .query(Boolean.class).single();
        return expired ? Over.EXPIRED : jdbc.sql("SELECT why FROM commitment_over WHERE token = ?").param(hash(token))
                .query(String.class).optional().map(word -> Over.valueOf(word.toUpperCase(Locale.ROOT)))
                .orElse(Over.UNKNOWN);
    }

    private void over(UUID application, Over why) {
        jdbc.sql("INSERT INTO commitment_over (token, why, at) SELECT token, ?, ? FROM commitment WHERE application = ?"
                + " ON CONFLICT DO NOTHING").params(why.word(), Timestamp.from(clock.instant()), application).update();
    }

    /** Nobody comes back with an old link after so long. */
    @Scheduled(fixedDelay = 12, initialDelay = 2, timeUnit = TimeUnit.HOURS)
    void forget() {
        jdbc.sql("DELETE FROM commitment_over WHERE at < ?").param(Timestamp.from(clock.instant().minus(REMEMBERED)))
                .update();
    }

    /** What a link is about, answered or not, as long as it is good. */
    Optional<Commitment> find(String token) {
        return jdbc.sql(COLUMNS + "WHERE token = ? AND (expires_at > ? OR answered_at IS NOT NULL)")
                .params(hash(token), Timestamp.from(clock.instant())).query(Commitments::commitment).optional();
    }

    /** Answers once; whether it was not answered before. */
    boolean answer(String token, List<Commitment.Kind> confirmed, String by, String as, String partitaIva) {
        return jdbc.sql("""
                UPDATE commitment SET answered_at = ?, confirmed = ?, signed_by = ?, signed_as = ?, partita_iva = ?
                WHERE token = ? AND answered_at IS NULL AND expires_at > ?""")
                .param(Timestamp.from(clock.instant()))
                .param(confirmed.stream().map(Commitment.Kind::word).toArray(String[]::new))
                .param(by).param(as).param(partitaIva).param(hash(token)).param(Timestamp.from(clock.instant()))
                .update() == 1;
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Commitment commitment(ResultSet row, int number) throws SQLException {
        @Nullable
        Timestamp answered = row.getTimestamp("answered_at");
        @Nullable
        Array confirmed = row.getArray("confirmed");
        return new Commitment(row.getObject("id", UUID.class), row.getObject("application", UUID.class),
                row.getString("employer"), row.getString("person"), kinds(row.getArray("asked")),
                row.getTimestamp("asked_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(), answered == null ? null : answered.toInstant(),
                confirmed == null ? null : kinds(confirmed), Objects.requireNonNullElse(row.getString("signed_by"), ""),
                Objects.requireNonNullElse(row.getString("signed_as"), ""),
                Objects.requireNonNullElse(row.getString("partita_iva"), ""));
    }

    private static List<Commitment.Kind> kinds(Array words) throws SQLException {
        return Stream.of((String[]) words.getArray()).flatMap(word -> Commitment.Kind.find(word).stream()).toList();
    }
}

package eu.masp.competences.exports.badges;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.sql.Timestamp;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * The keys that sign. RS256, because Open Badges 3.0 (8.2.3) asks every verifier for that one and for no other. A private key is
 * read where it signs and nowhere else: it has no accessor, no page and no log line.
 */
@Component
public class IssuerKeys {
    /** NIST SP 800-57 part 1, table 2: as strong as 128 bits. */
    private static final int BITS = 3072;
    /** Of all programs on one database one makes the first key. */
    private static final long LOCK = 130_035L;
    private static final String PUBLIC = "SELECT id, public_jwk, made_at, retired_at, distrusted_at FROM badge_key";

    private final JdbcClient jdbc;
    private final Clock clock;

    IssuerKeys(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The half of a key that everybody may see. */
    public record Known(String id, RSAKey key, Instant madeAt, @Nullable Instant retiredAt,
            @Nullable Instant distrustedAt) {}

    /** A signature, and by which key. */
    record Signed(String key, String jwt) {}

    /**
     * @param type what the header says it is
     * @param address of a key, from its id
     */
    @Transactional
    Signed sign(String type, Map<String, Object> payload, java.util.function.UnaryOperator<String> address) {
        RSAKey key = inUse().orElseGet(this::first);
        JWSObject signed = new JWSObject(new JWSHeader.Builder(JWSAlgorithm.RS256).type(new JOSEObjectType(type))
                .keyID(address.apply(key.getKeyID())).jwk(key.toPublicJWK()).build(),
                new Payload(JsonMapper.shared().writeValueAsString(payload)));
        try {
            signed.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return new Signed(key.getKeyID(), signed.serialize());
    }

    public Optional<Known> find(String id) {
        return jdbc.sql(PUBLIC + " WHERE id = ?").param(id).query(IssuerKeys::known).optional();
    }

    /** The newest first. */
    public List<Known> all() {
        return jdbc.sql(PUBLIC + " ORDER BY made_at DESC").query(IssuerKeys::known).list();
    }

    /**
     * Takes a new key into use and erases the private half of the one before.
     *
     * @param distrust whether somebody else may have had that one
     */
    @Transactional
    public void renew(UUID by, boolean distrust) {
        lock();
        Timestamp now = Timestamp.from(clock.instant());
        jdbc.sql("UPDATE badge_key SET retired_at = ?, retired_by = ?, private_jwk = NULL, distrusted_at = ?"
                + " WHERE retired_at IS NULL").param(now).param(by).param(distrust ? now : null).update();
        make();
    }

    private RSAKey first() {
        lock();
        return inUse().orElseGet(this::make);
    }

    private void lock() {
        jdbc.sql("SELECT pg_advisory_xact_lock(?)").param(LOCK).query((java.sql.ResultSet _) -> {});
    }

    private RSAKey make() {
        try {
            RSAKey key = new RSAKeyGenerator(BITS).keyUse(KeyUse.SIGNATURE).algorithm(JWSAlgorithm.RS256)
                    .keyID(UUID.randomUUID().toString()).generate();
            jdbc.sql("INSERT INTO badge_key (id, public_jwk, private_jwk, made_at) VALUES (?, ?, ?, ?)")
                    .params(key.getKeyID(), key.toPublicJWK().toJSONString(), key.toJSONString(),
                            Timestamp.from(clock.instant()))
                    .update();
            return key;
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private Optional<RSAKey> inUse() {
        return jdbc.sql("SELECT private_jwk FROM badge_key WHERE retired_at IS NULL").query(String.class).optional()
                .map(IssuerKeys::parse);
    }

    private static Known known(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        return new Known(row.getString("id"), parse(row.getString("public_jwk")),
                row.getTimestamp("made_at").toInstant(), instant(row.getTimestamp("retired_at")),
                instant(row.getTimestamp("distrusted_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    private static RSAKey parse(String json) {
        try {
            return RSAKey.parse(json);
        } catch (ParseException e) {
            // Its message may repeat the key.
            throw new IllegalStateException("a key in the database cannot be read");
        }
    }
}

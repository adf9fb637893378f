package eu.masp.competences.exports.badges;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Which badges are revoked, for everybody to read without telling us which one they look for: W3C Bitstring Status List 1.0, a bit
 * for each badge at a place drawn by lot.
 */
@Component
public class StatusLists {
    /** The least the specification allows (16 KB), so that one badge hides among many. */
    static final int PLACES = 131_072;
    /** How long others may go on with what they have read. */
    static final Duration FRESH = Duration.ofMinutes(5);
    private static final int FULL = PLACES / 2;

    private final JdbcClient jdbc;
    private final IssuerKeys keys;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    /** Other programs on the same database revoke too: what is kept here is never older than a minute. */
    private final Cache<String, String> signed = Caffeine.newBuilder().maximumSize(100)
            .expireAfterWrite(Duration.ofMinutes(1)).build();

    StatusLists(JdbcClient jdbc, IssuerKeys keys, Clock clock) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.clock = clock;
    }

    public record Place(int list, int position) {}

    /**
     * @param since null where it is not revoked, or where only the bit is left of it
     */
    public record Standing(boolean revoked, @Nullable Instant since) {}

    /** A free place, by lot: in the order of issue places would tell who got a badge on the same day. */
    @Transactional
    Place allot() {
        int list = jdbc.sql("SELECT coalesce(max(list), 1) FROM badge_place").query(Integer.class).single();
        int taken = jdbc.sql("SELECT count(*) FROM badge_place WHERE list = ?").param(list).query(Integer.class)
                .single();
        list += taken >= FULL ? 1 : 0;
        while (true) {
            Place place = new Place(list, random.nextInt(PLACES));
            if (jdbc.sql("INSERT INTO badge_place (list, position) VALUES (?, ?) ON CONFLICT DO NOTHING")
                    .params(place.list(), place.position()).update() == 1) {
                return place;
            }
        }
    }

    /** @param at null: it is not to be known any more when that was */
    void revoke(Place place, @Nullable Instant at) {
        jdbc.sql("UPDATE badge_place SET revoked = true, revoked_at = ? WHERE list = ? AND position = ?")
                .param(at == null ? null : Timestamp.from(at)).param(place.list()).param(place.position()).update();
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    signed.invalidateAll();
                }
            });
        }
        signed.invalidateAll();
    }

    /** Empty for a place that was never given out. */
    public Optional<Standing> find(Place place) {
        return jdbc.sql("SELECT revoked, revoked_at FROM badge_place WHERE list = ? AND position = ?")
                .params(place.list(), place.position()).query((row, _) -> {
                    @Nullable
                    Timestamp at = row.getTimestamp("revoked_at");
                    return new Standing(row.getBoolean("revoked"), at == null ? null : at.toInstant());
                }).optional();
    }

    /** The list as a signed credential; empty where there is no such list. */
    Optional<String> published(Issuer issuer, int list) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM badge_place WHERE list = ?)").param(list).query(Boolean.class)
                .single() ? Optional.of(signed.get(issuer.base() + " " + list, _ -> sign(issuer, list)))
                        : Optional.empty();
    }

    private String sign(Issuer issuer, int list) {
        String id = issuer.list(list);
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Map<String, Object> credential = new LinkedHashMap<>();
        credential.put("@context", List.of("https://www.w3.org/ns/credentials/v2"));
        credential.put("id", id);
        credential.put("type", List.of("VerifiableCredential", "BitstringStatusListCredential"));
        credential.put("issuer", issuer.id());
        credential.put("validFrom", now.toString());
        credential.put("credentialSubject", Map.of("id", id + "#list", "type", "BitstringStatusList", "statusPurpose",
                "revocation", "ttl", FRESH.toMillis(), "encodedList", encoded(list)));
        return keys.sign("vc+jwt", credential, issuer::key).jwt();
    }

    private String encoded(int list) {
        return encode(jdbc.sql("SELECT position FROM badge_place WHERE list = ? AND revoked").param(list)
                .query(Integer.class).list());
    }

    /** Place 0 is the left-most bit; GZIP, base64url without padding, with the letter that says so (multibase). */
    static String encode(List<Integer> revoked) {
        byte[] bits = new byte[PLACES / Byte.SIZE];
        revoked.forEach(place -> bits[place / Byte.SIZE] |= (byte) (0x80 >> place % Byte.SIZE));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(bits);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "u" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    }
}

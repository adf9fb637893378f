package eu.masp.people.passkeys;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/** What is asked of a browser, as the standard writes it in JSON (Web Authentication, level 3, section 5). */
final class PasskeyOptions {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int CHALLENGE_BYTES = 32;
    private static final int FIVE_MINUTES = 300_000;
    /** EdDSA, ECDSA and RSA, each with SHA-256. */
    private static final int[] ALGORITHMS = {-8, -7, -257};

    private PasskeyOptions() {
    }

    static byte[] challenge() {
        byte[] bytes = new byte[CHALLENGE_BYTES];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    static String creation(Site site, byte[] challenge, UUID account, String name, List<PasskeyTable.Row> have) {
        Map<String, Object> options = new LinkedHashMap<>();
        options.put("challenge", PasskeyTable.letters(challenge));
        options.put("rp", Map.of("id", site.name(), "name", "MASP"));
        options.put("user", Map.of("id", PasskeyTable.letters(bytes(account)), "name", name, "displayName", name));
        options.put("pubKeyCredParams", IntStream.of(ALGORITHMS)
                .mapToObj(each -> Map.of("type", "public-key", "alg", each)).toList());
        options.put("timeout", FIVE_MINUTES);
        options.put("excludeCredentials", keys(have));
        // The device keeps the account with it, so that nobody types an address, and asks its owner.
        options.put("authenticatorSelection",
                Map.of("residentKey", "required", "requireResidentKey", true, "userVerification", "required"));
        options.put("attestation", "none");
        return JsonMapper.shared().writeValueAsString(options);
    }

    static String request(Site site, byte[] challenge, List<PasskeyTable.Row> allowed) {
        Map<String, Object> options = new LinkedHashMap<>();
        options.put("challenge", PasskeyTable.letters(challenge));
        options.put("rpId", site.name());
        options.put("timeout", FIVE_MINUTES);
        options.put("allowCredentials", keys(allowed));
        options.put("userVerification", "required");
        return JsonMapper.shared().writeValueAsString(options);
    }

    private static List<Map<String, Object>> keys(List<PasskeyTable.Row> rows) {
        return rows.stream().map(row -> Map.<String, Object>of("type", "public-key", "id",
                PasskeyTable.letters(row.id()), "transports", row.transports())).toList();
    }

    private static byte[] bytes(UUID account) {
        return ByteBuffer.allocate(2 * Long.BYTES).putLong(account.getMostSignificantBits())
                .putLong(account.getLeastSignificantBits()).array();
    }
}

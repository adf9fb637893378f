package eu.masp.entitlements.interview;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * The secret in the visitor's cookie: 256 random bits, and the only way to the answers. The row's id and the key that opens it
 * are derived from it (HKDF, RFC 5869), so that neither tells the other.
 */
public final class InterviewKey {
    private static final int BYTES = 32;
    private static final int CHARACTERS = 43;
    private static final int MARK = 9;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] secret;

    private InterviewKey(byte[] secret) {
        this.secret = secret;
    }

    static InterviewKey fresh() {
        byte[] secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        return new InterviewKey(secret);
    }

    /** The key that a cookie holds; empty when it is no key of ours. */
    static Optional<InterviewKey> parse(String text) {
        if (text.length() != CHARACTERS) {
            return Optional.empty();
        }
        try {
            byte[] secret = Base64.getUrlDecoder().decode(text);
            return secret.length == BYTES ? Optional.of(new InterviewKey(secret)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** As it stands in the cookie. */
    String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    byte[] row() {
        return derived("row");
    }

    /** Tells one key from another on a page: it opens nothing. */
    String mark() {
        return Base64.getUrlEncoder().encodeToString(Arrays.copyOf(derived("mark"), MARK));
    }

    SecretKey cipher() {
        try {
            return KDF.getInstance("HKDF-SHA256").deriveKey("AES", purpose("answers"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] derived(String name) {
        try {
            return KDF.getInstance("HKDF-SHA256").deriveData(purpose(name));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private HKDFParameterSpec purpose(String name) {
        byte[] info = ("masp interview " + name).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return HKDFParameterSpec.ofExtract().addIKM(secret).thenExpand(info, BYTES);
    }

    /** Never the secret: what is printed ends up in logs. */
    @Override
    public String toString() {
        return "interview key";
    }
}

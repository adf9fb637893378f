package eu.masp.people.factors;

import java.time.InstantSource;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A telephone that has scanned the picture; the page carries the same secret in a link. */
public final class Authenticator {
    private static final Pattern SECRET = Pattern.compile("secret=([A-Z2-7]+)");
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final byte[] secret;
    private String last = "";

    private Authenticator(byte[] secret) {
        this.secret = secret;
    }

    public static Authenticator scan(String page) {
        Matcher secret = SECRET.matcher(page);
        if (!secret.find()) {
            throw new AssertionError("no secret on the page");
        }
        return new Authenticator(bytes(secret.group(1)));
    }

    /** The code of now. */
    public String code() {
        last = Totp.code(secret, Totp.step(InstantSource.system().instant()));
        return last;
    }

    public String lastCode() {
        return last;
    }

    private static byte[] bytes(String letters) {
        java.math.BigInteger number = java.math.BigInteger.ZERO;
        for (char letter : letters.toCharArray()) {
            number = number.shiftLeft(5).or(java.math.BigInteger.valueOf(LETTERS.indexOf(letter)));
        }
        byte[] bytes = new byte[letters.length() * 5 / 8];
        byte[] raw = number.toByteArray();
        int from = Math.max(0, raw.length - bytes.length);
        System.arraycopy(raw, from, bytes, bytes.length - (raw.length - from), raw.length - from);
        return bytes;
    }
}

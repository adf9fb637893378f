package eu.masp.people.factors;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.UriComponentsBuilder;

/** The second factor of an account: an authenticator, and ten codes on paper for the day the telephone is lost. */
@Service
public class SecondFactors {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SECRET_BYTES = 20;
    private static final int RECOVERY_CODES = 10;
    /** Sixteen letters: too many to guess even for who has stolen the hashes. */
    private static final int RECOVERY_BYTES = 10;

    private final JdbcClient jdbc;
    /** The real time, also where a trial has another date: a telephone knows nothing of that. */
    private final InstantSource time = InstantSource.system();

    SecondFactors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Factor(byte[] secret, boolean confirmed, long lastStep) {}

    /** @param letters the secret to type where no camera is; @param address the same for the QR code */
    public record Setup(String letters, String address) {}

    public boolean enrolled(UUID account) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM second_factor WHERE account = ? AND confirmed_at IS NOT NULL)")
                .param(account).query(Boolean.class).single();
    }

    public int recoveryCodesLeft(UUID account) {
        return jdbc.sql("SELECT count(*) FROM recovery_code WHERE account = ?").param(account).query(Integer.class)
                .single();
    }

    /** What the authenticator needs; the same until the first code was right, so that a page can be loaded again. */
    @Transactional
    public Setup setup(UUID account, String shownAs) {
        byte[] fresh = new byte[SECRET_BYTES];
        RANDOM.nextBytes(fresh);
        jdbc.sql("INSERT INTO second_factor (account, secret) VALUES (?, ?) ON CONFLICT (account) DO NOTHING")
                .params(account, fresh).update();
        Factor factor = find(account).orElseThrow();
        if (factor.confirmed()) {
            throw new IllegalStateException("already set up");
        }
        String letters = Base32.encode(factor.secret());
        String address = UriComponentsBuilder.newInstance().scheme("otpauth").host("totp").path("/{label}")
                .queryParam("secret", letters).queryParam("issuer", "MASP").encode().buildAndExpand("MASP:" + shownAs)
                .toUriString();
        return new Setup(letters.replaceAll("(.{4})(?=.)", "$1 "), address);
    }

    /** Ends the setup with a first code; the recovery codes, shown this once. Empty: the code was wrong. */
    @Transactional
    public Optional<List<String>> confirm(UUID account, String code) {
        Optional<Factor> factor = locked(account).filter(found -> !found.confirmed());
        if (factor.isEmpty() || !taken(account, factor.get(), code)) {
            return Optional.empty();
        }
        jdbc.sql("UPDATE second_factor SET confirmed_at = now() WHERE account = ?").param(account).update();
        return Optional.of(newRecoveryCodes(account));
    }

    /** Whether this is the authenticator's code of now, or a recovery code; each works once. */
    @Transactional
    public boolean pass(UUID account, String typed) {
        String code = typed.replaceAll("[\\s-]", "");
        Optional<Factor> factor = locked(account).filter(Factor::confirmed);
        if (factor.isEmpty()) {
            return false;
        }
        return code.length() == 6 ? taken(account, factor.get(), code)
                : jdbc.sql("DELETE FROM recovery_code WHERE account = ? AND code = ?")
                        .params(account, hash(account, code))
                        .update() == 1;
    }

    @Transactional
    public List<String> newRecoveryCodes(UUID account) {
        jdbc.sql("DELETE FROM recovery_code WHERE account = ?").param(account).update();
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < RECOVERY_CODES; i++) {
            byte[] random = new byte[RECOVERY_BYTES];
            RANDOM.nextBytes(random);
            String code = Base32.encode(random).toLowerCase(Locale.ROOT);
            jdbc.sql("INSERT INTO recovery_code (account, code) VALUES (?, ?)").params(account, hash(account, code))
                    .update();
            codes.add(code.replaceAll("(.{4})(?=.)", "$1-"));
        }
        return codes;
    }

    @Transactional
    public void remove(UUID account) {
        jdbc.sql("DELETE FROM recovery_code WHERE account = ?").param(account).update();
        jdbc.sql("DELETE FROM second_factor WHERE account = ?").param(account).update();
    }

    private boolean taken(UUID account, Factor factor, String code) {
        OptionalLong step = Totp.match(factor.secret(), code.replaceAll("\\s", ""), time.instant(), factor.lastStep());
        step.ifPresent(
                used -> jdbc.sql("UPDATE second_factor SET last_step = ? WHERE account = ?").params(used, account)
                        .update());
        return step.isPresent();
    }

    private Optional<Factor> find(UUID account) {
        return factor(account, "");
    }

    /** Two who send the same code at once wait for each other: it works for one. */
    private Optional<Factor> locked(UUID account) {
        return factor(account, " FOR UPDATE");
    }

    private Optional<Factor> factor(UUID account, String how) {
        return jdbc.sql("SELECT secret, confirmed_at IS NOT NULL, last_step FROM second_factor WHERE account = ?" + how)
                .param(account)
                .query((row, _) -> new Factor(Objects.requireNonNull(row.getBytes(1)), row.getBoolean(2),
                        row.getLong(3)))
                .optional();
    }

    private static byte[] hash(UUID account, String code) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest((account + " " + code.toLowerCase(Locale.ROOT)).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

package eu.masp.grants.claims;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Accounts that a bank could not pay to. The next order must not go to the same one as if nothing had happened: until the person has
 * given another, or said that this one is right, their claims stay outside. Only a hash of the number is known here.
 */
@Component
public class RefusedAccounts {
    private final JdbcClient jdbc;
    private final Clock clock;

    RefusedAccounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A claim goes into an order, to be paid to this account. */
    public void ordered(UUID claim, UUID applicant, String iban) {
        jdbc.sql("""
                INSERT INTO claim_account (claim, applicant, account) VALUES (?, ?, ?)
                ON CONFLICT (claim) DO UPDATE SET account = excluded.account, refused_at = NULL, kept_at = NULL""")
                .params(claim, applicant, hash(applicant, iban)).update();
    }

    /** The bank could not pay it, or it came back. */
    public void refused(UUID claim) {
        jdbc.sql("UPDATE claim_account SET refused_at = ?, kept_at = NULL WHERE claim = ?")
                .params(Timestamp.from(clock.instant()), claim).update();
    }

    /** Whether this very account was refused and nobody has said since that it is right. */
    public boolean is(UUID applicant, String iban) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM claim_account WHERE applicant = ? AND account = ?"
                + " AND refused_at IS NOT NULL AND kept_at IS NULL)").params(applicant, hash(applicant, iban))
                .query(Boolean.class).single();
    }

    /** The person says that the account is right. */
    public void tryAgain(UUID applicant) {
        jdbc.sql("UPDATE claim_account SET kept_at = ? WHERE applicant = ? AND refused_at IS NOT NULL"
                + " AND kept_at IS NULL").params(Timestamp.from(clock.instant()), applicant).update();
    }

    private static byte[] hash(UUID applicant, String iban) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest((applicant + " " + iban).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

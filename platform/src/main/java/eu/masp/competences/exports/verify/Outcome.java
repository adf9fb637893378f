package eu.masp.competences.exports.verify;

import java.util.Locale;

/** What checking a badge comes to. */
public enum Outcome {
    VALID, ALTERED,
    /** It names this installation as its issuer and is signed by somebody else. */
    OTHER_SIGNER, EXPIRED, NOT_YET_VALID, REVOKED, NOT_ISSUED_HERE, NOT_A_CREDENTIAL;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether what it says was signed here, whatever became of it since. */
    public boolean genuine() {
        return switch (this) {
            case VALID, EXPIRED, NOT_YET_VALID, REVOKED -> true;
            default -> false;
        };
    }
}

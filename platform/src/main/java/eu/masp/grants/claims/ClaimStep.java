package eu.masp.grants.claims;

import static eu.masp.grants.claims.ClaimState.CHECKED;
import static eu.masp.grants.claims.ClaimState.LODGED;
import static eu.masp.grants.claims.ClaimState.ORDERED;
import static eu.masp.grants.claims.ClaimState.PAID;
import static eu.masp.grants.claims.ClaimState.RECEIPTS_ASKED;
import static eu.masp.grants.claims.ClaimState.RECOVERED;
import static eu.masp.grants.claims.ClaimState.RECOVERY_ORDERED;
import static eu.masp.grants.claims.ClaimState.REJECTED;
import static eu.masp.grants.claims.ClaimState.WITHDRAWN;

import java.util.Locale;

/** The edges of a claim's life: what may happen, from where to where, and by whom. There are no others. */
public enum ClaimStep {
    ASK_FOR_RECEIPTS(By.CHECKER, LODGED, RECEIPTS_ASKED), SEND_RECEIPTS(By.BENEFICIARY, RECEIPTS_ASKED,
            LODGED), WITHDRAW(By.BENEFICIARY, LODGED,
                    WITHDRAWN), WITHDRAW_ASKED(By.BENEFICIARY, RECEIPTS_ASKED, WITHDRAWN),
    /** The receipts did not come, or are not needed any more: the claim is checked as it is. */
    TAKE_REQUEST_BACK(By.CHECKER, RECEIPTS_ASKED, LODGED),
    /** All of it is due, or a part: the rest goes back to the award. */
    CHECK(By.CHECKER, LODGED, CHECKED), REJECT(By.CHECKER, LODGED, REJECTED),
    /** Put into a file for the bank. */
    ORDER(By.PAYER, CHECKED, ORDERED),
    /** The bank has paid. */
    PAY(By.PAYER, ORDERED, PAID),
    /** The bank has sent it back, or refused it: it can be ordered again. */
    RETURN(By.PAYER, PAID, CHECKED), REFUSED_BY_BANK(By.PAYER, ORDERED, CHECKED), ORDER_RECOVERY(By.CHECKER, PAID,
            RECOVERY_ORDERED),
    /** What has not come back of it is asked back no longer. */
    CANCEL_RECOVERY(By.CHECKER, RECOVERY_ORDERED, PAID),
    /** An instalment has come. */
    RECOVER_PART(By.PAYER, RECOVERY_ORDERED, RECOVERY_ORDERED), RECOVER(By.PAYER, RECOVERY_ORDERED, RECOVERED);

    /** Who may take a step: who checks does not pay. */
    public enum By {
        BENEFICIARY, CHECKER, PAYER
    }

    private final By by;
    private final ClaimState from;
    private final ClaimState to;

    ClaimStep(By by, ClaimState from, ClaimState to) {
        this.by = by;
        this.from = from;
        this.to = to;
    }

    public By by() {
        return by;
    }

    public ClaimState from() {
        return from;
    }

    public ClaimState to() {
        return to;
    }

    /** The word in the database and in texts. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean needsReason() {
        return this == ASK_FOR_RECEIPTS || this == REJECT || this == ORDER_RECOVERY || this == CANCEL_RECOVERY;
    }
}

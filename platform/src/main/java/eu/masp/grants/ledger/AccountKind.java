package eu.masp.grants.ledger;

import java.util.Locale;

/** What the money on an account of a fund is. All but the outside ones never go below zero; the database refuses it. */
public enum AccountKind {
    /** Outside: what came into a source from beyond this ledger, as a negative sum. */
    RECEIVED,
    /** Free to be allotted or booked. */
    AVAILABLE,
    /** Kept for applications in arrival order, until somebody decides. */
    BOOKED,
    /** Awarded, and not yet claimed. */
    COMMITTED,
    /** Claimed with receipts, and not yet checked. */
    CLAIMED,
    /** Checked: to be paid. */
    PAYABLE,
    /** Paid out. */
    PAID,
    /** Paid and asked back. */
    RECOVERABLE,
    /** Outside: the other side of what people asked for. */
    DEMAND,
    /** What people asked for, whether or not there is money for it: a count, not money of the fund. */
    REQUESTED;

    /** The word in the database and in exports. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package eu.masp.grants.ledger;

import static eu.masp.grants.ledger.AccountKind.AVAILABLE;
import static eu.masp.grants.ledger.AccountKind.BOOKED;
import static eu.masp.grants.ledger.AccountKind.CLAIMED;
import static eu.masp.grants.ledger.AccountKind.COMMITTED;
import static eu.masp.grants.ledger.AccountKind.DEMAND;
import static eu.masp.grants.ledger.AccountKind.PAID;
import static eu.masp.grants.ledger.AccountKind.PAYABLE;
import static eu.masp.grants.ledger.AccountKind.RECEIVED;
import static eu.masp.grants.ledger.AccountKind.RECOVERABLE;
import static eu.masp.grants.ledger.AccountKind.REQUESTED;

import java.util.Locale;

/** Every way money can move: from which account to which. There are no others. */
public enum Movement {
    /** Money comes into a source, by an act. */
    RECEIPT(RECEIVED, AVAILABLE),
    /** From a fund to one below it. */
    ALLOTMENT(AVAILABLE, AVAILABLE),
    /** Leftovers move between area funds, or back up, by a recorded act. */
    REALLOCATION(AVAILABLE, AVAILABLE),
    /** Somebody applied: what was asked for is counted. */
    REQUEST(DEMAND, REQUESTED),
    /** A place in arrival order that the fund has money for. */
    BOOKING(AVAILABLE, BOOKED),
    /** A booking given up: refused, withdrawn, or awarded for less. */
    RELEASE(BOOKED, AVAILABLE),
    /** An officer turns a booking into an award. */
    AWARD(BOOKED, COMMITTED),
    /** What was awarded and will not be claimed goes back: renounced, expired, revoked. */
    LAPSE(COMMITTED, AVAILABLE),
    /** The beneficiary asks for what was spent. */
    CLAIM(COMMITTED, CLAIMED),
    /** A check finds that a part of a claim is not due. */
    REJECTION(CLAIMED, COMMITTED),
    /** A check finds that a claim is due. */
    CHECK(CLAIMED, PAYABLE),
    /** The bank has paid. */
    PAYMENT(PAYABLE, PAID),
    /** The bank sends a payment back. */
    RETURN(PAID, PAYABLE),
    /** What was paid without being due is asked back. */
    RECOVERY_ORDER(PAID, RECOVERABLE),
    /** It is asked back no longer. */
    RECOVERY_CANCELLED(RECOVERABLE, PAID),
    /** It has come back. */
    RECOVERY(RECOVERABLE, AVAILABLE);

    private final AccountKind from;
    private final AccountKind to;

    Movement(AccountKind from, AccountKind to) {
        this.from = from;
        this.to = to;
    }

    public AccountKind from() {
        return from;
    }

    public AccountKind to() {
        return to;
    }

    /** Whether it goes from one fund to another; all others stay within one. */
    public boolean betweenFunds() {
        return this == ALLOTMENT || this == REALLOCATION;
    }

    /** The word in the database and in exports. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

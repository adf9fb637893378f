package eu.masp.grants.ledger;

/** The fund does not hold what the entries would take from it; nothing of them was written. */
public final class OverdrawnException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OverdrawnException(Throwable cause) {
        super("the fund does not hold that much", cause);
    }
}

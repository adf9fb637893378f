package eu.masp.grants.desk.payments;

/** What pages tell of the limits of an order. */
public final class Limits {
    /** Payments in one file. */
    public static final int MOST = OrderMaker.MOST;

    private Limits() {
    }
}

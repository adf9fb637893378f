package eu.masp.grants.ledger;

/**
 * What became of one area's fund up to a day, in cents. Every figure adds up entries.
 *
 * @param budget what was allotted to it, with what was moved in and out
 * @param requested asked for by applications submitted, whether or not there was money
 * @param assigned awarded, in all
 * @param lapsed awarded and then given back: renounced, expired, revoked
 * @param claimed claimed with receipts, in all, less what checks rejected and gave back to the award
 * @param checked found due, in all
 * @param paid gone out, less what the bank sent back
 * @param recovered come back
 * @param booked kept for applications that nobody has decided yet, now
 * @param committed promised and not yet paid, now
 * @param recoverable asked back and not yet come back, now
 * @param remaining free to be booked, now
 * @param awards how many were awarded
 * @param payments how many awards had something paid
 */
public record StatementLine(Fund fund, long budget, long requested, long assigned, long lapsed, long claimed,
        long checked,
        long paid, long recovered, long booked, long committed, long recoverable, long remaining, int requests,
        int awards, int payments) {

    /** One of the figures. */
    public long figure(Figure figure) {
        return switch (figure) {
            case BUDGET -> budget;
            case REQUESTED -> requested;
            case ASSIGNED -> assigned;
            case LAPSED -> lapsed;
            case CLAIMED -> claimed;
            case CHECKED -> checked;
            case PAID -> paid;
            case RECOVERED -> recovered;
            case BOOKED -> booked;
            case COMMITTED -> committed;
            case RECOVERABLE -> recoverable;
            case REMAINING -> remaining;
        };
    }

    /** Whether what is left and what is not add up to the budget: always, or something is broken. */
    public boolean addsUp() {
        return budget == remaining + booked + committed + recoverable + paid;
    }
}

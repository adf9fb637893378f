package eu.masp.grants.ledger;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One movement to be written.
 *
 * @param from the fund it leaves
 * @param to the fund it reaches: the same one unless it goes between funds
 * @param cents exact cents, more than zero
 * @param call the call it belongs to, null for money not yet on a call
 * @param application the application's key; never anything that says who it is
 * @param actor the key of who did it, or the name of the job
 * @param reason the act or the reason, in words; without personal data, because it stays for ever
 * @param once the same for the same thing however often it is tried: it is written once
 */
public record Entry(Movement movement, long from, long to, long cents, LocalDate valueDate, @Nullable UUID call,
        @Nullable UUID application, @Nullable UUID claim, String actor, String reason, String once) {

    public Entry {
        if (cents <= 0) {
            throw new IllegalArgumentException("a movement of " + cents + " cents");
        }
        if (movement.betweenFunds() == (from == to)) {
            throw new IllegalArgumentException(movement + " from fund " + from + " to fund " + to);
        }
    }

    /** A movement within one fund. */
    public static Entry within(long fund, Movement movement, long cents, LocalDate valueDate, Subject subject,
            String actor, String reason, String once) {
        return new Entry(movement, fund, fund, cents, valueDate, subject.call(), subject.application(), subject.claim(),
                actor, reason, once);
    }

    /** What a movement is about. */
    public record Subject(@Nullable UUID call, @Nullable UUID application, @Nullable UUID claim) {

        public static final Subject NONE = new Subject(null, null, null);

        public static Subject application(UUID call, UUID application) {
            return new Subject(call, application, null);
        }
    }
}

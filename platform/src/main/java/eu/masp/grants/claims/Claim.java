package eu.masp.grants.claims;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A claim as it stands; amounts in cents.
 *
 * @param number of the application's claims, from 1
 * @param month the first day of the month it is for; null where the measure does not pay by the month
 * @param spent what the receipts say
 * @param asked what is to be refunded of it
 * @param due what a check found due; null before
 * @param recover what is asked back, with what has come back of it
 * @param recovered what has come back
 * @param drawn whether all its receipts are to be checked
 */
public record Claim(UUID id, UUID application, int number, @Nullable LocalDate month, long spent, long asked,
        @Nullable Long due, long recover, long recovered, ClaimState state, int version, boolean drawn,
        Instant lodgedAt) {

    /** What is asked back and has not come. */
    public long toRecover() {
        return recover - recovered;
    }

    /** What was paid and has not come back. */
    public long kept() {
        return (due == null ? 0 : due) - recovered;
    }
}

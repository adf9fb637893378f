package eu.masp.grants.desk.payments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A claim that was found due.
 *
 * @param cents to be paid, or, for a recovery, still to come back
 * @param cup of the call; empty where the law asks for none
 * @param asked when the person was asked for the missing IBAN
 */
public record PayableRow(UUID id, UUID applicant, int version, int arrival, int number, @Nullable LocalDate month,
        long cents, String call, String cup, boolean demonstration, String area, @Nullable Instant asked) {

    /** What stands on the bank's statements: no person, only the claim, and another one each time it is ordered. */
    String reference() {
        return id.toString().replace("-", "") + "-" + Integer.toString(version, Character.MAX_RADIX);
    }
}

package eu.masp.grants.desk.payments;

import eu.masp.grants.claims.ClaimState;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One payment of an order.
 *
 * @param applicant who is paid
 * @param outcome {@code paid}, {@code refused} or {@code returned}; empty while the bank has not told
 */
public record OrderItem(UUID claim, UUID applicant, int version, int arrival, int number, String call, long cents,
        ClaimState state,
        String outcome, @Nullable LocalDate on, String reason) {}

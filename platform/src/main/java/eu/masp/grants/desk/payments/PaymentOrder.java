package eu.masp.grants.desk.payments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An order to the bank as it was made.
 *
 * @param open how many of its payments the bank has not told about yet
 * @param kept whether its file is still there
 */
public record PaymentOrder(UUID id, int number, String body, Instant madeAt, UUID madeBy, LocalDate executionDate,
        long cents, int items, int open, boolean kept) {

    public String fileName() {
        return body + "-" + number + ".xml";
    }
}

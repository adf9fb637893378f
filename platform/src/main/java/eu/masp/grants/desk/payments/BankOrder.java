package eu.masp.grants.desk.payments;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * What a bank is asked to pay, on one day, from one account.
 *
 * @param id at most 35 characters; the bank takes each id once
 * @param made the time at which it was made, in Italy
 */
record BankOrder(String id, LocalDateTime made, LocalDate executionDate, PayingAccount from, List<Transfer> transfers) {

    /**
     * One payment.
     *
     * @param reference comes back on statements, end to end; says nothing of the person
     * @param words what the person reads on their statement
     */
    record Transfer(String reference, long cents, String name, String iban, String words) {}

    long cents() {
        return transfers.stream().mapToLong(Transfer::cents).sum();
    }
}

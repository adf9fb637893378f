package eu.masp.grants.desk.payments;

import eu.masp.grants.desk.Reach;
import eu.masp.grants.desk.Show;
import eu.masp.shell.Form;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What a body has to pay, and what it has ordered.
 *
 * @param withIban whose IBAN is known
 * @param officer whether this person pays, and does not only look
 * @param once sent along with the order, so that a form sent twice makes one
 */
public record PaymentsPage(Show show, Reach reach, String body, List<String> bodies, String counted,
        List<PayableRow> payable,
        Set<UUID> withIban, List<PayableRow> recoveries, String recoveriesCounted, Optional<PayingAccount> account,
        List<PaymentOrder> orders, boolean officer, String once, List<LeftOut> leftOut, Form form, String done) {

    public boolean hasIban(PayableRow row) {
        return withIban.contains(row.applicant());
    }

    public boolean somePayable() {
        return payable.stream().anyMatch(this::hasIban);
    }
}

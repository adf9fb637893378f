package eu.masp.grants.desk.payments;

import eu.masp.grants.claims.ClaimState;
import eu.masp.grants.claims.ClaimStep;
import eu.masp.grants.claims.Claims;
import eu.masp.grants.claims.RefusedAccounts;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the bank tells of an order, written down. Told twice, it is written once. */
@Component
class BankReports {
    private final OrderTable orders;
    private final Claims claims;
    private final RefusedAccounts refused;

    BankReports(OrderTable orders, Claims claims, RefusedAccounts refused) {
        this.orders = orders;
        this.claims = claims;
        this.refused = refused;
    }

    /**
     * Everything of which the bank has told nothing else was paid on this day.
     *
     * @return how many payments
     */
    @Transactional
    public int paid(PaymentOrder order, LocalDate on, UUID by) {
        requireDue(order, on);
        int paid = 0;
        for (OrderItem item : orders.items(order.id())) {
            if (item.outcome().isEmpty() && item.state() == ClaimState.ORDERED
                    && orders.outcome(order.id(), item.claim(), "paid", on, "")) {
                claims.take(ClaimStep.PAY, item.claim(), item.version(), by.toString(), "", on);
                paid++;
            }
        }
        return paid;
    }

    private static void requireDue(PaymentOrder order, LocalDate on) {
        if (on.isBefore(order.executionDate())) {
            throw new IllegalArgumentException("the bank pays on " + order.executionDate() + " and not before");
        }
    }

    /** The bank did not carry one out, or it came back: it can be ordered again. */
    @Transactional
    public boolean failed(PaymentOrder order, UUID claim, LocalDate on, String reason, UUID by) {
        requireDue(order, on);
        OrderItem item = orders.items(order.id()).stream().filter(each -> each.claim().equals(claim)).findFirst()
                .orElseThrow();
        boolean waits = item.outcome().isEmpty() && item.state() == ClaimState.ORDERED;
        boolean cameBack = item.outcome().equals("paid") && item.state() == ClaimState.PAID;
        if (!waits && !cameBack
                || !orders.outcome(order.id(), claim, waits ? "refused" : "returned", on, reason)) {
            return false;
        }
        claims.take(waits ? ClaimStep.REFUSED_BY_BANK : ClaimStep.RETURN, claim, item.version(), by.toString(), reason,
                on);
        refused.refused(claim);
        return true;
    }
}

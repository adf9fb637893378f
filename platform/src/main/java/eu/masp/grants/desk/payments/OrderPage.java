package eu.masp.grants.desk.payments;

import eu.masp.grants.desk.Show;
import eu.masp.shell.Form;
import java.util.List;

/**
 * One order to the bank, and what became of its payments.
 *
 * @param due whether its day of payment has come: before it, there is nothing for the bank to tell
 */
public record OrderPage(Show show, PaymentOrder order, List<OrderItem> items, List<LeftOut> leftOut, boolean officer,
        boolean due,
        Form form, String done) {}

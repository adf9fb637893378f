package eu.masp.grants.desk.payments;

import eu.masp.grants.desk.Show;
import eu.masp.shell.Form;
import java.util.List;

/** One order to the bank, and what became of its payments. */
public record OrderPage(Show show, PaymentOrder order, List<OrderItem> items, List<LeftOut> leftOut, boolean officer,
        Form form, String done) {}

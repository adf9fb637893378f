package eu.masp.grants.desk.payments;

import eu.masp.grants.claims.ClaimRefusedException;
import eu.masp.grants.claims.ClaimState;
import eu.masp.grants.claims.ClaimStep;
import eu.masp.grants.claims.Claims;
import eu.masp.grants.claims.RefusedAccounts;
import eu.masp.grants.desk.DeskApplicants;
import eu.masp.grants.desk.DeskScope;
import eu.masp.people.Person;
import eu.masp.people.SignedIn;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes an order to the bank of the claims that can be paid. File, claims and ledger change together or not at all. */
@Component
class OrderMaker {
    /** As many as every bank takes in one file. */
    static final int MOST = 1000;

    private final PaymentTable payments;
    private final OrderTable orders;
    private final Claims claims;
    private final DeskApplicants applicants;
    private final RefusedAccounts refused;
    private final TransactionTemplate apart;
    private final Clock clock;

    OrderMaker(PaymentTable payments, OrderTable orders, Claims claims, DeskApplicants applicants,
            RefusedAccounts refused, PlatformTransactionManager transactions, Clock clock) {
        this.payments = payments;
        this.orders = orders;
        this.claims = claims;
        this.applicants = applicants;
        this.refused = refused;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.clock = clock;
    }

    /** Nothing can be paid now; why, by claim. */
    static final class NothingToPayException extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient List<LeftOut> leftOut;

        NothingToPayException(List<LeftOut> leftOut) {
            super("nothing to pay");
            this.leftOut = leftOut;
        }

        List<LeftOut> leftOut() {
            return leftOut;
        }
    }

    /**
     * The order; the same one for the same {@code once}.
     *
     * @throws NothingToPayException when no claim can be paid
     */
    @Transactional
    public UUID make(DeskScope scope, PayingAccount from, LocalDate executionDate, SignedIn me, String once) {
        int number = orders.number(from.body());
        Optional<UUID> same = orders.findSame(once);
        if (same.isPresent()) {
            return same.get();
        }
        List<PayableRow> rows = payments.rows(scope, from.body(), ClaimState.CHECKED, MOST);
        Map<UUID, Person> payees = applicants.payees(rows.stream().map(PayableRow::applicant).distinct().toList(), me,
                "payment order " + from.body() + " " + number);
        List<PayableRow> taken = new ArrayList<>();
        Map<PayableRow, String> leftOut = new LinkedHashMap<>();
        List<BankOrder.Transfer> transfers = new ArrayList<>();
        for (PayableRow row : rows) {
            Person person = payees.get(row.applicant());
            String against = against(row, person, me);
            if (against.isEmpty() && person != null) {
                taken.add(row);
                refused.ordered(row.id(), row.applicant(), person.iban());
                transfers.add(new BankOrder.Transfer(row.reference(), row.cents(), person.name(), person.iban(),
                        words(row)));
            } else {
                leftOut.put(row, against);
            }
        }
        if (taken.isEmpty()) {
            throw new NothingToPayException(leftOut.entrySet().stream().map(each -> new LeftOut(each.getKey().arrival(),
                    each.getKey().number(), each.getKey().call(), each.getValue())).toList());
        }
        UUID id = UUID.randomUUID();
        BankOrder order = new BankOrder(id.toString().replace("-", ""), LocalDateTime.now(clock), executionDate, from,
                transfers);
        byte[] file = Pain001.write(order);
        orders.insert(new OrderTable.Draft(id, number, from.body(), clock.instant(), me.account(), executionDate,
                order.cents(), taken.size(), file, sha256(file), once), taken);
        leftOut.forEach((row, reason) -> orders.leftOut(id, row.id(), reason));
        return id;
    }

    /** Puts the claim into the order; why not, where it cannot go. */
    private String against(PayableRow row, @org.jspecify.annotations.Nullable Person person, SignedIn me) {
        if (person == null || person.iban().isEmpty()) {
            return "iban";
        }
        if (refused.is(row.applicant(), person.iban())) {
            return "iban_refused";
        }
        if (SepaText.of(person.name(), 1).isEmpty()) {
            return "name";
        }
        if (applicants.own(me, row.applicant())) {
            return "own";
        }
        try {
            // A claim that is refused must not take the others with it.
            apart.executeWithoutResult(
                    _ -> claims.take(ClaimStep.ORDER, row.id(), row.version(), me.account().toString(), ""));
            return "";
        } catch (ClaimRefusedException e) {
            return e.reason().name().toLowerCase(Locale.ROOT);
        }
    }

    private static String words(PayableRow row) {
        return row.call() + " domanda " + row.arrival() + " rimborso " + row.number()
                + (row.cup().isEmpty() ? "" : " CUP " + row.cup());
    }

    private static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

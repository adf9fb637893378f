package eu.masp.grants;

import eu.masp.grants.calls.Call;
import eu.masp.grants.calls.CallArea;
import eu.masp.grants.calls.CallState;
import eu.masp.grants.calls.Calls;
import eu.masp.grants.ledger.Entry;
import eu.masp.grants.ledger.Fund;
import eu.masp.grants.ledger.Funds;
import eu.masp.grants.ledger.Ledger;
import eu.masp.grants.ledger.Movement;
import eu.masp.grants.ledger.StatementLine;
import eu.masp.grants.ledger.Statements;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

/** A published call on an area fund with so much money, for tests. */
@TestComponent
public class CallOnFunds {
    private static final LocalDate DAY = LocalDate.of(2011, 6, 14);

    private final Calls calls;
    private final Funds funds;
    private final Ledger ledger;
    private final Statements statements;
    private final TransactionTemplate transaction;

    CallOnFunds(Calls calls, Funds funds, Ledger ledger, Statements statements, TransactionTemplate transaction) {
        this.calls = calls;
        this.funds = funds;
        this.ledger = ledger;
        this.statements = statements;
        this.transaction = transaction;
    }

    /** A call that is open. */
    public record Open(Call call, Fund fund) {
        public String ruleSet() {
            return java.util.Objects.requireNonNull(call.ruleSet());
        }
    }

    public Open open(long cents) {
        return open(cents, "dote-servizi-persona", Call.Applicants.PERSON);
    }

    public Open open(long cents, String measure, Call.Applicants applicants) {
        String code = "call-" + UUID.randomUUID();
        Fund source = funds.open(
                new Funds.Draft(code + "-source", "Stato", "State", Fund.Level.SOURCE, "test-region", null, null));
        Fund area = funds.open(
                new Funds.Draft(code + "-bergamo", "Bergamo", "Bergamo", Fund.Level.AREA, "test-region", "tnc-bergamo",
                        source.id()));
        transaction.executeWithoutResult(_ -> ledger.post(List.of(
                Entry.within(source.id(), Movement.RECEIPT, cents, DAY, Entry.Subject.NONE, "test", "test",
                        code + "-1"),
                new Entry(Movement.ALLOTMENT, source.id(), area.id(), cents, DAY, null, null, null, "test", "test",
                        code + "-2"))));
        Call draft = new Call(UUID.randomUUID(), code, "Prova", "Test", "test-region", measure, null,
                null,
                Instant.parse("2011-06-14T08:00:00Z"), Instant.parse("2099-12-31T23:00:00Z"), applicants,
                null, null, null,
                false, List.of(), 100, CallState.DRAFT, 1, false);
        calls.draft(draft, List.of(new CallArea("tnc-bergamo", area.id(), "test-asl")), "test");
        calls.publish(draft, DAY, "test");
        return new Open(calls.find(code).orElseThrow(), area);
    }

    /** Another call on the same fund, that opens (or opened) then; by a formula, or in the order of arrival. */
    public Open another(Open on, Instant opens, @Nullable String ranking) {
        Call first = on.call();
        Call draft = new Call(UUID.randomUUID(), "call-" + UUID.randomUUID(), "Prova", "Test", first.body(),
                ranking == null ? first.measure() : "lombardia-per-le-donne-voucher", null, null, opens,
                first.closesAt(), first.applicants(), ranking, null, null, false, List.of(), 100, CallState.DRAFT, 1,
                false);
        calls.draft(draft, List.of(new CallArea("tnc-bergamo", on.fund().id(), "test-asl")), "test");
        calls.publish(draft, DAY, "test");
        return new Open(calls.find(draft.id()).orElseThrow(), on.fund());
    }

    public StatementLine statement(Open open) {
        return statements.of(List.of(open.fund().id()), LocalDate.of(2099, 1, 1)).getFirst();
    }
}

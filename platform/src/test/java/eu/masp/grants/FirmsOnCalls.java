package eu.masp.grants;

import eu.masp.grants.applications.Application;
import eu.masp.grants.applications.Applications;
import eu.masp.grants.applications.Intake;
import eu.masp.grants.applications.Submission;
import eu.masp.grants.calls.Call;
import eu.masp.grants.calls.CallArea;
import eu.masp.grants.calls.CallState;
import eu.masp.grants.calls.Calls;
import eu.masp.grants.ledger.Entry;
import eu.masp.grants.ledger.Fund;
import eu.masp.grants.ledger.Funds;
import eu.masp.grants.ledger.Ledger;
import eu.masp.grants.ledger.Movement;
import eu.masp.organisations.Firm;
import eu.masp.organisations.FirmBook;
import eu.masp.organisations.LegalForm;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

/** Calls with several areas, firms with codes of their own, and applications on them; for tests. */
@TestComponent
public class FirmsOnCalls {
    public static final String REGION = "regione-lombardia";
    private static final LocalDate DAY = LocalDate.of(2011, 6, 14);

    private final Calls calls;
    private final Funds funds;
    private final Ledger ledger;
    private final TransactionTemplate transaction;
    private final Intake intake;
    private final Applications applications;
    private final FirmBook book;

    FirmsOnCalls(Calls calls, Funds funds, Ledger ledger, TransactionTemplate transaction, Intake intake,
            Applications applications, FirmBook book) {
        this.calls = calls;
        this.funds = funds;
        this.ledger = ledger;
        this.transaction = transaction;
        this.intake = intake;
        this.applications = applications;
        this.book = book;
    }

    /** An open call with as much money in each area as anybody could want; {@code asl-bergamo} decides. */
    public Call open(Call.Applicants applicants, boolean cor, String... areas) {
        String code = "call-" + UUID.randomUUID();
        List<CallArea> places = new ArrayList<>();
        for (String area : areas) {
            Fund fund = funds.open(new Funds.Draft(code + "-" + area, area, area, Fund.Level.SOURCE, REGION, null,
                    null));
            transaction.executeWithoutResult(_ -> ledger.post(List.of(Entry.within(fund.id(), Movement.RECEIPT,
                    100_000_000_00L, DAY, Entry.Subject.NONE, "test", "test", code + area))));
            places.add(new CallArea(area, fund.id(), "asl-bergamo"));
        }
        Call draft = new Call(UUID.randomUUID(), code, "Bando di prova", "Test call", REGION, "incentivo-assunzione",
                null, null, Instant.parse("2011-06-14T08:00:00Z"), Instant.parse("2099-12-31T23:00:00Z"), applicants,
                null, "D.d.s. 1/2026", null, cor, List.of(), 100, CallState.DRAFT, 1, false);
        calls.draft(draft, places, "test");
        calls.publish(draft, DAY, "test");
        return calls.find(code).orElseThrow();
    }

    /** A company with a code that nobody else has. */
    public Firm firm(String name) {
        return firm(name, LegalForm.SRL, code());
    }

    public Firm firm(String name, LegalForm form, String codiceFiscale) {
        Firm firm = new Firm(UUID.randomUUID(), name, form, form.person() ? code() : codiceFiscale, codiceFiscale,
                "016024", "", false, 1, false);
        book.enter(firm, UUID.randomUUID());
        return firm;
    }

    /** Eleven digits with the right check. */
    public static String code() {
        String digits = String.format("9%09d",
                Math.floorMod(UUID.randomUUID().getMostSignificantBits(), 1_000_000_000L));
        for (int check = 0; check < 10; check++) {
            if (eu.masp.people.PartitaIva.parse(digits + check).isPresent()) {
                return digits + check;
            }
        }
        throw new IllegalStateException("no check digit for " + digits);
    }

    public UUID apply(Call call, String area, UUID applicant, long cents) {
        long fund = calls.areas(call).stream().filter(each -> each.area().equals(area)).findFirst().orElseThrow()
                .fund();
        String key = UUID.randomUUID().toString();
        return intake.submit(new Submission(call.id(), Objects.requireNonNull(call.ruleSet()), area, fund, applicant,
                Map.of("hire", key), cents, null, "yes", "{}", key)).application();
    }

    public UUID award(Call call, String area, UUID applicant, long cents) {
        UUID application = apply(call, area, applicant, cents);
        award(application, cents);
        return application;
    }

    public void award(UUID application, long cents) {
        applications.award(application, now(application).version(), cents, "officer", "");
    }

    public Application now(UUID application) {
        return applications.find(application).orElseThrow();
    }
}

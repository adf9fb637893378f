package eu.masp.grants.desk;

import eu.masp.grants.applications.Application;
import eu.masp.grants.applications.Applications;
import eu.masp.grants.applications.Intake;
import eu.masp.grants.applications.Step;
import eu.masp.grants.applications.Submission;
import eu.masp.grants.calls.Call;
import eu.masp.grants.calls.CallArea;
import eu.masp.grants.calls.CallState;
import eu.masp.grants.calls.Calls;
import eu.masp.grants.claims.Claim;
import eu.masp.grants.claims.Claims;
import eu.masp.grants.ledger.Entry;
import eu.masp.grants.ledger.Fund;
import eu.masp.grants.ledger.Funds;
import eu.masp.grants.ledger.Ledger;
import eu.masp.grants.ledger.Movement;
import eu.masp.people.People;
import eu.masp.people.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A call that the invented officers of a demonstration decide on, and people who apply, for tests. */
@TestComponent
public class DeskCall {
    public static final String BODY = "asl-bergamo";
    public static final String AREA = "tnc-bergamo";
    public static final String MEASURE = "dote-servizi-persona";
    /** The rules say yes: 200 euros a month for eight months. */
    public static final String GOOD = facts("small", false);
    /** Turns to part-time: the rules say no. */
    public static final String PART_TIME = facts("small", true);
    public static final long CENTS = 160_000;
    private static final LocalDate DAY = LocalDate.of(2012, 3, 1);

    private final Calls calls;
    private final Funds funds;
    private final Ledger ledger;
    private final Intake intake;
    private final Applications applications;
    private final Claims claims;
    private final People people;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    DeskCall(Calls calls, Funds funds, Ledger ledger, Intake intake, Applications applications, Claims claims,
            People people, JdbcClient jdbc, TransactionTemplate transaction) {
        this.calls = calls;
        this.funds = funds;
        this.ledger = ledger;
        this.intake = intake;
        this.applications = applications;
        this.claims = claims;
        this.people = people;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    private static String facts(String size, boolean partTime) {
        return """
                {"household": {"comune": "016219"},
                 "adults": [{"id": "a", "role": "mother", "work": "employee", "employer_size": "%s",
                             "leave_end": "2012-02-01", "turns_part_time": %s, "months_asked": 10}],
                 "children": [{"id": "c", "birth_date": "2011-05-03", "care": "nido", "care_monthly_cost": 350}]}
                """.formatted(size, partTime);
    }

    public Call open(String code) {
        return open(code, BODY, List.of(), 100);
    }

    public Call open(String code, String leadBody, List<String> papers, int checkedShare) {
        Fund source = funds.open(
                new Funds.Draft(code + "-source", "Stato", "State", Fund.Level.SOURCE, "test-region", null, null));
        Fund area = funds.open(new Funds.Draft(code + "-area", "Bergamo", "Bergamo", Fund.Level.AREA, "test-region",
                AREA, source.id()));
        transaction.executeWithoutResult(_ -> ledger.post(List.of(
                Entry.within(source.id(), Movement.RECEIPT, 100_000_000, DAY, Entry.Subject.NONE, "test", "test",
                        code + "-1"),
                new Entry(Movement.ALLOTMENT, source.id(), area.id(), 100_000_000, DAY, null, null, null, "test",
                        "test", code + "-2"))));
        Call draft = new Call(UUID.randomUUID(), code, "Dote servizi alla persona", "Grant for personal services",
                "test-region", MEASURE, null, null, Instant.parse("2011-06-14T08:00:00Z"),
                Instant.parse("2099-12-31T23:00:00Z"), Call.Applicants.PERSON, null, null, "E81B11000210001", false,
                papers, checkedShare, CallState.DRAFT, 1, true);
        calls.draft(draft, List.of(new CallArea(AREA, area.id(), leadBody)), "test");
        calls.publish(draft, DAY, "test");
        return calls.find(code).orElseThrow();
    }

    /** Somebody with a name and perhaps an IBAN. */
    public UUID person(String name, String iban) {
        UUID key = UUID.randomUUID();
        jdbc.sql(
                "INSERT INTO account (id, email, language, created_at, confirmed_at) VALUES (?, ?, 'it', now(), now())")
                .params(key, key + "@example.org").update();
        people.keep(key, new Person(name, "", "", "", iban));
        return key;
    }

    public Application apply(Call call, UUID applicant, String facts, String verdict) {
        return apply(call, applicant, facts, verdict, CENTS);
    }

    public Application apply(Call call, UUID applicant, String facts, String verdict, long cents) {
        UUID id = intake.submit(new Submission(call.id(), Objects.requireNonNull(call.ruleSet()), AREA,
                calls.areas(call).getFirst().fund(), applicant, Map.of("adult", "a", "child", "c"), cents, 20_000L,
                verdict, facts, UUID.randomUUID().toString())).application();
        return now(id);
    }

    public Application now(UUID application) {
        return applications.find(application).orElseThrow();
    }

    public Application take(Application application, Step step, String actor, String reason) {
        applications.take(step, application.id(), now(application.id()).version(), actor, reason);
        return now(application.id());
    }

    public Application award(Application application) {
        applications.award(application.id(), now(application.id()).version(), CENTS, "test", "");
        return now(application.id());
    }

    public Claim claim(Application application, int month, long spent) {
        return claims.lodge(application.id(), LocalDate.of(2026, month, 1), spent,
                application.applicant().toString(), UUID.randomUUID().toString());
    }
}

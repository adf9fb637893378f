package eu.masp.grants.pilot;

import eu.masp.grants.applications.ApplicationState;
import eu.masp.grants.calls.Call;
import eu.masp.grants.calls.CallArea;
import eu.masp.grants.calls.CallState;
import eu.masp.grants.calls.Calls;
import eu.masp.grants.claims.ClaimState;
import eu.masp.grants.ledger.Entry;
import eu.masp.grants.ledger.Fund;
import eu.masp.grants.ledger.Funds;
import eu.masp.grants.ledger.Ledger;
import eu.masp.grants.ledger.Movement;
import eu.masp.measures.Catalogue;
import eu.masp.measures.Measure;
import eu.masp.measures.json.CaseJson;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** An invented call on an invented fund that is open today, with a few cases for the officers of Bergamo. */
@Component
class PresentCall {
    private static final String MEASURE = "lombardia-per-le-donne-voucher";
    private static final String CODE = "PROVA-VOUCHER-BERGAMO";
    private static final long MONEY = 4_000_000;
    private static final int OPEN_SINCE = 30;
    private static final int MONTHS = 12;

    private final Funds funds;
    private final Ledger ledger;
    private final Calls calls;
    private final Catalogue catalogue;
    private final JdbcClient jdbc;
    private final Clock clock;

    PresentCall(Funds funds, Ledger ledger, Calls calls, Catalogue catalogue, JdbcClient jdbc, Clock clock) {
        this.funds = funds;
        this.ledger = ledger;
        this.calls = calls;
        this.catalogue = catalogue;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Nothing where the measure is not in force. */
    List<Grant> open() {
        LocalDate today = LocalDate.now(clock);
        Measure measure = catalogue.findMeasure(MEASURE).filter(found -> found.inForce().holds(today)).orElse(null);
        if (measure == null) {
            return List.of();
        }
        Fund fund = fund(today.minusDays(OPEN_SINCE));
        LocalDate lastDay = measure.inForce().to() == null || measure.inForce().to().isAfter(today.plusDays(OPEN_SINCE))
                ? today.plusDays(OPEN_SINCE) : measure.inForce().to();
        Call draft = new Call(UUID.nameUUIDFromBytes(CODE.getBytes(StandardCharsets.UTF_8)), CODE,
                "Prova: voucher per servizi di cura, Bergamo", "Trial: care-services voucher, Bergamo",
                PilotFunds.REGION, MEASURE, null, null, instant(today.minusDays(OPEN_SINCE), 9),
                instant(lastDay.isAfter(today) ? lastDay : today.plusDays(1), 12), Call.Applicants.PERSON, null,
                "PROVA/1", null, false, papers(measure), 100,
                CallState.DRAFT, 1, true);
        calls.draft(draft, List.of(new CallArea("tnc-bergamo", fund.id(), "asl-bergamo")), Pilot.ACTOR);
        calls.publish(draft, today, Pilot.ACTOR);
        List<Grant> grants = grants(draft.id(), measure, fund.id(), today);
        jdbc.sql("UPDATE call_arrival SET last = ? WHERE call_id = ?").params(grants.size(), draft.id()).update();
        return grants;
    }

    private Fund fund(LocalDate day) {
        Fund source = funds.open(new Funds.Draft("PROVA-FONDO", "Prova: fondo inventato per la dimostrazione",
                "Trial: a fund invented for the demonstration", Fund.Level.SOURCE, PilotFunds.REGION, null, null, true,
                null));
        Fund area = funds.open(new Funds.Draft("PROVA-VOUCHER-BERGAMO", "Prova: Bergamo, voucher per servizi di cura",
                "Trial: Bergamo, care-services voucher", Fund.Level.AREA, PilotFunds.REGION, "tnc-bergamo",
                source.id(), true, null));
        ledger.post(List.of(
                Entry.within(source.id(), Movement.RECEIPT, MONEY, day, Entry.Subject.NONE, Pilot.ACTOR,
                        "Dimostrazione: soldi inventati", "present:receipt"),
                new Entry(Movement.ALLOTMENT, source.id(), area.id(), MONEY, day, null, null, null, Pilot.ACTOR,
                        "Dimostrazione: soldi inventati", "present:allotment")));
        return area;
    }

    /** What one case has that others have not. */
    private record Case(int daysAgo, int monthly, String adult) {}

    private List<Grant> grants(UUID call, Measure measure, long fund, LocalDate today) {
        String employee = "\"role\": \"mother\", \"work\": \"employee\", \"contract\": \"permanent\"";
        String out = ", \"out_of_work_days_before\": ";
        List<Case> cases = List.of(new Case(28, 350, employee + out + 120), new Case(25, 400, employee + out + 200),
                new Case(20, 280, employee + out + 95),
                new Case(16, 400, "\"role\": \"mother\", \"work\": \"professional\""),
                new Case(12, 320, employee + ", \"became_full_time\": false" + out + 30),
                new Case(9, 400, employee + out + 150),
                new Case(7, 250,
                        "\"role\": \"mother\", \"work\": \"collaborator\", \"new_contract_days\": 180" + out + 90),
                new Case(5, 400, employee + out + 400), new Case(3, 400, employee + out + 91),
                new Case(2, 300, employee + out + 100), new Case(1, 400, employee + out + 240));
        List<Grant> grants = new ArrayList<>();
        long free = MONEY;
        for (Case each : cases) {
            long cents = each.monthly() * 100L * MONTHS;
            boolean booked = cents <= free;
            free = booked ? free - cents : 0;
            grants.add(grant(call, measure, fund, today, each, grants.size() + 1, booked));
        }
        return grants;
    }

    private Grant grant(UUID call, Measure measure, long fund, LocalDate today, Case of, int arrival, boolean booked) {
        LocalDate day = today.minusDays(of.daysAgo());
        String facts = """
                {"on": "%s", "household": {"comune": "016024", "care_contract_cost": %d},
                 "adults": [{"id": "a", "new_job_date": "%s", %s}],
                 "children": [{"id": "c", "birth_date": "%s"}], "cared_for_people": []}"""
                .formatted(day, of.monthly(), day.minusDays(10), of.adult(), today.minusYears(3));
        String verdict = catalogue.at(today).assess(CaseJson.read(facts, CODE, catalogue.vocabulary(), null), measure)
                .getFirst().verdict().word();
        UUID id = key("application " + arrival);
        boolean awarded = arrival <= 2;
        long monthly = of.monthly() * 100L;
        List<Grant.Claim> claims = awarded
                ? List.of(new Grant.Claim(key("claim " + arrival), 1, day.withDayOfMonth(1), monthly, monthly,
                        arrival == 1 ? ClaimState.CHECKED : ClaimState.LODGED, today.minusDays(4),
                        arrival == 1 ? today.minusDays(2) : null, null))
                : List.of();
        ApplicationState state = awarded ? ApplicationState.AWARDED
                : booked ? ApplicationState.BOOKED : ApplicationState.QUEUED;
        return new Grant(id, call, "tnc-bergamo", fund, key("applicant " + arrival), "{\"adult\":\"a\"}", arrival,
                state, monthly * MONTHS, monthly, verdict, instant(day, 10), awarded ? day.plusDays(8) : null, claims,
                null, 0, "Dimostrazione", facts);
    }

    private static UUID key(String what) {
        return UUID.nameUUIDFromBytes((CODE + " " + what).getBytes(StandardCharsets.UTF_8));
    }

    private static Instant instant(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(PilotCalls.ITALY).toInstant();
    }

    /** What proves who one is to the Region's own portal is not a paper to be sent here. */
    private static List<String> papers(Measure measure) {
        return measure.evidence().stream().filter(paper -> !paper.toSignIn()).map(Measure.Paper::id).toList();
    }
}

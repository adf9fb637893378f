package eu.masp.grants.programme;

import eu.masp.catalogue.CurrentCatalogue;
import eu.masp.grants.calls.Call;
import eu.masp.grants.calls.CallArea;
import eu.masp.grants.calls.CallState;
import eu.masp.grants.calls.Calls;
import eu.masp.grants.ledger.Fund;
import eu.masp.grants.ledger.Funds;
import eu.masp.grants.ledger.Holdings;
import eu.masp.grants.rules.RuleSets;
import eu.masp.measures.Measure;
import eu.masp.measures.OwnFormula;
import eu.masp.measures.feel.FeelException;
import eu.masp.people.Role;
import eu.masp.people.Seats;
import eu.masp.simulation.scenario.ScenarioException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What is missing or odd about a call before it is published. */
@Component
class Readiness {
    private final CurrentCatalogue current;
    private final Funds funds;
    private final Holdings holdings;
    private final FundCalls calls;
    private final Seats seats;
    private final Calls drafts;
    private final RuleSets rules;
    private final Clock clock;

    Readiness(CurrentCatalogue current, Funds funds, Holdings holdings, FundCalls calls, Seats seats, Calls drafts,
            RuleSets rules, Clock clock) {
        this.current = current;
        this.funds = funds;
        this.holdings = holdings;
        this.calls = calls;
        this.seats = seats;
        this.drafts = drafts;
        this.rules = rules;
        this.clock = clock;
    }

    /** The day whose values hold where nobody says otherwise: the first day of the call, or today where that is past. */
    LocalDate referenceDate(Call call) {
        LocalDate opens = call.opensAt().atZone(clock.getZone()).toLocalDate();
        LocalDate today = LocalDate.now(clock);
        return opens.isBefore(today) ? today : opens;
    }

    List<Finding> of(Call call, List<CallArea> areas, LocalDate referenceDate, Words words) {
        List<Finding> findings = new ArrayList<>();
        if (areas.isEmpty()) {
            findings.add(Finding.stops("no-area"));
        }
        if (!call.closesAt().isAfter(clock.instant())) {
            findings.add(Finding.stops("over"));
        } else if (call.opensAt().isBefore(clock.instant())) {
            findings.add(Finding.odd("open-at-once"));
        }
        current.catalogue().findMeasure(call.measure()).ifPresentOrElse(
                measure -> measure(findings, call, areas, measure, referenceDate, words),
                () -> findings.add(Finding.stops("no-measure", call.measure())));
        areas.forEach(area -> area(findings, call, area, words));
        call.papers().stream().filter(paper -> !current.catalogue().papers().containsKey(paper))
                .forEach(paper -> findings.add(Finding.odd("paper-without-text", paper)));
        if (call.papers().isEmpty()) {
            findings.add(Finding.odd("no-papers"));
        }
        if (call.protocol() == null) {
            findings.add(Finding.odd("no-protocol"));
        }
        if (call.cup() == null) {
            findings.add(Finding.odd("no-cup"));
        }
        if (call.applicants() == Call.Applicants.FIRM && !call.cor()) {
            findings.add(Finding.odd("no-cor"));
        }
        return findings.isEmpty() ? List.of(Finding.fine("all-there")) : findings;
    }

    private void measure(List<Finding> findings, Call call, List<CallArea> areas, Measure measure,
            LocalDate referenceDate, Words words) {
        if (measure.amount() == null) {
            findings.add(Finding.stops("no-money"));
        }
        changed(findings, call, referenceDate);
        if (!measure.inForce().holds(referenceDate)) {
            findings.add(Finding.stops("not-in-force", words.date(referenceDate)));
        }
        LocalDate opens = call.opensAt().atZone(clock.getZone()).toLocalDate();
        LocalDate closes = call.closesAt().atZone(clock.getZone()).toLocalDate();
        if (referenceDate.isBefore(opens.minusYears(1)) || referenceDate.isAfter(closes)) {
            findings.add(Finding.stops("far-date", words.date(referenceDate)));
        }
        LocalDate ends = measure.inForce().to();
        if (ends != null && closes.isAfter(ends)) {
            findings.add(Finding.odd("ends-before", words.date(ends)));
        }
        if (areas.stream().anyMatch(area -> !area.area().equals(CallArea.EVERYWHERE)
                && !current.catalogue().territories().containsKey(area.area()))) {
            findings.add(Finding.odd("unknown-area"));
        }
        boolean firm = measure.root().id().equals("firm");
        if (firm != (call.applicants() == Call.Applicants.FIRM)) {
            findings.add(Finding.odd(firm ? "for-firms" : "for-persons"));
        }
        if (measure.verificationDue() == null || measure.verificationDue().isBefore(LocalDate.now(clock))) {
            findings.add(Finding.odd("not-verified"));
        }
        if (call.ranking() != null) {
            try {
                OwnFormula.read(current.catalogue(), measure, call.ranking());
            } catch (FeelException e) {
                findings.add(Finding.stops("ranking", String.valueOf(e.getMessage())));
            }
        }
    }

    /** What is changed of the rules must still fit them. */
    private void changed(List<Finding> findings, Call call, LocalDate referenceDate) {
        drafts.changes(call).ifPresent(changes -> {
            try {
                rules.changed(changes.changes(), referenceDate);
                findings.add(Finding.odd("changed-rules", changes.title()));
            } catch (ScenarioException e) {
                findings.add(Finding.stops("changes-do-not-fit", String.valueOf(e.getMessage())));
            }
        });
    }

    private void area(List<Finding> findings, Call call, CallArea area, Words words) {
        Fund fund = funds.get(area.fund());
        if (holdings.freeFrom(fund.id(), LocalDate.now(clock)) <= 0) {
            findings.add(Finding.odd("empty-fund", words.title(fund)));
        }
        List<Call> others = calls.of(List.of(fund.id())).getOrDefault(fund.id(), List.of());
        // The statement tells by area and measure what became of the money: a fund is for one measure.
        if (others.stream().anyMatch(other -> !other.measure().equals(call.measure()))) {
            findings.add(Finding.stops("other-measure", words.title(fund)));
        }
        boolean shared = others.stream()
                .anyMatch(other -> !other.id().equals(call.id()) && other.state() == CallState.PUBLISHED
                        && other.closesAt().isAfter(clock.instant()));
        if (shared) {
            findings.add(Finding.odd("shared-fund", words.title(fund)));
        }
        LocalDate today = LocalDate.now(clock);
        boolean someone = seats.in(area.leadBody()).stream().anyMatch(held -> held.seat().role() == Role.CASE_OFFICER
                && !held.from().isAfter(today) && (held.until() == null || !held.until().isBefore(today))
                && (held.seat().territory() == null || held.seat().territory().equals(area.area())));
        if (!someone) {
            findings.add(Finding.stops("nobody-decides", words.body(area.leadBody()), words.area(area.area())));
        }
    }

    /** The last day on which the measure is in force; empty where none is known. */
    Optional<LocalDate> measureEnds(Call call) {
        return current.catalogue().findMeasure(call.measure()).map(measure -> measure.inForce().to());
    }

    static boolean stops(List<Finding> findings) {
        return findings.stream().anyMatch(finding -> finding.weight() == Finding.Weight.STOPS);
    }

    /** The numbers of the law that the measure reads, with their values on the day: title to text. */
    Map<String, String> values(String measureId, LocalDate on, Words words) {
        Map<String, String> values = new java.util.LinkedHashMap<>();
        current.catalogue().findMeasure(measureId).ifPresent(measure -> eu.masp.catalogue.Reads
                .of(current.catalogue(), measure).parameters()
                .forEach(parameter -> values.put(parameter.title().in(words.code()),
                        parameter.findPeriod(on).map(period -> period.text() == null ? words.say("publish.table")
                                : period.text()).orElse(words.say("publish.no-value")))));
        return values;
    }
}

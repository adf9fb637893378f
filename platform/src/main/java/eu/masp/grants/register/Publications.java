package eu.masp.grants.register;

import eu.masp.catalogue.Bodies;
import eu.masp.catalogue.CurrentCatalogue;
import eu.masp.grants.applications.Application;
import eu.masp.grants.applications.StepTaken;
import eu.masp.grants.calls.Call;
import eu.masp.grants.calls.Calls;
import eu.masp.grants.claims.ClaimRefusedException.Reason;
import eu.masp.grants.claims.PaymentCondition;
import eu.masp.grants.register.Publication.Act;
import eu.masp.organisations.Firm;
import eu.masp.organisations.Firms;
import eu.masp.people.People;
import eu.masp.shell.Language;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Publishes grants to firms, by itself and in the transaction of the award: the law leaves nobody a choice, and a payment that waits
 * because somebody forgot would be the firm's loss. Once a firm's grants of a calendar year are above 1,000 euros all of them are
 * public, and nothing of them is paid before (D.Lgs. 33/2013, art. 26 cc. 2 and 3).
 */
@Component
public class Publications implements PaymentCondition {
    /** What a beneficiary's grants of a calendar year may reach without being public, in cents. */
    public static final long THRESHOLD = 100_000;
    private static final String MASP = "masp";

    private final PublicationTable table;
    private final YearAwards awards;
    private final Calls calls;
    private final Firms firms;
    private final Bodies bodies;
    private final People people;
    private final CurrentCatalogue catalogue;
    private final Clock clock;

    Publications(PublicationTable table, YearAwards awards, Calls calls, Firms firms, Bodies bodies,
            People people, CurrentCatalogue catalogue, Clock clock) {
        this.table = table;
        this.awards = awards;
        this.calls = calls;
        this.firms = firms;
        this.bodies = bodies;
        this.people = people;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @EventListener
    void moved(StepTaken taken) {
        switch (taken.step()) {
            case AWARD, RENOUNCE, REVOKE, COMPLETE -> calls.find(taken.call())
                    .filter(call -> call.applicants() == Call.Applicants.FIRM)
                    .flatMap(_ -> firms.find(taken.applicant()))
                    .ifPresent(firm -> bringUpToDate(firm, taken.at(), taken.step().word()));
            default -> {
                // grants nothing and takes nothing away
            }
        }
    }

    private void bringUpToDate(Firm firm, Instant at, String why) {
        // Two awards to one firm at once wait for each other, so that neither misses the other's sum.
        table.lock(firm.codiceFiscale());
        List<YearAwards.Award> all = awards.of(firm);
        var sums = all.stream().collect(Collectors.groupingBy(YearAwards.Award::year,
                Collectors.summingLong(YearAwards.Award::cents)));
        for (YearAwards.Award each : all) {
            boolean owed = each.cents() > 0 && sums.getOrDefault(each.year(), 0L) > THRESHOLD;
            Optional<Publication> latest = table.latest(each.application());
            Optional<Publication> next = owed ? shown(each, latest, at, why)
                    : latest.filter(found -> found.act().shown()).map(found -> found.with(Act.ENDED, at, MASP, why));
            next.ifPresent(table::insert);
        }
    }

    /** The row to be added so that the award is public as it stands; none where it is, or where an officer has taken it out. */
    private Optional<Publication> shown(YearAwards.Award award, Optional<Publication> latest, Instant at, String why) {
        if (latest.isEmpty()) {
            return Optional.of(first(award, at));
        }
        Publication found = latest.get();
        boolean same = found.cents() == award.cents() && found.act() != Act.ENDED;
        return same || found.act() == Act.WITHDRAWN ? Optional.empty()
                : Optional.of(found.with(award.cents())
                        .with(found.act() == Act.ENDED ? Act.PUBLISHED : Act.CORRECTED, at, MASP, why));
    }

    private Publication first(YearAwards.Award award, Instant at) {
        Call call = calls.find(award.call()).orElseThrow();
        Firm firm = firms.find(award.applicant()).orElseThrow();
        String measure = catalogue.catalogue().findMeasure(call.measure())
                .map(found -> found.title().in(Language.IT.code())).orElse(call.measure());
        String basis = Stream.of(call.protocol() == null ? "" : call.protocol(), measure)
                .filter(part -> !part.isBlank()).collect(Collectors.joining("; "));
        return new Publication(0, award.application(), Act.PUBLISHED, at, MASP, "", call.id(), firm.name(),
                firm.publicCode(), award.year(), award.cents(), basis, bodies.title(award.leadBody(), Language.IT),
                responsible(award), call.ranking() == null ? "arrival" : "ranking",
                call.demonstration() || firm.demonstration());
    }

    /** The officer who made the award: whoever brings it above the threshold later may be of another body. */
    private String responsible(YearAwards.Award award) {
        UUID officer;
        try {
            officer = UUID.fromString(award.actor());
        } catch (IllegalArgumentException e) {
            return "";
        }
        return people.officers(List.of(officer)).getOrDefault(officer, "");
    }

    /** All that was done, the latest first. */
    public List<Publication> history(UUID application) {
        return table.history(application);
    }

    /** What came of a correction. */
    public enum Outcome {
        DONE, NOT_PUBLISHED, CHANGED_MEANWHILE
    }

    /**
     * Corrects what is public, or makes public again what was taken out; what was there before stays in the history.
     *
     * @param seen the id of the row that was on the page
     */
    @Transactional
    public Outcome correct(UUID application, long seen, Publication corrected, UUID officer, String reason) {
        return change(application, seen, corrected, Act.CORRECTED, officer, reason);
    }

    /** Takes out what should not be public; until it is corrected nothing more is paid. */
    @Transactional
    public Outcome withdraw(UUID application, long seen, UUID officer, String reason) {
        Optional<Publication> latest = table.latest(application).filter(found -> found.act().shown());
        return latest.map(found -> change(application, seen, found, Act.WITHDRAWN, officer, reason))
                .orElse(Outcome.NOT_PUBLISHED);
    }

    private Outcome change(UUID application, long seen, Publication row, Act act, UUID officer, String reason) {
        table.lock(application.toString());
        Optional<Publication> latest = table.latest(application);
        if (latest.isEmpty() || latest.get().act() == Act.ENDED) {
            return Outcome.NOT_PUBLISHED;
        }
        if (latest.get().id() != seen) {
            return Outcome.CHANGED_MEANWHILE;
        }
        table.insert(row.with(act, clock.instant(), officer.toString(), reason));
        return Outcome.DONE;
    }

    @Override
    public Optional<Reason> against(Application application) {
        boolean firmCall = calls.find(application.call()).orElseThrow().applicants() == Call.Applicants.FIRM;
        if (!firmCall || table.latest(application.id()).filter(found -> found.act().shown()).isPresent()) {
            return Optional.empty();
        }
        List<YearAwards.Award> all = firms.find(application.applicant()).map(awards::of).orElse(List.of());
        int year = all.stream().filter(each -> each.application().equals(application.id())).findFirst()
                .map(YearAwards.Award::year).orElse(0);
        long sum = all.stream().filter(each -> each.year() == year).mapToLong(YearAwards.Award::cents).sum();
        return sum > THRESHOLD ? Optional.of(Reason.NOT_PUBLISHED) : Optional.empty();
    }
}

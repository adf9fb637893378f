package eu.masp.grants.applications;

import eu.masp.grants.ledger.Entry;
import eu.masp.grants.ledger.Ledger;
import eu.masp.grants.ledger.Movement;
import eu.masp.grants.ledger.Purses;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives places in arrival order, and books money for as many of them as the fund holds. */
@Component
class Bookings {
    /** Who acts when nobody does. */
    static final String MASP = "masp";

    private final ApplicationTable table;
    private final Purses purses;
    private final Ledger ledger;
    private final Clock clock;

    Bookings(ApplicationTable table, Purses purses, Ledger ledger, Clock clock) {
        this.table = table;
        this.purses = purses;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What became of one submission. */
    sealed interface Outcome {
        record Booked(Receipt receipt) implements Outcome {}

        record Already() implements Outcome {}
    }

    /** In the order in which they are given; one outcome for each. */
    @Transactional
    List<Outcome> book(List<Submission> submissions) {
        table.planForMany();
        // The row of the call is locked first, always: numbers follow arrival, also with several programs on one database.
        Map<UUID, Integer> last = table
                .lockArrivals(submissions.stream().map(Submission::call).collect(Collectors.toSet()));
        Map<UUID, Receipt> before = table.receipts(submissions);
        Map<Long, Long> free = purses.lockAvailable(
                submissions.stream().map(Submission::fund).collect(Collectors.toSet()));
        Map<Long, Boolean> queues = table.queues(free.keySet());
        Set<UUID> ranked = table.ranked(last.keySet());
        Round round = new Round(clock.instant(), LocalDate.now(clock), last, free, queues, ranked, new HashMap<>(),
                new ArrayList<>(),
                new ArrayList<>());
        List<Outcome> outcomes = new ArrayList<>();
        List<UUID> live = table.live(submissions);
        for (int i = 0; i < submissions.size(); i++) {
            Submission submission = submissions.get(i);
            Receipt known = before.getOrDefault(table.key(submission), round.given().get(table.key(submission)));
            if (known != null) {
                outcomes.add(new Outcome.Booked(known));
            } else if (live.get(i) != null || round.holds(submission)) {
                outcomes.add(new Outcome.Already());
            } else {
                outcomes.add(new Outcome.Booked(round.place(submission, table.key(submission))));
            }
        }
        table.insert(round.places(), round.at());
        table.saveArrivals(last);
        ledger.post(round.entries());
        return outcomes;
    }

    /** A place given in this round. */
    record Place(UUID id, Submission submission, int arrival, ApplicationState state) {}

    private record Round(Instant at, LocalDate today, Map<UUID, Integer> last, Map<Long, Long> free,
            Map<Long, Boolean> queues, Set<UUID> ranked, Map<UUID, Receipt> given, List<Place> places,
            List<Entry> entries) {

        boolean holds(Submission submission) {
            return places.stream().map(Place::submission).anyMatch(other -> other.call().equals(submission.call())
                    && other.applicant().equals(submission.applicant())
                    && other.decidedFor().equals(submission.decidedFor()));
        }

        Receipt place(Submission submission, UUID key) {
            int arrival = last.merge(submission.call(), 1, Integer::sum);
            long left = free.getOrDefault(submission.fund(), 0L);
            // Nobody overtakes: behind the first who waits everybody waits, even those for whom the rest would do.
            // Where a ranking decides, nothing is booked on arrival, and who waits for it holds up nobody else.
            boolean waitsForRanking = ranked.contains(submission.call());
            boolean booked = !waitsForRanking && submission.cents() <= left
                    && !queues.getOrDefault(submission.fund(), false);
            Entry.Subject subject = Entry.Subject.application(submission.call(), key);
            entries.add(entry(submission, Movement.REQUEST, subject, key));
            if (booked) {
                free.put(submission.fund(), left - submission.cents());
                entries.add(entry(submission, Movement.BOOKING, subject, key));
            } else if (!waitsForRanking) {
                queues.put(submission.fund(), true);
            }
            ApplicationState state = booked ? ApplicationState.BOOKED : ApplicationState.QUEUED;
            places.add(new Place(key, submission, arrival, state));
            Receipt receipt = new Receipt(key, arrival, state, at);
            given.put(key, receipt);
            return receipt;
        }

        private Entry entry(Submission submission, Movement movement, Entry.Subject subject, UUID key) {
            return Entry.within(submission.fund(), movement, submission.cents(), today, subject, MASP, "application",
                    movement.word() + ":" + key);
        }
    }
}

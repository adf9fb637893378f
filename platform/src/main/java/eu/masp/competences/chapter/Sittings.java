package eu.masp.competences.chapter;

import eu.masp.assessment.Estimate;
import eu.masp.assessment.Step;
import eu.masp.competences.Consents;
import eu.masp.competences.Family;
import eu.masp.competences.Question;
import eu.masp.shell.Language;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Chapters of one’s own: begun, answered one question after the other, ended. */
@Service
public class Sittings {
    /** So long one remembers what one answered. */
    public static final Duration REPEAT = Duration.ofDays(30);
    /** What nobody goes on with is erased. */
    static final Duration UNTOUCHED = Duration.ofDays(90);
    private static final int LONGEST_SECONDS = 600;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SittingTable table;
    private final QuestionBanks banks;
    private final Clock clock;

    Sittings(SittingTable table, QuestionBanks banks, Clock clock) {
        this.table = table;
        this.banks = banks;
        this.clock = clock;
    }

    /** What became of an answer. */
    enum Outcome {
        TAKEN,
        /** The same answer came twice: a double click. */
        AGAIN,
        /** Another window answered this question, or changed what comes next. */
        ELSEWHERE,
        /** The chapter has ended meanwhile. */
        OVER
    }

    /** All of a person, the newest first. */
    public List<Sitting> of(UUID account) {
        return table.of(account);
    }

    /** One’s own only. */
    public Optional<Sitting> find(UUID account, UUID id) {
        return table.find(id).filter(sitting -> sitting.account().equals(account));
    }

    public List<CompetenceEstimate> estimates(Sitting sitting) {
        return table.estimates(sitting.id());
    }

    /** The questions as they were asked. */
    public QuestionBank bank(Sitting sitting) {
        return banks.of(sitting).questions();
    }

    /** From which day a family may be answered again for oneself; empty: at once. */
    public Optional<LocalDate> repeatFrom(UUID account, String family) {
        return repeatFrom(account, family, Purpose.OWN);
    }

    /**
     * The same for another purpose: around a path of modules every earlier answer counts, as the questions are the same. What was answered
     * doubtfully may be repeated at once, but for the measure afterwards, which needs its time all the same. To erase a result is no
     * way round: of several runs the best one would be kept.
     */
    public Optional<LocalDate> repeatFrom(UUID account, String family, Purpose purpose) {
        return table.past(account).stream()
                .filter(each -> each.family().equals(family)
                        && (purpose != Purpose.OWN || each.purpose() == Purpose.OWN))
                .findFirst().filter(past -> purpose == Purpose.AFTER || !past.doubtful())
                .map(past -> past.endedAt().plus(REPEAT))
                .filter(day -> day.isAfter(clock.instant())).map(day -> LocalDate.ofInstant(day, clock.getZone()));
    }

    /** Begins a chapter, or goes on with the one that is open. Empty where it is too soon to repeat it. */
    @Transactional
    Optional<Sitting> begin(UUID account, Family family, Purpose purpose, String path, Language language) {
        Optional<Sitting> open = table.findOpen(account, family.id(), purpose, path);
        if (open.isPresent() || repeatFrom(account, family.id(), purpose).isPresent()) {
            return open;
        }
        // The same measure twice: afterwards with the questions and parameters of before, whatever the files say by then.
        String bank = purpose == Purpose.AFTER
                ? before(account, family.id(), path).map(Sitting::bank).orElseGet(() -> banks.keep(family).id())
                : banks.keep(family).id();
        Instant now = clock.instant();
        table.begin(new Sitting(UUID.randomUUID(), account, family.id(), purpose, path, bank, RANDOM.nextLong(), now,
                now, null), language);
        return table.findOpen(account, family.id(), purpose, path);
    }

    /** The measure that stands before a path: the one taken for it, else the newest of one’s own. */
    public Optional<Sitting> before(UUID account, String family, String path) {
        List<Sitting> ended = table.of(account).stream().filter(each -> each.family().equals(family) && !each.open())
                .toList();
        return ended.stream().filter(each -> each.path().equals(path) && each.purpose() == Purpose.BEFORE).findFirst()
                .or(() -> ended.stream().filter(each -> each.purpose() == Purpose.OWN).findFirst());
    }

    /** Where somebody is; the time of the open question begins to run when it is seen first. */
    Standing see(Sitting sitting) {
        Standing standing = standing(sitting);
        if (sitting.open() && standing.open().isPresent()) {
            table.asked(sitting.id(), standing.given().size(), clock.instant());
        }
        return standing;
    }

    private Standing standing(Sitting sitting) {
        Asking asking = banks.of(sitting);
        List<Given> given = table.answers(sitting.id());
        return new Standing(sitting, asking.questions(), given, asking.next(given, sitting.seed()));
    }

    @Transactional
    Outcome answer(UUID account, UUID id, int position, String item, int category) {
        Sitting sitting = locked(account, id);
        if (!sitting.open()) {
            return Outcome.OVER;
        }
        Standing standing = standing(sitting);
        List<Given> given = standing.given();
        if (position < given.size()) {
            Given there = given.get(position);
            return there.item().equals(item) && there.category() == category ? Outcome.AGAIN : Outcome.ELSEWHERE;
        }
        if (position > given.size() || standing.open().map(Question::id).filter(item::equals).isEmpty()) {
            return Outcome.ELSEWHERE;
        }
        Instant now = clock.instant();
        // Not seen at all: whoever answers without looking took no time.
        long seconds = table.askedAt(id, position).map(asked -> Duration.between(asked, now).toSeconds()).orElse(0L);
        table.insert(id, new Given(position, item, category, (int) Math.clamp(seconds, 0, LONGEST_SECONDS)), now);
        return Outcome.TAKEN;
    }

    /** Changes an answer given before; what comes next follows from the new one. */
    @Transactional
    Outcome change(UUID account, UUID id, int position, int was, int category) {
        Sitting sitting = locked(account, id);
        if (!sitting.open()) {
            return Outcome.OVER;
        }
        List<Given> given = table.answers(id);
        int now = position < given.size() ? given.get(position).category() : -1;
        if (now == category) {
            return Outcome.AGAIN;
        }
        if (now != was) {
            return Outcome.ELSEWHERE;
        }
        table.change(id, position, category, clock.instant());
        return Outcome.TAKEN;
    }

    /** Works out the result; nothing happens when there is one, or a question is still open. */
    @Transactional
    void end(UUID account, UUID id) {
        Sitting sitting = locked(account, id);
        if (!sitting.open() || !(standing(sitting).step() instanceof Step.Stop stop)) {
            return;
        }
        Asking asking = banks.of(sitting);
        List<Given> given = table.answers(id);
        Noticed noticed = Noticed.in(asking, given, sitting.seed());
        Estimate estimate = stop.estimate();
        table.end(id, new Sitting.Ended(clock.instant(), stop.reason().word(), estimate.theta(), estimate.se(),
                noticed.tooFast(), noticed.inconsistent()));
        asking.competences(given).forEach(each -> table.keep(id, each));
    }

    /** Erases a chapter with its answers and its result. That it was done stays for as long as it is not to be repeated. */
    @Transactional
    void discard(UUID account, UUID id) {
        table.discard(locked(account, id).id());
    }

    /** What is left of chapters that somebody erased, for the person to take along. */
    public List<Map<String, String>> erased(UUID account) {
        return table.erased(account).stream().map(past -> Map.of("family", past.family(), "purpose",
                past.purpose().word(), "ended_at", past.endedAt().toString(), "doubtful",
                String.valueOf(past.doubtful()))).toList();
    }

    /** What was answered, for the person to take along. */
    public List<Given> answers(Sitting sitting) {
        return table.answers(sitting.id());
    }

    @EventListener
    void erase(Consents.Withdrawn withdrawn) {
        table.erase(withdrawn.account());
    }

    @Scheduled(fixedDelay = 12, initialDelay = 3, timeUnit = TimeUnit.HOURS)
    void forget() {
        table.eraseUntouched(clock.instant().minus(UNTOUCHED));
        table.forgetErased(clock.instant().minus(REPEAT));
    }

    private Sitting locked(UUID account, UUID id) {
        return table.lock(id).filter(sitting -> sitting.account().equals(account))
                .orElseThrow(NotYoursException::new);
    }
}

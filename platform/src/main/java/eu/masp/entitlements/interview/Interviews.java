package eu.masp.entitlements.interview;

import eu.masp.catalogue.CurrentCatalogue;
import eu.masp.entitlements.interview.InterviewTable.Row;
import eu.masp.measures.Answer;
import eu.masp.measures.Case;
import eu.masp.measures.Entity;
import eu.masp.measures.Input;
import eu.masp.measures.Question;
import eu.masp.measures.Situation;
import eu.masp.measures.Vocabulary;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/**
 * Interviews, each found and opened with its visitor's key. A change is a function of what is stored: when two pages send at
 * once, the second one is applied to the result of the first, and nothing is lost.
 */
@Service
public class Interviews {
    /** How long an interview is kept, from its last answer. */
    static final Duration A_DAY = Duration.ofHours(24);
    /** How long it is kept for who asked to go on later. */
    static final Duration KEPT = Duration.ofDays(30);
    private static final int ATTEMPTS = 50;

    private final InterviewTable table;
    private final CurrentCatalogue catalogue;
    private final Clock clock;
    private final Situations situations;
    private final Foresight foresight;
    private final InterviewJson json;
    private final String root;
    /** The measures are read at start: what was worked out before is worked out anew. */
    private final String edition = UUID.randomUUID().toString();

    Interviews(InterviewTable table, CurrentCatalogue catalogue, Foresight foresight, Clock clock) {
        this.table = table;
        this.catalogue = catalogue;
        this.foresight = foresight;
        this.clock = clock;
        this.situations = new Situations(catalogue.vocabulary());
        this.json = new InterviewJson(catalogue.vocabulary());
        this.root = root(catalogue.vocabulary());
    }

    /** A new interview with the situations ticked on the first screen. */
    public InterviewKey start(Set<String> ticked) {
        InterviewKey key = InterviewKey.fresh();
        Interview interview = workedOut(Interview.about(nothingKnown()).ticking(ticked, situations));
        table.insert(key.row(), Seal.close(json.write(interview), key), clock.instant(), expiry(interview));
        return key;
    }

    /** The interview with what is still open; empty when it was erased, has expired or never was. */
    public Optional<Interview> find(InterviewKey key) {
        return stored(key).flatMap(row -> opened(row, key)).map(this::workedOut);
    }

    /**
     * Changes what is stored.
     *
     * @return the interview afterwards
     * @throws NoInterviewException when it was erased or has expired meanwhile
     */
    public Interview change(InterviewKey key, UnaryOperator<Interview> change) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Row row = stored(key).orElse(null);
            Interview before = row == null ? null : opened(row, key).orElse(null);
            if (row == null || before == null) {
                throw new NoInterviewException();
            }
            Interview after = workedOut(change.apply(before));
            byte[] sealed = Seal.close(json.write(after), key);
            if (table.update(key.row(), row.version(), sealed, clock.instant(), expiry(after))) {
                return after;
            }
        }
        throw new IllegalStateException("an interview was changed by others " + ATTEMPTS + " times in a row");
    }

    public Interview tick(InterviewKey key, Set<String> ticked) {
        return change(key, interview -> interview.ticking(ticked, situations));
    }

    public Interview count(InterviewKey key, Entity entity, int count) {
        return change(key, interview -> interview.counting(entity, count, situations));
    }

    /** So many members, or as many as there are when there are more already. */
    public Interview grow(InterviewKey key, Entity entity, int upTo) {
        return change(key, interview -> Members.of(interview.facts(), entity).size() >= upTo ? interview
                : interview.counting(entity, upTo, situations));
    }

    /**
     * Whether so many members would be fewer than those of whom something was said; what the first screen says of every one is not
     * counted. Which of them to take away is then for the person to say.
     */
    public boolean wouldLose(Interview interview, Entity entity, int count) {
        Set<String> ticked = interview.ticked() == null ? Set.of() : interview.ticked();
        int one = Members.of(interview.facts(), entity).size() + 1;
        Case more = situations.applyTo(entity, Members.count(interview.facts(), entity, one), ticked);
        Set<Map.Entry<Input, Answer>> ofEveryOne = Members.of(more, entity).getLast().answers().entrySet();
        return Members.of(interview.facts(), entity).stream().skip(count)
                .anyMatch(member -> !ofEveryOne.containsAll(member.answers().entrySet()));
    }

    /** Whether the first of this list is the person who answers, of whom the situations speak. */
    public boolean isOneself(Entity entity) {
        return situations.speakOf(entity);
    }

    /** Keeps it for thirty days, or again for one. */
    public Interview keep(InterviewKey key, boolean keep) {
        return change(key, interview -> interview.keeping(keep ? clock.instant().plus(KEPT) : null));
    }

    public void erase(InterviewKey key) {
        table.delete(key.row());
    }

    private Optional<Row> stored(InterviewKey key) {
        return table.find(key.row(), clock.instant());
    }

    private Optional<Interview> opened(Row row, InterviewKey key) {
        return Seal.open(row.sealed(), key).map(bytes -> json.read(bytes, nothingKnown()));
    }

    private Interview workedOut(Interview interview) {
        StillOpen open = interview.open();
        LocalDate today = catalogue.today();
        if (open != null && open.holds(today, edition)) {
            return interview;
        }
        Set<String> ticked = interview.ticked() == null ? Set.of() : interview.ticked();
        // something about a member waits until it is known how many there are
        List<String> first = Stream
                .concat(situations.waitFor(interview.facts(), ticked).stream(), situations.ask(ticked).stream())
                .distinct().toList();
        List<Question> questions = Stream.concat(catalogue.rules().questions(interview.facts()).stream(),
                foresight.of(interview).questions().stream()).toList();
        return interview.with(StillOpen.of(questions, interview.facts(), today, edition, first));
    }

    private Instant expiry(Interview interview) {
        Instant until = interview.keepUntil();
        return until != null ? until : clock.instant().plus(A_DAY);
    }

    private Case nothingKnown() {
        return Case.of(catalogue.vocabulary(), root, catalogue.today());
    }

    /** The interview is about what the situations speak of. */
    private static String root(Vocabulary vocabulary) {
        Stream<String> spoken = vocabulary.situations().stream()
                .flatMap((Situation each) -> Stream.concat(each.sets().keySet().stream(),
                        each.unticked().keySet().stream()));
        return spoken.flatMap(key -> Stream.concat(vocabulary.findList(key).stream(),
                vocabulary.findInput(key).map(input -> input.entity()).stream()))
                .map(Entity::root).findFirst()
                .orElseGet(() -> vocabulary.entities().stream().filter(Entity::isRoot).findFirst().orElseThrow().id());
    }
}

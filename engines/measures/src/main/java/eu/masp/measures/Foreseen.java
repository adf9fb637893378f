package eu.masp.measures;

import eu.masp.measures.feel.Day;
import eu.masp.measures.feel.Interpreter;
import eu.masp.measures.feel.Member;
import eu.masp.measures.feel.Num;
import eu.masp.measures.feel.Truth;
import eu.masp.measures.feel.Value;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What a case announces of the time to come: who will join its lists, when, and how the case will stand then. What is not
 * known for certain is not foreseen; what would have to be answered to know it is.
 */
public final class Foreseen {

    private static final String MEMBER = "arrival-";
    private final Catalogue catalogue;
    private final Case facts;
    private final Facts now;
    private final UnaryOperator<Case> more;
    private final List<Expected> expected = new ArrayList<>();
    private final Set<Ask> unknown = new LinkedHashSet<>();

    /**
     * Somebody who will be there.
     *
     * @param announcer id of the member who announces
     * @param day of arrival: tomorrow where the announced day is past, since nobody has arrived yet
     * @param count how many, at least
     */
    public record Expected(Arrival arrival, String announcer, LocalDate day, int count) {}

    private Foreseen(Catalogue catalogue, Case facts, UnaryOperator<Case> more) {
        this.catalogue = catalogue;
        this.facts = facts;
        this.now = Facts.of(catalogue.at(facts.on()), facts);
        this.more = more;
        catalogue.vocabulary().arrivals().forEach(this::look);
        expected.sort(Comparator.comparing(Expected::day));
    }

    public static Foreseen of(Catalogue catalogue, Case facts) {
        return new Foreseen(catalogue, facts, UnaryOperator.identity());
    }

    /** The same, when more can be said of a case in which somebody has arrived. */
    public static Foreseen of(Catalogue catalogue, Case facts, UnaryOperator<Case> more) {
        return new Foreseen(catalogue, facts, more);
    }

    /** Whether this is the id of somebody who has not arrived yet. */
    public static boolean isArriving(String member) {
        return member.startsWith(MEMBER);
    }

    /** Who is expected, the first first. */
    public List<Expected> expected() {
        return List.copyOf(expected);
    }

    /** The days on which somebody arrives. */
    public List<LocalDate> days() {
        return expected.stream().map(Expected::day).distinct().toList();
    }

    /** The case as it will stand on a date. */
    public Case at(LocalDate date) {
        Case then = facts.at(date);
        List<Expected> there = expected.stream().filter(each -> !each.day().isAfter(date)).toList();
        for (Expected each : there) {
            then = arrived(then, each);
        }
        return there.isEmpty() ? then : more.apply(then);
    }

    /**
     * What is worth asking to know what is to come, and then what is still open when it has come: only what can be answered today,
     * so nothing about who is not there yet.
     */
    public List<Question> questions() {
        Map<Ask, Question> questions = new LinkedHashMap<>();
        Presupposed presupposed = new Presupposed(now);
        for (Ask ask : unknown) {
            presupposed.first(ask, this::mayBeAsked)
                    .forEach(first -> questions.put(first, new Question(first, 0, List.of())));
        }
        for (LocalDate day : days()) {
            for (Question question : catalogue.at(day).questions(at(day))) {
                if (mayBeAsked(question.ask()) && !isOfThatTime(question.ask())) {
                    questions.putIfAbsent(question.ask(), question);
                }
            }
        }
        return List.copyOf(questions.values());
    }

    /** Whether it can be answered only when somebody has arrived. */
    public boolean isOfThatTime(Ask ask) {
        String member = ask.member();
        return member != null && isArriving(member)
                || expected.stream()
                        .anyMatch(each -> ask.input() != null && each.arrival().then().containsKey(ask.input()));
    }

    private boolean mayBeAsked(Ask ask) {
        Input input = ask.input();
        if (input == null || ask.member() == null) {
            return facts.membersOf(ask.entity()) == null && !facts.withheld().containsKey(ask.entity().index());
        }
        return input.askedToPerson() && facts.findAnswer(ask.entity(), ask.member(), input).isEmpty();
    }

    private void look(Arrival arrival) {
        List<Member> announcers = now.members(arrival.announcedBy().index());
        if (announcers == null) {
            unknown.add(Ask.howMany(arrival.announcedBy()));
            return;
        }
        for (Member announcer : announcers) {
            @Nullable
            Member[] frame = frame(announcer);
            Truth comes = Interpreter.truth(arrival.when().expr(), now, frame);
            if (comes == Truth.UNKNOWN) {
                note(arrival.when(), frame);
            } else if (comes == Truth.YES) {
                look(arrival, announcer.id(), frame);
            }
        }
    }

    private void look(Arrival arrival, String announcer, @Nullable Member[] frame) {
        boolean counted = facts.membersOf(arrival.list()) != null;
        if (!counted) {
            unknown.add(Ask.howMany(arrival.list()));
        }
        note(arrival.on(), frame);
        if (arrival.count() != null) {
            note(arrival.count(), frame);
        }
        Day on = (Day) Interpreter.value(arrival.on().expr(), now, frame);
        int count = count(arrival, frame);
        if (counted && on.known() && count > 0) {
            LocalDate tomorrow = facts.on().plusDays(1);
            expected.add(new Expected(arrival, announcer, on.date().isBefore(tomorrow) ? tomorrow : on.date(), count));
        }
    }

    /** As many as there are in any case. */
    private int count(Arrival arrival, @Nullable Member[] frame) {
        Num count = arrival.count() == null ? Num.of(1) : Interpreter.number(arrival.count().expr(), now, frame);
        return count.low() == null ? 1 : count.low().intValue();
    }

    private void note(Measure.Formula formula, @Nullable Member[] frame) {
        Trace blocking = Trace.blocking(now);
        blocking.follow(formula.expr(), frame);
        unknown.addAll(blocking.asks);
    }

    private @Nullable Member[] frame(Member announcer) {
        return Presupposed.frame(now, announcer.entity(), announcer);
    }

    private Case arrived(Case then, Expected one) {
        Arrival arrival = one.arrival();
        Facts on = Facts.of(catalogue.at(one.day()), facts);
        List<Member> announcers = Objects.requireNonNull(on.members(arrival.announcedBy().index()));
        Member announcer = announcers.stream().filter(member -> member.id().equals(one.announcer())).findFirst()
                .orElseThrow();
        @Nullable
        Member[] frame = Presupposed.frame(on, announcer.entity(), announcer);
        Case changed = changed(then, one, on, frame);
        Map<Input, Answer> known = new HashMap<>();
        arrival.gives().forEach((input, formula) -> {
            Answer answer = answer(Interpreter.value(formula.expr(), on, frame));
            if (answer != null) {
                known.put(input, answer);
            }
        });
        List<Case.Member> members = new ArrayList<>(Objects.requireNonNull(changed.membersOf(arrival.list())));
        for (int i = 0; i < one.count(); i++) {
            members.add(new Case.Member(freeId(one.announcer(), members), known));
        }
        return changed.withMembers(arrival.list(), members);
    }

    private static Case changed(Case then, Expected one, Facts on, @Nullable Member[] frame) {
        Case changed = then;
        for (Map.Entry<Input, Arrival.Change> each : one.arrival().then().entrySet()) {
            Input input = each.getKey();
            Measure.Formula formula = each.getValue().answer();
            Answer answer = formula == null ? null : answer(Interpreter.value(formula.expr(), on, frame));
            List<Case.Member> of = changed.membersOf(input.entity());
            for (Case.Member member : of == null ? List.<Case.Member>of() : of) {
                if (each.getValue().every() || input.entity().isRoot() || member.id().equals(one.announcer())) {
                    changed = changed.with(input.entity(), member.id(), input, answer);
                }
            }
        }
        return changed;
    }

    private static String freeId(String announcer, List<Case.Member> members) {
        String id = MEMBER + announcer;
        for (int number = 2; isTaken(id, members); number++) {
            id = MEMBER + announcer + "-" + number;
        }
        return id;
    }

    private static boolean isTaken(String id, List<Case.Member> members) {
        return members.stream().anyMatch(member -> member.id().equals(id));
    }

    private static @Nullable Answer answer(Value value) {
        if (value.known()) {
            return new Answer.Exactly(value);
        }
        return switch (value) {
            case Day day when day.low() > Day.FIRST || day.high() < Day.LAST -> new Answer.Between(day);
            case Num num when num.low() != null || num.high() != null -> new Answer.Between(num);
            default -> null;
        };
    }
}

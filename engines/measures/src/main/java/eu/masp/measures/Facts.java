package eu.masp.measures;

import eu.masp.measures.feel.BandTable;
import eu.masp.measures.feel.Expr;
import eu.masp.measures.feel.Interpreter;
import eu.masp.measures.feel.Member;
import eu.masp.measures.feel.Num;
import eu.masp.measures.feel.Truth;
import eu.masp.measures.feel.Value;
import eu.masp.measures.feel.Word;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One case as the interpreter reads it, and the outcomes of measures on it. Used by one thread. */
final class Facts implements Interpreter.Scope {

    private final Rules rules;
    private final List<@Nullable List<Member>> members;
    private final Value.@Nullable Items[] lists;
    private final Map<Integer, Map<List<String>, Truth>> verdicts = new HashMap<>();
    private final Map<Integer, Map<List<String>, Outcome>> outcomes = new HashMap<>();

    private Facts(Rules rules, List<@Nullable List<Member>> members) {
        this.rules = rules;
        this.members = members;
        this.lists = new Value.Items[members.size()];
    }

    static Facts of(Rules rules, Case facts) {
        List<@Nullable List<Member>> all = new ArrayList<>();
        for (Entity entity : rules.catalogue().vocabulary().entities()) {
            List<Case.Member> of = facts.membersOf(entity);
            all.add(of == null ? null : of.stream().map(member -> rules.member(entity, member)).toList());
        }
        return new Facts(rules, all);
    }

    /** The same case with another value for what is asked: for trying answers. */
    Facts with(Ask ask, Value value) {
        List<@Nullable List<Member>> all = new ArrayList<>(members);
        int entity = ask.entity().index();
        Input input = ask.input();
        if (input == null) {
            List<Member> some = new ArrayList<>();
            for (int i = 0; i < ((Num) value).value().intValue(); i++) {
                some.add(new Member(ask.entity(), ask.entity().id() + (i + 1), rules.nothingKnown(ask.entity()).values()));
            }
            all.set(entity, some);
        } else {
            List<Member> of = all.get(entity);
            if (of != null) {
                List<Member> changed = new ArrayList<>(of);
                changed.replaceAll(member -> member.id().equals(ask.member()) ? member.with(input, value) : member);
                all.set(entity, changed);
            }
        }
        return new Facts(rules, all);
    }

    @Override
    public LocalDate on() {
        return rules.on();
    }

    @Override
    public Value.Items list(int entity) {
        Value.Items list = lists[entity];
        if (list == null) {
            list = Value.Items.of(members.get(entity));
            lists[entity] = list;
        }
        return list;
    }

    /** The members of a list, by entity index; null while the list is unknown. */
    @Nullable List<Member> members(int entity) {
        return members.get(entity);
    }

    @Override
    public Value parameter(int index) {
        return rules.parameter(index);
    }

    @Override
    public @Nullable BandTable bands(int index) {
        return rules.bands(index);
    }

    @Override
    public Value linked(Expr.Linked link, @Nullable Member[] frame) {
        Instance instance = linkedInstance(link.measure(), frame);
        return link.field() == Expr.LinkedField.ENTITLED ? verdict(instance) : outcome(instance).linked(link.field());
    }

    /** Another measure's instance for the members in the frame; a load error otherwise, so it is there. */
    Instance linkedInstance(String feelName, @Nullable Member[] frame) {
        Measure other = rules.measureByFeelName(feelName);
        List<Member> subject = new ArrayList<>();
        subject.add(memberOf(frame, other.root()));
        if (!other.decidedFor().getFirst().isRoot()) {
            other.decidedFor().forEach(entity -> subject.add(memberOf(frame, entity)));
        }
        List<Entity> nobodyKnown = subject.stream().filter(rules::isNothingKnown).map(Member::entity).toList();
        Entity empty = nobodyKnown.stream().filter(entity -> members.get(entity.index()) != null).findFirst().orElse(null);
        return new Instance(other, subject, nobodyKnown.stream().filter(e -> members.get(e.index()) == null).toList(), empty);
    }

    private static Member memberOf(@Nullable Member[] frame, Entity entity) {
        for (Member member : frame) {
            if (member != null && member.entity().equals(entity)) {
                return member;
            }
        }
        throw new IllegalStateException("no " + entity.id() + " in the frame");
    }

    /** The instances of a measure in this case; none when the case is not about its root. */
    List<Instance> instances(Measure measure) {
        List<Member> root = members.get(measure.root().index());
        if (root == null || root.isEmpty()) {
            return List.of();
        }
        List<Instance> instances = List.of(new Instance(measure, root, List.of(), null));
        if (measure.decidedFor().getFirst().isRoot()) {
            return instances;
        }
        for (Entity entity : measure.decidedFor()) {
            List<Instance> more = new ArrayList<>();
            for (Instance instance : instances) {
                more.addAll(extended(instance, entity));
            }
            instances = more;
        }
        return instances;
    }

    private List<Instance> extended(Instance instance, Entity entity) {
        List<Member> of = members.get(entity.index());
        if (of != null && !of.isEmpty()) {
            return of.stream().map(member -> extended(instance, member, instance.open(), instance.empty())).toList();
        }
        List<Entity> open = new ArrayList<>(instance.open());
        if (of == null) {
            open.add(entity);
        }
        return List.of(extended(instance, rules.nothingKnown(entity), open, of == null ? instance.empty() : entity));
    }

    private static Instance extended(Instance instance, Member member, List<Entity> open, @Nullable Entity empty) {
        List<Member> subject = new ArrayList<>(instance.subject());
        subject.add(member);
        return new Instance(instance.measure(), subject, open, empty);
    }

    /** The verdict alone; worked out once for each instance. */
    Truth verdict(Instance instance) {
        Map<List<String>, Truth> of = verdicts.computeIfAbsent(instance.measure().index(), _ -> new HashMap<>());
        List<String> key = instance.key();
        Truth known = of.get(key);
        if (known == null) {
            known = workOut(instance);
            of.put(key, known);
        }
        return known;
    }

    /** Verdict and figures; worked out once for each instance. */
    Outcome outcome(Instance instance) {
        Truth verdict = verdict(instance);
        if (verdict == Truth.NO) {
            return Outcome.NO;
        }
        Map<List<String>, Outcome> of = outcomes.computeIfAbsent(instance.measure().index(), _ -> new HashMap<>());
        List<String> key = instance.key();
        Outcome known = of.get(key);
        if (known == null) {
            known = figures(instance.measure(), verdict, instance.frame());
            of.put(key, known);
        }
        return known;
    }

    /** Whether nothing more can be learnt of the instance: no, or yes with every figure known. */
    boolean settled(Instance instance) {
        Truth verdict = verdict(instance);
        return verdict == Truth.NO || verdict == Truth.YES && outcome(instance).definite();
    }

    private Truth workOut(Instance instance) {
        Measure measure = instance.measure();
        Truth verdict = inForce(measure).and(exists(instance));
        if (verdict != Truth.NO) {
            verdict = verdict.and(territory(instance));
        }
        @Nullable Member[] frame = verdict == Truth.NO ? new Member[0] : instance.frame();
        for (Measure.Criterion criterion : measure.criteria()) {
            if (verdict == Truth.NO) {
                return verdict;
            }
            verdict = verdict.and(Interpreter.truth(criterion.when().expr(), this, frame));
        }
        for (String other : measure.notWith()) {
            if (verdict == Truth.NO) {
                return verdict;
            }
            verdict = verdict.and(notWith(other, frame));
        }
        return verdict;
    }

    private Outcome figures(Measure measure, Truth verdict, @Nullable Member[] frame) {
        Map<Measure.LeaveUnit, Num> leave = new EnumMap<>(Measure.LeaveUnit.class);
        measure.leave().forEach((unit, formula) -> leave.put(unit, Interpreter.number(formula.expr(), this, frame)));
        Measure.Amount amount = measure.amount();
        if (amount == null) {
            return new Outcome(verdict, null, null, null, null, null, leave);
        }
        Num monthly = money(amount.monthly(), amount, frame);
        Num months = amount.months() == null ? null : Interpreter.number(amount.months().expr(), this, frame);
        Num yearly = money(amount.yearly(), amount, frame);
        Num once = money(amount.once(), amount, frame);
        return new Outcome(verdict, monthly, months, yearly, once, Money.total(monthly, months, yearly, once), leave);
    }

    private @Nullable Num money(Measure.@Nullable Formula formula, Measure.Amount amount, @Nullable Member[] frame) {
        return formula == null ? null : Money.cents(Interpreter.number(formula.expr(), this, frame), amount.rounding());
    }

    Truth inForce(Measure measure) {
        return Truth.of(measure.inForce().holds(on()));
    }

    Truth exists(Instance instance) {
        if (instance.empty() != null) {
            return Truth.NO;
        }
        return instance.open().isEmpty() ? Truth.YES : Truth.UNKNOWN;
    }

    Truth territory(Instance instance) {
        if (instance.measure().territories().isEmpty()) {
            return Truth.YES;
        }
        Word residence = (Word) instance.subject().getFirst().value(rules.residence(instance.measure().root()));
        String code = residence.text();
        return code == null ? Truth.UNKNOWN
                : Truth.of(instance.measure().territories().stream().anyMatch(territory -> territory.holds(code, on())));
    }

    Truth notWith(String other, @Nullable Member[] frame) {
        return verdict(linkedInstance(other, frame)).not();
    }

    Rules rules() {
        return rules;
    }
}

package eu.masp.measures;

import eu.masp.measures.feel.BandTable;
import eu.masp.measures.feel.Day;
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
import java.util.List;
import java.util.Map;

/** One case as the interpreter reads it, and the outcomes of measures on it. Used by one thread. */
final class Facts implements Interpreter.Scope {

    private final Rules rules;
    private final List<@Nullable List<Member>> members;
    private final Value.@Nullable Items[] lists;
    private final Instances instances;

    private Facts(Rules rules, List<@Nullable List<Member>> members) {
        this.rules = rules;
        this.members = members;
        this.instances = new Instances(rules, members);
        this.lists = new Value.Items[members.size()];
    }

    static Facts of(Rules rules, Case facts) {
        List<@Nullable List<Member>> all = new ArrayList<>();
        for (Entity entity : rules.catalogue().vocabulary().entities()) {
            List<Case.Member> of = facts.membersOf(entity);
            all.add(of == null ? null : members(rules, entity, of));
        }
        return new Facts(rules, all);
    }

    private static List<Member> members(Rules rules, Entity entity, List<Case.Member> of) {
        List<Member> members = new ArrayList<>(of.size());
        for (Case.Member member : of) {
            members.add(rules.member(entity, member));
        }
        return members;
    }

    /** What is known now of what an ask asks. */
    Value value(Ask ask) {
        Input input = ask.input();
        List<Member> of = members.get(ask.entity().index());
        if (input == null || of == null) {
            return Num.UNKNOWN;
        }
        return of.stream().filter(member -> member.id().equals(ask.member())).findFirst()
                .map(member -> member.value(input))
                .orElse(Num.UNKNOWN);
    }

    /** The same case with another value for what is asked: for trying answers. */
    Facts with(Ask ask, Value value) {
        List<@Nullable List<Member>> all = new ArrayList<>(members);
        int entity = ask.entity().index();
        Input input = ask.input();
        if (input == null) {
            List<Member> some = new ArrayList<>();
            for (int i = 0; i < ((Num) value).value().intValue(); i++) {
                some.add(new Member(ask.entity(), ask.entity().id() + (i + 1),
                        rules.nothingKnown(ask.entity()).values()));
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
    public Day today() {
        return rules.today();
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
    @Nullable
    List<Member> members(int entity) {
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

    /** The instances of a measure in this case; none when the case is not about its root. */
    List<Instance> instances(Measure measure) {
        return instances.of(measure);
    }

    /** Another measure's instance for the members in the frame. */
    Instance linkedInstance(String feelName, @Nullable Member[] frame) {
        return instances.linked(feelName, frame);
    }

    /** The verdict alone; worked out once for each instance. */
    Truth verdict(Instance instance) {
        Truth known = instance.verdict();
        if (known == null) {
            known = workOut(instance);
            instance.verdict(known);
        }
        return known;
    }

    /** Verdict and figures; worked out once for each instance. */
    Outcome outcome(Instance instance) {
        Truth verdict = verdict(instance);
        if (verdict == Truth.NO) {
            return Outcome.NO;
        }
        Outcome known = instance.outcome();
        if (known == null) {
            known = figures(instance.measure(), verdict, instance.frame());
            instance.outcome(known);
        }
        return known;
    }

    /** Whether nothing more can be learnt of the instance: no, or yes with every figure known. */
    boolean settled(Instance instance) {
        Truth verdict = verdict(instance);
        return verdict == Truth.NO || (verdict == Truth.YES && outcome(instance).definite());
    }

    private Truth workOut(Instance instance) {
        Measure measure = instance.measure();
        Truth verdict = inForce(measure).and(exists(instance));
        if (verdict != Truth.NO) {
            verdict = verdict.and(territory(instance));
        }
        @Nullable
        Member[] frame = verdict == Truth.NO ? new Member[0] : instance.frame();
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
        Map<Measure.LeaveUnit, Num> leave = measure.leave().isEmpty() ? Map.of()
                : new EnumMap<>(Measure.LeaveUnit.class);
        for (Map.Entry<Measure.LeaveUnit, Measure.Formula> entry : measure.leave().entrySet()) {
            leave.put(entry.getKey(), Interpreter.number(entry.getValue().expr(), this, frame));
        }
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
        if (code == null) {
            return Truth.UNKNOWN;
        }
        for (Territory territory : instance.measure().territories()) {
            if (territory.holds(code, on())) {
                return Truth.YES;
            }
        }
        return Truth.NO;
    }

    Truth notWith(String other, @Nullable Member[] frame) {
        return verdict(linkedInstance(other, frame)).not();
    }

    Rules rules() {
        return rules;
    }
}

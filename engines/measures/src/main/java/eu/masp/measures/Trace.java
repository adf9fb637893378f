package eu.masp.measures;

import eu.masp.measures.feel.Expr;
import eu.masp.measures.feel.Interpreter;
import eu.masp.measures.feel.Member;
import eu.masp.measures.feel.Truth;
import eu.masp.measures.feel.Value;
import eu.masp.measures.feel.Walk;
import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a result was read from, or what still blocks it: follows an expression through the case and notes inputs, lists and
 * parameters. A blocking trace follows only what is not yet known and can still decide: the operands of a decided
 * {@code and} are left out.
 */
final class Trace {

    private final Facts facts;
    private final boolean blockingOnly;
    private final Workings.@Nullable Noted noted;
    final Set<Ask> asks = new LinkedHashSet<>();
    final Set<Integer> parameters = new LinkedHashSet<>();
    private final Set<Instance> verdictsSeen = new HashSet<>();
    private final Set<Instance> figuresSeen = new HashSet<>();

    private Trace(Facts facts, boolean blockingOnly, Workings.@Nullable Noted noted) {
        this.facts = facts;
        this.blockingOnly = blockingOnly;
        this.noted = noted;
    }

    static Trace reads(Facts facts) {
        return new Trace(facts, false, null);
    }

    static Trace blocking(Facts facts) {
        return new Trace(facts, true, null);
    }

    /** What an expression reads itself: other measures are noted, not followed. */
    static Trace alone(Facts facts, Workings.Noted noted) {
        return new Trace(facts, false, noted);
    }

    /** What a result was read from; what blocks its verdict while that is open, and its figures once it is yes. */
    void instance(Instance instance) {
        Truth verdict = facts.verdict(instance);
        if (!blockingOnly || verdict == Truth.UNKNOWN) {
            verdict(instance);
        }
        if (!blockingOnly || verdict == Truth.YES) {
            figures(instance);
        }
    }

    private void verdict(Instance instance) {
        if (verdictsSeen.add(instance)) {
            @Nullable
            Member[] frame = instance.frame();
            instance.open().forEach(entity -> asks.add(Ask.howMany(entity)));
            if (!instance.measure().territories().isEmpty()
                    && (!blockingOnly || facts.territory(instance) == Truth.UNKNOWN)) {
                Member root = instance.subject().getFirst();
                asks.add(ask(root, facts.rules().residence(root.entity())));
            }
            instance.measure().criteria().forEach(criterion -> follow(criterion.when().expr(), frame));
            for (String other : instance.measure().notWith()) {
                linked(facts.linkedInstance(other, frame), false);
            }
        }
    }

    private void figures(Instance instance) {
        if (figuresSeen.add(instance)) {
            @Nullable
            Member[] frame = instance.frame();
            instance.measure().leave().values().forEach(formula -> follow(formula.expr(), frame));
            Measure.Amount amount = instance.measure().amount();
            if (amount != null) {
                for (Measure.Formula formula : new Measure.@Nullable Formula[] {amount.monthly(), amount.months(),
                        amount.yearly(), amount.once()}) {
                    if (formula != null) {
                        follow(formula.expr(), frame);
                    }
                }
            }
        }
    }

    /** A link to a figure hangs on the other's verdict and on its figures. */
    private void linked(Instance other, boolean figure) {
        Truth verdict = facts.verdict(other);
        if (!blockingOnly || verdict == Truth.UNKNOWN) {
            verdict(other);
        }
        if (figure && (!blockingOnly || verdict != Truth.NO)) {
            figures(other);
        }
    }

    void follow(Expr expr, @Nullable Member[] frame) {
        if (expr.type() instanceof eu.masp.measures.feel.Type.MemberList
                || expr.type() instanceof eu.masp.measures.feel.Type.ScalarList) {
            list(expr, frame);
            return;
        }
        if (blockingOnly && Interpreter.value(expr, facts, frame).known()) {
            return;
        }
        switch (expr) {
            case Expr.Read read -> {
                Member member = frame[read.slot()];
                if (member != null) {
                    asks.add(ask(member, read.input()));
                }
            }
            case Expr.Parameter parameter -> parameters.add(parameter.index());
            case Expr.Band band -> {
                parameters.add(band.index());
                if (noted != null) {
                    noted.scale(band, frame);
                }
                follow(band.argument(), frame);
            }
            case Expr.Linked linked when noted != null -> noted.link(linked, frame);
            case Expr.Linked linked -> linked(facts.linkedInstance(linked.measure(), frame),
                    linked.field() != Expr.LinkedField.ENTITLED);
            case Expr.If branch -> branch(branch, frame);
            case Expr.Quantified quantified -> {
                list(quantified.list(), frame);
                each(quantified.list(), quantified.slot(), quantified.condition(), frame);
            }
            case Expr.Aggregate aggregate -> list(aggregate.list(), frame);
            default -> Walk.below(expr).forEach(child -> follow(child, frame));
        }
    }

    private void branch(Expr.If branch, @Nullable Member[] frame) {
        Truth condition = Interpreter.truth(branch.condition(), facts, frame);
        follow(branch.condition(), frame);
        if (condition != Truth.NO) {
            follow(branch.then(), frame);
        }
        if (condition != Truth.YES) {
            follow(branch.otherwise(), frame);
        }
    }

    private void list(Expr list, @Nullable Member[] frame) {
        switch (list) {
            case Expr.Members members -> {
                if (!blockingOnly || facts.members(members.entity().index()) == null) {
                    asks.add(Ask.howMany(members.entity()));
                }
            }
            case Expr.Filter filter -> {
                list(filter.list(), frame);
                each(filter.list(), filter.slot(), filter.condition(), frame);
            }
            case Expr.Each each -> {
                list(each.list(), frame);
                each(each.list(), each.slot(), each.body(), frame);
            }
            case Expr.Append append -> {
                append.lists().forEach(inner -> list(inner, frame));
                append.items().forEach(item -> follow(item, frame));
            }
            case Expr.If branch -> branch(branch, frame);
            default -> throw new IllegalStateException("not a list: " + list);
        }
    }

    private void each(Expr list, int slot, Expr body, @Nullable Member[] frame) {
        List<Value.Item> items = ((Value.Items) Interpreter.value(list, facts, frame)).elements();
        if (items != null) {
            for (Value.Item item : items) {
                frame[slot] = item.member();
                follow(body, frame);
            }
        }
    }

    /** A member of whom nothing is known stands for a list whose length is unknown. */
    private Ask ask(Member member, Input input) {
        return facts.rules().isNothingKnown(member) ? Ask.howMany(member.entity())
                : new Ask(member.entity(), member.id(), input);
    }
}

package eu.masp.simulation.columns;

import eu.masp.measures.Entity;
import eu.masp.measures.feel.Day;
import eu.masp.measures.feel.Expr;
import eu.masp.measures.feel.Num;
import eu.masp.measures.feel.Span;
import eu.masp.measures.feel.Type;
import org.jspecify.annotations.Nullable;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.util.function.Consumer;

/** Lists of members, gone through without being built: filters and projections are loops within loops. */
final class ListCode {

    private static final int SURELY = -1;
    private final RuleCode rule;
    private final Loop loop;
    private final CodeBuilder code;

    ListCode(RuleCode rule) {
        this.rule = rule;
        this.loop = rule.loop;
        this.code = loop.code;
    }

    /**
     * An element while the code for it is written.
     *
     * @param present the variable that says whether it is in the list, or {@link #SURELY}
     * @param member the variable with its row, in a list of members
     * @param value what it is worth, in a list of values
     */
    private record Item(int present, int member, @Nullable Expr value) {

        Expr valueOrThrow() {
            if (value == null) {
                throw new CannotCompileException("a member as a value");
            }
            return value;
        }
    }

    /** Whether nothing is known of the list because the population has no such table. */
    private boolean isUnknown(Expr list) {
        return switch (list) {
            case Expr.Members members -> !isElsewhere(members.entity()) && !loop.population.hasTable(members.entity());
            case Expr.Filter filter -> isUnknown(filter.list());
            case Expr.Each each -> isUnknown(each.list());
            case Expr.Append append -> append.lists().stream().anyMatch(this::isUnknown);
            default -> throw new CannotCompileException("a list chosen by 'if'");
        };
    }

    /** A list of another root: this one has none of them. */
    private boolean isElsewhere(Entity entity) {
        return !entity.root().equals(loop.group.root().id());
    }

    private void each(Expr list, Consumer<Item> body) {
        switch (list) {
            case Expr.Members members -> members(members.entity(), body);
            case Expr.Filter filter -> each(filter.list(), item -> filtered(filter, item, body));
            case Expr.Each each -> each(each.list(), item -> {
                loop.frame[each.slot()] = item.member();
                body.accept(new Item(item.present(), item.member(), each.body()));
            });
            case Expr.Append append -> {
                append.lists().forEach(from -> each(from, body));
                append.items().forEach(value -> body.accept(new Item(SURELY, 0, value)));
            }
            default -> throw new CannotCompileException("a list chosen by 'if'");
        }
    }

    private void members(Entity entity, Consumer<Item> body) {
        if (isElsewhere(entity)) {
            return;
        }
        int member = loop.newInt();
        int end = loop.newInt();
        int firsts = loop.array("firsts", entity.index(), int[][].class);
        Label next = code.newLabel();
        Label done = code.newLabel();
        code.aload(firsts).iload(loop.frame[0]).iaload().istore(member);
        code.aload(firsts).iload(loop.frame[0]).iconst_1().iadd().iaload().istore(end);
        code.labelBinding(next).iload(member).iload(end).if_icmpge(done);
        body.accept(new Item(SURELY, member, null));
        code.iinc(member, 1).goto_(next).labelBinding(done);
    }

    private void filtered(Expr.Filter filter, Item item, Consumer<Item> body) {
        int present = loop.newInt();
        Label skip = code.newLabel();
        loop.frame[filter.slot()] = item.member();
        rule.truths.truth(filter.condition());
        if (item.present() != SURELY) {
            code.iload(item.present());
            code.invokestatic(Loop.desc(Math.class), "min",
                    java.lang.constant.MethodTypeDesc.ofDescriptor("(II)I"));
        }
        code.istore(present).iload(present).ifeq(skip);
        body.accept(new Item(present, item.member(), null));
        code.labelBinding(skip);
    }

    void quantified(Expr.Quantified quantified) {
        if (isUnknown(quantified.list())) {
            code.loadConstant(Kleene.UNKNOWN);
            return;
        }
        boolean every = quantified.every();
        int result = loop.newInt();
        Label decided = code.newLabel();
        code.loadConstant(every ? Kleene.YES : Kleene.NO).istore(result);
        each(quantified.list(), item -> {
            loop.frame[quantified.slot()] = item.member();
            rule.truths.truth(quantified.condition());
            if (item.present() != SURELY) {
                if (every) {
                    code.iconst_2().iload(item.present()).isub();
                } else {
                    code.iload(item.present());
                }
                minOrMax(!every);
            }
            code.iload(result);
            minOrMax(every);
            code.istore(result);
            code.iload(result).loadConstant(every ? Kleene.NO : Kleene.YES).if_icmpeq(decided);
        });
        code.labelBinding(decided).iload(result);
    }

    private void minOrMax(boolean min) {
        code.invokestatic(Loop.desc(Math.class), min ? "min" : "max",
                java.lang.constant.MethodTypeDesc.ofDescriptor("(II)I"));
    }

    /** Count, sum, least or greatest, at this scale. */
    Pair aggregate(Expr.Aggregate aggregate, int scale) {
        boolean unknown = isUnknown(aggregate.list());
        return switch (aggregate.aggregation()) {
            case COUNT -> unknown ? possibleCount(aggregate.list()) : count(aggregate.list());
            case SUM -> unknown ? loop.constants(Ranges.NO_LOW, Ranges.NO_HIGH) : sum(aggregate.list(), scale);
            case MIN, MAX -> unknown ? anything(aggregate.type())
                    : extreme(aggregate.list(), aggregate.type(), aggregate.aggregation() == Expr.Aggregation.MIN,
                            scale);
        };
    }

    private Pair anything(Type type) {
        return type == Type.Scalar.NUMBER ? loop.constants(Ranges.NO_LOW, Ranges.NO_HIGH)
                : type == Type.Scalar.DATE ? loop.constants(Day.FIRST, Day.LAST)
                        : loop.constants(Span.OPEN_LOW, Span.OPEN_HIGH);
    }

    private Pair possibleCount(Expr list) {
        return loop.constants(least(list), most(list));
    }

    private static long least(Expr list) {
        return switch (list) {
            case Expr.Members members -> members.entity().min();
            case Expr.Each each -> least(each.list());
            case Expr.Append append ->
                append.items().size() + append.lists().stream().mapToLong(ListCode::least).sum();
            default -> 0;
        };
    }

    private static long most(Expr list) {
        return switch (list) {
            case Expr.Members members -> members.entity().max();
            case Expr.Filter filter -> most(filter.list());
            case Expr.Each each -> most(each.list());
            case Expr.Append append -> append.items().size() + append.lists().stream().mapToLong(ListCode::most).sum();
            default -> throw new CannotCompileException("a list chosen by 'if'");
        };
    }

    private Pair count(Expr list) {
        int low = zero();
        int high = zero();
        each(list, item -> {
            if (item.present() == SURELY) {
                code.lload(low).lconst_1().ladd().lstore(low);
            } else {
                // 2 is yes: half of it, rounded down, is 1
                code.lload(low).iload(item.present()).iconst_1().ishr().i2l().ladd().lstore(low);
            }
            code.lload(high).lconst_1().ladd().lstore(high);
        });
        return new Pair(low, high);
    }

    private int zero() {
        int local = loop.newLong();
        code.lconst_0().lstore(local);
        return local;
    }

    private Pair sum(Expr list, int scale) {
        int low = zero();
        int high = zero();
        each(list, item -> {
            Pair value = rule.numbers.value(item.valueOrThrow(), scale);
            end(value.low(), item.present(), true);
            code.lload(low);
            loop.call(Ranges.class, "plusLow");
            code.lstore(low);
            end(value.high(), item.present(), false);
            code.lload(high);
            loop.call(Ranges.class, "plusHigh");
            code.lstore(high);
        });
        return new Pair(low, high);
    }

    /** An end of an element that may be missing: then it adds nothing. */
    private void end(int value, int present, boolean low) {
        code.lload(value);
        if (present != SURELY) {
            code.iload(present);
            loop.call(ListCode.class, low ? "presentLow" : "presentHigh");
        }
    }

    static long presentLow(long low, int present) {
        return present == Kleene.YES ? low : Math.min(low, 0);
    }

    static long presentHigh(long high, int present) {
        return present == Kleene.YES ? high : Math.max(high, 0);
    }

    /**
     * An element that may be missing can only move the end on its own side: the least may be lower for it, but not higher.
     * Such a list is never empty, or it would not have been read.
     */
    private Pair extreme(Expr list, Type type, boolean least, int scale) {
        int low = loop.newLong();
        int high = loop.newLong();
        long start = least ? Long.MAX_VALUE : Long.MIN_VALUE;
        code.loadConstant(start).lstore(low).loadConstant(start).lstore(high);
        each(list, item -> {
            Pair value = type == Type.Scalar.NUMBER ? rule.numbers.value(item.valueOrThrow(), scale)
                    : rule.days.value(item.valueOrThrow());
            int certain = least ? high : low;
            int either = least ? low : high;
            fold(least ? value.low() : value.high(), either, least);
            if (item.present() == SURELY) {
                fold(least ? value.high() : value.low(), certain, least);
            } else {
                Label skip = code.newLabel();
                code.iload(item.present()).iconst_2().if_icmpne(skip);
                fold(least ? value.high() : value.low(), certain, least);
                code.labelBinding(skip);
            }
        });
        return new Pair(low, high);
    }

    private void fold(int value, int into, boolean least) {
        code.lload(value).lload(into);
        rule.sums.math(least);
        code.lstore(into);
    }

    /** Leaves a {@link Num} on the stack. */
    void decimalSum(Expr.Aggregate aggregate) {
        if (isUnknown(aggregate.list())) {
            code.aload(loop.object("unknown", _ -> Num.UNKNOWN, Num.class));
            return;
        }
        int sum = loop.newReference();
        code.getstatic(RuleCode.numClass(), "ZERO", RuleCode.numClass()).astore(sum);
        each(aggregate.list(), item -> {
            code.aload(sum);
            rule.decimals.num(item.valueOrThrow());
            if (item.present() == SURELY) {
                code.iconst_2();
            } else {
                code.iload(item.present());
            }
            loop.call(Ranges.class, "plusPresent");
            code.astore(sum);
        });
        code.aload(sum);
    }
}

package eu.masp.measures.feel;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/** Evaluates expressions with what is known: strong Kleene logic, and ranges where only a range is known. */
public final class Interpreter {

    private Interpreter() {
    }

    /** What an expression may read. */
    public interface Scope {

        LocalDate on();

        /** A list of the case, by entity index. */
        Value.Items list(int entity);

        /** The same as a value; those that are asked often keep it. */
        default Day today() {
            return Day.of(on());
        }

        /** A parameter's value on the date. */
        Value parameter(int index);

        /** A band table on the date; null where there is none. */
        @Nullable
        BandTable bands(int index);

        /** Another measure's verdict ({@link Truth}) or figure ({@link Num}), for the members in the frame. */
        Value linked(Expr.Linked link, @Nullable Member[] frame);
    }

    public static Truth truth(Expr expr, Scope scope, @Nullable Member[] frame) {
        return (Truth) value(expr, scope, frame);
    }

    public static Num number(Expr expr, Scope scope, @Nullable Member[] frame) {
        return (Num) value(expr, scope, frame);
    }

    /** The value of the expression; a value of the kind its type says. */
    public static Value value(Expr expr, Scope scope, @Nullable Member[] frame) {
        return switch (expr) {
            case Expr.Constant c -> c.value();
            case Expr.Read read -> member(frame, read.slot()).value(read.input());
            case Expr.Parameter p -> scope.parameter(p.index());
            case Expr.Compare c ->
                compare(c.comparison(), value(c.left(), scope, frame), value(c.right(), scope, frame));
            case Expr.And and -> and(and.operands(), scope, frame);
            case Expr.Or or -> or(or.operands(), scope, frame);
            case Expr.Not not -> truth(not.operand(), scope, frame).not();
            case Expr.ReferenceDate _ -> scope.today();
            case Expr.If branch -> branch(branch, scope, frame);
            case Expr.Plus plus -> plus(value(plus.left(), scope, frame), value(plus.right(), scope, frame));
            case Expr.Minus minus -> minus(value(minus.left(), scope, frame), value(minus.right(), scope, frame));
            case Expr.Negate negate -> negate(value(negate.operand(), scope, frame));
            case Expr.Times times -> number(times.left(), scope, frame).times(number(times.right(), scope, frame));
            case Expr.Divide divide -> number(divide.dividend(), scope, frame).dividedBy(divide.divisor());
            case Expr.Extreme extreme -> extreme(extreme, scope, frame);
            case Expr.Call call -> Functions.call(call, scope, frame);
            case Expr.Property property -> Functions.part(property.part(), value(property.of(), scope, frame));
            case Expr.Band band -> band(band, scope, frame);
            case Expr.Linked linked -> scope.linked(linked, frame);
            case Expr.Quantified quantified -> Lists.quantified(quantified, scope, frame);
            case Expr.Aggregate aggregate -> Lists.aggregate(aggregate, Lists.items(aggregate.list(), scope, frame));
            case Expr.Members _,Expr.Filter _,Expr.Each _,Expr.Append _ -> Lists.items(expr, scope, frame);
        };
    }

    private static Member member(@Nullable Member[] frame, int slot) {
        Member member = frame[slot];
        if (member == null) {
            throw new IllegalStateException("nothing bound in slot " + slot);
        }
        return member;
    }

    private static Truth and(List<Expr> operands, Scope scope, @Nullable Member[] frame) {
        Truth result = Truth.YES;
        for (Expr operand : operands) {
            result = result.and(truth(operand, scope, frame));
            if (result == Truth.NO) {
                return result;
            }
        }
        return result;
    }

    private static Truth or(List<Expr> operands, Scope scope, @Nullable Member[] frame) {
        Truth result = Truth.NO;
        for (Expr operand : operands) {
            result = result.or(truth(operand, scope, frame));
            if (result == Truth.YES) {
                return result;
            }
        }
        return result;
    }

    static Value branch(Expr.If branch, Scope scope, @Nullable Member[] frame) {
        return switch (truth(branch.condition(), scope, frame)) {
            case YES -> value(branch.then(), scope, frame);
            case NO -> value(branch.otherwise(), scope, frame);
            case UNKNOWN -> value(branch.then(), scope, frame).hull(value(branch.otherwise(), scope, frame));
        };
    }

    static Truth compare(Expr.Comparison comparison, Value left, Value right) {
        return switch (comparison) {
            case EQUAL -> same(left, right);
            case DIFFERENT -> same(left, right).not();
            case LESS -> less(left, right);
            case AT_MOST -> less(right, left).not();
            case GREATER -> less(right, left);
            case AT_LEAST -> less(left, right).not();
        };
    }

    private static Truth same(Value left, Value right) {
        return switch (left) {
            case Num n -> n.same((Num) right);
            case Day d -> d.same((Day) right);
            case Span s -> s.same((Span) right);
            case Word w -> w.same((Word) right);
            case Truth t -> t == Truth.UNKNOWN || right == Truth.UNKNOWN ? Truth.UNKNOWN : Truth.of(t == right);
            case Value.Items _ -> throw new IllegalStateException("lists are not compared");
        };
    }

    private static Truth less(Value left, Value right) {
        return switch (left) {
            case Num n -> n.less((Num) right);
            case Day d -> d.less((Day) right);
            case Span s -> s.less((Span) right);
            default -> throw new IllegalStateException("no order in " + left);
        };
    }

    private static Value plus(Value left, Value right) {
        return switch (left) {
            case Num n -> n.plus((Num) right);
            case Day d -> d.plus((Span) right);
            case Span s -> right instanceof Day d ? d.plus(s) : s.plus((Span) right);
            default -> throw new IllegalStateException("no sum of " + left);
        };
    }

    private static Value minus(Value left, Value right) {
        if (left instanceof Day day) {
            return right instanceof Day other ? day.since(other) : day.plus(((Span) right).negate());
        }
        return plus(left, negate(right));
    }

    private static Value negate(Value value) {
        return value instanceof Num n ? n.negate() : ((Span) value).negate();
    }

    private static Value extreme(Expr.Extreme extreme, Scope scope, @Nullable Member[] frame) {
        Value result = value(extreme.operands().getFirst(), scope, frame);
        for (Expr operand : extreme.operands().subList(1, extreme.operands().size())) {
            result = extreme(extreme.least(), result, value(operand, scope, frame));
        }
        return result;
    }

    static Value extreme(boolean least, Value a, Value b) {
        return switch (a) {
            case Num n -> least ? n.least((Num) b) : n.greatest((Num) b);
            case Day d -> least ? d.least((Day) b) : d.greatest((Day) b);
            case Span s -> least ? s.least((Span) b) : s.greatest((Span) b);
            default -> throw new IllegalStateException("no order in " + a);
        };
    }

    private static Num band(Expr.Band band, Scope scope, @Nullable Member[] frame) {
        BandTable table = scope.bands(band.index());
        return table == null ? Num.UNKNOWN : table.read(number(band.argument(), scope, frame));
    }

    /** Nothing known, of this type. */
    public static Value unknown(Type type) {
        return switch (type) {
            case Type.Scalar.BOOLEAN -> Truth.UNKNOWN;
            case Type.Scalar.NUMBER -> Num.UNKNOWN;
            case Type.Scalar.DATE -> Day.UNKNOWN;
            case Type.Scalar.MONTHS -> Span.unknown(Span.Unit.MONTHS);
            case Type.Scalar.DAYS -> Span.unknown(Span.Unit.DAYS);
            case Type.Choice _ -> Word.UNKNOWN;
            case Type.MemberList _,Type.ScalarList _ -> new Value.Items(null);
        };
    }
}

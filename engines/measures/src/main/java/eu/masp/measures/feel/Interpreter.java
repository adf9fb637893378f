package eu.masp.measures.feel;

import eu.masp.measures.feel.Expr.Aggregation;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;

/** Evaluates expressions with what is known: strong Kleene logic, and ranges where only a range is known. */
public final class Interpreter {

    private static final int LAST_YEAR = 9999;

    private Interpreter() {
    }

    /** What an expression may read. */
    public interface Scope {

        LocalDate on();

        /** A list of the case, by entity index. */
        Value.Items list(int entity);

        /** A parameter's value on the date. */
        Value parameter(int index);

        /** A band table on the date; null where there is none. */
        @Nullable BandTable bands(int index);

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
            case Expr.Compare c -> compare(c.comparison(), value(c.left(), scope, frame), value(c.right(), scope, frame));
            case Expr.And and -> and(and.operands(), scope, frame);
            case Expr.Or or -> or(or.operands(), scope, frame);
            case Expr.Not not -> truth(not.operand(), scope, frame).not();
            case Expr.ReferenceDate _ -> Day.of(scope.on());
            case Expr.If branch -> branch(branch, scope, frame);
            case Expr.Plus plus -> plus(value(plus.left(), scope, frame), value(plus.right(), scope, frame));
            case Expr.Minus minus -> minus(value(minus.left(), scope, frame), value(minus.right(), scope, frame));
            case Expr.Negate negate -> negate(value(negate.operand(), scope, frame));
            case Expr.Times times -> number(times.left(), scope, frame).times(number(times.right(), scope, frame));
            case Expr.Divide divide -> number(divide.dividend(), scope, frame).dividedBy(divide.divisor());
            case Expr.Extreme extreme -> extreme(extreme, scope, frame);
            case Expr.Call call -> call(call, scope, frame);
            case Expr.Property property -> part(property.part(), value(property.of(), scope, frame));
            case Expr.Band band -> band(band, scope, frame);
            case Expr.Linked linked -> scope.linked(linked, frame);
            case Expr.Quantified quantified -> quantified(quantified, scope, frame);
            case Expr.Aggregate aggregate -> aggregate(aggregate, items(aggregate.list(), scope, frame));
            case Expr.Members _, Expr.Filter _, Expr.Each _, Expr.Append _ -> items(expr, scope, frame);
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

    private static Value branch(Expr.If branch, Scope scope, @Nullable Member[] frame) {
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

    private static Value extreme(boolean least, Value a, Value b) {
        return switch (a) {
            case Num n -> least ? n.least((Num) b) : n.greatest((Num) b);
            case Day d -> least ? d.least((Day) b) : d.greatest((Day) b);
            case Span s -> least ? s.least((Span) b) : s.greatest((Span) b);
            default -> throw new IllegalStateException("no order in " + a);
        };
    }

    private static Value call(Expr.Call call, Scope scope, @Nullable Member[] frame) {
        List<Expr> arguments = call.arguments();
        Value first = value(arguments.getFirst(), scope, frame);
        return switch (call.function()) {
            case ABS -> ((Num) first).abs();
            case FLOOR -> ((Num) first).rounded(0, RoundingMode.FLOOR);
            case CEILING -> ((Num) first).rounded(0, RoundingMode.CEILING);
            case ROUND_HALF_UP -> ((Num) first).rounded(scale(arguments), RoundingMode.HALF_UP);
            case DECIMAL -> ((Num) first).rounded(scale(arguments), RoundingMode.HALF_EVEN);
            case ROUND_DOWN -> ((Num) first).rounded(scale(arguments), RoundingMode.DOWN);
            case ROUND_UP -> ((Num) first).rounded(scale(arguments), RoundingMode.UP);
            case MONTHS_BETWEEN -> monthsBetween((Day) first, (Day) value(arguments.get(1), scope, frame));
            case DATE -> date((Num) first, number(arguments.get(1), scope, frame), (int) literal(arguments.get(2)));
        };
    }

    private static int scale(List<Expr> arguments) {
        return (int) literal(arguments.get(1));
    }

    private static long literal(Expr expr) {
        return ((Num) ((Expr.Constant) expr).value()).value().longValueExact();
    }

    /** Whole months from one date to another; the shortest of a range is between its nearest ends. */
    private static Span monthsBetween(Day from, Day to) {
        long low = from.high() >= Day.LAST || to.low() <= Day.FIRST ? Span.OPEN_LOW : months(from.high(), to.low());
        if (from.known() && to.known()) {
            return Span.of(Span.Unit.MONTHS, low);
        }
        long high = from.low() <= Day.FIRST || to.high() >= Day.LAST ? Span.OPEN_HIGH : months(from.low(), to.high());
        return new Span(Span.Unit.MONTHS, low, high);
    }

    private static long months(long from, long to) {
        return Period.between(LocalDate.ofEpochDay(from), LocalDate.ofEpochDay(to)).toTotalMonths();
    }

    private static Day date(Num year, Num month, int day) {
        return new Day(year.low() == null || month.low() == null ? Day.FIRST : epochDay(year.low(), month.low(), day),
                year.high() == null || month.high() == null ? Day.LAST : epochDay(year.high(), month.high(), day));
    }

    private static long epochDay(BigDecimal year, BigDecimal month, int day) {
        BigDecimal within = year.max(BigDecimal.valueOf(-LAST_YEAR)).min(BigDecimal.valueOf(LAST_YEAR));
        return LocalDate.of(within.intValue(), month.intValue(), day).toEpochDay();
    }

    private static Num part(Expr.Part part, Value of) {
        return switch (part) {
            case YEAR -> ((Day) of).number(day -> LocalDate.ofEpochDay(day).getYear());
            case MONTH -> of.known() ? Num.of(((Day) of).date().getMonthValue()) : range(1, 12);
            case DAY -> of.known() ? Num.of(((Day) of).date().getDayOfMonth()) : range(1, 31);
            case YEARS -> ((Span) of).whole(12);
            case MONTHS -> of.known() ? Num.of(((Span) of).low() % 12) : range(-11, 11);
            case DAYS -> ((Span) of).whole(1);
        };
    }

    private static Num range(long low, long high) {
        return new Num(BigDecimal.valueOf(low), BigDecimal.valueOf(high));
    }

    private static Num band(Expr.Band band, Scope scope, @Nullable Member[] frame) {
        BandTable table = scope.bands(band.index());
        return table == null ? Num.UNKNOWN : table.read(number(band.argument(), scope, frame));
    }

    private static Truth quantified(Expr.Quantified quantified, Scope scope, @Nullable Member[] frame) {
        List<Value.Item> items = items(quantified.list(), scope, frame).elements();
        if (items == null) {
            return Truth.UNKNOWN;
        }
        Truth result = Truth.of(quantified.every());
        for (Value.Item item : items) {
            frame[quantified.slot()] = item.member();
            Truth holds = truth(quantified.condition(), scope, frame);
            result = quantified.every() ? result.and(item.present().not().or(holds)) : result.or(item.present().and(holds));
            if (result != Truth.UNKNOWN && result != Truth.of(quantified.every())) {
                return result;
            }
        }
        return result;
    }

    static Value.Items items(Expr list, Scope scope, @Nullable Member[] frame) {
        return switch (list) {
            case Expr.Members members -> scope.list(members.entity().index());
            case Expr.Filter filter -> filter(filter, scope, frame);
            case Expr.Each each -> each(each, scope, frame);
            case Expr.Append append -> append(append, scope, frame);
            case Expr.If branch -> (Value.Items) branch(branch, scope, frame);
            default -> throw new IllegalStateException("not a list: " + list);
        };
    }

    private static Value.Items filter(Expr.Filter filter, Scope scope, @Nullable Member[] frame) {
        List<Value.Item> items = items(filter.list(), scope, frame).elements();
        if (items == null) {
            return new Value.Items(null);
        }
        List<Value.Item> kept = new ArrayList<>(items.size());
        for (Value.Item item : items) {
            frame[filter.slot()] = item.member();
            Truth present = item.present().and(truth(filter.condition(), scope, frame));
            if (present != Truth.NO) {
                kept.add(new Value.Item(present, item.member(), null));
            }
        }
        return new Value.Items(kept);
    }

    private static Value.Items each(Expr.Each each, Scope scope, @Nullable Member[] frame) {
        List<Value.Item> items = items(each.list(), scope, frame).elements();
        if (items == null) {
            return new Value.Items(null);
        }
        List<Value.Item> values = new ArrayList<>(items.size());
        for (Value.Item item : items) {
            frame[each.slot()] = item.member();
            values.add(new Value.Item(item.present(), null, value(each.body(), scope, frame)));
        }
        return new Value.Items(values);
    }

    private static Value.Items append(Expr.Append append, Scope scope, @Nullable Member[] frame) {
        List<Value.Item> all = new ArrayList<>();
        for (Expr list : append.lists()) {
            List<Value.Item> items = items(list, scope, frame).elements();
            if (items == null) {
                return new Value.Items(null);
            }
            all.addAll(items);
        }
        for (Expr item : append.items()) {
            all.add(new Value.Item(Truth.YES, null, value(item, scope, frame)));
        }
        return new Value.Items(all);
    }

    private static Value aggregate(Expr.Aggregate aggregate, Value.Items list) {
        List<Value.Item> items = list.elements();
        if (aggregate.aggregation() == Aggregation.COUNT) {
            return items == null ? possibleCount(aggregate.list()) : count(items);
        }
        if (items == null) {
            return unknown(aggregate.type());
        }
        if (aggregate.aggregation() == Aggregation.SUM) {
            Num sum = Num.ZERO;
            for (Value.Item item : items) {
                Num value = (Num) scalar(item);
                sum = sum.plus(item.present() == Truth.YES ? value : value.hull(Num.ZERO));
            }
            return sum;
        }
        boolean least = aggregate.aggregation() == Aggregation.MIN;
        Value certain = items.stream().filter(item -> item.present() == Truth.YES).map(Interpreter::scalar)
                .reduce((a, b) -> extreme(least, a, b)).orElse(unknown(aggregate.type()));
        for (Value.Item item : items) {
            if (item.present() == Truth.UNKNOWN) {
                certain = certain.hull(extreme(least, certain, scalar(item)));
            }
        }
        return certain;
    }

    private static Num count(List<Value.Item> items) {
        long certain = items.stream().filter(item -> item.present() == Truth.YES).count();
        return range(certain, items.size());
    }

    /** How many elements a list of unknown length can have: what the vocabulary allows. */
    private static Num possibleCount(Expr list) {
        return switch (list) {
            case Expr.Members members -> range(members.entity().min(), members.entity().max());
            case Expr.Filter filter -> new Num(BigDecimal.ZERO, possibleCount(filter.list()).high());
            case Expr.Each each -> possibleCount(each.list());
            case Expr.Append append -> append.lists().stream().map(Interpreter::possibleCount)
                    .reduce(Num.of(append.items().size()), Num::plus);
            case Expr.If branch -> possibleCount(branch.then()).hull(possibleCount(branch.otherwise()));
            default -> new Num(BigDecimal.ZERO, null);
        };
    }

    private static Value scalar(Value.Item item) {
        if (item.value() == null) {
            throw new IllegalStateException("a member is not a value");
        }
        return item.value();
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
            case Type.MemberList _, Type.ScalarList _ -> new Value.Items(null);
        };
    }
}

package eu.masp.measures.feel;

import eu.masp.measures.feel.Expr.Aggregation;
import eu.masp.measures.feel.Interpreter.Scope;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The case's lists: gone through, filtered and summed up, with elements that may or may not be there. */
final class Lists {

    private Lists() {
    }

    static Truth quantified(Expr.Quantified quantified, Scope scope, @Nullable Member[] frame) {
        List<Value.Item> items = items(quantified.list(), scope, frame).elements();
        if (items == null) {
            return Truth.UNKNOWN;
        }
        Truth result = Truth.of(quantified.every());
        for (Value.Item item : items) {
            frame[quantified.slot()] = item.member();
            Truth holds = Interpreter.truth(quantified.condition(), scope, frame);
            result = quantified.every() ? result.and(item.present().not().or(holds))
                    : result.or(item.present().and(holds));
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
            case Expr.If branch -> (Value.Items) Interpreter.branch(branch, scope, frame);
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
            Truth present = item.present().and(Interpreter.truth(filter.condition(), scope, frame));
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
            values.add(new Value.Item(item.present(), null, Interpreter.value(each.body(), scope, frame)));
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
            all.add(new Value.Item(Truth.YES, null, Interpreter.value(item, scope, frame)));
        }
        return new Value.Items(all);
    }

    static Value aggregate(Expr.Aggregate aggregate, Value.Items list) {
        List<Value.Item> items = list.elements();
        if (aggregate.aggregation() == Aggregation.COUNT) {
            return items == null ? possibleCount(aggregate.list()) : count(items);
        }
        if (items == null) {
            return Interpreter.unknown(aggregate.type());
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
        Value certain = items.stream().filter(item -> item.present() == Truth.YES).map(Lists::scalar)
                .reduce((a, b) -> Interpreter.extreme(least, a, b)).orElse(Interpreter.unknown(aggregate.type()));
        for (Value.Item item : items) {
            if (item.present() == Truth.UNKNOWN) {
                certain = certain.hull(Interpreter.extreme(least, certain, scalar(item)));
            }
        }
        return certain;
    }

    private static Num count(List<Value.Item> items) {
        long certain = items.stream().filter(item -> item.present() == Truth.YES).count();
        return Functions.range(certain, items.size());
    }

    /** How many elements a list of unknown length can have: what the vocabulary allows. */
    private static Num possibleCount(Expr list) {
        return switch (list) {
            case Expr.Members members -> Functions.range(members.entity().min(), members.entity().max());
            case Expr.Filter filter -> new Num(BigDecimal.ZERO, possibleCount(filter.list()).high());
            case Expr.Each each -> possibleCount(each.list());
            case Expr.Append append -> append.lists().stream().map(Lists::possibleCount)
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
}

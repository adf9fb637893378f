package eu.masp.measures.feel;

import eu.masp.measures.Input;
import eu.masp.measures.Suggestion;
import org.kie.dmn.feel.lang.ast.BaseNode;
import org.kie.dmn.feel.lang.ast.BetweenNode;
import org.kie.dmn.feel.lang.ast.InNode;
import org.kie.dmn.feel.lang.ast.ListNode;
import org.kie.dmn.feel.lang.ast.RangeNode;
import org.kie.dmn.feel.lang.ast.UnaryTestNode;
import org.kie.dmn.feel.lang.ast.UndefinedValueNode;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/** Comparisons, {@code between} and {@code in}: both sides are of one kind, and a choice meets only what it may be. */
final class FeelComparisons {

    private final FeelReader reader;
    private final BiPredicate<Input, String> isCode;

    FeelComparisons(FeelReader reader, BiPredicate<Input, String> isCode) {
        this.reader = reader;
        this.isCode = isCode;
    }

    Expr compare(BaseNode at, Expr.Comparison comparison, Expr left, Expr right) {
        boolean ordered = comparison != Expr.Comparison.EQUAL && comparison != Expr.Comparison.DIFFERENT;
        if (!left.type().sameKind(right.type()) || !FeelTypes.comparable(left.type(), ordered)) {
            throw FeelReader.error(at,
                    "'" + at.getText() + "' compares " + left.type().words() + " with " + right.type().words()
                            + (ordered && left.type().sameKind(right.type()) ? ", which has no order." : "."));
        }
        allowed(at, left, right);
        allowed(at, right, left);
        return new Expr.Compare(comparison, left, right);
    }

    /** A choice is compared only with a value it may have. */
    private void allowed(BaseNode at, Expr choice, Expr word) {
        if (!(word instanceof Expr.Constant(Word(String text), Type _)) || text == null
                || !(choice.type() instanceof Type.Choice(Input input)) || input == null) {
            return;
        }
        if (input.type() == Input.Type.CODE) {
            if (!isCode.test(input, text)) {
                throw FeelReader.error(at,
                        "'" + text + "' is not a code of '" + input.codes() + "', which " + input.id() + " uses.");
            }
            return;
        }
        List<String> options = input.options().stream().map(Input.Option::id).toList();
        if (!options.contains(text)) {
            throw FeelReader.error(at, input.id() + " is never \"" + text + "\"." + Suggestion.nearest(text, options));
        }
    }

    Expr between(BetweenNode node, Names names) {
        Expr value = reader.read(node.getValue(), names);
        Expr start = reader.read(node.getStart(), names);
        Expr end = reader.read(node.getEnd(), names);
        Expr both = new Expr.And(List.of(compare(node, Expr.Comparison.AT_LEAST, value, start),
                compare(node, Expr.Comparison.AT_MOST, value, end)));
        rises(node, start, end);
        return both;
    }

    /** Between literals that fall there is nothing: a slip of the pen. */
    private static void rises(BaseNode at, Expr start, Expr end) {
        if (start instanceof Expr.Constant from && end instanceof Expr.Constant to
                && Interpreter.compare(Expr.Comparison.GREATER, from.value(), to.value()) == Truth.YES) {
            throw FeelReader.error(at, "'" + at.getText() + "' holds nothing: its first end lies above its last.");
        }
    }

    Expr in(InNode node, Names names) {
        Expr value = reader.read(node.getValue(), names);
        List<BaseNode> tests = node.getExprs() instanceof ListNode list ? list.getElements() : List.of(node.getExprs());
        List<Expr> any = new ArrayList<>();
        for (BaseNode test : tests) {
            any.add(membership(node, value, test, names));
        }
        return any.size() == 1 ? any.getFirst() : new Expr.Or(any);
    }

    private Expr membership(BaseNode at, Expr value, BaseNode test, Names names) {
        return switch (test) {
            case RangeNode range -> within(at, value, range, names);
            case UnaryTestNode unary when unary.getOperator() == UnaryTestNode.UnaryOperator.NE ->
                compare(at, Expr.Comparison.DIFFERENT, value, reader.read(unary.getValue(), names));
            default -> compare(at, Expr.Comparison.EQUAL, value, reader.read(test, names));
        };
    }

    /** {@code [1..3)}, and {@code < 3}, of which one end is open. */
    private Expr within(BaseNode at, Expr value, RangeNode range, Names names) {
        List<Expr> both = new ArrayList<>();
        if (!(range.getStart() instanceof UndefinedValueNode)) {
            boolean closed = range.getLowerBound() == RangeNode.IntervalBoundary.CLOSED;
            both.add(compare(at, closed ? Expr.Comparison.AT_LEAST : Expr.Comparison.GREATER, value,
                    reader.read(range.getStart(), names)));
        }
        if (!(range.getEnd() instanceof UndefinedValueNode)) {
            boolean closed = range.getUpperBound() == RangeNode.IntervalBoundary.CLOSED;
            both.add(compare(at, closed ? Expr.Comparison.AT_MOST : Expr.Comparison.LESS, value,
                    reader.read(range.getEnd(), names)));
        }
        if (both.size() == 2) {
            rises(range, reader.read(range.getStart(), names), reader.read(range.getEnd(), names));
        }
        return both.size() == 1 ? both.getFirst() : new Expr.And(both);
    }
}

package eu.masp.measures.feel;

import eu.masp.measures.Input;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.lang.ast.AtLiteralNode;
import org.kie.dmn.feel.lang.ast.BaseNode;
import org.kie.dmn.feel.lang.ast.BetweenNode;
import org.kie.dmn.feel.lang.ast.BooleanNode;
import org.kie.dmn.feel.lang.ast.FilterExpressionNode;
import org.kie.dmn.feel.lang.ast.ForExpressionNode;
import org.kie.dmn.feel.lang.ast.FunctionInvocationNode;
import org.kie.dmn.feel.lang.ast.IfExpressionNode;
import org.kie.dmn.feel.lang.ast.InNode;
import org.kie.dmn.feel.lang.ast.InfixOpNode;
import org.kie.dmn.feel.lang.ast.InfixOperator;
import org.kie.dmn.feel.lang.ast.ListNode;
import org.kie.dmn.feel.lang.ast.NameRefNode;
import org.kie.dmn.feel.lang.ast.NullNode;
import org.kie.dmn.feel.lang.ast.NumberNode;
import org.kie.dmn.feel.lang.ast.PathExpressionNode;
import org.kie.dmn.feel.lang.ast.QualifiedNameNode;
import org.kie.dmn.feel.lang.ast.QuantifiedExpressionNode;
import org.kie.dmn.feel.lang.ast.RangeNode;
import org.kie.dmn.feel.lang.ast.SignedUnaryNode;
import org.kie.dmn.feel.lang.ast.StringNode;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/** FEEL text to typed rules; whatever lies outside the profile is a {@link FeelException} with its mend. */
public final class FeelReader {

    private static final int MOST_DIGITS = 30;
    private final FeelComparisons comparisons;

    /**
     * A reader.
     *
     * @param isCode whether a text is a code of an input's code list; code lists live outside the engine of expressions
     */
    public FeelReader(BiPredicate<Input, String> isCode) {
        this.comparisons = new FeelComparisons(this, isCode);
    }

    /** Reads an expression of any type. */
    public Expr read(String text, Names names) {
        return read(text, names, null);
    }

    /** Reads an expression that has to be of this type, or of any when there is none. */
    public Expr read(String text, Names names, @Nullable Type expected) {
        try {
            BaseNode node = FeelParser.parse(text, names);
            Expr expr = read(node, names);
            if (expected != null) {
                expect(node, expr, expected);
            }
            return FeelSyntax.shallow(expr);
        } catch (StackOverflowError _) { // the bounds before parsing are on characters and brackets alone
            throw FeelSyntax.tooDeep();
        }
    }

    Expr read(BaseNode node, Names names) {
        return switch (node) {
            case NumberNode n -> number(n);
            case BooleanNode b -> new Expr.Constant(Truth.of(b.getValue()), Type.Scalar.BOOLEAN);
            case StringNode s -> new Expr.Constant(new Word(s.getValue()), new Type.Choice(null));
            case AtLiteralNode at -> FeelLiterals.temporal(at, at.getStringLiteral().getValue());
            case NullNode n ->
                throw error(n, "'null' has no place in a rule: what is not known stays unknown by itself.");
            case NameRefNode name -> FeelNames.name(name, name.getText(), names);
            case QualifiedNameNode name -> FeelNames.qualified(name, names);
            case InfixOpNode infix -> infix(infix, names);
            case SignedUnaryNode sign -> signed(sign, names);
            case IfExpressionNode branch -> branch(branch, names);
            case BetweenNode between -> comparisons.between(between, names);
            case InNode in -> comparisons.in(in, names);
            case QuantifiedExpressionNode quantified -> new FeelLists(this).quantified(quantified, names);
            case FilterExpressionNode filter -> new FeelLists(this).filter(filter, names);
            case ForExpressionNode each -> new FeelLists(this).each(each, names);
            case PathExpressionNode path -> property(path, names);
            case FunctionInvocationNode call -> new FeelFunctions(this).call(call, names);
            case ListNode list -> list(list);
            case RangeNode range when range.getText().startsWith("=") ->
                throw error(range, "FEEL compares with one '='.");
            default -> throw error(node, "'" + node.getText() + "' lies outside the FEEL profile of measures.");
        };
    }

    private static Expr number(NumberNode node) {
        BigDecimal number = node.getValue();
        if (number.precision() - number.scale() > MOST_DIGITS || number.scale() > MOST_DIGITS) {
            throw error(node, "'" + node.getText() + "' is not a number of everyday size.");
        }
        return new Expr.Constant(Num.of(number), Type.Scalar.NUMBER);
    }

    static FeelException error(BaseNode at, String message) {
        return new FeelException(at.getStartLine(), at.getStartColumn(), message);
    }

    void expect(BaseNode at, Expr expr, Type expected) {
        if (!expr.type().sameKind(expected)) {
            throw error(at,
                    "'" + at.getText() + "' is " + expr.type().words() + " where " + expected.words() + " belongs.");
        }
    }

    Expr readAs(BaseNode node, Names names, Type expected) {
        Expr expr = read(node, names);
        expect(node, expr, expected);
        return expr;
    }

    private static Expr list(ListNode list) {
        // parentheses around one expression arrive as the expression itself
        throw error(list, "A list stands only after 'in', or inside an aggregate through append(list, …).");
    }

    private Expr property(PathExpressionNode path, Names names) {
        String name = path.getName().getText();
        Expr of = read(path.getExpression(), names);
        if (of.type() instanceof Type.MemberList) {
            return FeelLists.projection(path, of, name, names);
        }
        return FeelNames.property(path, of, name, false);
    }

    private Expr infix(InfixOpNode node, Names names) {
        if (node.getOperator() == InfixOperator.AND || node.getOperator() == InfixOperator.OR) {
            List<Expr> operands = new ArrayList<>();
            flatten(node, node.getOperator(), names, operands);
            return node.getOperator() == InfixOperator.AND ? new Expr.And(operands) : new Expr.Or(operands);
        }
        Expr left = read(node.getLeft(), names);
        Expr right = read(node.getRight(), names);
        return switch (node.getOperator()) {
            case EQ -> comparisons.compare(node, Expr.Comparison.EQUAL, left, right);
            case NE -> comparisons.compare(node, Expr.Comparison.DIFFERENT, left, right);
            case LT -> comparisons.compare(node, Expr.Comparison.LESS, left, right);
            case LTE -> comparisons.compare(node, Expr.Comparison.AT_MOST, left, right);
            case GT -> comparisons.compare(node, Expr.Comparison.GREATER, left, right);
            case GTE -> comparisons.compare(node, Expr.Comparison.AT_LEAST, left, right);
            case ADD -> new Expr.Plus(left, right, FeelTypes.sum(node, left.type(), right.type()));
            case SUB -> new Expr.Minus(left, right, FeelTypes.difference(node, left.type(), right.type()));
            case MULT -> {
                expect(node.getLeft(), left, Type.Scalar.NUMBER);
                expect(node.getRight(), right, Type.Scalar.NUMBER);
                yield new Expr.Times(left, right);
            }
            case DIV -> divide(node, left, right);
            default -> throw error(node,
                    "'" + node.getOperator().getSymbol() + "' lies outside the FEEL profile of measures.");
        };
    }

    private void flatten(BaseNode node, InfixOperator operator, Names names, List<Expr> operands) {
        if (node instanceof InfixOpNode infix && infix.getOperator() == operator) {
            flatten(infix.getLeft(), operator, names, operands);
            flatten(infix.getRight(), operator, names, operands);
        } else {
            operands.add(readAs(node, names, Type.Scalar.BOOLEAN));
        }
    }

    private Expr divide(InfixOpNode node, Expr left, Expr right) {
        expect(node.getLeft(), left, Type.Scalar.NUMBER);
        Expr divisor = right instanceof Expr.Negate(Expr.Constant c, Type _)
                ? new Expr.Constant(((Num) c.value()).negate(), c.type()) : right;
        if (!(divisor instanceof Expr.Constant(Num number, Type _)) || number.value().signum() == 0) {
            throw error(node.getRight(),
                    "Only a literal other than 0 may divide; write a parameter's inverse as a product.");
        }
        return new Expr.Divide(left, number.value());
    }

    private Expr signed(SignedUnaryNode node, Names names) {
        Expr operand = read(node.getExpression(), names);
        if (node.getSign() == SignedUnaryNode.Sign.POSITIVE) {
            expect(node, operand, Type.Scalar.NUMBER);
            return operand;
        }
        if (operand instanceof Expr.Constant(Num number, Type type)) {
            return new Expr.Constant(number.negate(), type);
        }
        if (operand.type() != Type.Scalar.NUMBER && operand.type() != Type.Scalar.MONTHS
                && operand.type() != Type.Scalar.DAYS) {
            expect(node, operand, Type.Scalar.NUMBER);
        }
        return new Expr.Negate(operand, operand.type());
    }

    private Expr branch(IfExpressionNode node, Names names) {
        Expr condition = readAs(node.getCondition(), names, Type.Scalar.BOOLEAN);
        Expr then = read(node.getThenExpression(), names);
        Expr otherwise = read(node.getElseExpression(), names);
        if (!then.type().sameKind(otherwise.type())) {
            throw error(node, "'then' gives " + then.type().words() + ", 'else' " + otherwise.type().words() + ".");
        }
        return new Expr.If(condition, then, otherwise, then.type());
    }

}

package eu.masp.measures.feel;

import eu.masp.measures.Entity;
import eu.masp.measures.Input;
import eu.masp.measures.Suggestion;
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
import org.kie.dmn.feel.lang.ast.UnaryTestNode;
import org.kie.dmn.feel.lang.ast.UndefinedValueNode;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/** FEEL text to typed rules; whatever lies outside the profile is a {@link FeelException} with its mend. */
public final class FeelReader {

    private static final int MOST_DIGITS = 30;
    /** Whether a text is a code of a code list; code lists live outside the engine of expressions. */
    private final BiPredicate<Input, String> isCode;

    public FeelReader(BiPredicate<Input, String> isCode) {
        this.isCode = isCode;
    }

    /** Reads an expression of any type. */
    public Expr read(String text, Names names) {
        return FeelSyntax.shallow(read(FeelParser.parse(text, names), names));
    }

    /** Reads an expression that has to be of this type. */
    public Expr read(String text, Names names, Type expected) {
        BaseNode node = FeelParser.parse(text, names);
        Expr expr = read(node, names);
        expect(node, expr, expected);
        return FeelSyntax.shallow(expr);
    }

    Expr read(BaseNode node, Names names) {
        return switch (node) {
            case NumberNode n -> number(n);
            case BooleanNode b -> new Expr.Constant(Truth.of(b.getValue()), Type.Scalar.BOOLEAN);
            case StringNode s -> new Expr.Constant(new Word(s.getValue()), new Type.Choice(null));
            case AtLiteralNode at -> FeelLiterals.temporal(at, at.getStringLiteral().getValue());
            case NullNode n -> throw error(n, "'null' has no place in a rule: what is not known stays unknown by itself.");
            case NameRefNode name -> name(name, name.getText(), names);
            case QualifiedNameNode name -> qualified(name, names);
            case InfixOpNode infix -> infix(infix, names);
            case SignedUnaryNode sign -> signed(sign, names);
            case IfExpressionNode branch -> branch(branch, names);
            case BetweenNode between -> between(between, names);
            case InNode in -> in(in, names);
            case QuantifiedExpressionNode quantified -> new FeelLists(this).quantified(quantified, names);
            case FilterExpressionNode filter -> new FeelLists(this).filter(filter, names);
            case ForExpressionNode each -> new FeelLists(this).each(each, names);
            case PathExpressionNode path -> property(path, names);
            case FunctionInvocationNode call -> new FeelFunctions(this).call(call, names);
            case ListNode list -> list(list, names);
            case RangeNode range when range.getText().startsWith("=") -> throw error(range, "FEEL compares with one '='.");
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
            throw error(at, "'" + at.getText() + "' is " + expr.type().words() + " where " + expected.words() + " belongs.");
        }
    }

    Expr readAs(BaseNode node, Names names, Type expected) {
        Expr expr = read(node, names);
        expect(node, expr, expected);
        return expr;
    }

    private static Expr list(ListNode list, Names names) {
        // parentheses around one expression arrive as the expression itself
        throw error(list, "A list stands only after 'in', or inside an aggregate through append(list, …).");
    }

    private static Expr name(BaseNode at, String name, Names names) {
        if (name.equals("on")) {
            return new Expr.ReferenceDate();
        }
        Names.ParameterName parameter = names.parameters().get(name);
        if (parameter != null) {
            if (parameter.type() == null) {
                throw error(at, "'" + name + "' is a band table: read it at a number, as in " + name + "(household.isee).");
            }
            return new Expr.Parameter(parameter.index(), name, parameter.type());
        }
        Entity list = names.lists().get(name);
        if (list != null) {
            return new Expr.Members(list);
        }
        if (names.bound().containsKey(name)) {
            throw error(at, "'" + name + "' is a member; name one of its inputs, as in " + name + "."
                    + names.inputsOf(names.bound().get(name)).keySet().stream().findFirst().orElse("input") + ".");
        }
        throw unknown(at, name, names);
    }

    static FeelException unknown(BaseNode at, String name, Names names) {
        if (name.startsWith("item.")) {
            return error(at, "'item' stands in a filter only, as in children[" + name + " = …].");
        }
        String ofMember = names.known().stream().filter(known -> known.endsWith("." + name)).reduce((_, last) -> last).orElse(null);
        return error(at, "'" + name + "' is not known here."
                + (ofMember == null ? Suggestion.nearest(name, names.known()) : " Did you mean '" + ofMember + "'?"));
    }

    private static Expr qualified(QualifiedNameNode node, Names names) {
        List<String> parts = node.getParts().stream().map(NameRefNode::getText).toList();
        String first = parts.getFirst();
        if (first.equals("measure")) {
            return linked(node, parts, names);
        }
        Entity entity = names.bound().get(first);
        if (entity != null) {
            Expr read = input(node, first, entity, parts.get(1), names);
            return parts.size() == 2 ? read : property(node, read, parts.get(2), parts.size() > 3);
        }
        if (names.lists().containsKey(first) && parts.size() == 2) {
            return FeelLists.projection(node, new Expr.Members(names.lists().get(first)), parts.get(1), names);
        }
        if (first.equals("on") || names.parameters().containsKey(first)) {
            return property(node, name(node, first, names), parts.get(1), parts.size() > 2);
        }
        throw unknown(node, String.join(".", parts), names);
    }

    private static Expr linked(BaseNode at, List<String> parts, Names names) {
        if (parts.size() != 3) {
            throw error(at, "Another measure is read as measure.its_id.entitled, .monthly, .yearly, .once or .total.");
        }
        if (!names.measures().contains(parts.get(1))) {
            throw error(at, "There is no measure '" + parts.get(1) + "' (its id with _ for -)."
                    + Suggestion.nearest(parts.get(1), names.measures()));
        }
        for (Expr.LinkedField field : Expr.LinkedField.values()) {
            if (field.name().toLowerCase(java.util.Locale.ROOT).equals(parts.get(2))) {
                return new Expr.Linked(parts.get(1), field);
            }
        }
        throw error(at, "A measure has no '" + parts.get(2) + "': read .entitled, .monthly, .yearly, .once or .total.");
    }

    static Expr input(BaseNode at, String variable, Entity entity, String name, Names names) {
        Input input = names.inputsOf(entity).get(name);
        if (input == null) {
            throw error(at, "'" + variable + "." + name + "' is not an input." + Suggestion.nearest(variable + "." + name,
                    names.inputsOf(entity).keySet().stream().map(known -> variable + "." + known).toList()));
        }
        return new Expr.Read(names.slot(variable), variable, input, typeOf(input));
    }

    static Type typeOf(Input input) {
        return switch (input.type()) {
            case BOOLEAN -> Type.Scalar.BOOLEAN;
            case NUMBER -> Type.Scalar.NUMBER;
            case DATE -> Type.Scalar.DATE;
            case CHOICE, CODE -> new Type.Choice(input);
        };
    }

    private Expr property(PathExpressionNode path, Names names) {
        String name = path.getName().getText();
        Expr of = read(path.getExpression(), names);
        if (of.type() instanceof Type.MemberList) {
            return FeelLists.projection(path, of, name, names);
        }
        return property(path, of, name, false);
    }

    private static Expr property(BaseNode at, Expr of, String name, boolean more) {
        List<Expr.Part> parts = switch (of.type()) {
            case Type.Scalar.DATE -> List.of(Expr.Part.YEAR, Expr.Part.MONTH, Expr.Part.DAY);
            case Type.Scalar.MONTHS -> List.of(Expr.Part.YEARS, Expr.Part.MONTHS);
            case Type.Scalar.DAYS -> List.of(Expr.Part.DAYS);
            default -> List.of();
        };
        for (Expr.Part part : parts) {
            if (!more && part.name().toLowerCase(java.util.Locale.ROOT).equals(name)) {
                return new Expr.Property(of, part);
            }
        }
        throw error(at, "'" + at.getText() + "': " + of.type().words() + " has no '" + name + "'"
                + (parts.isEmpty() ? "." : "; it has " + String.join(", ",
                        parts.stream().map(p -> "." + p.name().toLowerCase(java.util.Locale.ROOT)).toList()) + "."));
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
            case EQ -> compare(node, Expr.Comparison.EQUAL, left, right);
            case NE -> compare(node, Expr.Comparison.DIFFERENT, left, right);
            case LT -> compare(node, Expr.Comparison.LESS, left, right);
            case LTE -> compare(node, Expr.Comparison.AT_MOST, left, right);
            case GT -> compare(node, Expr.Comparison.GREATER, left, right);
            case GTE -> compare(node, Expr.Comparison.AT_LEAST, left, right);
            case ADD -> new Expr.Plus(left, right, FeelTypes.sum(node, left.type(), right.type()));
            case SUB -> new Expr.Minus(left, right, FeelTypes.difference(node, left.type(), right.type()));
            case MULT -> {
                expect(node.getLeft(), left, Type.Scalar.NUMBER);
                expect(node.getRight(), right, Type.Scalar.NUMBER);
                yield new Expr.Times(left, right);
            }
            case DIV -> divide(node, left, right);
            default -> throw error(node, "'" + node.getOperator().getSymbol() + "' lies outside the FEEL profile of measures.");
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
        Expr divisor = right instanceof Expr.Negate(Expr.Constant c, Type _) ? new Expr.Constant(((Num) c.value()).negate(), c.type()) : right;
        if (!(divisor instanceof Expr.Constant(Num number, Type _)) || number.value().signum() == 0) {
            throw error(node.getRight(), "Only a literal other than 0 may divide; write a parameter's inverse as a product.");
        }
        return new Expr.Divide(left, number.value());
    }

    Expr compare(BaseNode at, Expr.Comparison comparison, Expr left, Expr right) {
        boolean ordered = comparison != Expr.Comparison.EQUAL && comparison != Expr.Comparison.DIFFERENT;
        if (!left.type().sameKind(right.type()) || !FeelTypes.comparable(left.type(), ordered)) {
            throw error(at, "'" + at.getText() + "' compares " + left.type().words() + " with " + right.type().words()
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
                throw error(at, "'" + text + "' is not a code of '" + input.codes() + "', which " + input.id() + " uses.");
            }
            return;
        }
        List<String> options = input.options().stream().map(Input.Option::id).toList();
        if (!options.contains(text)) {
            throw error(at, input.id() + " is never \"" + text + "\"." + Suggestion.nearest(text, options));
        }
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
        if (operand.type() != Type.Scalar.NUMBER && operand.type() != Type.Scalar.MONTHS && operand.type() != Type.Scalar.DAYS) {
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

    private Expr between(BetweenNode node, Names names) {
        Expr value = read(node.getValue(), names);
        Expr start = read(node.getStart(), names);
        Expr end = read(node.getEnd(), names);
        Expr both = new Expr.And(List.of(compare(node, Expr.Comparison.AT_LEAST, value, start),
                compare(node, Expr.Comparison.AT_MOST, value, end)));
        rises(node, start, end);
        return both;
    }

    /** Between literals that fall there is nothing: a slip of the pen. */
    private static void rises(BaseNode at, Expr start, Expr end) {
        if (start instanceof Expr.Constant from && end instanceof Expr.Constant to
                && Interpreter.compare(Expr.Comparison.GREATER, from.value(), to.value()) == Truth.YES) {
            throw error(at, "'" + at.getText() + "' holds nothing: its first end lies above its last.");
        }
    }

    private Expr in(InNode node, Names names) {
        Expr value = read(node.getValue(), names);
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
                compare(at, Expr.Comparison.DIFFERENT, value, read(unary.getValue(), names));
            default -> compare(at, Expr.Comparison.EQUAL, value, read(test, names));
        };
    }

    /** {@code [1..3)}, and {@code < 3}, of which one end is open. */
    private Expr within(BaseNode at, Expr value, RangeNode range, Names names) {
        List<Expr> both = new ArrayList<>();
        if (!(range.getStart() instanceof UndefinedValueNode)) {
            boolean closed = range.getLowerBound() == RangeNode.IntervalBoundary.CLOSED;
            both.add(compare(at, closed ? Expr.Comparison.AT_LEAST : Expr.Comparison.GREATER, value, read(range.getStart(), names)));
        }
        if (!(range.getEnd() instanceof UndefinedValueNode)) {
            boolean closed = range.getUpperBound() == RangeNode.IntervalBoundary.CLOSED;
            both.add(compare(at, closed ? Expr.Comparison.AT_MOST : Expr.Comparison.LESS, value, read(range.getEnd(), names)));
        }
        if (both.size() == 2) {
            rises(range, read(range.getStart(), names), read(range.getEnd(), names));
        }
        return both.size() == 1 ? both.getFirst() : new Expr.And(both);
    }
}

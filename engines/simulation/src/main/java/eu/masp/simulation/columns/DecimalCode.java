package eu.masp.simulation.columns;

import eu.masp.measures.feel.BandTable;
import eu.masp.measures.feel.Expr;
import eu.masp.measures.feel.Num;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Numbers that do not fit into 64 bits or have no last digit: as the interpreter holds them, with the interpreter's own
 * arithmetic. Each leaves a {@link Num} on the stack.
 */
final class DecimalCode {

    private static final ClassDesc NUM = RuleCode.numClass();
    private final RuleCode rule;
    private final Loop loop;
    private final CodeBuilder code;

    DecimalCode(RuleCode rule) {
        this.rule = rule;
        this.loop = rule.loop;
        this.code = loop.code;
    }

    void num(Expr expr) {
        Shape shape = loop.shapes.of(expr);
        if (shape != null) {
            loop.load(rule.numbers.value(expr));
            code.loadConstant(shape.scale());
            loop.call(Ranges.class, "num");
            return;
        }
        switch (expr) {
            case Expr.Constant c -> code.aload(loop.object("constant " + c.value(), _ -> c.value(), Num.class));
            case Expr.Parameter p ->
                code.aload(loop.object("parameter " + p.id(), rules -> rules.parameter(p.index()), Num.class));
            case Expr.Negate negate -> {
                num(negate.operand());
                method("negate");
            }
            case Expr.Plus plus -> two(plus.left(), plus.right(), "plus");
            case Expr.Times times -> two(times.left(), times.right(), "times");
            case Expr.Minus minus -> {
                num(minus.left());
                num(minus.right());
                loop.call(Ranges.class, "minus");
            }
            case Expr.Divide divide -> {
                num(divide.dividend());
                code.aload(loop.object("divisor " + divide.divisor(), _ -> divide.divisor(), BigDecimal.class));
                code.invokevirtual(NUM, "dividedBy", MethodTypeDesc.of(NUM, Loop.desc(BigDecimal.class)));
            }
            case Expr.Extreme extreme -> {
                num(extreme.operands().getFirst());
                for (Expr operand : extreme.operands().subList(1, extreme.operands().size())) {
                    num(operand);
                    binary(extreme.least() ? "least" : "greatest");
                }
            }
            case Expr.If branch -> branch(branch);
            case Expr.Call call -> call(call);
            case Expr.Band band -> band(band);
            case Expr.Aggregate aggregate when aggregate.aggregation() == Expr.Aggregation.SUM ->
                rule.lists.decimalSum(aggregate);
            default -> throw RuleCode.cannot(expr);
        }
    }

    private void two(Expr left, Expr right, String name) {
        num(left);
        num(right);
        binary(name);
    }

    private void binary(String name) {
        code.invokevirtual(NUM, name, MethodTypeDesc.of(NUM, NUM));
    }

    private void method(String name) {
        code.invokevirtual(NUM, name, MethodTypeDesc.of(NUM));
    }

    private void call(Expr.Call call) {
        num(call.arguments().getFirst());
        if (call.function() == Expr.Function.ABS) {
            method("abs");
            return;
        }
        RoundingMode mode = Shapes.mode(call.function());
        code.loadConstant(Shapes.digits(call)).loadConstant(mode.ordinal());
        loop.call(Ranges.class, "rounded");
    }

    private void band(Expr.Band band) {
        BandTable now = loop.shapes.rules().bands(band.index());
        if (now == null) {
            code.aload(loop.object("unknown", _ -> Num.UNKNOWN, Num.class));
            return;
        }
        code.aload(loop.object("table " + band.id(), rules -> {
            BandTable table = rules.bands(band.index());
            return table == null ? now : table;
        }, BandTable.class));
        num(band.argument());
        code.invokevirtual(Loop.desc(BandTable.class), "read", MethodTypeDesc.of(NUM, NUM));
    }

    private void branch(Expr.If branch) {
        int condition = loop.newInt();
        int result = loop.newReference();
        Label otherwise = code.newLabel();
        Label join = code.newLabel();
        Label end = code.newLabel();
        rule.truths.truth(branch.condition());
        code.istore(condition);
        code.getstatic(NUM, "ZERO", NUM).astore(result);
        code.iload(condition).ifeq(otherwise);
        num(branch.then());
        code.astore(result);
        code.iload(condition).iconst_2().if_icmpeq(end);
        code.labelBinding(otherwise);
        num(branch.otherwise());
        code.iload(condition).ifne(join);
        code.astore(result).goto_(end);
        code.labelBinding(join).aload(result);
        loop.call(Ranges.class, "hull");
        code.astore(result);
        code.labelBinding(end).aload(result);
    }

    /** Both ends in cents, of a figure that has been rounded to the cent. */
    Pair cents(Expr expr) {
        num(expr);
        code.dup();
        loop.call(Ranges.class, "centsLow");
        int low = loop.store();
        loop.call(Ranges.class, "centsHigh");
        return new Pair(low, loop.store());
    }

}

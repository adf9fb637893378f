package eu.masp.simulation.columns;

import eu.masp.measures.feel.Expr;
import eu.masp.measures.feel.Truth;
import eu.masp.measures.feel.Type;
import eu.masp.measures.feel.Word;
import eu.masp.simulation.population.Width;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.util.List;

/** Yes, no or unknown, and words: each leaves an int on the stack. */
final class TruthCode {

    private final RuleCode rule;
    private final Loop loop;
    private final CodeBuilder code;

    TruthCode(RuleCode rule) {
        this.rule = rule;
        this.loop = rule.loop;
        this.code = loop.code;
    }

    void truth(Expr expr) {
        switch (expr) {
            case Expr.Constant c -> code.loadConstant(Kleene.of((Truth) c.value()));
            case Expr.Parameter p -> {
                code.lload(loop.argument(p.id(), rules -> Kleene.of((Truth) rules.parameter(p.index())))).l2i();
            }
            case Expr.Read read -> read(read);
            case Expr.Linked linked -> linked(linked);
            case Expr.Not not -> {
                code.iconst_2();
                truth(not.operand());
                code.isub();
            }
            case Expr.And and -> all(and.operands(), Kleene.NO);
            case Expr.Or or when isOneOf(or.operands()) -> oneOf(or.operands());
            case Expr.Or or -> all(or.operands(), Kleene.YES);
            case Expr.Compare compare -> compare(compare);
            case Expr.If branch -> branch(branch, "hullTruth", this::truth);
            case Expr.Quantified quantified -> rule.lists.quantified(quantified);
            default -> throw RuleCode.cannot(expr);
        }
    }

    private void read(Expr.Read read) {
        if (loop.population.width(read.input()) == null) {
            code.loadConstant(Kleene.UNKNOWN);
        } else {
            rule.column(read, Width.BYTE);
        }
    }

    private void linked(Expr.Linked linked) {
        eu.masp.measures.Measure other = loop.numbering.measure(linked.measure());
        code.aload(loop.array("verdicts", other.index(), byte[][].class));
        otherRow(other);
        code.baload();
    }

    /** Leaves the row of another measure's results on the stack: this group's, the root's, or one of the pair's. */
    void otherRow(eu.masp.measures.Measure other) {
        Group group = Group.of(other);
        if (group.equals(loop.group)) {
            code.iload(loop.row);
            return;
        }
        if (group.isPair()) {
            throw new CannotCompileException("another pair's result");
        }
        eu.masp.measures.Entity entity = group.isRoot() ? group.root() : group.of().getFirst();
        code.iload(loop.frame[loop.group.slot(entity)]).iload(loop.base(entity)).isub();
    }

    /** {@code child.care in ("nido", "centre")}: one answer beside several words. */
    private static boolean isOneOf(List<Expr> operands) {
        return operands.getFirst() instanceof Expr.Compare first && first.left() instanceof Expr.Read read
                && operands.stream().allMatch(operand -> operand instanceof Expr.Compare compare
                        && compare.comparison() == Expr.Comparison.EQUAL && compare.left().equals(read)
                        && compare.right() instanceof Expr.Constant(Word word, Type _) && word.known());
    }

    private void oneOf(List<Expr> operands) {
        int word = loop.newInt();
        int result = loop.newInt();
        Label unknown = code.newLabel();
        Label yes = code.newLabel();
        Label end = code.newLabel();
        word(((Expr.Compare) operands.getFirst()).left());
        code.istore(word).iload(word).iflt(unknown);
        for (Expr operand : operands) {
            code.iload(word);
            word(((Expr.Compare) operand).right());
            code.if_icmpeq(yes);
        }
        code.loadConstant(Kleene.NO).istore(result).goto_(end);
        code.labelBinding(unknown).loadConstant(Kleene.UNKNOWN).istore(result).goto_(end);
        code.labelBinding(yes).loadConstant(Kleene.YES).istore(result);
        code.labelBinding(end).iload(result);
    }

    /** "And" stops at a no, "or" at a yes. */
    private void all(List<Expr> operands, int decisive) {
        int result = loop.newInt();
        Label decided = code.newLabel();
        truth(operands.getFirst());
        code.istore(result);
        for (Expr operand : operands.subList(1, operands.size())) {
            code.iload(result).loadConstant(decisive).if_icmpeq(decided);
            truth(operand);
            code.iload(result);
            code.invokestatic(Loop.desc(Math.class), decisive == Kleene.NO ? "min" : "max",
                    java.lang.constant.MethodTypeDesc.ofDescriptor("(II)I"));
            code.istore(result);
        }
        code.labelBinding(decided).iload(result);
    }

    /** Both branches where the condition is unknown. */
    void branch(Expr.If branch, String hull, java.util.function.Consumer<Expr> value) {
        int condition = loop.newInt();
        int result = loop.newInt();
        Label otherwise = code.newLabel();
        Label join = code.newLabel();
        Label end = code.newLabel();
        truth(branch.condition());
        code.istore(condition);
        code.iconst_0().istore(result);
        code.iload(condition).ifeq(otherwise);
        value.accept(branch.then());
        code.istore(result);
        code.iload(condition).iconst_2().if_icmpeq(end);
        code.labelBinding(otherwise);
        value.accept(branch.otherwise());
        code.iload(condition).ifne(join);
        code.istore(result).goto_(end);
        code.labelBinding(join).iload(result);
        loop.call(Kleene.class, hull);
        code.istore(result);
        code.labelBinding(end).iload(result);
    }

    private void compare(Expr.Compare compare) {
        Expr left = compare.left();
        Expr right = compare.right();
        switch (compare.comparison()) {
            case EQUAL -> same(left, right);
            case DIFFERENT -> {
                code.iconst_2();
                same(left, right);
                code.isub();
            }
            case LESS -> less(left, right);
            case AT_MOST -> {
                code.iconst_2();
                less(right, left);
                code.isub();
            }
            case GREATER -> less(right, left);
            case AT_LEAST -> {
                code.iconst_2();
                less(left, right);
                code.isub();
            }
        }
    }

    private void same(Expr left, Expr right) {
        if (left.type() instanceof Type.Choice) {
            word(left);
            word(right);
            loop.call(Kleene.class, "sameWord");
        } else if (left.type() == Type.Scalar.BOOLEAN) {
            truth(left);
            truth(right);
            loop.call(Kleene.class, "sameTruth");
        } else {
            compareEnds(left, right, "same", "same");
        }
    }

    private void less(Expr left, Expr right) {
        Threshold above = Threshold.of(left, right, loop.shapes);
        Threshold below = Threshold.of(right, left, loop.shapes);
        if (above != null) {
            reaches(above, /* after= */ true);
            return;
        }
        if (below != null) {
            code.iconst_2();
            reaches(below, /* after= */ false);
            code.isub();
            return;
        }
        plainLess(left, right);
    }

    /** Whether the day has come so far that, shifted, it is not before, or is after, the fixed date. */
    private void reaches(Threshold threshold, boolean after) {
        int first = loop.argument(threshold.name(after), rules -> threshold.first(rules, after));
        loop.load(rule.days.value(threshold.day()));
        code.lload(first);
        loop.call(Kleene.class, "reached");
    }

    private void plainLess(Expr left, Expr right) {
        String name = left.type() == Type.Scalar.NUMBER ? "less"
                : left.type() == Type.Scalar.DATE ? "dayLess" : "spanLess";
        compareEnds(left, right, name, "less");
    }

    private void compareEnds(Expr left, Expr right, String name, String decimalName) {
        if (left.type() != Type.Scalar.NUMBER) {
            Pair a = rule.days.value(left);
            Pair b = rule.days.value(right);
            loop.load(a);
            loop.load(b);
            loop.call(Kleene.class, name);
            return;
        }
        Shape a = loop.shapes.of(left);
        Shape b = loop.shapes.of(right);
        if (a == null || b == null || !new Shape(Math.max(a.scale(), b.scale()), a.most().max(b.most()), true).fits()) {
            rule.decimals.num(left);
            rule.decimals.num(right);
            loop.call(Ranges.class, decimalName);
            return;
        }
        int scale = Math.max(a.scale(), b.scale());
        Pair x = rule.numbers.value(left, scale);
        Pair y = rule.numbers.value(right, scale);
        loop.load(x);
        loop.load(y);
        loop.call(Kleene.class, name);
    }

    /** A word's number; below 0 is unknown. */
    void word(Expr expr) {
        switch (expr) {
            case Expr.Constant(Word(String text), Type _) when text != null ->
                code.loadConstant(loop.population.word(text));
            case Expr.Read read -> {
                Width width = loop.population.width(read.input());
                if (width == null) {
                    code.iconst_m1();
                } else {
                    rule.column(read, width);
                }
            }
            case Expr.If branch -> branch(branch, "hullWord", this::word);
            default -> throw RuleCode.cannot(expr);
        }
    }
}

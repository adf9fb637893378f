package eu.masp.simulation.columns;

import eu.masp.measures.feel.Expr;
import eu.masp.measures.feel.Truth;
import eu.masp.measures.feel.Type;
import eu.masp.measures.feel.Walk;
import eu.masp.measures.feel.Word;
import eu.masp.simulation.population.Width;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.util.Arrays;
import java.util.List;

/** Yes, no or unknown, and words: each leaves an int on the stack. */
final class TruthCode {

    private static final int FAR = 100;
    private final RuleCode rule;
    private final Loop loop;
    private final CodeBuilder code;

    TruthCode(RuleCode rule) {
        this.rule = rule;
        this.loop = rule.loop;
        this.code = loop.code;
    }

    /** Whether the number left is never "unknown", whoever's row it is. */
    boolean truth(Expr expr) {
        return switch (expr) {
            case Expr.Constant c -> {
                code.loadConstant(Kleene.of((Truth) c.value()));
                yield c.value().known();
            }
            case Expr.Parameter p -> {
                code.lload(loop.argument(p.id(), rules -> Kleene.of((Truth) rules.parameter(p.index())))).l2i();
                yield loop.shapes.parameterValue(p).known();
            }
            case Expr.Read read -> read(read);
            case Expr.Linked linked -> linked(linked);
            case Expr.Not not -> {
                code.iconst_2();
                boolean definite = truth(not.operand());
                code.isub();
                yield definite;
            }
            case Expr.And and -> all(and.operands(), Kleene.NO);
            case Expr.Or or when isOneOf(or.operands()) -> oneOf(or.operands());
            case Expr.Or or -> all(or.operands(), Kleene.YES);
            case Expr.Compare compare -> compare(compare);
            case Expr.If branch -> branch(branch, "hullTruth", this::truth);
            case Expr.Quantified quantified -> {
                rule.lists.quantified(quantified);
                yield false;
            }
            default -> throw RuleCode.cannot(expr);
        };
    }

    private boolean read(Expr.Read read) {
        if (loop.population.width(read.input()) == null) {
            code.loadConstant(Kleene.UNKNOWN);
            return false;
        }
        rule.column(read, Width.BYTE);
        return loop.population.complete(read.input());
    }

    private boolean linked(Expr.Linked linked) {
        eu.masp.measures.Measure other = loop.numbering.measure(linked.measure());
        code.aload(loop.array("verdicts", other.index(), byte[][].class));
        otherRow(other);
        code.baload();
        return false;
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

    private boolean oneOf(List<Expr> operands) {
        List<String> words = operands.stream().map(operand -> ((Expr.Compare) operand).right())
                .map(right -> java.util.Objects.requireNonNull(((Word) ((Expr.Constant) right).value()).text()))
                .toList();
        return oneOf(((Expr.Compare) operands.getFirst()).left(), words);
    }

    /** Looked up in a table with a place for each word, the first for "unknown": no branch that the processor could guess wrongly. */
    private boolean oneOf(Expr word, List<String> words) {
        int[] numbers = words.stream().mapToInt(loop.population::word).toArray();
        int all = Math.max(loop.population.words().size(), Arrays.stream(numbers).max().orElse(0) + 1);
        int table = loop.object("one of " + words, _ -> {
            byte[] truths = new byte[all + 1];
            truths[0] = Kleene.UNKNOWN;
            for (int number : numbers) {
                truths[number + 1] = Kleene.YES;
            }
            return truths;
        }, byte[].class);
        code.aload(table);
        word(word);
        code.iconst_1().iadd().baload();
        return word instanceof Expr.Read read && loop.population.complete(read.input());
    }

    /** "And" stops at a no, "or" at a yes; two truths that are always known are joined without asking. */
    private boolean all(List<Expr> operands, int decisive) {
        int result = loop.newInt();
        Label decided = code.newLabel();
        boolean definite = truth(operands.getFirst());
        code.istore(result);
        for (Expr operand : operands.subList(1, operands.size())) {
            if (!isCheap(operand)) {
                code.iload(result).loadConstant(decisive).if_icmpeq(decided);
            }
            definite &= truth(operand);
            code.iload(result);
            if (definite) {
                if (decisive == Kleene.NO) {
                    code.iand();
                } else {
                    code.ior();
                }
            } else {
                code.invokestatic(Loop.desc(Math.class), decisive == Kleene.NO ? "min" : "max",
                        java.lang.constant.MethodTypeDesc.ofDescriptor("(II)I"));
            }
            code.istore(result);
        }
        code.labelBinding(decided).iload(result);
        return definite;
    }

    /** What is quicker done than left out. */
    private boolean isCheap(Expr expr) {
        int[] parts = {0};
        Walk.all(expr, part -> parts[0] += switch (part) {
            case Expr.Read read when !loop.population.complete(read.input()) -> FAR;
            case Expr.Read _,Expr.Compare _,Expr.Constant _,Expr.Parameter _,Expr.Not _,Expr.And _,Expr.Or _,Expr.Plus _,Expr.Minus _ ->
                1;
            default -> FAR;
        });
        return parts[0] < FAR;
    }

    /** Leaves one of two values on the stack; says whether it is always known. */
    interface Part {
        boolean leave(Expr expr);
    }

    /** Both branches where the condition is unknown. */
    boolean branch(Expr.If branch, String hull, Part value) {
        int condition = loop.newInt();
        int result = loop.newInt();
        Label otherwise = code.newLabel();
        Label join = code.newLabel();
        Label end = code.newLabel();
        boolean definite = truth(branch.condition());
        code.istore(condition);
        code.iconst_0().istore(result);
        code.iload(condition).ifeq(otherwise);
        definite &= value.leave(branch.then());
        code.istore(result);
        code.iload(condition).iconst_2().if_icmpeq(end);
        code.labelBinding(otherwise);
        definite &= value.leave(branch.otherwise());
        code.iload(condition).ifne(join);
        code.istore(result).goto_(end);
        code.labelBinding(join).iload(result);
        loop.call(Kleene.class, hull);
        code.istore(result);
        code.labelBinding(end).iload(result);
        return definite;
    }

    private boolean compare(Expr.Compare compare) {
        Expr left = compare.left();
        Expr right = compare.right();
        return switch (compare.comparison()) {
            case EQUAL -> same(left, right);
            case DIFFERENT -> not(() -> same(left, right));
            case LESS -> less(left, right);
            case AT_MOST -> not(() -> less(right, left));
            case GREATER -> less(right, left);
            case AT_LEAST -> not(() -> less(left, right));
        };
    }

    private boolean not(java.util.function.BooleanSupplier part) {
        code.iconst_2();
        boolean definite = part.getAsBoolean();
        code.isub();
        return definite;
    }

    private boolean same(Expr left, Expr right) {
        if (left.type() instanceof Type.Choice) {
            if (left instanceof Expr.Read && right instanceof Expr.Constant(Word(String text), Type _)
                    && text != null) {
                return oneOf(left, List.of(text));
            }
            word(left);
            word(right);
            loop.call(Kleene.class, "sameWord");
            return false;
        }
        if (left.type() == Type.Scalar.BOOLEAN) {
            truth(left);
            truth(right);
            loop.call(Kleene.class, "sameTruth");
            return false;
        }
        return compareEnds(left, right, "same", "same");
    }

    private boolean less(Expr left, Expr right) {
        Threshold above = Threshold.of(left, right, loop.shapes);
        Threshold below = Threshold.of(right, left, loop.shapes);
        if (above != null) {
            return reaches(above, /* after= */ true);
        }
        return below != null ? not(() -> reaches(below, /* after= */ false)) : plainLess(left, right);
    }

    /** Whether the day has come so far that, shifted, it is not before, or is after, the fixed date. */
    private boolean reaches(Threshold threshold, boolean after) {
        int first = loop.argument(threshold.name(after), rules -> threshold.first(rules, after));
        Pair day = rule.days.value(threshold.day());
        if (day.exact()) {
            not(() -> below(day.low(), first));
            return true;
        }
        loop.load(day);
        code.lload(first);
        loop.call(Kleene.class, "reached");
        return false;
    }

    /** Whether one known number is below another, by the sign of what is between them: what is held has room for it. */
    private boolean below(int one, int other) {
        code.lload(one).lload(other).lsub().loadConstant(Long.SIZE - 1).lushr().l2i().iconst_1().ishl();
        return true;
    }

    private boolean plainLess(Expr left, Expr right) {
        String name = left.type() == Type.Scalar.NUMBER ? "less"
                : left.type() == Type.Scalar.DATE ? "dayLess" : "spanLess";
        return compareEnds(left, right, name, "less");
    }

    private boolean compareEnds(Expr left, Expr right, String name, String decimalName) {
        if (left.type() != Type.Scalar.NUMBER) {
            Pair a = rule.days.value(left);
            Pair b = rule.days.value(right);
            loop.load(a);
            loop.load(b);
            loop.call(Kleene.class, name);
            return false;
        }
        Shape a = loop.shapes.of(left);
        Shape b = loop.shapes.of(right);
        if (a == null || b == null || !new Shape(Math.max(a.scale(), b.scale()), a.most().max(b.most()), true).fits()) {
            rule.decimals.num(left);
            rule.decimals.num(right);
            loop.call(Ranges.class, decimalName);
            return false;
        }
        int scale = Math.max(a.scale(), b.scale());
        Pair x = rule.numbers.value(left, scale);
        Pair y = rule.numbers.value(right, scale);
        if (x.exact() && y.exact() && name.equals("less")) {
            return below(x.low(), y.low());
        }
        loop.load(x);
        loop.load(y);
        loop.call(Kleene.class, name);
        return x.exact() && y.exact();
    }

    /** A word's number; below 0 is unknown. Says whether it is always known. */
    boolean word(Expr expr) {
        switch (expr) {
            case Expr.Constant(Word(String text), Type _) when text != null -> {
                code.loadConstant(loop.population.word(text));
                return true;
            }
            case Expr.Read read -> {
                Width width = loop.population.width(read.input());
                if (width == null) {
                    code.iconst_m1();
                    return false;
                }
                rule.column(read, width);
                return loop.population.complete(read.input());
            }
            case Expr.If branch -> {
                return branch(branch, "hullWord", this::word);
            }
            default -> throw RuleCode.cannot(expr);
        }
    }
}

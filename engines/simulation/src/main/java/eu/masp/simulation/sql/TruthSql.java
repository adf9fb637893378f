package eu.masp.simulation.sql;

import eu.masp.measures.feel.Expr;
import eu.masp.measures.feel.Truth;
import eu.masp.measures.feel.Type;
import eu.masp.measures.feel.Word;

import java.util.ArrayList;
import java.util.List;

/** Yes, no or unknown as BOOLEAN, of which SQL's own logic is Kleene's; and words. */
final class TruthSql {

    private final RuleSql rule;

    TruthSql(RuleSql rule) {
        this.rule = rule;
    }

    /** The term of a rule's outermost part. */
    Term truth(Expr expr, Frame frame) {
        return switch (expr) {
            case Expr.Constant c -> RuleSql.literal((Truth) c.value());
            case Expr.Parameter p -> RuleSql.literal((Truth) rule.rules.parameter(p.index()));
            case Expr.Read read -> rule.steps.read(new Frame.Read(frame.place(read.slot()), read.input()));
            case Expr.Linked linked -> rule.measures.verdict(linked.measure(), frame);
            case Expr.Not not -> not(rule.truth(not.operand(), frame));
            case Expr.And and -> all(and.operands(), frame);
            case Expr.Or or -> any(or.operands(), frame);
            case Expr.Compare compare -> compare(compare, frame);
            case Expr.If branch -> branch(branch, frame, rule.truth(branch.then(), frame),
                    rule.truth(branch.otherwise(), frame));
            case Expr.Quantified quantified -> rule.lists.quantified(quantified, frame);
            default -> throw RuleSql.cannot("the construct " + expr.getClass().getSimpleName());
        };
    }

    static Term not(Term operand) {
        return operand.equals(Term.TRUE) ? Term.FALSE
                : operand.equals(Term.FALSE) ? Term.TRUE : Term.of("(NOT #)", operand);
    }

    static Term and(List<Term> operands) {
        return joined(operands, Term.TRUE, Term.FALSE, " AND ");
    }

    static Term or(List<Term> operands) {
        return joined(operands, Term.FALSE, Term.TRUE, " OR ");
    }

    private static Term joined(List<Term> operands, Term neutral, Term decisive, String sign) {
        if (operands.contains(decisive)) {
            return decisive;
        }
        List<Term> rest = operands.stream().filter(operand -> !operand.equals(neutral)).toList();
        return rest.isEmpty() ? neutral : rest.size() == 1 ? rest.getFirst()
                : Term.of("(" + String.join(sign, rest.stream().map(_ -> "#").toList()) + ")",
                        rest.toArray(Term[]::new));
    }

    private Term all(List<Expr> operands, Frame frame) {
        return and(operands.stream().map(operand -> rule.truth(operand, frame)).toList());
    }

    private Term any(List<Expr> operands, Frame frame) {
        if (operands.getFirst() instanceof Expr.Compare first && first.left() instanceof Expr.Read read
                && operands.stream().allMatch(operand -> isWord(operand, read))) {
            List<Term> words = operands.stream().map(operand -> word(((Expr.Compare) operand).right(), frame)).toList();
            List<Term> all = new ArrayList<>(List.of(word(read, frame)));
            all.addAll(words);
            return Term.of("(# IN (" + String.join(", ", words.stream().map(_ -> "#").toList()) + "))",
                    all.toArray(Term[]::new));
        }
        return or(operands.stream().map(operand -> rule.truth(operand, frame)).toList());
    }

    /** {@code child.care in ("nido", "centre")}: one answer beside several words. */
    private static boolean isWord(Expr operand, Expr.Read read) {
        return operand instanceof Expr.Compare compare && compare.comparison() == Expr.Comparison.EQUAL
                && compare.left().equals(read) && compare.right() instanceof Expr.Constant(Word word, Type _)
                && word.known();
    }

    /** Where the condition is unknown: what both branches have in common. */
    private Term branch(Expr.If branch, Frame frame, Term then, Term otherwise) {
        Term condition = rule.truth(branch.condition(), frame);
        if (condition.equals(Term.TRUE) || condition.equals(Term.FALSE)) {
            return condition.equals(Term.TRUE) ? then : otherwise;
        }
        if (rule.isDefinite(branch.condition(), frame)) {
            return Term.of("CASE WHEN # THEN # ELSE # END", condition, then, otherwise);
        }
        Term decided = rule.steps.keep(condition);
        Term a = rule.steps.keep(then);
        Term b = rule.steps.keep(otherwise);
        return Term.of("CASE WHEN # THEN # WHEN NOT # THEN # WHEN # = # THEN # END", decided, a, decided, b, a, b, a);
    }

    private Term compare(Expr.Compare compare, Frame frame) {
        Expr left = compare.left();
        Expr right = compare.right();
        return switch (compare.comparison()) {
            case EQUAL -> same(left, right, frame);
            case DIFFERENT -> not(same(left, right, frame));
            case LESS -> less(left, right, frame);
            case AT_MOST -> not(less(right, left, frame));
            case GREATER -> less(right, left, frame);
            case AT_LEAST -> not(less(left, right, frame));
        };
    }

    private Term same(Expr left, Expr right, Frame frame) {
        if (left.type() instanceof Type.Choice) {
            return Term.of("(# = #)", word(left, frame), word(right, frame));
        }
        if (left.type() == Type.Scalar.BOOLEAN) {
            return Term.of("(# = #)", rule.truth(left, frame), rule.truth(right, frame));
        }
        List<Ends> both = pair(left, right, frame);
        Ends a = both.get(0);
        Ends b = both.get(1);
        if (a.isSame() && b.isSame()) {
            return Term.of("(# = #)", a.low(), b.low());
        }
        return Term.of("CASE WHEN # = # AND # = # THEN # = # WHEN # < # OR # < # THEN false END", a.low(), a.high(),
                b.low(), b.high(), a.low(), b.low(), a.high(), b.low(), b.high(), a.low());
    }

    private List<Ends> pair(Expr left, Expr right, Frame frame) {
        Ends a = rule.ends(left, frame);
        Ends b = rule.ends(right, frame);
        if (a.hasParts() && b.hasParts() && !(a.direct() && b.direct())) {
            throw RuleSql.cannot("two figures made of quotients that never end, compared");
        }
        return left.type() == Type.Scalar.NUMBER ? rule.numbers.aligned(List.of(a, b))
                : List.of(rule.numbers.kept(a), rule.numbers.kept(b));
    }

    private Term less(Expr left, Expr right, Frame frame) {
        Term threshold = left.type() == Type.Scalar.DATE ? rule.days.threshold(left, right, frame) : null;
        if (threshold != null) {
            return threshold;
        }
        List<Ends> both = pair(left, right, frame);
        Ends a = both.get(0);
        Ends b = both.get(1);
        Term neither = left.type() == Type.Scalar.DATE ? DaySql.bothOpen(a, b) : Term.FALSE;
        if (a.isSame() && b.isSame()) {
            Term plain = Term.of("(# < #)", a.low(), b.low());
            return neither.equals(Term.FALSE) ? plain : Term.of("CASE WHEN NOT # THEN # END", neither, plain);
        }
        Term no = Term.of("# >= #", a.low(), b.high());
        Term surely = neither.equals(Term.FALSE) ? no : Term.of("# AND NOT #", no, neither);
        return Term.of("CASE WHEN # < # THEN true WHEN # THEN false END", a.high(), b.low(), surely);
    }

    /** A word; NULL while it is unknown. */
    Term word(Expr expr, Frame frame) {
        return switch (expr) {
            case Expr.Constant(Word(String text), Type _) -> text == null ? Term.fixed("CAST(NULL AS "
                    + rule.dialect.type(Dialect.Kind.WORD) + ")") : Term.fixed(rule.dialect.text(text));
            case Expr.Read read -> rule.steps.read(new Frame.Read(frame.place(read.slot()), read.input()));
            case Expr.If branch -> branch(branch, frame, word(branch.then(), frame), word(branch.otherwise(), frame));
            default -> throw RuleSql.cannot("a word from " + expr.getClass().getSimpleName());
        };
    }
}

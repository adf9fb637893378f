package eu.masp.measures.feel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Goes through an expression without evaluating it. */
public final class Walk {

    private Walk() {
    }

    /** The expressions directly below this one. */
    public static List<Expr> below(Expr expr) {
        return switch (expr) {
            case Expr.Constant _,Expr.ReferenceDate _,Expr.Read _,Expr.Parameter _,Expr.Linked _,Expr.Members _ ->
                List.of();
            case Expr.Band band -> List.of(band.argument());
            case Expr.Not not -> List.of(not.operand());
            case Expr.And and -> and.operands();
            case Expr.Or or -> or.operands();
            case Expr.Compare compare -> List.of(compare.left(), compare.right());
            case Expr.If branch -> List.of(branch.condition(), branch.then(), branch.otherwise());
            case Expr.Plus plus -> List.of(plus.left(), plus.right());
            case Expr.Minus minus -> List.of(minus.left(), minus.right());
            case Expr.Negate negate -> List.of(negate.operand());
            case Expr.Times times -> List.of(times.left(), times.right());
            case Expr.Divide divide -> List.of(divide.dividend());
            case Expr.Extreme extreme -> extreme.operands();
            case Expr.Call call -> call.arguments();
            case Expr.Property property -> List.of(property.of());
            case Expr.Filter filter -> List.of(filter.list(), filter.condition());
            case Expr.Each each -> List.of(each.list(), each.body());
            case Expr.Append append -> {
                List<Expr> all = new ArrayList<>(append.lists());
                all.addAll(append.items());
                yield all;
            }
            case Expr.Quantified quantified -> List.of(quantified.list(), quantified.condition());
            case Expr.Aggregate aggregate -> List.of(aggregate.list());
        };
    }

    /** This expression and everything below it. */
    public static void all(Expr expr, Consumer<Expr> visitor) {
        visitor.accept(expr);
        for (Expr child : below(expr)) {
            all(child, visitor);
        }
    }

    /** The size of the frame the expression needs. */
    public static int slots(Expr expr) {
        int[] most = {0};
        all(expr, e -> most[0] = Math.max(most[0], switch (e) {
            case Expr.Read read -> read.slot() + 1;
            case Expr.Filter filter -> filter.slot() + 1;
            case Expr.Each each -> each.slot() + 1;
            case Expr.Quantified quantified -> quantified.slot() + 1;
            default -> 0;
        }));
        return most[0];
    }
}

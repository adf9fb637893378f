package eu.masp.measures.feel;

import eu.masp.measures.Entity;
import eu.masp.measures.Input;

import java.math.BigDecimal;
import java.util.List;

/** A typed rule: what {@link FeelReader} makes of FEEL text and every back-end reads. */
public sealed interface Expr {

    /** A literal. */
    record Constant(Value value, Type type) implements Expr {}

    /** {@code on}. */
    record ReferenceDate() implements Expr {
        @Override
        public Type type() {
            return Type.Scalar.DATE;
        }
    }

    /** {@code child.birth_date}: an input of the member in a slot of the frame. */
    record Read(int slot, String variable, Input input, Type type) implements Expr {}

    /** A dated parameter. */
    record Parameter(int index, String id, Type type) implements Expr {}

    /** {@code child_amount(x)}: a band table read at a number. */
    record Band(int index, String id, Expr argument) implements Expr {
        @Override
        public Type type() {
            return Type.Scalar.NUMBER;
        }
    }

    /** {@code measure.other.monthly}: another measure's verdict or amount. */
    record Linked(String measure, LinkedField field) implements Expr {
        @Override
        public Type type() {
            return field == LinkedField.ENTITLED ? Type.Scalar.BOOLEAN : Type.Scalar.NUMBER;
        }
    }

    /** What can be read of another measure. */
    enum LinkedField {
        ENTITLED, MONTHLY, YEARLY, ONCE, TOTAL
    }

    record Not(Expr operand) implements Expr {
        @Override
        public Type type() {
            return Type.Scalar.BOOLEAN;
        }
    }

    record And(List<Expr> operands) implements Expr {
        @Override
        public Type type() {
            return Type.Scalar.BOOLEAN;
        }
    }

    record Or(List<Expr> operands) implements Expr {
        @Override
        public Type type() {
            return Type.Scalar.BOOLEAN;
        }
    }

    record Compare(Comparison comparison, Expr left, Expr right) implements Expr {
        @Override
        public Type type() {
            return Type.Scalar.BOOLEAN;
        }
    }

    enum Comparison {
        EQUAL("="), DIFFERENT("!="), LESS("<"), AT_MOST("<="), GREATER(">"), AT_LEAST(">=");

        final String sign;

        Comparison(String sign) {
            this.sign = sign;
        }
    }

    record If(Expr condition, Expr then, Expr otherwise, Type type) implements Expr {}

    /** Numbers, or dates and durations; the types have been checked. */
    record Plus(Expr left, Expr right, Type type) implements Expr {}

    record Minus(Expr left, Expr right, Type type) implements Expr {}

    record Negate(Expr operand, Type type) implements Expr {}

    record Times(Expr left, Expr right) implements Expr {
        @Override
        public Type type() {
            return Type.Scalar.NUMBER;
        }
    }

    record Divide(Expr dividend, BigDecimal divisor) implements Expr {
        @Override
        public Type type() {
            return Type.Scalar.NUMBER;
        }
    }

    /** {@code min(a, b, …)} and {@code max(a, b, …)} of scalars. */
    record Extreme(boolean least, List<Expr> operands, Type type) implements Expr {}

    record Call(Function function, List<Expr> arguments, Type type) implements Expr {}

    enum Function {
        ABS("abs"), FLOOR("floor"), CEILING("ceiling"), ROUND_HALF_UP("round half up"), DECIMAL("decimal"), ROUND_DOWN(
                "round down"), ROUND_UP("round up"), MONTHS_BETWEEN("years and months duration"), DATE("date");

        final String feelName;

        Function(String feelName) {
            this.feelName = feelName;
        }
    }

    record Property(Expr of, Part part) implements Expr {
        @Override
        public Type type() {
            return Type.Scalar.NUMBER;
        }
    }

    enum Part {
        YEAR, MONTH, DAY, YEARS, MONTHS, DAYS
    }

    /** A list of the case: {@code children}. */
    record Members(Entity entity) implements Expr {
        @Override
        public Type type() {
            return new Type.MemberList(entity);
        }
    }

    /** {@code children[item.care = "nido"]}. */
    record Filter(Expr list, int slot, String variable, Expr condition) implements Expr {
        @Override
        public Type type() {
            return list.type();
        }
    }

    /** {@code for c in children return …}, and {@code children.cost}. */
    record Each(Expr list, int slot, String variable, Expr body) implements Expr {
        @Override
        public Type type() {
            return new Type.ScalarList(body.type(), false);
        }
    }

    /** {@code [a, b]}, or {@code append(list, a, b)} when there is a list to begin with. */
    record Append(List<Expr> lists, List<Expr> items, Type type) implements Expr {}

    record Quantified(boolean every, int slot, String variable, Expr list, Expr condition) implements Expr {
        @Override
        public Type type() {
            return Type.Scalar.BOOLEAN;
        }
    }

    record Aggregate(Aggregation aggregation, Expr list, Type type) implements Expr {}

    enum Aggregation {
        COUNT, SUM, MIN, MAX
    }

    Type type();
}

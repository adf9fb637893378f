package eu.masp.measures.feel;

import org.kie.dmn.feel.lang.ast.BaseNode;

/** Which types go together. */
final class FeelTypes {

    private FeelTypes() {
    }

    static Type sum(BaseNode at, Type left, Type right) {
        if (left.equals(right) && (left == Type.Scalar.NUMBER || isDuration(left))) {
            return left;
        }
        if ((left == Type.Scalar.DATE && isDuration(right)) || (isDuration(left) && right == Type.Scalar.DATE)) {
            return Type.Scalar.DATE;
        }
        throw FeelReader.error(at,
                "'" + at.getText() + "' adds " + right.words() + " to " + left.words() + hint(left, right));
    }

    static Type difference(BaseNode at, Type left, Type right) {
        if (left.equals(right) && (left == Type.Scalar.NUMBER || isDuration(left))) {
            return left;
        }
        if (left == Type.Scalar.DATE && right == Type.Scalar.DATE) {
            return Type.Scalar.DAYS;
        }
        if (left == Type.Scalar.DATE && isDuration(right)) {
            return Type.Scalar.DATE;
        }
        throw FeelReader.error(at,
                "'" + at.getText() + "' takes " + right.words() + " from " + left.words() + hint(left, right));
    }

    static boolean comparable(Type type, boolean ordered) {
        return switch (type) {
            case Type.Scalar scalar -> !ordered || scalar != Type.Scalar.BOOLEAN;
            case Type.Choice _ -> !ordered;
            case Type.MemberList _,Type.ScalarList _ -> false;
        };
    }

    static boolean isDuration(Type type) {
        return type == Type.Scalar.MONTHS || type == Type.Scalar.DAYS;
    }

    private static String hint(Type left, Type right) {
        boolean dateAndNumber = (left == Type.Scalar.DATE && right == Type.Scalar.NUMBER)
                || (left == Type.Scalar.NUMBER && right == Type.Scalar.DATE);
        return dateAndNumber ? "; a date takes a duration, as in duration(\"P30D\")." : ".";
    }
}

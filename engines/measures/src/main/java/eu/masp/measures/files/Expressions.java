package eu.masp.measures.files;

import eu.masp.measures.Input;
import eu.masp.measures.Measure;
import eu.masp.measures.feel.Expr;
import eu.masp.measures.feel.FeelException;
import eu.masp.measures.feel.FeelReader;
import eu.masp.measures.feel.Names;
import eu.masp.measures.feel.Type;

import java.util.Optional;
import java.util.function.BiPredicate;

/** Expressions in files: a problem in one is noted at its place in the file. */
final class Expressions {

    private final FeelReader reader;

    Expressions(BiPredicate<Input, String> isCode) {
        this.reader = new FeelReader(isCode);
    }

    Optional<Measure.Formula> formula(Field field, Names names, Type expected) {
        return field.string()
                .flatMap(text -> read(field, text, names, expected).map(expr -> new Measure.Formula(expr, text)));
    }

    /** A date may stand as itself: {@code closes: 2025-11-20}. */
    Optional<Measure.Formula> date(Field field, Names names) {
        return field.string().flatMap(text -> {
            String feel = text.matches("\\d{4}-\\d{2}-\\d{2}") ? "date(\"" + text + "\")" : text;
            return read(field, feel, names, Type.Scalar.DATE).map(expr -> new Measure.Formula(expr, feel));
        });
    }

    Optional<Expr> read(Field field, String text, Names names, Type expected) {
        try {
            return Optional.of(reader.read(text, names, expected));
        } catch (FeelException e) {
            field.problemBehind(e.before(text), String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }
}

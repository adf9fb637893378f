package eu.masp.measures.feel;

import org.antlr.v4.runtime.Token;
import org.kie.dmn.feel.runtime.events.SyntaxErrorEvent;

import java.util.Map;

/** Refuses text that cannot be FEEL, in words for whoever wrote it. */
final class FeelSyntax {

    private static final int MOST_CHARACTERS = 10_000;
    private static final int MOST_BRACKETS = 100;
    private static final int MOST_LEVELS = 200;
    private static final String NOT_FEEL = "This is not FEEL: ";
    private static final Map<String, String> MENDS = Map.of("&", "; write 'and'.", "|", "; write 'or'.", "!",
            "; write not(…).");

    private FeelSyntax() {
    }

    /** Bounds that keep the parser quick and its stack small. */
    static void check(String text) {
        if (text.isBlank()) {
            throw new FeelException(1, 0, NOT_FEEL + "there is no expression.");
        }
        if (text.length() > MOST_CHARACTERS) {
            throw new FeelException(1, 0,
                    "The expression has more than 10,000 characters; make parts of it criteria or parameters of their own.");
        }
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            depth += quoted ? 0 : "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
            if (depth > MOST_BRACKETS) {
                throw new FeelException(1, 0, NOT_FEEL + "brackets lie more than " + MOST_BRACKETS + " deep.");
            }
        }
    }

    /** The expression, unless evaluating it could exhaust the stack of a thread of the usual size. */
    static Expr shallow(Expr expr) {
        if (depth(expr) > MOST_LEVELS) {
            throw tooDeep();
        }
        return expr;
    }

    private static int depth(Expr expr) {
        int depth = 0;
        for (Expr below : Walk.below(expr)) {
            depth = Math.max(depth, depth(below));
        }
        return depth + 1;
    }

    static FeelException tooDeep() {
        return new FeelException(1, 0, "The expression's parts lie more than " + MOST_LEVELS
                + " deep in each other; make parts of it criteria or parameters of their own.");
    }

    static FeelException error(String text, SyntaxErrorEvent event) {
        int roundHalfEven = text.indexOf("round half even");
        if (roundHalfEven >= 0) {
            return new FeelException(1, roundHalfEven, "FEEL has no 'round half even': write decimal(n, 2).");
        }
        String token = event.getOffendingSymbol() instanceof Token at && at.getType() != Token.EOF ? at.getText() : "";
        return new FeelException(event.getLine(), event.getColumn(), NOT_FEEL + words(text, event, token));
    }

    private static String words(String text, SyntaxErrorEvent event, String token) {
        if (count(text, "if") > count(text, "else")) {
            return "an 'if' needs its 'then' and its 'else'.";
        }
        if (token.isEmpty()) {
            return "the expression breaks off.";
        }
        if (token.startsWith("'") || token.startsWith("\"")) {
            return "a text stands in double quotation marks.";
        }
        String before = text.lines().skip(event.getLine() - 1L).findFirst().orElse("");
        before = before.substring(0, Math.min(event.getColumn(), before.length())).stripTrailing();
        boolean negated = before.equals("not") || before.endsWith(" not");
        return "'" + token + "' has no place here" + (negated ? "; write not(…)." : MENDS.getOrDefault(token, "."));
    }

    private static int count(String text, String word) {
        return text.split("\\b" + word + "\\b", -1).length - 1;
    }
}

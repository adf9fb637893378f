package eu.masp.measures.json;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.databind.exc.MismatchedInputException;

import java.util.Map;
import java.util.regex.Pattern;

/** What JSON may not be, in words: the parser's own speak of its settings and of Java. */
final class JsonErrors {

    private static final int DEEPEST = 20;
    private static final int LONGEST_NUMBER = 60;
    private static final int LONGEST_TEXT = 10_000;
    private static final int LONGEST_KEY = 1_000;

    /** Far more than any case needs, far less than would hurt. */
    static final StreamReadConstraints CONSTRAINTS = StreamReadConstraints.builder().maxNestingDepth(DEEPEST)
            .maxNumberLength(LONGEST_NUMBER).maxStringLength(LONGEST_TEXT).maxNameLength(LONGEST_KEY).build();

    private static final Map<String, String> LIMITS = Map.of(
            "Document nesting", "Objects and lists lie more than " + DEEPEST + " deep in each other.",
            "Number value", "A number has more than " + LONGEST_NUMBER + " characters.",
            "String value", "A text has more than " + LONGEST_TEXT + " characters.",
            "Name length", "A key has more than " + LONGEST_KEY + " characters.");
    /** Where the parser stops speaking of the text. */
    private static final Pattern ASIDE = Pattern
            .compile("\\R| \\(start marker| at \\[Source|: enable `|\\? \\(not recognized");

    private JsonErrors() {
    }

    static String words(JacksonException e) {
        String message = String.valueOf(e.getOriginalMessage());
        return switch (e) {
            case StreamConstraintsException _ ->
                LIMITS.entrySet().stream().filter(limit -> message.startsWith(limit.getKey()))
                        .map(Map.Entry::getValue).findFirst().orElse("The text is larger than a case can be.");
            case UnexpectedEndOfInputException _ -> "This is not JSON: it breaks off.";
            case MismatchedInputException _ when message.startsWith("No content") ->
                "This is not JSON: the text is empty.";
            case MismatchedInputException _ when message.startsWith("Trailing") ->
                "This is not JSON: something follows where it should end.";
            default -> "This is not JSON: " + ASIDE.split(message, 2)[0].strip() + ".";
        };
    }
}

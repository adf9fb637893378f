package eu.masp.people;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A person's Italian tax code: sixteen characters, the last one a check (D.M. 23 December 1976). Two people whose codes would be
 * the same are told apart by letters in place of digits (omocodia): such a code is as good as any.
 *
 * <p>That the code is well made does not say that it was given to anybody, nor to this person.
 */
public record CodiceFiscale(String code) {
    /** In place of the digits 0 to 9. */
    private static final String LETTERS = "LMNPQRSTUV";
    private static final String DIGIT = "[0-9" + LETTERS + "]";
    private static final Pattern FORM = Pattern
            .compile("[A-Z]{6}" + DIGIT + "{2}[ABCDEHLMPRST]" + DIGIT + "{2}[A-Z]" + DIGIT
                    + "{3}[A-Z]");
    private static final int[] PLACES_OF_DIGITS = {6, 7, 9, 10, 12, 13, 14};
    /** What a character counts in the first, third … place, by its own value. */
    private static final int[] ODD = {1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22,
            25, 24,
            23};
    private static final int WOMEN = 40;

    /** The code in its plain form; empty when it is none. Spaces and small letters are no mistake. */
    public static Optional<CodiceFiscale> parse(String text) {
        String code = text.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        if (!FORM.matcher(code).matches() || code.charAt(15) != check(code)) {
            return Optional.empty();
        }
        int day = Integer.parseInt(withoutOmocodia(code).substring(9, 11)) % WOMEN;
        return day >= 1 && day <= 31 ? Optional.of(new CodiceFiscale(code)) : Optional.empty();
    }

    /** The code that the person would have if nobody else had the same: with digits for the letters of omocodia. */
    public String plain() {
        String plain = withoutOmocodia(code);
        return plain.substring(0, 15) + check(plain);
    }

    /** Never the code: what is printed ends up in logs. */
    @Override
    public String toString() {
        return "codice fiscale";
    }

    private static char check(String code) {
        int sum = 0;
        for (int i = 0; i < 15; i++) {
            char c = code.charAt(i);
            int value = Character.isDigit(c) ? c - '0' : c - 'A';
            sum += i % 2 == 0 ? ODD[value] : value;
        }
        return (char) ('A' + sum % 26);
    }

    private static String withoutOmocodia(String code) {
        StringBuilder plain = new StringBuilder(code);
        for (int place : PLACES_OF_DIGITS) {
            int digit = LETTERS.indexOf(code.charAt(place));
            if (digit >= 0) {
                plain.setCharAt(place, (char) ('0' + digit));
            }
        }
        return plain.toString();
    }
}

package eu.masp.people;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** An Italian VAT number: eleven digits, the last one a check (D.M. 23 December 1976). */
public record PartitaIva(String number) {
    private static final Pattern FORM = Pattern.compile("\\d{11}");

    /** The number in its plain form; empty when it is none. Spaces and the prefix IT are no mistake. */
    public static Optional<PartitaIva> parse(String text) {
        String number = text.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        String digits = number.startsWith("IT") ? number.substring(2) : number;
        boolean right = FORM.matcher(digits).matches() && !digits.startsWith("0000000") && sum(digits) % 10 == 0;
        return right ? Optional.of(new PartitaIva(digits)) : Optional.empty();
    }

    /** Why a text is no such number. */
    public enum Fault {
        /** Other than eleven digits. */
        LENGTH,
        /** Eleven digits of which the last does not follow from the others: one of them is wrong. */
        CHECK;

        /** The end of a text's key. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Empty when there is nothing wrong with it. */
    public static Optional<Fault> fault(String text) {
        if (parse(text).isPresent()) {
            return Optional.empty();
        }
        String digits = text.replaceAll("\\s", "").toUpperCase(Locale.ROOT).replaceFirst("^IT", "");
        return Optional.of(FORM.matcher(digits).matches() ? Fault.CHECK : Fault.LENGTH);
    }

    private static int sum(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            int twice = 2 * digit;
            sum += i % 2 == 0 ? digit : twice > 9 ? twice - 9 : twice;
        }
        return sum;
    }
}

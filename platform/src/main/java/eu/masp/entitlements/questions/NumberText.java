package eu.masp.entitlements.questions;

import eu.masp.shell.Figures;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number as a person writes it: {@code 12.345,67}, {@code 12,345.67}, {@code 12345.67}, {@code 12 345 €}. Where it can be read
 * in two ways, it is not guessed.
 *
 * @param decimals how many the answer may have
 * @param min the lowest it may be, null: no limit
 */
record NumberText(Figures figures, int decimals, @Nullable BigDecimal min, @Nullable BigDecimal max) {
    static final int LONGEST = 40;
    private static final Pattern AROUND = Pattern.compile("(?iu)^(?:€|eur(?:o)?)?\\s*(.*?)\\s*(?:€|eur(?:o)?)?$");
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(?:([.,])\\d{3})(?:\\1\\d{3})*");
    private static final Pattern PLAIN = Pattern.compile("\\d+");
    private static final Pattern WITH_DECIMALS = Pattern.compile("(.*)[.,](\\d*)");
    private static final int DIGITS_OF_A_GROUP = 3;

    /** A number, or what is wrong with the text. */
    sealed interface Reading {
        record Number(BigDecimal value) implements Reading {}

        record Wrong(Message message) implements Reading {}
    }

    Reading read(String text) {
        if (text.length() > LONGEST) {
            return wrong("error.number.long");
        }
        Matcher around = AROUND.matcher(text.strip());
        String bare = around.matches() ? around.group(1) : text;
        bare = bare.replaceAll("[\\s\\u00a0\\u202f'’]", "");
        if (bare.startsWith("-") || bare.startsWith("−")) {
            return min != null && min.signum() >= 0 && unsigned(bare.substring(1)) instanceof Reading.Number
                    ? wrong("error.number.negative") : wrong("error.number.none");
        }
        return bare.matches("[\\d.,]*\\d[\\d.,]*") ? unsigned(bare) : wrong("error.number.none");
    }

    private Reading unsigned(String text) {
        boolean points = text.indexOf('.') >= 0;
        boolean commas = text.indexOf(',') >= 0;
        if (!points && !commas) {
            return PLAIN.matcher(text).matches() ? checked(new BigDecimal(text)) : wrong("error.number.none");
        }
        if (points && commas) {
            char last = text.lastIndexOf('.') > text.lastIndexOf(',') ? '.' : ',';
            int at = text.lastIndexOf(last);
            String whole = text.substring(0, at);
            return whole.indexOf(last) < 0 && GROUPED.matcher(whole).matches() && text.length() > at + 1
                    ? checked(new BigDecimal(digits(whole) + "." + text.substring(at + 1)))
                    : wrong("error.number.none");
        }
        char separator = points ? '.' : ',';
        if (text.indexOf(separator) != text.lastIndexOf(separator)) {
            return GROUPED.matcher(text).matches() ? checked(new BigDecimal(digits(text))) : wrong("error.number.none");
        }
        return oneSeparator(text, separator);
    }

    private Reading oneSeparator(String text, char separator) {
        Matcher parts = WITH_DECIMALS.matcher(text);
        if (!parts.matches() || parts.group(1).isEmpty() || parts.group(2).isEmpty()) {
            return wrong("error.number.none");
        }
        BigDecimal asDecimal = new BigDecimal(parts.group(1) + "." + parts.group(2));
        boolean mayGroup = parts.group(2).length() == DIGITS_OF_A_GROUP && GROUPED.matcher(text).matches()
                && !parts.group(1).startsWith("0");
        if (!mayGroup) {
            return checked(asDecimal);
        }
        BigDecimal asGroups = new BigDecimal(digits(text));
        if (!within(asGroups)) {
            return within(asDecimal) && fits(asDecimal) ? new Reading.Number(asDecimal) : checked(asGroups);
        }
        boolean decimalIsPlausible = decimals >= DIGITS_OF_A_GROUP && within(asDecimal) && fits(asDecimal);
        if (separator == figures.groupSeparator() && !decimalIsPlausible) {
            return new Reading.Number(asGroups);
        }
        BigDecimal shortened = asDecimal.setScale(Math.min(decimals, 2), java.math.RoundingMode.DOWN);
        return wrong("error.number.ambiguous", text, figures.typed(asGroups, 0),
                figures.typed(decimalIsPlausible ? asDecimal : shortened, decimals));
    }

    private Reading checked(BigDecimal number) {
        if (!fits(number)) {
            return decimals == 0 ? wrong("error.number.whole")
                    : wrong("error.number.decimals", String.valueOf(decimals));
        }
        if (within(number)) {
            return new Reading.Number(number);
        }
        if (min != null && max != null) {
            return wrong("error.number.between", figures.number(min), figures.number(max));
        }
        return min != null ? wrong("error.number.from", figures.number(min))
                : wrong("error.number.to", figures.number(java.util.Objects.requireNonNull(max)));
    }

    private boolean fits(BigDecimal number) {
        return number.signum() == 0 || number.stripTrailingZeros().scale() <= decimals;
    }

    private boolean within(BigDecimal number) {
        return (min == null || number.compareTo(min) >= 0) && (max == null || number.compareTo(max) <= 0);
    }

    private static String digits(String text) {
        return text.replaceAll("\\D", "");
    }

    private static Reading wrong(String key, String... values) {
        return new Reading.Wrong(Message.of(key, values));
    }
}

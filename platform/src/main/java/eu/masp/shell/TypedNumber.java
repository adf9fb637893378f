package eu.masp.shell;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A number as people write it: {@code 1.234,50} in Italian, {@code 1,234.50} in English. The other language's decimal sign is taken
 * too where it cannot stand between thousands.
 */
public final class TypedNumber {
    private static final int LONGEST = 30;
    private static final Pattern PLAIN = Pattern.compile("\\d{1,15}(\\.\\d{1,4})?");

    private TypedNumber() {
    }

    /** Empty when it is no number from 0 to the most, or has more decimals than these. */
    public static Optional<BigDecimal> read(String text, Language language, int decimals, BigDecimal most) {
        String bare = text.replaceAll("[\\s\\u00a0\\u202f'’€%]", "");
        if (bare.isEmpty() || bare.length() > LONGEST) {
            return Optional.empty();
        }
        String plain = plain(bare, language == Language.IT ? '.' : ',', language == Language.IT ? ',' : '.');
        if (!PLAIN.matcher(plain).matches()) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(plain);
        return number.stripTrailingZeros().scale() <= decimals && number.compareTo(most) <= 0 ? Optional.of(number)
                : Optional.empty();
    }

    private static String plain(String text, char group, char decimal) {
        String groups = "\\d{1,3}(" + Pattern.quote(String.valueOf(group)) + "\\d{3})+("
                + Pattern.quote(String.valueOf(decimal)) + "\\d*)?";
        if (text.matches(groups)) {
            return text.replace(String.valueOf(group), "").replace(decimal, '.');
        }
        return text.replace(',', '.');
    }
}

package eu.masp.grants.desk;

import eu.masp.shell.Language;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Amounts as people type them. */
public final class Euros {
    private static final Pattern PLAIN = Pattern.compile("(\\d{1,12})(?:\\.(\\d{1,2}))?");
    private static final int TENS = 10;

    private Euros() {
    }

    /** In cents; empty when it is no amount. {@code 1.600,50} in Italian, {@code 1,600.50} in English; a lone comma or point before two digits is the decimal one in both. */
    public static OptionalLong parse(String text, Language language) {
        String plain = text.replaceAll("[\\s\\u00a0€]", "");
        String group = language == Language.IT ? "." : ",";
        String decimal = language == Language.IT ? "," : ".";
        if (plain.matches("\\d+[.,]\\d{2}")) {
            plain = plain.replace(',', '.');
        } else {
            if (plain.contains(group) && !plain.matches("\\d{1,3}([.,]\\d{3})+([.,]\\d{1,2})?")) {
                return OptionalLong.empty();
            }
            plain = plain.replace(group, "").replace(decimal, ".");
        }
        Matcher amount = PLAIN.matcher(plain);
        if (!amount.matches()) {
            return OptionalLong.empty();
        }
        String cents = amount.group(2) == null ? "0" : amount.group(2);
        long rest = cents.length() == 1 ? Long.parseLong(cents) * TENS : Long.parseLong(cents);
        return OptionalLong.of(Long.parseLong(amount.group(1)) * TENS * TENS + rest);
    }
}

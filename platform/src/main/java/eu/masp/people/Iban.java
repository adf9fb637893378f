package eu.masp.people;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** An international bank account number (ISO 13616), checked by its remainder by 97, its country's length and form. */
public record Iban(String number) {
    private static final Pattern FORM = Pattern.compile("[A-Z]{2}\\d{2}[A-Z0-9]{11,30}");
    /** CIN, ABI and CAB, account. */
    private static final Pattern ITALIAN = Pattern.compile("(IT|SM)\\d{2}[A-Z]\\d{10}[A-Z0-9]{12}");
    /** The countries of SEPA; elsewhere the remainder alone decides. */
    private static final Map<String, Integer> LENGTHS = Map.ofEntries(
            Map.entry("AD", 24), Map.entry("AT", 20), Map.entry("BE", 16), Map.entry("BG", 22), Map.entry("CH", 21),
            Map.entry("CY", 28), Map.entry("CZ", 24), Map.entry("DE", 22), Map.entry("DK", 18), Map.entry("EE", 20),
            Map.entry("ES", 24), Map.entry("FI", 18), Map.entry("FR", 27), Map.entry("GB", 22), Map.entry("GI", 23),
            Map.entry("GR", 27), Map.entry("HR", 21), Map.entry("HU", 28), Map.entry("IE", 22), Map.entry("IS", 26),
            Map.entry("IT", 27), Map.entry("LI", 21), Map.entry("LT", 20), Map.entry("LU", 20), Map.entry("LV", 21),
            Map.entry("MC", 27), Map.entry("MT", 31), Map.entry("NL", 18), Map.entry("NO", 15), Map.entry("PL", 28),
            Map.entry("PT", 25), Map.entry("RO", 24), Map.entry("SE", 24), Map.entry("SI", 19), Map.entry("SK", 24),
            Map.entry("SM", 27), Map.entry("VA", 22));

    /** The number in its plain form; empty when it is none. Spaces and small letters are no mistake. */
    public static Optional<Iban> parse(String text) {
        String number = text.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        boolean right = FORM.matcher(number).matches()
                && LENGTHS.getOrDefault(number.substring(0, 2), number.length()) == number.length()
                && (!number.startsWith("IT") && !number.startsWith("SM") || ITALIAN.matcher(number).matches())
                && remainder(number) == 1;
        return right ? Optional.of(new Iban(number)) : Optional.empty();
    }

    /** In groups of four, as it is read and copied. */
    public String grouped() {
        return number.replaceAll("(.{4})(?=.)", "$1 ");
    }

    private static int remainder(String number) {
        StringBuilder digits = new StringBuilder();
        (number.substring(4) + number.substring(0, 4)).chars().forEach(c -> digits.append(Character.digit(c, 36)));
        return new BigInteger(digits.toString()).mod(BigInteger.valueOf(97)).intValue();
    }
}

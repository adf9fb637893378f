package eu.masp.grants.programme;

import eu.masp.shell.Figures;
import eu.masp.shell.Language;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Euros as people type them: {@code 480.000}, {@code 480000}, {@code 1.500,50} or, in English, {@code 1,500.50}. */
final class Euros {
    private static final int MOST_DIGITS = 12;

    private Euros() {
    }

    /** Cents, more than zero; empty where it is no amount, or one too large for any book. */
    static Optional<Long> cents(String typed, Language language) {
        return euros(typed, language).filter(euros -> euros.signum() > 0 && !tooLarge(euros))
                .map(euros -> euros.movePointRight(2).longValueExact());
    }

    /** Whether it is an amount, but one too large for any book. */
    static boolean tooLarge(String typed, Language language) {
        return euros(typed, language).filter(Euros::tooLarge).isPresent();
    }

    private static boolean tooLarge(BigDecimal euros) {
        return euros.precision() - euros.scale() > MOST_DIGITS;
    }

    private static Optional<BigDecimal> euros(String typed, Language language) {
        Figures figures = new Figures(language);
        String group = Pattern.quote(String.valueOf(figures.groupSeparator()));
        String decimal = Pattern.quote(String.valueOf(figures.decimalSeparator()));
        String text = typed.replace("€", "").replaceAll("[\\s\u00a0']", "");
        String whole = "\\d{1,3}(" + group + "\\d{3})+|\\d+";
        if (text.matches("(" + whole + ")(" + decimal + "\\d{1,2})?")) {
            text = text.replaceAll(group, "").replaceFirst(decimal, ".");
        } else if (text.matches("\\d+[.,]\\d{1,2}")) {
            // The other language's decimal sign; with one or two digits after it, it can be nothing else.
            text = text.replace(',', '.');
        } else {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(text));
    }
}

package eu.masp.competences.exports.cv;

import eu.masp.shell.Language;
import java.time.DateTimeException;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What people type into the forms of a CV. */
final class Typed {
    private static final Pattern MONTH = Pattern.compile("(?:(\\d{1,2}|\\p{L}{3,}\\.?)\\h*[/. -]\\h*)?(\\d{4})");
    private static final int EARLIEST = 1930;

    private Typed() {
    }

    /** Without what no document can hold: control characters, halves of characters. */
    static String clean(String typed) {
        return typed.replace("\r\n", "\n").codePoints()
                .filter(c -> c == '\n' || !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE
                        && c != 0xFFFE && c != 0xFFFF)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString()
                .strip();
    }

    /** {@code 9/2021}, {@code 09.2021}, {@code settembre 2021}, {@code Sept. 2021} or {@code 2021}, which is its January. */
    static Optional<YearMonth> month(String typed) {
        Matcher month = MONTH.matcher(typed.strip());
        try {
            return month.matches()
                    ? monthOfYear(month.group(1)).map(of -> YearMonth.of(Integer.parseInt(month.group(2)), of))
                            .filter(each -> each.getYear() >= EARLIEST)
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** @param typed a number, a name in any of our languages or how it begins; null is January */
    private static Optional<Integer> monthOfYear(@Nullable String typed) {
        if (typed == null) {
            return Optional.of(1);
        }
        if (Character.isDigit(typed.charAt(0))) {
            return Optional.of(Integer.parseInt(typed));
        }
        String name = typed.toLowerCase(Locale.ROOT).replace(".", "");
        return Stream.of(Month.values()).filter(month -> Stream.of(Language.values()).anyMatch(language -> month
                .getDisplayName(TextStyle.FULL, language.locale()).toLowerCase(Locale.ROOT).startsWith(name)))
                .findFirst().map(Month::getValue);
    }
}

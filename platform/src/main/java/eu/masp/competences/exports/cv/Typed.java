package eu.masp.competences.exports.cv;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What people type into the forms of a CV. */
final class Typed {
    private static final Pattern MONTH = Pattern.compile("(?:(\\d{1,2})[/. -])?(\\d{4})");
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

    /** {@code 9/2021}, {@code 09.2021} or {@code 2021}, which is its January; empty for anything else. */
    static Optional<YearMonth> month(String typed) {
        Matcher month = MONTH.matcher(typed.strip());
        try {
            return month.matches()
                    ? Optional.of(YearMonth.of(Integer.parseInt(month.group(2)),
                            month.group(1) == null ? 1 : Integer.parseInt(month.group(1))))
                            .filter(each -> each.getYear() >= EARLIEST)
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}

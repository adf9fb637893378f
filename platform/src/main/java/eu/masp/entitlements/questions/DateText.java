package eu.masp.entitlements.questions;

import eu.masp.shell.Figures;
import eu.masp.shell.Language;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date as a person writes it in three boxes, or pastes it into the first. A month may be a number or a name, whole or cut
 * short, in any of the languages.
 *
 * @param from the first day it may be, null: no limit
 */
record DateText(Figures figures, LocalDate today, @Nullable LocalDate from, @Nullable LocalDate to) {
    private static final int DIGITS_OF_A_YEAR = 4;
    private static final int LETTERS_OF_A_MONTH = 3;

    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[\\s./-]+(\\d{1,2}|\\p{L}+)[\\s./-]+(\\d{4})");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[./-](\\d{1,2})[./-](\\d{1,2})");

    /** A date, or what is wrong with the boxes and which of them. */
    sealed interface Reading {
        record Date(LocalDate value) implements Reading {}

        /**
         * @param box {@code day}, {@code month} or {@code year}
         */
        record Wrong(String box, Message message) implements Reading {}
    }

    /** A whole date in the box for the day is read as one, where the other boxes are empty. */
    Reading read(String day, String month, String year) {
        if (month.isBlank() && year.isBlank()) {
            Matcher dayFirst = DAY_FIRST.matcher(day.strip());
            if (dayFirst.matches()) {
                return boxes(dayFirst.group(1), dayFirst.group(2), dayFirst.group(3));
            }
            Matcher yearFirst = YEAR_FIRST.matcher(day.strip());
            if (yearFirst.matches()) {
                return boxes(yearFirst.group(3), yearFirst.group(2), yearFirst.group(1));
            }
        }
        return boxes(day, month, year);
    }

    private Reading boxes(String day, String month, String year) {
        Integer theDay = number(day);
        Month theMonth = month(month).orElse(null);
        Integer theYear = number(year);
        if (day.isBlank() || month.isBlank() || year.isBlank()) {
            return wrong(day.isBlank() ? "day" : month.isBlank() ? "month" : "year", "error.date.missing");
        }
        if (theDay == null || theDay < 1 || theDay > 31) {
            return wrong("day", "error.date.day");
        }
        if (theMonth == null) {
            return wrong("month", "error.date.month");
        }
        if (theYear == null || year.strip().length() != DIGITS_OF_A_YEAR) {
            return wrong("year", "error.date.year");
        }
        try {
            return within(LocalDate.of(theYear, theMonth, theDay));
        } catch (DateTimeException e) {
            YearMonth of = YearMonth.of(theYear, theMonth);
            return wrong("day", "error.date.days", figures.month(of), String.valueOf(of.lengthOfMonth()));
        }
    }

    private Reading within(LocalDate date) {
        if (to != null && date.isAfter(to)) {
            return to.equals(today) ? wrong("year", "error.date.future", figures.date(date))
                    : wrong("year", "error.date.after", figures.date(date), figures.date(to));
        }
        return from != null && date.isBefore(from)
                ? wrong("year", "error.date.before", figures.date(date), figures.date(from))
                : new Reading.Date(date);
    }

    private static @Nullable Integer number(String text) {
        String bare = text.strip();
        return bare.matches("\\d{1,4}") ? Integer.valueOf(bare) : null;
    }

    private static Optional<Month> month(String text) {
        Integer number = number(text);
        if (number != null) {
            return number >= 1 && number <= 12 ? Optional.of(Month.of(number)) : Optional.empty();
        }
        String name = plain(text);
        if (name.length() < LETTERS_OF_A_MONTH) {
            return Optional.empty();
        }
        for (Language language : Language.values()) {
            for (Month month : Month.values()) {
                if (plain(month.getDisplayName(TextStyle.FULL_STANDALONE, language.locale())).startsWith(name)) {
                    return Optional.of(month);
                }
            }
        }
        return Optional.empty();
    }

    private static String plain(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFD).replaceAll("[^\\p{L}]", "")
                .toLowerCase(Locale.ROOT);
    }

    private static Reading wrong(String box, String key, String... values) {
        return new Reading.Wrong(box, Message.of(key, values));
    }
}

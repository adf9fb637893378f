package eu.masp.guidance.words;

import eu.masp.shell.Form;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** What was typed into the forms of a case; what is wrong is said on the form. */
public final class Typed {
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2099, 12, 31);
    /** The same in both languages. */
    private static final DateTimeFormatter NUMBERS = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private static final int FIRST_DAY_AHEAD = 60;

    private Typed() {
    }

    /** A text of at most so many characters. */
    public static String text(Form form, String field, int longest, boolean needed) {
        String text = form.value(field);
        if (needed && text.isEmpty()) {
            form.reject(field, "guidance.wrong.needed");
        } else if (text.length() > longest) {
            form.reject(field, "guidance.wrong.long", longest);
        }
        return text;
    }

    /** A day of this century; null where the field is empty. */
    public static @Nullable LocalDate day(Form form, String field, boolean needed) {
        return day(form, field, needed, EARLIEST, LATEST);
    }

    /** A day between two, both of which are taken; null where the field is empty. */
    public static @Nullable LocalDate day(Form form, String field, boolean needed, LocalDate from, LocalDate to) {
        String text = form.value(field);
        if (text.isEmpty()) {
            if (needed) {
                form.reject(field, "guidance.wrong.day");
            }
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(text);
            if (!day.isBefore(from) && !day.isAfter(to)) {
                return day;
            }
            form.reject(field, "guidance.wrong.days", NUMBERS.format(from), NUMBERS.format(to));
        } catch (DateTimeParseException e) {
            form.reject(field, text.endsWith("-02-29") || text.matches("29[/.]0?2[/.].*") ? "guidance.wrong.no-29"
                    : "guidance.wrong.day");
        }
        return null;
    }

    /** A day as messages write it, in both languages alike. */
    public static String inNumbers(LocalDate day) {
        return NUMBERS.format(day);
    }

    /** The first day of a job: a while ago, or so many days ahead at most. */
    public static @Nullable LocalDate firstDay(Form form, String field, boolean needed, LocalDate today) {
        LocalDate day = day(form, field, needed);
        if (day != null && day.isAfter(today.plusDays(FIRST_DAY_AHEAD))) {
            form.reject(field, "guidance.wrong.first-day", FIRST_DAY_AHEAD);
            return null;
        }
        return day;
    }

    public static @Nullable LocalTime time(Form form, String field) {
        try {
            return LocalTime.parse(form.value(field));
        } catch (DateTimeParseException e) {
            form.reject(field, "guidance.wrong.time");
            return null;
        }
    }
}

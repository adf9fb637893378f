package eu.masp.catalogue.api;

import eu.masp.measures.Suggestion;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the parameters of an address; what is wrong with one is said with its mend. */
final class ApiParameters {
    /** Beyond these years no measure says anything. */
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2199, 12, 31);

    private ApiParameters() {
    }

    static LocalDate date(String name, @Nullable String text, LocalDate otherwise) {
        if (text == null) {
            return otherwise;
        }
        try {
            LocalDate date = LocalDate.parse(text);
            if (!date.isBefore(FIRST) && !date.isAfter(LAST)) {
                return date;
            }
        } catch (DateTimeException e) {
            // said below
        }
        throw ApiProblem.badParameter(name, "'" + shown(text) + "' is not a date from " + FIRST + " to " + LAST
                + "; write 2026-11-22.");
    }

    static <E extends Enum<E>> @Nullable E word(String name, @Nullable String text, E[] values) {
        if (text == null) {
            return null;
        }
        List<String> words = Stream.of(values).map(Json::word).toList();
        int index = words.indexOf(text);
        if (index < 0) {
            throw ApiProblem.badParameter(name, "'" + shown(text) + "' is none of " + String.join(", ", words) + ".");
        }
        return values[index];
    }

    static int number(String name, @Nullable String text, int otherwise, int least, int most) {
        if (text == null) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw ApiProblem.badParameter(name,
                "'" + shown(text) + "' is not a whole number from " + least + " to " + most + ".");
    }

    /** A sentence about a name that is not known, with the nearest that is. */
    static String unknown(String what, String name, Collection<String> known) {
        return "There is no " + what + " '" + shown(name) + "'." + Suggestion.nearest(shown(name), known);
    }

    private static String shown(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}

package eu.masp.grants.desk.payments;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Days as a date field sends them. */
final class Dates {

    private Dates() {
    }

    static Optional<LocalDate> parse(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(day -> day.getYear() > 1999 && day.getYear() < 10_000);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}

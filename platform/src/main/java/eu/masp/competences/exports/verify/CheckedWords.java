package eu.masp.competences.exports.verify;

import eu.masp.shell.Figures;
import eu.masp.shell.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Days and moments on the page that answers. */
public final class CheckedWords {
    private static final ZoneId ITALY = ZoneId.of("Europe/Rome");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final Figures figures;

    public CheckedWords(Language language) {
        this.figures = new Figures(language);
    }

    public String day(Instant at) {
        return figures.date(LocalDate.ofInstant(at, ITALY));
    }

    /** {@code 14 June 2026, 10:05}. */
    public String moment(Instant at) {
        return day(at) + ", " + CLOCK.format(at.atZone(ITALY));
    }
}

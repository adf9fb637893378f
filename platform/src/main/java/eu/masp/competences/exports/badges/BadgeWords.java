package eu.masp.competences.exports.badges;

import eu.masp.shell.Figures;
import eu.masp.shell.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Days on the pages about badges. */
public final class BadgeWords {
    private static final ZoneId ITALY = ZoneId.of("Europe/Rome");

    private final Figures figures;

    public BadgeWords(Language language) {
        this.figures = new Figures(language);
    }

    public String day(Instant at) {
        return figures.date(LocalDate.ofInstant(at, ITALY));
    }
}

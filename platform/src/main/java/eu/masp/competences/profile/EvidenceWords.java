package eu.masp.competences.profile;

import eu.masp.shell.Figures;
import eu.masp.shell.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Days and titles on the pages of a profile. */
public final class EvidenceWords {
    private static final ZoneId ITALY = ZoneId.of("Europe/Rome");

    private final Language language;
    private final Figures figures;

    public EvidenceWords(Language language) {
        this.language = language;
        this.figures = new Figures(language);
    }

    public Language language() {
        return language;
    }

    public String day(Instant at) {
        return figures.date(LocalDate.ofInstant(at, ITALY));
    }

    public String day(LocalDate day) {
        return figures.date(day);
    }

    /** {@code 14 June 2026, 10:05}. */
    public String moment(Instant at) {
        return day(at) + ", "
                + java.time.format.DateTimeFormatter.ofPattern("HH:mm").format(at.atZone(ITALY));
    }
}

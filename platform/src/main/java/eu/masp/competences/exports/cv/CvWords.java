package eu.masp.competences.exports.cv;

import eu.masp.shell.Figures;
import eu.masp.shell.Language;
import eu.masp.shell.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;

/** Days and months in a CV. */
public final class CvWords {
    private static final ZoneId ITALY = ZoneId.of("Europe/Rome");

    private final Texts texts;
    private final Language language;
    private final Figures figures;

    public CvWords(Texts texts, Language language) {
        this.texts = texts;
        this.language = language;
        this.figures = new Figures(language);
    }

    public String day(Instant at) {
        return day(LocalDate.ofInstant(at, ITALY));
    }

    public String day(LocalDate day) {
        return figures.date(day);
    }

    /** Somebody’s own words, between the quotation marks of the language. */
    public String quoted(String words) {
        return texts.get(language, "exports.quote", words);
    }

    /** {@code September 2021 – June 2023}; what is not known is left out. */
    public String time(CvEntry entry) {
        YearMonth from = entry.from();
        YearMonth to = entry.to();
        if (from == null) {
            return to == null ? "" : figures.month(to);
        }
        return to == null ? texts.get(language, "exports.since", figures.month(from))
                : figures.month(from) + " – " + figures.month(to);
    }
}

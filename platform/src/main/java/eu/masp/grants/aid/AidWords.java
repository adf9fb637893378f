package eu.masp.grants.aid;

import eu.masp.catalogue.Bodies;
import eu.masp.shell.Figures;
import eu.masp.shell.Language;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Sums, days and bodies in the words of one language. */
public record AidWords(Language language, Bodies bodies, ZoneId zone) {
    private static final int CENTS = 2;

    public String euros(long cents) {
        return new Figures(language).euros(BigDecimal.valueOf(cents, CENTS));
    }

    public String day(LocalDate day) {
        return new Figures(language).date(day);
    }

    public String day(Instant at) {
        return day(at.atZone(zone).toLocalDate());
    }

    /** Of what a firm has declared, the grantor is in its own words. */
    public String grantor(Aid aid) {
        return aid.declared() ? aid.grantor() : bodies.title(aid.grantor(), language);
    }
}

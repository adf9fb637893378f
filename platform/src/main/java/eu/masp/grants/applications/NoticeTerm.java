package eu.masp.grants.applications;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** What the law leaves to answer the notice of refusal (L. 241/1990 art. 10-bis): ten days, the first not counted, the last until its end. */
public final class NoticeTerm {
    private static final ZoneId ITALY = ZoneId.of("Europe/Rome");
    private static final int DAYS = 10;

    private NoticeTerm() {
    }

    /** The last day on which an answer comes in time. */
    public static LocalDate lastDay(Instant given) {
        return LocalDate.ofInstant(given, ITALY).plusDays(DAYS);
    }

    /** From when a refusal may follow. */
    public static Instant over(Instant given) {
        return lastDay(given).plusDays(1).atStartOfDay(ITALY).toInstant();
    }
}

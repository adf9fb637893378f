package eu.masp.grants.desk;

import eu.masp.catalogue.Bodies;
import eu.masp.catalogue.ValueWords;
import eu.masp.measures.Catalogue;
import eu.masp.measures.Territory;
import eu.masp.grants.WrittenWords;
import eu.masp.shell.Language;
import eu.masp.shell.Texts;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;

/** Figures, days and names as the desk's pages write them, in one language. */
public final class Show {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final int CENTS = 2;

    private final Texts texts;
    private final ValueWords words;
    private final Catalogue catalogue;
    private final Bodies bodies;
    private final WrittenWords written;
    private final Clock clock;

    Show(Texts texts, Language language, Catalogue catalogue, Bodies bodies, WrittenWords written,
            Clock clock) {
        this.texts = texts;
        this.words = new ValueWords(texts, language);
        this.catalogue = catalogue;
        this.bodies = bodies;
        this.written = written;
        this.clock = clock;
    }

    public Language language() {
        return words.language();
    }

    public ValueWords words() {
        return words;
    }

    public String t(String key, Object... values) {
        return texts.get(language(), key, values);
    }

    /** A reason as somebody wrote it; MASP’s own words in this language. */
    public String written(String reason) {
        return written.in(language(), reason);
    }

    public boolean has(String key) {
        return texts.has(key);
    }

    /** A text with one form for one and another for more: the keys end in {@code .one} and {@code .more}. */
    public String counted(String key, long count) {
        return t(key + (count == 1 ? ".one" : ".more"), count);
    }

    public String euros(long cents) {
        return words.figures().eurosAndCents(BigDecimal.valueOf(cents, CENTS));
    }

    public String number(BigDecimal number) {
        return words.figures().number(number);
    }

    /** As it is typed into a field. */
    public String typed(long cents) {
        return words.figures().typed(BigDecimal.valueOf(cents, CENTS), CENTS);
    }

    public String day(LocalDate day) {
        return words.date(day);
    }

    public String day(Instant at) {
        return day(LocalDate.ofInstant(at, clock.getZone()));
    }

    public String moment(Instant at) {
        return day(at) + ", " + TIME.format(at.atZone(clock.getZone()));
    }

    public String time(Instant at) {
        return TIME.format(at.atZone(clock.getZone()));
    }

    public String month(LocalDate first) {
        return words.figures().month(YearMonth.from(first));
    }

    /** {@code 9 days}, {@code today}. */
    public String age(Instant since) {
        long days = Math.max(0, Duration.between(since, clock.instant()).toDays());
        return days == 0 ? t("desk.age.today") : counted("desk.age", days);
    }

    /** A body's name. */
    public String body(String id) {
        return bodies.title(id, language());
    }

    /** A territory's name; the whole field of the measure where there is none. */
    public String area(String id) {
        Territory territory = catalogue.territories().get(id);
        return territory != null ? words.in(territory.title()) : "*".equals(id) ? t("desk.area.everywhere") : id;
    }
}

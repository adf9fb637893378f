package eu.masp.grants.apply;

import eu.masp.grants.calls.Call;
import eu.masp.grants.calls.CallArea;
import eu.masp.measures.Catalogue;
import eu.masp.measures.Text;
import eu.masp.shell.Figures;
import eu.masp.shell.Language;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** What calls and applications hold, as a person would say it. */
public final class CallWords {
    private static final ZoneId ITALY = ZoneId.of("Europe/Rome");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final int CENTS = 2;

    private final Language language;
    private final Figures figures;

    CallWords(Language language) {
        this.language = language;
        this.figures = new Figures(language);
    }

    public Language language() {
        return language;
    }

    public String title(Call call) {
        return language == Language.IT ? call.titleIt() : call.titleEn();
    }

    public String euros(long cents) {
        return figures.euros(BigDecimal.valueOf(cents, CENTS));
    }

    public String date(Instant at) {
        return figures.date(LocalDate.ofInstant(at, ITALY));
    }

    public String date(LocalDate day) {
        return figures.date(day);
    }

    public String month(LocalDate month) {
        return figures.month(java.time.YearMonth.from(month));
    }

    /** {@code 14 giugno 2026, ore 10:00}. */
    public String dateAndTime(Instant at) {
        return date(at) + ", " + (language == Language.IT ? "ore " : "") + TIME.format(at.atZone(ITALY));
    }

    public String text(Text text) {
        return text.in(language.code());
    }

    /** What an area is called; empty for everywhere. */
    public String area(CallArea area, Catalogue catalogue) {
        if (area.area().equals(CallArea.EVERYWHERE)) {
            return "";
        }
        return java.util.Optional.ofNullable(catalogue.territories().get(area.area()))
                .map(territory -> text(territory.title())).orElse(area.area());
    }
}

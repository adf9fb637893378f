package eu.masp.grants.programme;

import eu.masp.catalogue.Bodies;
import eu.masp.catalogue.CurrentCatalogue;
import eu.masp.grants.calls.Call;
import eu.masp.grants.calls.CallState;
import eu.masp.grants.ledger.Fund;
import eu.masp.measures.Measure;
import eu.masp.measures.Territory;
import eu.masp.grants.WrittenWords;
import eu.masp.shell.Figures;
import eu.masp.shell.Language;
import eu.masp.shell.Texts;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Money, days, bodies and places in one language. */
public final class Words {
    private static final Pattern CLAIM = Pattern.compile("claim (\\d+)");

    private final Language language;
    private final Figures figures;
    private final Source source;

    private Words(Language language, Source source) {
        this.language = language;
        this.figures = new Figures(language);
        this.source = source;
    }

    /** Makes them for a page’s language. */
    @Component
    static class Source {
        private final Texts texts;
        private final Bodies bodies;
        private final CurrentCatalogue current;
        private final WrittenWords written;
        private final java.time.Clock clock;

        Source(Texts texts, Bodies bodies, CurrentCatalogue current, WrittenWords written,
                java.time.Clock clock) {
            this.texts = texts;
            this.bodies = bodies;
            this.current = current;
            this.written = written;
            this.clock = clock;
        }

        Words in(Language language) {
            return new Words(language, this);
        }
    }

    public String say(String key, Object... values) {
        return source.texts.get(language, "programme." + key, values);
    }

    public Language language() {
        return language;
    }

    public String code() {
        return language.code();
    }

    public String euros(long cents) {
        return figures.euros(BigDecimal.valueOf(cents, 2));
    }

    /** To the euro: for estimates. */
    public String wholeEuros(long cents) {
        return figures.wholeEuros(BigDecimal.valueOf(cents, 2));
    }

    public String number(long number) {
        return figures.number(BigDecimal.valueOf(number));
    }

    /** Of a whole, in percent and without decimals; nothing of nothing is nothing. */
    public String percent(long part, long whole) {
        return whole == 0 ? "0%" : Math.round(100.0 * part / whole) + "%";
    }

    public String date(LocalDate day) {
        return figures.date(day);
    }

    /** The day and the minute in Italy. */
    public String moment(Instant at) {
        ZonedDateTime there = at.atZone(source.clock.getZone());
        return figures.date(there.toLocalDate()) + ", " + DateTimeFormatter.ofPattern("HH:mm").format(there);
    }

    public String body(String id) {
        return source.bodies.title(id, language);
    }

    public String area(String id) {
        Territory territory = source.current.catalogue().territories().get(id);
        return id.equals(ProgrammeReach.NOWHERE) ? say("everywhere")
                : territory == null ? id : territory.title().in(language.code());
    }

    public String measure(String id) {
        return source.current.catalogue().findMeasure(id).map(Measure::title).map(title -> title.in(language.code()))
                .orElse(id);
    }

    public String paper(String id) {
        Measure.Paper paper = source.current.catalogue().papers().get(id);
        return paper == null ? id : paper.title().in(language.code());
    }

    public String title(Fund fund) {
        return fund.title(language.code());
    }

    public String title(Call call) {
        return language == Language.IT ? call.titleIt() : call.titleEn();
    }

    /** Where a call stands at this instant. */
    public String state(Call call, Instant now) {
        if (call.state() == CallState.PUBLISHED) {
            return say(now.isBefore(call.opensAt()) ? "state.to-open"
                    : call.openAt(now) ? "state.open" : "state.past-end");
        }
        return say("state." + call.state().word());
    }

    public String plain(BigDecimal number) {
        return figures.number(number);
    }

    /** What stands in an entry as its reason: an act as written, or the step that moved the money. */
    public String reason(String reason) {
        Matcher claim = CLAIM.matcher(reason);
        if (claim.matches()) {
            return say("reason.claim", claim.group(1));
        }
        return source.texts.has("programme.reason." + reason) ? say("reason." + reason)
                : written(reason);
    }

    /** Somebody’s words as they stand; MASP’s own in this language. */
    public String written(String words) {
        return source.written.in(language, words);
    }

    /** A text with one form for one and another for more: the keys end in {@code .one} and {@code .more}. */
    public String counted(String key, long count) {
        return say(key + (count == 1 ? ".one" : ".more"), number(count));
    }

    /** Who did something, as far as pages say it: the name, or a job of MASP’s. */
    public String who(String actor, Map<String, String> names) {
        return source.texts.has("programme.actor." + actor) ? say("actor." + actor)
                : names.getOrDefault(actor, say("actor.somebody"));
    }
}

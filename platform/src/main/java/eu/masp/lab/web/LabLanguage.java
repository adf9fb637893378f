package eu.masp.lab.web;

import eu.masp.catalogue.Bodies;
import eu.masp.catalogue.CurrentCatalogue;
import eu.masp.shell.Language;
import eu.masp.shell.Texts;
import java.time.Clock;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Makes the words of a page's language. */
@Component
class LabLanguage {
    private final Texts texts;
    private final CurrentCatalogue current;
    private final Bodies bodies;
    private final Clock clock;

    LabLanguage(Texts texts, CurrentCatalogue current, Bodies bodies, Clock clock) {
        this.texts = texts;
        this.current = current;
        this.bodies = bodies;
        this.clock = clock;
    }

    LabWords in(Locale locale) {
        Language language = Language.of(locale);
        return new LabWords(texts, language, current.vocabulary(), clock.getZone(), id -> bodies.title(id, language));
    }
}

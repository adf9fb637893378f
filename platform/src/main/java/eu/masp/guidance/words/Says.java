package eu.masp.guidance.words;

import eu.masp.catalogue.Bodies;
import eu.masp.catalogue.CurrentCatalogue;
import eu.masp.guidance.content.GuidanceContent;
import eu.masp.shell.Language;
import eu.masp.shell.Texts;
import java.time.Clock;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Makes {@link Say} for the language of a request. */
@Component
public class Says {
    private final Texts texts;
    private final GuidanceContent content;
    private final Bodies bodies;
    private final CurrentCatalogue catalogue;
    private final Clock clock;

    Says(Texts texts, GuidanceContent content, Bodies bodies, CurrentCatalogue catalogue, Clock clock) {
        this.texts = texts;
        this.content = content;
        this.bodies = bodies;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    public Say in(Locale locale) {
        return in(Language.of(locale));
    }

    public Say in(Language language) {
        return new Say(texts, language, content, bodies, catalogue, clock);
    }
}

package eu.masp.grants.desk;

import eu.masp.catalogue.Bodies;
import eu.masp.catalogue.CurrentCatalogue;
import eu.masp.grants.WrittenWords;
import eu.masp.shell.Language;
import eu.masp.shell.Texts;
import java.time.Clock;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Makes {@link Show} for the language of a request. */
@Component
public class Shows {
    private final Texts texts;
    private final CurrentCatalogue current;
    private final Bodies bodies;
    private final WrittenWords written;
    private final Clock clock;

    Shows(Texts texts, CurrentCatalogue current, Bodies bodies, WrittenWords written, Clock clock) {
        this.texts = texts;
        this.current = current;
        this.bodies = bodies;
        this.written = written;
        this.clock = clock;
    }

    public Show in(Locale locale) {
        return in(Language.of(locale));
    }

    public Show in(Language language) {
        return new Show(texts, language, current.catalogue(), bodies, written, clock);
    }
}

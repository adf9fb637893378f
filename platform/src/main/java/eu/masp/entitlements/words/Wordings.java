package eu.masp.entitlements.words;

import eu.masp.catalogue.CurrentCatalogue;
import eu.masp.shell.Language;
import eu.masp.shell.Texts;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The words for each language. */
@Component
public class Wordings {
    private final Texts texts;
    private final CurrentCatalogue catalogue;

    Wordings(Texts texts, CurrentCatalogue catalogue) {
        this.texts = texts;
        this.catalogue = catalogue;
    }

    public Words in(Locale locale) {
        return new Words(texts, Language.of(locale), catalogue.vocabulary());
    }
}

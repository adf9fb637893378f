package eu.masp.entitlements.words;

import eu.masp.catalogue.CurrentCatalogue;
import eu.masp.measures.Vocabulary;
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

    /** The same for another vocabulary, such as the one a call was published with. */
    public Words in(Language language, Vocabulary vocabulary) {
        return new Words(texts, language, vocabulary);
    }

    public Words in(Locale locale) {
        return new Words(texts, Language.of(locale), catalogue.vocabulary());
    }
}

package eu.masp.assessment.framework;

import eu.masp.measures.Text;
import eu.masp.measures.files.Field;
import java.util.Optional;

/** Texts that people see: in Italian and English, both. */
final class Texts {

    private Texts() {
    }

    static Optional<Text> need(Field parent, String key) {
        return parent.need(key).flatMap(Texts::of);
    }

    static Optional<Text> of(Field field) {
        if (!field.isMap()) {
            field.problem("A text is needed in both languages, as in {it: …, en: …}.");
            return Optional.empty();
        }
        field.only("it", "en");
        boolean both = field.need("it").isPresent() & field.need("en").isPresent();
        return both ? field.text() : Optional.empty();
    }
}

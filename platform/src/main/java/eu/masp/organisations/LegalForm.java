package eu.masp.organisations;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** In what form somebody does business; some are one person, whose codice fiscale is then the firm's. */
public enum LegalForm {
    SOLE_TRADER(true), PROFESSIONAL(true), SRL(false), SRLS(false), SPA(false), SNC(false), SAS(false), COOPERATIVE(
            false), ASSOCIATION(false), OTHER(false);

    private final boolean person;

    LegalForm(boolean person) {
        this.person = person;
    }

    /** Whether the firm is a person, with what that means for data protection. */
    public boolean person() {
        return person;
    }

    /** The word in the database, in forms and in texts. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<LegalForm> find(String word) {
        return Stream.of(values()).filter(form -> form.word().equals(word)).findFirst();
    }
}

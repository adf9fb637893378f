package eu.masp.shell;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The languages of the pages, the first one first. */
public enum Language {
    IT("Italiano"), EN("English");

    private final String ownName;

    Language(String ownName) {
        this.ownName = ownName;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As its speakers call it. */
    public String ownName() {
        return ownName;
    }

    public Locale locale() {
        return Locale.of(code(), this == IT ? "IT" : "GB");
    }

    static Optional<Language> find(String code) {
        return Stream.of(values()).filter(language -> language.code().equals(code)).findFirst();
    }

    public static Language of(Locale locale) {
        return find(locale.getLanguage()).orElse(IT);
    }
}

package eu.masp.guidance.content;

import eu.masp.shell.Language;

/** A text in both languages. */
public record Bilingual(String it, String en) {

    public String in(Language language) {
        return language == Language.IT ? it : en;
    }
}

package eu.masp.shell;

/** A text of the content in each language of the pages. */
public record Words(String it, String en) {

    public String in(Language language) {
        return language == Language.IT ? it : en;
    }
}

package eu.masp.shell;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Italian articles before figures that begin with a vowel when they are read: {@code l'8}, {@code all'11}, {@code dell'80%}. */
final class Elision {
    private static final Pattern ARTICLE = Pattern.compile("\\b([IiAa]l|[Dd][ae]l|[Nn]el|[Ss]ul) (?=8|11(?![0-9]))");

    private Elision() {
    }

    static String in(String text) {
        Matcher matcher = ARTICLE.matcher(text);
        return matcher.replaceAll(found -> {
            String article = found.group(1);
            boolean bare = article.equalsIgnoreCase("il");
            return bare ? (article.startsWith("I") ? "L’" : "l’") : article + "l’";
        });
    }
}

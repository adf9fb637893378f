package eu.masp.competences.exports.own;

import java.util.ArrayList;
import java.util.List;

/** Where the words of a badge’s picture stand: on a square of 512 by 512, all of them centred. */
final class BadgeLayout {
    static final int SIDE = 512;
    static final String DARK = "#17324d";
    static final String LIGHT = "#ffffff";
    static final String BLUE = "#0059b3";
    /** How many letters fit on a line of the title, of what was found, of the issuer. */
    private static final int TITLE = 24;
    private static final int LEVEL = 36;
    private static final int ISSUER = 46;
    private static final int LINES = 3;
    /** Below what it rests on. */
    private static final int ISSUER_LINES = 2;

    private BadgeLayout() {
    }

    /** @param y of the base line */
    record Line(String words, int y, int size, boolean bold, String colour) {}

    /**
     * @param title of the competence
     * @param level what was found, in words; empty on the picture of what a badge is for
     * @param basis what it rests on, in few words: a picture goes round without the page that says it
     * @param issuer who answers for it
     */
    static List<Line> of(String title, String level, String basis, String issuer) {
        List<Line> all = new ArrayList<>();
        int y = 208;
        for (String words : lines(title, TITLE, LINES)) {
            all.add(new Line(words, y, 34, true, DARK));
            y += 42;
        }
        y += 8;
        for (String words : lines(level, LEVEL, LINES)) {
            all.add(new Line(words, y, 22, false, DARK));
            y += 30;
        }
        all.add(new Line(basis, 436, 20, true, LIGHT));
        y = 464;
        for (String words : lines(issuer, ISSUER, ISSUER_LINES)) {
            all.add(new Line(words, y, 18, false, LIGHT));
            y += 24;
        }
        return all;
    }

    /** A few lines of words, the last one cut where there are more. */
    private static List<String> lines(String words, int length, int most) {
        List<String> lines = new ArrayList<>(List.of(""));
        for (String word : words.split(" ")) {
            String longer = (lines.getLast() + " " + word).strip();
            if (longer.length() <= length || lines.getLast().isEmpty()) {
                lines.set(lines.size() - 1, cut(longer, length));
            } else if (lines.size() < most) {
                lines.add(cut(word, length));
            } else {
                lines.set(lines.size() - 1, lines.getLast() + " …");
                break;
            }
        }
        return lines;
    }

    private static String cut(String word, int length) {
        return word.length() > length ? word.substring(0, length - 1) + "…" : word;
    }
}

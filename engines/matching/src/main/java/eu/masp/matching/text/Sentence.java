package eu.masp.matching.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence of a text and the phrases it is made of.
 *
 * @param phrases empty where there is only one, or the text is long
 */
record Sentence(Part whole, List<Part> phrases) {

    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?…])\\s+|[\\r\\n•;]+|\\s[*·]\\s");
    private static final Pattern PHRASE_END = Pattern.compile(
            "[,:()\\[\\]/|]+\\s*|\\s[-–—&]+\\s|\\s(?:and|or|as well as|such as|e|ed|o|oppure|nonché)\\s",
            Pattern.CASE_INSENSITIVE);
    /** A sentence with more characters is taken apart, since one vector says little of it. */
    private static final int LONGEST = 400;
    /** A text with more sentences is compared in larger parts, so that a long story costs seconds and not minutes. */
    private static final int MOST = 400;
    private static final int MOST_IN_PHRASES = 60;

    /** The sentences of a text, each once, in their order. */
    static List<Sentence> all(String text) {
        List<Part> sentences = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Part sentence : split(text, 0, text.length(), SENTENCE_END)) {
            for (Part part : cut(text, sentence)) {
                if (seen.add(part.in(text))) {
                    sentences.add(part);
                }
            }
        }
        List<Part> parts = sentences.size() > MOST ? joined(sentences) : sentences;
        boolean inPhrases = parts.size() <= MOST_IN_PHRASES;
        return parts.stream().map(part -> new Sentence(part, inPhrases ? phrases(text, part) : List.of())).toList();
    }

    private static List<Part> phrases(String text, Part sentence) {
        List<Part> phrases = split(text, sentence.start(), sentence.end(), PHRASE_END);
        return phrases.size() > 1 ? phrases : List.of();
    }

    private static List<Part> split(String text, int from, int to, Pattern between) {
        List<Part> parts = new ArrayList<>();
        Matcher gaps = between.matcher(text).region(from, to).useTransparentBounds(true);
        int start = from;
        while (gaps.find()) {
            add(parts, text, start, gaps.start());
            start = gaps.end();
        }
        add(parts, text, start, to);
        return parts;
    }

    /** Without the space around it; nothing but space is no part. */
    private static void add(List<Part> parts, String text, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        if (from < to) {
            parts.add(new Part(from, to));
        }
    }

    private static List<Part> cut(String text, Part sentence) {
        List<Part> parts = new ArrayList<>();
        int start = sentence.start();
        while (sentence.end() - start > LONGEST) {
            int space = text.lastIndexOf(' ', start + LONGEST);
            int end = space > start ? space : start + LONGEST;
            add(parts, text, start, end);
            start = end;
        }
        add(parts, text, start, sentence.end());
        return parts;
    }

    private static List<Part> joined(List<Part> sentences) {
        int together = (sentences.size() + MOST - 1) / MOST;
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i += together) {
            int last = Math.min(i + together, sentences.size()) - 1;
            parts.add(new Part(sentences.get(i).start(), sentences.get(last).end()));
        }
        return parts;
    }
}

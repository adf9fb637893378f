package eu.masp.matching.embedding;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The tokens of an uncased BERT model (Devlin and others 2019, arXiv:1810.04805): lower case, accents off, words and signs apart, each
 * word cut into the longest pieces that the vocabulary holds.
 */
final class WordPiece {

    private static final int LONGEST_WORD = 100;
    private final Map<String, Integer> vocabulary;
    private final int unknown;
    private final int start;
    private final int end;

    WordPiece(Map<String, Integer> vocabulary) {
        this.vocabulary = vocabulary;
        this.unknown = need("[UNK]");
        this.start = need("[CLS]");
        this.end = need("[SEP]");
    }

    private int need(String token) {
        Integer id = vocabulary.get(token);
        if (id == null) {
            throw new IllegalArgumentException("the vocabulary lacks " + token);
        }
        return id;
    }

    /** @param most tokens at most, start and end included; the rest of the text is left out */
    long[] tokens(String text, int most) {
        List<Integer> ids = new ArrayList<>();
        ids.add(start);
        StringBuilder word = new StringBuilder();
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(java.util.Locale.ROOT);
        for (int i = 0; i < plain.length() && ids.size() < most; i += Character.charCount(plain.codePointAt(i))) {
            int c = plain.codePointAt(i);
            if (Character.getType(c) == Character.NON_SPACING_MARK || c == 0 || c == 0xFFFD) {
                continue;
            }
            if (Character.isWhitespace(c) || Character.isISOControl(c) || Character.isSpaceChar(c)) {
                flush(word, ids);
            } else if (isSign(c)) {
                flush(word, ids);
                ids.add(vocabulary.getOrDefault(Character.toString(c), unknown));
            } else {
                word.appendCodePoint(c);
            }
        }
        flush(word, ids);
        while (ids.size() > most - 1) {
            ids.removeLast();
        }
        ids.add(end);
        return ids.stream().mapToLong(Integer::longValue).toArray();
    }

    private static boolean isSign(int c) {
        if (c < 128) {
            return !Character.isLetterOrDigit(c);
        }
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION, Character.DASH_PUNCTUATION, Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION, Character.INITIAL_QUOTE_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION ->
                true;
            default -> Character.isIdeographic(c);
        };
    }

    private void flush(StringBuilder word, List<Integer> ids) {
        if (word.isEmpty()) {
            return;
        }
        String whole = word.toString();
        word.setLength(0);
        List<Integer> pieces = new ArrayList<>();
        int from = 0;
        while (from < whole.length() && whole.length() <= LONGEST_WORD) {
            int to = whole.length();
            Integer piece = null;
            while (to > from && piece == null) {
                piece = vocabulary.get(from == 0 ? whole.substring(0, to) : "##" + whole.substring(from, to));
                to = piece == null ? to - 1 : to;
            }
            if (piece == null) {
                break;
            }
            pieces.add(piece);
            from = to;
        }
        if (from < whole.length()) {
            ids.add(unknown);
        } else {
            ids.addAll(pieces);
        }
    }
}

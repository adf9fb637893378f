package eu.masp.entitlements.questions;

import eu.masp.measures.CodeList;
import eu.masp.measures.CodeList.Code;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds a place by its name or postcode, whatever the accents, capitals, apostrophes and blanks: {@code d adda} finds
 * {@code Cassano d'Adda}. Names that begin so come first, then names with a word from which they go on so; when there is none,
 * those that differ by a letter or two.
 */
final class CodeSearch {
    static final int LONGEST = 60;
    private static final int SHORTEST = 2;
    private static final int DIGITS_OF_A_POSTCODE = 5;
    private static final int LETTERS_FOR_A_SLIP = 5;
    private final List<Entry> entries;

    CodeSearch(CodeList list) {
        this.entries = list.codes().values().stream().map(Entry::of).toList();
    }

    private record Entry(Code code, String compact, List<String> words) {
        static Entry of(Code code) {
            return new Entry(code, CodeSearch.compact(code.label()), CodeSearch.words(code.label()));
        }

        /** From the beginning of a word, whatever the blanks after it: not from within one, where no name begins. */
        boolean goesOnSo(String wanted) {
            return IntStream.range(1, words.size())
                    .anyMatch(i -> String.join("", words.subList(i, words.size())).startsWith(wanted));
        }
    }

    /**
     * What was found.
     *
     * @param exact whether it is the one place of that very name, or the only one with that postcode
     * @param matches all of them, the likeliest first
     * @param close whether they are only alike
     */
    record Found(List<Code> matches, boolean exact, boolean close) {}

    Found find(String text) {
        String wanted = compact(text);
        if (wanted.length() < SHORTEST || text.length() > LONGEST) {
            return new Found(List.of(), false, false);
        }
        if (wanted.chars().allMatch(Character::isDigit)) {
            List<Code> there = ranked(
                    entry -> entry.code().search().stream().anyMatch(s -> s.startsWith(wanted)) ? 0 : -1);
            return new Found(there, there.size() == 1 && wanted.length() == DIGITS_OF_A_POSTCODE, false);
        }
        List<Code> same = ranked(entry -> entry.compact().equals(wanted) ? 0 : -1);
        if (!same.isEmpty()) {
            List<Code> all = Stream.concat(same.stream(), ranked(entry -> rank(entry, wanted)).stream()).distinct()
                    .toList();
            return same.size() == 1 ? new Found(same, true, false) : new Found(all, false, false);
        }
        List<Code> alike = ranked(entry -> rank(entry, wanted));
        return alike.isEmpty() ? new Found(slips(wanted), false, true) : new Found(alike, false, false);
    }

    private static int rank(Entry entry, String wanted) {
        if (entry.words().getFirst().startsWith(wanted)) {
            return 0;
        }
        if (entry.compact().startsWith(wanted)) {
            return 1;
        }
        if (entry.words().stream().anyMatch(word -> word.startsWith(wanted))) {
            return 2;
        }
        return entry.goesOnSo(wanted) ? 3 : -1;
    }

    private List<Code> slips(String wanted) {
        if (wanted.length() < LETTERS_FOR_A_SLIP) {
            return List.of();
        }
        int allowed = wanted.length() < 2 * LETTERS_FOR_A_SLIP ? 1 : 2;
        return ranked(entry -> {
            int distance = distance(entry.compact(), wanted);
            return distance <= allowed ? distance : -1;
        });
    }

    private interface Rank {
        /** Lower is likelier; -1: not at all. */
        int of(Entry entry);
    }

    private List<Code> ranked(Rank rank) {
        record Ranked(Code code, int rank) {}

        List<Ranked> found = new ArrayList<>();
        for (Entry entry : entries) {
            int its = rank.of(entry);
            if (its >= 0) {
                found.add(new Ranked(entry.code(), its));
            }
        }
        found.sort(Comparator.comparingInt(Ranked::rank).thenComparing(each -> each.code().label()));
        return found.stream().map(Ranked::code).toList();
    }

    static String compact(String text) {
        return String.join("", words(text));
    }

    /** Its words without accents; what follows an apostrophe is one of its own, with and without what stands before it. */
    private static List<String> words(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        return Stream.of(plain.split("[^a-z0-9]+")).filter(word -> !word.isEmpty()).toList();
    }

    /** Optimal string alignment: letters put in, left out, changed, or two swapped. */
    static int distance(String a, String b) {
        if (Math.abs(a.length() - b.length()) > 2) {
            return Integer.MAX_VALUE;
        }
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                cost[i][j] = Math.min(Math.min(cost[i - 1][j], cost[i][j - 1]) + 1, cost[i - 1][j - 1] + change);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[a.length()][b.length()];
    }
}

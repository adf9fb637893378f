package eu.masp.measures;

import java.util.Collection;
import java.util.Comparator;

/** The nearest known name, for a message's mend. */
public final class Suggestion {

    private Suggestion() {
    }

    /** " Did you mean 'x'?" when a known name is near, else the list of known names when short, else nothing. */
    public static String nearest(String name, Collection<String> known) {
        String near = near(name, known);
        return !near.isEmpty() || known.isEmpty() || known.size() > 12 ? near
                : " Known here: " + String.join(", ", known) + ".";
    }

    /** " Did you mean 'x'?" when a known name is near, else nothing. */
    public static String near(String name, Collection<String> known) {
        String nearest = known.stream().min(Comparator.comparingInt(candidate -> distance(name, candidate))).orElse("");
        return !nearest.isEmpty() && distance(name, nearest) <= Math.max(2, name.length() / 3)
                ? " Did you mean '" + nearest + "'?" : "";
    }

    /** Levenshtein's distance. */
    static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}

package eu.masp.assessment.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Joins answers that too few people gave with that neighbour which fewer gave, until each that is left was given often enough. */
final class Joining {

    private Joining() {
    }

    /**
     * Which answer counts as which.
     *
     * @param counts how often each answer was given, the lowest first
     * @return for each answer the number it counts as, from 0, never falling
     */
    static List<Integer> of(int[] counts, int rare) {
        List<Integer> widths = new ArrayList<>();
        List<Integer> sums = new ArrayList<>();
        for (int count : counts) {
            widths.add(1);
            sums.add(count);
        }
        while (sums.size() > 1) {
            int least = 0;
            for (int k = 1; k < sums.size(); k++) {
                least = sums.get(k) < sums.get(least) ? k : least;
            }
            if (sums.get(least) >= rare) {
                break;
            }
            boolean up = least == 0 || least < sums.size() - 1 && sums.get(least + 1) < sums.get(least - 1);
            int into = up ? least : least - 1;
            sums.set(into, sums.get(into) + sums.remove(into + 1));
            widths.set(into, widths.get(into) + widths.remove(into + 1));
        }
        List<Integer> joined = new ArrayList<>();
        for (int k = 0; k < widths.size(); k++) {
            joined.addAll(java.util.Collections.nCopies(widths.get(k), k));
        }
        return joined;
    }

    static boolean joins(List<Integer> joined) {
        return left(joined) < joined.size();
    }

    /** How many answers are left. */
    static int left(List<Integer> joined) {
        return joined.getLast() + 1;
    }

    static int[] sums(int[] counts, List<Integer> joined) {
        int[] sums = new int[left(joined)];
        Arrays.setAll(sums, _ -> 0);
        for (int k = 0; k < counts.length; k++) {
            sums[joined.get(k)] += counts[k];
        }
        return sums;
    }
}

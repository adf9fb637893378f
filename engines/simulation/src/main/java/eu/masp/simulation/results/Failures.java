package eu.masp.simulation.results;

import eu.masp.measures.Measure;
import eu.masp.simulation.columns.Bits;
import eu.masp.simulation.columns.Plan;
import eu.masp.simulation.columns.Stretch;

/**
 * How many criteria each row of a stretch does not meet, 64 rows at a time: a column of bits for each binary digit of the number.
 */
final class Failures {

    private long[][] digits = new long[0][];
    private long[] open = new long[0];
    private long[] near = new long[0];
    private long[] not = new long[0];
    private byte[] byRow = new byte[0];
    private int rows;
    private int words;
    private int most;

    /** Counts for the rows of one measure. */
    void count(Stretch results, Plan plan) {
        Measure measure = plan.measure();
        rows = results.count(measure);
        words = Bits.words(rows);
        most = plan.criteria().size();
        room(Integer.SIZE - Integer.numberOfLeadingZeros(most));
        for (int c = 0; c < most; c++) {
            long[] yes = results.yes(measure, c);
            long[] maybe = results.maybe(measure, c);
            for (int word = 0; word < words; word++) {
                long carry = ~maybe[word] & Bits.live(word, rows);
                open[word] |= maybe[word] & ~yes[word];
                for (int digit = 0; carry != 0; digit++) {
                    long before = digits[digit][word];
                    digits[digit][word] = before ^ carry;
                    carry &= before;
                }
            }
        }
        for (int word = 0; word < words; word++) {
            near[word] = failing(1, word) & ~open[word];
        }
    }

    private void room(int needed) {
        if (open.length < words || digits.length < needed) {
            int length = Math.max(open.length, words + words / 4);
            digits = new long[Math.max(digits.length, needed)][length];
            open = new long[length];
            near = new long[length];
            not = new long[length];
        }
        for (long[] digit : digits) {
            java.util.Arrays.fill(digit, 0, words, 0);
        }
        java.util.Arrays.fill(open, 0, words, 0);
    }

    /** The rows of a word that do not meet exactly so many. */
    private long failing(int many, int word) {
        long rowsOf = -1;
        for (int digit = 0; digit < digits.length; digit++) {
            rowsOf &= (many >> digit & 1) == 1 ? digits[digit][word] : ~digits[digit][word];
        }
        return rowsOf;
    }

    /** Adds what one criterion excludes. */
    void add(Stretch results, Measure measure, int criterion, Cell cell, boolean reachable) {
        long[] maybe = results.maybe(measure, criterion);
        long[] byFailures = new long[most + 1];
        long oneStep = 0;
        for (int word = 0; word < words; word++) {
            long fails = ~maybe[word] & Bits.live(word, rows);
            oneStep += Long.bitCount(fails & near[word]);
            for (int many = 1; fails != 0 && many <= most; many++) {
                long these = fails & failing(many, word);
                byFailures[many] += Long.bitCount(these);
                fails &= ~these;
            }
        }
        for (int many = 1; many <= most; many++) {
            cell.fails[criterion] += byFailures[many];
            cell.shares[criterion] += (double) byFailures[many] / many;
        }
        cell.alone[criterion] += byFailures[1];
        cell.near[criterion] += reachable ? oneStep : 0;
    }

    /** The rows that do not meet a criterion; until the next call. */
    long[] of(Stretch results, Measure measure, int criterion) {
        long[] maybe = results.maybe(measure, criterion);
        for (int word = 0; word < words; word++) {
            not[word] = ~maybe[word] & Bits.live(word, rows);
        }
        return not;
    }

    /** The rows that miss one criterion alone and meet all others for certain. */
    long[] oneStepAway() {
        return near;
    }

    /** How many criteria each row does not meet. */
    byte[] byRow(int count) {
        byRow = byRow.length < count ? new byte[count + count / 4] : byRow;
        for (int row = 0; row < count; row++) {
            int many = 0;
            for (int digit = 0; digit < digits.length; digit++) {
                many |= Bits.at(digits[digit], row) ? 1 << digit : 0;
            }
            byRow[row] = (byte) many;
        }
        return byRow;
    }

    /** How many bits are set. */
    long size(long[] bits) {
        long size = 0;
        for (int word = 0; word < words; word++) {
            size += Long.bitCount(bits[word]);
        }
        return size;
    }
}

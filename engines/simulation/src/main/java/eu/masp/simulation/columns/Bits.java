package eu.masp.simulation.columns;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Truth values of a stretch as bits, 64 rows a number: what is done to one row's bit is done to all 64 at once. The first row is the lowest
 * bit of the first number; behind the last row all bits are 0.
 */
public final class Bits {

    private static final VarHandle EIGHT_BYTES = MethodHandles.byteArrayViewVarHandle(long[].class,
            ByteOrder.LITTLE_ENDIAN);
    private static final long ONE_EACH = 0x0101_0101_0101_0101L;
    /** Brings the lowest bits of eight bytes together in the highest byte. */
    private static final long GATHER = 0x0102_0408_1020_4080L;
    private static final int ROWS = Long.SIZE;

    private Bits() {
    }

    /** How many numbers hold so many rows. */
    public static int words(int rows) {
        return (rows + ROWS - 1) / ROWS;
    }

    /** A row's bit. */
    public static boolean at(long[] bits, int row) {
        return (bits[row / ROWS] >>> row & 1) != 0;
    }

    /** All rows. */
    static void fill(long[] bits, int rows) {
        for (int word = 0; word < words(rows); word++) {
            bits[word] = live(word, rows);
        }
    }

    /** The bits of the rows that there are. */
    public static long live(int word, int rows) {
        int left = rows - word * ROWS;
        return left >= ROWS ? -1 : (1L << left) - 1;
    }

    /** Which truth values, see {@link Kleene}, are yes; the array has room for 64 rows a word. */
    static void yes(byte[] truths, int rows, long[] out) {
        for (int word = 0; word < words(rows); word++) {
            long bits = 0;
            for (int part = 0; part < ROWS; part += Long.BYTES) {
                long eight = (long) EIGHT_BYTES.get(truths, word * ROWS + part);
                bits |= ((eight >>> 1 & ONE_EACH) * GATHER >>> 56) << part;
            }
            out[word] = bits & live(word, rows);
        }
    }

    /** Which truth values are not no. */
    static void maybe(byte[] truths, int rows, long[] out) {
        for (int word = 0; word < words(rows); word++) {
            long bits = 0;
            for (int part = 0; part < ROWS; part += Long.BYTES) {
                long eight = (long) EIGHT_BYTES.get(truths, word * ROWS + part);
                bits |= (((eight >>> 1 | eight) & ONE_EACH) * GATHER >>> 56) << part;
            }
            out[word] = bits & live(word, rows);
        }
    }

    static void and(long[] into, long[] with, int words) {
        for (int word = 0; word < words; word++) {
            into[word] &= with[word];
        }
    }

    /** The truth values as bytes. */
    static void bytes(long[] yes, long[] maybe, int rows, byte[] out) {
        for (int row = 0; row < rows; row++) {
            out[row] = (byte) ((yes[row / ROWS] >>> row & 1) + (maybe[row / ROWS] >>> row & 1));
        }
    }

    /** The rows whose bits are set, in order; how many they are. */
    public static int rows(long[] bits, int rows, int[] out) {
        int count = 0;
        for (int word = 0; word < words(rows); word++) {
            for (long left = bits[word]; left != 0; left &= left - 1) {
                out[count++] = word * ROWS + Long.numberOfTrailingZeros(left);
            }
        }
        return count;
    }
}

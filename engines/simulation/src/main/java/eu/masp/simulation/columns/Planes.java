package eu.masp.simulation.columns;

/** Truth values of the rows of a stretch as bits, see {@link Bits}: which are yes, and which are not no. Its arrays are used again. */
final class Planes {

    private long[] yes = new long[0];
    private long[] maybe = new long[0];

    long[] yes() {
        return yes;
    }

    long[] maybe() {
        return maybe;
    }

    /** Makes room; what stood there is gone. */
    private void room(int rows, boolean definite) {
        int words = Bits.words(rows);
        if (yes.length < words) {
            yes = new long[words + words / 4];
        }
        if (definite) {
            maybe = yes;
        } else if (maybe == yes || maybe.length < words) {
            maybe = new long[yes.length];
        }
    }

    /** @param definite none of the truth values is "unknown" */
    void of(byte[] truths, int rows, boolean definite) {
        room(rows, definite);
        Bits.yes(truths, rows, yes);
        if (!definite) {
            Bits.maybe(truths, rows, maybe);
        }
    }

    /** The same for all. */
    void all(int truth, int rows) {
        room(rows, false);
        java.util.Arrays.fill(yes, 0);
        java.util.Arrays.fill(maybe, 0);
        if (truth == Kleene.YES) {
            Bits.fill(yes, rows);
        }
        if (truth != Kleene.NO) {
            Bits.fill(maybe, rows);
        }
    }

    /** Yes where both are; no where one is. */
    void and(Planes other, int rows) {
        int words = Bits.words(rows);
        Bits.and(yes, other.yes, words);
        Bits.and(maybe, other.maybe, words);
    }
}

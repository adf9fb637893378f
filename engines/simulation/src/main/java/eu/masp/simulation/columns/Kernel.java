package eu.masp.simulation.columns;

/** What is compiled: a class of loops, each over the rows of one group in one stretch of roots. */
abstract class Kernel {

    /** Writes one truth value a row. */
    abstract void truths(int index, Run run, byte[] out);

    /** Writes both ends of a figure in cents, for the rows that are {@link Run#selected}. */
    abstract void figures(int index, Run run, long[] lows, long[] highs);
}

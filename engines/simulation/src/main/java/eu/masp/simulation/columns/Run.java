package eu.masp.simulation.columns;

/** What loops read while they run; one for each thread. Public fields: the compiled code reads them. */
@SuppressWarnings("NullAway.Init") // filled before the first loop runs
final class Run {

    /** Parameters, the date, ends of what inputs may be. */
    long[] numbers;
    /** Band tables and other objects. */
    Object[] objects;
    /** Columns by number: arrays of byte, short, int or long. */
    Object[] columns;
    /** For each entity, the root's row of each of its rows. */
    int[][] roots;
    /** For each entity, the first of its rows that belongs to each root. */
    int[][] firsts;
    /** Rows of the group whose loop runs. */
    int count;
    /** Of these, the rows whose figures are wanted, and how many they are. */
    int[] selected;
    int selectedCount;
    /** The first row of each entity in the stretch. */
    int[] bases;
    /** Rows of both members of each pair of the group whose loop runs. */
    int[] left;
    int[] right;
    /** Verdicts by measure, and figures by measure and kind, of the stretch. */
    byte[][] verdicts;
    long[][] lows;
    long[][] highs;
}

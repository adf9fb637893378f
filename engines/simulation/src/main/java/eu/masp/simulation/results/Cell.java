package eu.masp.simulation.results;

/**
 * The counts of one measure in one group. Rows are counted as they are; the rest is weighted, which is the same where the
 * population has no weights.
 */
final class Cell {

    long rows;
    final long[] verdictRows = new long[3];
    final double[] verdicts = new double[3];
    /** For each criterion: of how many it is not met, */
    final double[] fails;
    /** of how many it alone is not met, */
    final double[] alone;
    /** of how many it alone is not met and all others are, */
    final double[] near;
    /** and its share: each row that fails counts one over the number of criteria that it fails. */
    final double[] shares;
    final AmountCounts amounts = new AmountCounts();
    /** Entitled rows whose amount is not known. */
    double amountUnknown;

    Cell(int criteria) {
        this.fails = new double[criteria];
        this.alone = new double[criteria];
        this.near = new double[criteria];
        this.shares = new double[criteria];
    }

    void count(int verdict, long rows) {
        verdictRows[verdict] += rows;
        verdicts[verdict] += rows;
    }

    void add(Cell other) {
        rows += other.rows;
        for (int i = 0; i < verdicts.length; i++) {
            verdictRows[i] += other.verdictRows[i];
            verdicts[i] += other.verdicts[i];
        }
        for (int i = 0; i < fails.length; i++) {
            fails[i] += other.fails[i];
            alone[i] += other.alone[i];
            near[i] += other.near[i];
            shares[i] += other.shares[i];
        }
        amounts.add(other.amounts);
        amountUnknown += other.amountUnknown;
    }
}

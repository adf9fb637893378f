package eu.masp.simulation.results;

import eu.masp.simulation.takeup.Range;

/** The counts of one group. */
final class FairnessCell {

    long rows;
    long yesRows;
    long paidRows;
    double no;
    double yes;
    double unknown;
    double paid;
    double cents;
    final double[] applying;

    FairnessCell(boolean apply) {
        this.applying = new double[apply ? Fairness.DRAWS : 0];
    }

    double decided() {
        return no + yes + unknown;
    }

    void add(FairnessCell other) {
        rows += other.rows;
        yesRows += other.yesRows;
        paidRows += other.paidRows;
        no += other.no;
        yes += other.yes;
        unknown += other.unknown;
        paid += other.paid;
        cents += other.cents;
        for (int d = 0; d < applying.length; d++) {
            applying[d] += other.applying[d];
        }
    }

    Fairness.Figures figures(FairnessCell everybody, boolean apply, boolean real) {
        Double rate = rate();
        Double ofAll = everybody.rate();
        boolean shown = paid > 0 && (!real || paidRows >= Fairness.FEWEST);
        return new Fairness.Figures(decided(), yes, yesRows, unknown, rate,
                decided() == 0 ? 0 : (yes + unknown) / decided(),
                rate == null || ofAll == null || ofAll == 0 ? null : Double.valueOf(rate / ofAll),
                shown ? Double.valueOf(cents / paid) : null, apply && rate != null ? applyRate() : null);
    }

    private @org.jspecify.annotations.Nullable Double rate() {
        return yes + no == 0 ? null : Double.valueOf(yes / (yes + no));
    }

    private Range applyRate() {
        double[] rates = new double[applying.length];
        for (int d = 0; d < rates.length; d++) {
            rates[d] = applying[d] / (yes + no);
        }
        return Range.of(rates);
    }
}

package eu.masp.lab.trial;

import eu.masp.simulation.results.Summary;

/**
 * What a measure comes to for some people; weighted.
 *
 * @param rows rows of the population that this rests on
 * @param cents of those who are entitled and whose amount is known
 * @param known of how many entitled the amount is known
 * @param amountUnknown entitled, and the amount depends on what is not known
 */
public record Figures(long rows, double decided, double eligible, double notEligible, double unknown, double cents,
        double known, double amountUnknown) {

    static final Figures NONE = new Figures(0, 0, 0, 0, 0, 0, 0, 0);

    static Figures of(Summary.OfGroup group) {
        Summary.Amounts amounts = group.amounts();
        return new Figures(group.rows(), group.decided(), group.eligible(), group.notEligible(), group.unknown(),
                amounts == null ? 0 : amounts.sumCents(), amounts == null ? 0 : amounts.known(),
                amounts == null ? 0 : amounts.unknown());
    }

    Figures plus(Figures other) {
        return new Figures(rows + other.rows, decided + other.decided, eligible + other.eligible,
                notEligible + other.notEligible, unknown + other.unknown, cents + other.cents, known + other.known,
                amountUnknown + other.amountUnknown);
    }

    /** Cents on average; 0 where nobody's amount is known. */
    public double mean() {
        return known == 0 ? 0 : cents / known;
    }

    /** Of a hundred decided, how many are entitled. */
    public double share() {
        return decided == 0 ? 0 : 100 * eligible / decided;
    }
}

package eu.masp.simulation.funds;

import eu.masp.measures.Text;
import eu.masp.simulation.takeup.Range;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * What would become of the funds. Every {@link Range} is of the draws: nine of ten lie within it.
 *
 * @param draws how often it was drawn
 * @param assumptions what all of it rests on, for people
 */
public record FundResults(Period period, int draws, long seed, List<OfMeasure> measures, List<Text> assumptions) {

    /**
     * The funds of one measure.
     *
     * @param declared whether a take-up was declared; else everybody entitled applies
     * @param unknown of how many it is not known whether they are entitled: they do not apply here
     * @param amountUnknown entitled, and the amount is not known: they do not apply here either
     * @param withoutFund entitled, and their group has no fund, or their group is not known
     * @param factorUnknown of how many a condition of the take-up is not known and no share of it declared: it was taken not to hold
     * @param all all of its funds together
     * @param funds one for each group
     */
    public record OfMeasure(String measure, boolean declared, Order order, double unknown, double amountUnknown,
            double withoutFund, double factorUnknown, OfFund all, List<OfFund> funds) {}

    /**
     * One fund.
     *
     * @param group null: everybody
     * @param fundCents null: no limit
     * @param entitled how many are entitled whose amount is known
     * @param entitledCents what it would cost if all of them applied
     * @param applicants how many apply
     * @param demandCents what they apply for
     * @param served how many get it
     * @param committedCents what is awarded
     * @param spentCents what of it is paid in the end
     * @param shortageCents what those who are not served applied for; null without a limit
     * @param leftCents what of the fund is not spent; null without a limit
     * @param leftShare of the fund; null without a limit
     * @param ends null without a limit, and for several funds together
     * @param months by calendar month, from the first day of the period to the last payment
     * @param withheld whether there are too few real people behind it: its figures are 0 and mean nothing
     */
    public record OfFund(@Nullable String group, @Nullable Long fundCents, double entitled, double entitledCents,
            Range applicants, Range demandCents, Range served, Range committedCents, Range spentCents,
            @Nullable Range shortageCents, @Nullable Range leftCents, @Nullable Range leftShare, @Nullable Ends ends,
            List<Month> months, boolean withheld) {

        /** The fund without what comes of it. */
        public OfFund withhold() {
            Range none = Range.exactly(0);
            return new OfFund(group, fundCents, 0, 0, none, none, none, none, none, null, null, null, null, List.of(),
                    true);
        }
    }

    /**
     * When the money ends: the day on which somebody applies who can no longer be served.
     *
     * @param share of the draws in which it ends; the days are of these, and null where there are none
     */
    public record Ends(double share, @Nullable LocalDate early, @Nullable LocalDate central,
            @Nullable LocalDate late) {}

    /**
     * One month's money.
     *
     * @param committedCents awarded in it
     * @param paidCents paid in it: a monthly amount from the month of the award on, another at once
     */
    public record Month(YearMonth month, Range committedCents, Range paidCents) {}
}

package eu.masp.simulation.funds;

import eu.masp.simulation.takeup.Range;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** What all draws of one measure come to. */
final class Outcome {

    private final FundsOf of;
    private final Entitled entitled;
    private final Period period;
    private final List<Draw> draws;
    private final List<String> groups;

    Outcome(FundsOf of, Entitled entitled, Period period, List<Draw> draws) {
        this.of = of;
        this.entitled = entitled;
        this.period = period;
        this.draws = draws;
        this.groups = of.groups();
    }

    FundResults.OfMeasure ofMeasure() {
        int[] every = new int[groups.size()];
        Arrays.setAll(every, fund -> fund);
        List<FundResults.OfFund> funds = new ArrayList<>();
        for (int fund = 0; fund < groups.size(); fund++) {
            funds.add(fund(groups.get(fund).isEmpty() ? null : groups.get(fund), fund));
        }
        return new FundResults.OfMeasure(of.measure().id(), of.declared(), of.order(), entitled.unknown,
                entitled.amountUnknown, entitled.withoutFund, entitled.factorUnknown, fund(null, every), funds);
    }

    private FundResults.OfFund fund(@Nullable String group, int... funds) {
        long limit = of.cents().isEmpty() ? -1
                : Arrays.stream(funds).mapToLong(fund -> of.cents().getOrDefault(groups.get(fund), 0L)).sum();
        ToDoubleFunction<Draw> spent = draw -> sum(draw.committed, funds) * draw.paidShare;
        return new FundResults.OfFund(group, limit < 0 ? null : limit,
                Arrays.stream(funds).mapToDouble(fund -> entitled.byFund[fund]).sum(),
                Arrays.stream(funds).mapToDouble(fund -> entitled.centsByFund[fund]).sum(),
                range(draw -> sum(draw.applicants, funds)), range(draw -> sum(draw.demand, funds)),
                range(draw -> sum(draw.served, funds)), range(draw -> sum(draw.committed, funds)), range(spent),
                limit < 0 ? null : range(draw -> sum(draw.demand, funds) - sum(draw.committed, funds)),
                limit < 0 ? null : range(draw -> limit - spent.applyAsDouble(draw)),
                limit < 0 ? null
                        : range(draw -> limit == 0 ? 0 : (limit - spent.applyAsDouble(draw)) / limit),
                limit < 0 || funds.length > 1 ? null : ends(funds[0]), months(funds), false);
    }

    private static double sum(long[] of, int[] funds) {
        return Arrays.stream(funds).mapToLong(fund -> of[fund]).sum();
    }

    private Range range(ToDoubleFunction<Draw> figure) {
        return Range.of(draws.stream().mapToDouble(figure).toArray());
    }

    private FundResults.Ends ends(int fund) {
        double[] days = draws.stream().mapToDouble(draw -> draw.endDay[fund]).filter(day -> day >= 0).toArray();
        if (days.length == 0) {
            return new FundResults.Ends(0, null, null, null);
        }
        Range range = Range.of(days);
        return new FundResults.Ends((double) days.length / draws.size(), period.day((int) Math.round(range.low())),
                period.day((int) Math.round(range.central())), period.day((int) Math.round(range.high())));
    }

    private List<FundResults.Month> months(int[] funds) {
        int awarding = draws.getFirst().awards(0).length;
        int all = awarding + draws.getFirst().longest() - 1;
        double[][] committed = new double[all][draws.size()];
        double[][] paid = new double[all][draws.size()];
        for (int d = 0; d < draws.size(); d++) {
            Draw draw = draws.get(d);
            for (int fund : funds) {
                for (int month = 0; month < awarding; month++) {
                    long[] byDuration = draw.awards(fund)[month];
                    for (int duration = 1; duration < byDuration.length; duration++) {
                        committed[month][d] += byDuration[duration];
                        for (int later = 0; later < duration && byDuration[duration] > 0; later++) {
                            paid[month + later][d] += byDuration[duration] * draw.paidShare / duration;
                        }
                    }
                }
            }
        }
        List<FundResults.Month> months = new ArrayList<>();
        for (int month = 0; month < all; month++) {
            months.add(new FundResults.Month(period.monthAt(month), Range.of(committed[month]), Range.of(paid[month])));
        }
        return months;
    }
}

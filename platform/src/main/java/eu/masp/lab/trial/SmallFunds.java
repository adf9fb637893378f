package eu.masp.lab.trial;

import eu.masp.simulation.funds.FundResults;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Takes out of funds by province those in which too few real people live. */
final class SmallFunds {

    private SmallFunds() {
    }

    /** @param small provinces of the whole population of which nothing is shown */
    static FundResults withhold(FundResults results, SmallAreas small) {
        return small.parts().isEmpty() ? results
                : new FundResults(results.period(), results.draws(), results.seed(),
                        results.measures().stream().map(of -> withhold(of, small.parts())).toList(),
                        results.assumptions());
    }

    private static FundResults.OfMeasure withhold(FundResults.OfMeasure of, Set<String> small) {
        if (of.funds().stream().allMatch(fund -> fund.group() == null)) {
            return of;
        }
        List<FundResults.OfFund> funds = of.funds().stream()
                .map(fund -> small.contains(String.valueOf(fund.group())) ? fund.withhold() : fund).toList();
        Set<String> groups = of.funds().stream().map(fund -> String.valueOf(fund.group()))
                .collect(Collectors.toSet());
        // The sum over all funds tells of those left out only where all of them have a fund, or none has: together they are
        // enough people, a few of them need not be.
        boolean safe = groups.containsAll(small) || small.stream().noneMatch(groups::contains);
        return safe
                ? new FundResults.OfMeasure(of.measure(), of.declared(), of.order(), of.unknown(), of.amountUnknown(),
                        of.withoutFund(), of.factorUnknown(), of.all(), funds)
                : new FundResults.OfMeasure(of.measure(), of.declared(), of.order(), of.unknown(), 0, 0, 0,
                        of.all().withhold(), funds);
    }
}

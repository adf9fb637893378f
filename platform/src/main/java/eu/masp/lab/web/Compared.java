package eu.masp.lab.web;

import eu.masp.lab.scenarios.Scenario;
import eu.masp.lab.trial.Results;
import eu.masp.lab.trial.Work;
import eu.masp.measures.Measure;
import eu.masp.simulation.funds.FundResults;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A column of a comparison.
 *
 * @param results null where there are none
 * @param waiting whether they are still being worked out
 * @param reason why there are none, as of a run; empty where there are some or they are being worked out
 * @param money what becomes of the fund kept with it; null: none is kept
 */
public record Compared(Scenario scenario, @Nullable Results results, boolean waiting, String reason,
        @Nullable Work<FundResults> money) {

    /** All funds of a measure together. */
    public Optional<FundResults.OfFund> fund(Measure measure) {
        FundResults found = money == null ? null : money.result();
        return found == null ? Optional.empty()
                : found.measures().stream().filter(each -> each.measure().equals(measure.id()))
                        .map(FundResults.OfMeasure::all).findFirst();
    }

    public Optional<Results.OfMeasure> of(Measure measure) {
        return results == null ? Optional.empty()
                : results.measures().stream().filter(each -> each.measure().equals(measure)).findFirst();
    }

    public Optional<Results.Area> area(Measure measure, String id) {
        return of(measure).flatMap(of -> of.areas().stream().filter(each -> each.id().equals(id)).findFirst());
    }
}

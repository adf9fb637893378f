package eu.masp.measures;

import eu.masp.measures.Result.CriterionResult;
import eu.masp.measures.Result.Reliance;
import eu.masp.measures.Result.Reliance.Why;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a result rests on that is not sure. */
final class Reliances {

    private final Rules rules;
    private final Measure measure;

    Reliances(Rules rules, Measure measure) {
        this.rules = rules;
        this.measure = measure;
    }

    /** @param read the parameters that were read for this result, not those of a branch not taken */
    List<Reliance> under(List<CriterionResult> criteria, Set<Integer> read) {
        List<Reliance> reliances = new ArrayList<>();
        if (measure.inForce().uncertain()) {
            reliances.add(new Reliance(Why.UNCERTAIN_DATES, "in-force", measure.inForce().note()));
        }
        for (CriterionResult criterion : criteria) {
            if (criterion.confidence() == Source.Confidence.MEMORY) {
                reliances.add(new Reliance(Why.UNVERIFIED, criterion.id(), criterion.says()));
            }
        }
        for (Parameter parameter : read.stream().map(rules.catalogue().parameters()::get).toList()) {
            parameter.findPeriod(rules.on()).ifPresent(period -> {
                if (period.confidence() == Source.Confidence.MEMORY) {
                    reliances.add(new Reliance(Why.UNVERIFIED, parameter.id(), parameter.title()));
                }
                if (parameter.estimatedOn(rules.on())) {
                    reliances.add(new Reliance(Why.ESTIMATE, parameter.id(), parameter.title()));
                }
            });
        }
        Measure.Amount amount = measure.amount();
        if (amount != null && amount.approximation() != null) {
            reliances.add(new Reliance(Why.APPROXIMATION, "amount", amount.approximation().says()));
        }
        return reliances;
    }
}

package eu.masp.measures;

import eu.masp.measures.Result.CriterionResult;
import eu.masp.measures.Result.Reliance;
import eu.masp.measures.Result.Reliance.Why;
import eu.masp.measures.feel.Expr;
import eu.masp.measures.feel.Walk;

import java.util.ArrayList;
import java.util.LinkedHashSet;
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

    List<Reliance> under(List<CriterionResult> criteria) {
        List<Reliance> reliances = new ArrayList<>();
        if (measure.inForce().uncertain()) {
            reliances.add(new Reliance(Why.UNCERTAIN_DATES, "in-force", measure.inForce().note()));
        }
        for (CriterionResult criterion : criteria) {
            if (criterion.confidence() == Source.Confidence.MEMORY) {
                reliances.add(new Reliance(Why.UNVERIFIED, criterion.id(), criterion.says()));
            }
        }
        for (Parameter parameter : parameters()) {
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

    private List<Parameter> parameters() {
        Set<Integer> indices = new LinkedHashSet<>();
        for (Expr expr : measure.expressions()) {
            Walk.all(expr, e -> {
                if (e instanceof Expr.Parameter parameter) {
                    indices.add(parameter.index());
                } else if (e instanceof Expr.Band band) {
                    indices.add(band.index());
                }
            });
        }
        return indices.stream().map(rules.catalogue().parameters()::get).toList();
    }
}

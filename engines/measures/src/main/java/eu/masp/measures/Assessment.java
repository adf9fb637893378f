package eu.masp.measures;

import eu.masp.measures.Result.CriterionResult;
import eu.masp.measures.Result.Reliance;
import eu.masp.measures.feel.Day;
import eu.masp.measures.feel.Expr;
import eu.masp.measures.feel.Interpreter;
import eu.masp.measures.feel.Member;
import eu.masp.measures.feel.Truth;
import eu.masp.measures.feel.Value;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The results of all measures for one case, with their reasons. */
final class Assessment {

    /** No step leads into another time, or to somebody who is not there. */
    private static final Set<String> OUT_OF_REACH = Set.of("in-force", "exists");
    private final Case answers;
    private final Facts facts;
    private final Rules rules;

    Assessment(Case answers, Facts facts) {
        this.answers = answers;
        this.facts = facts;
        this.rules = facts.rules();
    }

    List<Result> results() {
        return rules.catalogue().measures().stream().flatMap(measure -> results(measure).stream()).toList();
    }

    List<Result> results(Measure measure) {
        return facts.instances(measure).stream().map(this::result).toList();
    }

    List<Brief> briefs() {
        List<Brief> briefs = new ArrayList<>();
        for (Measure measure : rules.catalogue().measures()) {
            for (Instance instance : facts.instances(measure)) {
                Outcome outcome = facts.outcome(instance);
                Verdict verdict = verdict(outcome.verdict());
                briefs.add(new Brief(measure, instance.ids(), verdict,
                        verdict == Verdict.NO ? null : money(instance, outcome),
                        outcome.leave(), verdict == Verdict.NO ? null : window(instance)));
            }
        }
        return briefs;
    }

    private Result result(Instance instance) {
        Measure measure = instance.measure();
        Outcome outcome = facts.outcome(instance);
        List<CriterionResult> criteria = criteria(instance);
        Trace blocking = Trace.blocking(facts);
        blocking.instance(instance);
        Needs needs = outcome.definite() ? Needs.NONE : new Relevance(facts, answers).needs(instance, blocking);
        if (!outcome.definite() && needs.equals(Needs.NONE)) {
            outcome = new CaseSplit(facts).settled(instance);
            needs = outcome.definite() ? needs : new Relevance(facts, answers).allOf(blocking);
        }
        List<Parameter> withoutValue = blocking.parameters.stream().map(rules.catalogue().parameters()::get)
                .filter(parameter -> parameter.findPeriod(rules.on()).isEmpty()).toList();
        Verdict verdict = verdict(outcome.verdict());
        Money money = verdict == Verdict.NO ? null : money(instance, outcome);
        return new Result(measure, instance.ids(), verdict, criteria, money, outcome.leave(), window(instance),
                money == null ? List.of() : new Workings(facts, this::readings, this::parameters).of(instance),
                oneStepAway(criteria), needs.asks(), needs.withheld(), outcome.definite() ? List.of() : withoutValue,
                new Reliances(rules, measure).under(criteria, parametersRead(instance)));
    }

    private Set<Integer> parametersRead(Instance instance) {
        Trace reads = Trace.reads(facts);
        reads.instance(instance);
        return reads.parameters;
    }

    static Verdict verdict(Truth truth) {
        return switch (truth) {
            case YES -> Verdict.YES;
            case NO -> Verdict.NO;
            case UNKNOWN -> Verdict.UNKNOWN;
        };
    }

    private List<CriterionResult> criteria(Instance instance) {
        Measure measure = instance.measure();
        @Nullable
        Member[] frame = instance.frame();
        List<CriterionResult> results = new ArrayList<>();
        if (measure.inForce().from() != null || measure.inForce().to() != null) {
            results.add(added("in-force", AddedCriteria.inForce(measure), facts.inForce(measure), List.of()));
        }
        if (!measure.territories().isEmpty()) {
            Trace trace = Trace.reads(facts);
            Member root = instance.subject().getFirst();
            trace.asks.add(new Ask(root.entity(), root.id(), rules.residence(root.entity())));
            results.add(
                    added("territory", AddedCriteria.territory(measure), facts.territory(instance), readings(trace)));
        }
        if (facts.exists(instance) != Truth.YES) {
            Entity missing = instance.empty() != null ? instance.empty() : instance.open().getFirst();
            results.add(added("exists", AddedCriteria.exists(missing), facts.exists(instance), List.of()));
        }
        for (Measure.Criterion criterion : measure.criteria()) {
            results.add(criterion(criterion, frame));
        }
        if (!measure.notWith().isEmpty()) {
            Truth truth = measure.notWith().stream().map(other -> facts.notWith(other, frame)).reduce(Truth.YES,
                    Truth::and);
            List<Measure> others = measure.notWith().stream().map(rules::measureByFeelName).toList();
            results.add(added("not-with", AddedCriteria.notWith(others), truth, List.of()));
        }
        return results;
    }

    private static CriterionResult added(String id, Text says, Truth truth, List<Result.Reading> readings) {
        return new CriterionResult(id, says, verdict(truth), null, readings, List.of(), null, null, null);
    }

    private CriterionResult criterion(Measure.Criterion criterion, @Nullable Member[] frame) {
        Expr expr = criterion.when().expr();
        Trace trace = Trace.reads(facts);
        trace.follow(expr, frame);
        return new CriterionResult(criterion.id(), criterion.says(), verdict(Interpreter.truth(expr, facts, frame)),
                criterion.when().feel(), readings(trace), parameters(trace), criterion.source(), criterion.step(),
                criterion.confidence());
    }

    private List<Result.Reading> readings(Trace trace) {
        List<Result.Reading> readings = new ArrayList<>();
        for (Ask ask : trace.asks) {
            Input input = ask.input();
            String member = ask.member();
            if (input != null && member != null) {
                readings.add(new Result.Reading(input, member, answers.findAnswer(ask.entity(), member, input)
                        .map(Assessment::valueOf).orElse(null)));
            }
        }
        return readings;
    }

    private static @Nullable Value valueOf(Answer answer) {
        return switch (answer) {
            case Answer.Exactly(Value value) -> value;
            case Answer.Between(Value range) -> range;
            case Answer.DontKnow _,Answer.Declined _ -> null;
        };
    }

    private List<Result.ParameterReading> parameters(Trace trace) {
        return trace.parameters.stream().map(rules.catalogue().parameters()::get).map(parameter -> {
            Optional<Parameter.Period> period = parameter.findPeriod(rules.on());
            return new Result.ParameterReading(parameter, period.map(Parameter.Period::text).orElse(null),
                    period.map(Parameter.Period::source).orElse(null), parameter.estimatedOn(rules.on()));
        }).toList();
    }

    private @Nullable Money money(Instance instance, Outcome outcome) {
        Measure.Amount amount = instance.measure().amount();
        if (amount == null) {
            return null;
        }
        @Nullable
        Member[] frame = instance.frame();
        return new Money(outcome.monthly(), outcome.months(), outcome.yearly(), outcome.once(), outcome.total(),
                date(amount.starts(), frame), date(amount.ends(), frame));
    }

    private @Nullable LocalDate date(Measure.@Nullable Formula formula, @Nullable Member[] frame) {
        if (formula == null) {
            return null;
        }
        Day day = (Day) Interpreter.value(formula.expr(), facts, frame);
        return day.known() ? day.date() : null;
    }

    private Result.@Nullable WindowResult window(Instance instance) {
        return new Windows(facts).of(instance);
    }

    private static @Nullable CriterionResult oneStepAway(List<CriterionResult> criteria) {
        List<CriterionResult> notYes = criteria.stream().filter(c -> c.verdict() != Verdict.YES).toList();
        boolean away = notYes.size() == 1 && notYes.getFirst().verdict() == Verdict.NO
                && !OUT_OF_REACH.contains(notYes.getFirst().id());
        return away ? notYes.getFirst() : null;
    }
}

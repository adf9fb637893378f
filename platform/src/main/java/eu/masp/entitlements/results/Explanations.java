package eu.masp.entitlements.results;

import eu.masp.entitlements.words.Words;
import eu.masp.measures.Case;
import eu.masp.measures.Measure;
import eu.masp.measures.Parameter;
import eu.masp.measures.Result;
import eu.masp.measures.Result.CriterionResult;
import eu.masp.measures.Source;
import eu.masp.measures.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Makes the page that shows how a result came about. */
final class Explanations {
    private final ResultWords say;
    private final Words words;

    Explanations(ResultWords say) {
        this.say = say;
        this.words = say.words();
    }

    Explanation of(Measure measure, List<Result> results) {
        Cards cards = new Cards(say);
        WorkingWords workings = new WorkingWords(words, this::reading, this::parameter);
        Card card = cards.card(measure, results);
        List<Explanation.Case> cases = results.stream()
                .map(result -> new Explanation.Case(say.who(measure, result.members()), result.verdict().word(),
                        cards.line(result).of(""),
                        result.criteria().stream().map(criterion -> step(cards, criterion)).toList(),
                        workings.of(result)))
                .toList();
        LocalDate due = measure.verificationDue();
        return new Explanation(card, cases, measure.sources().stream().map(this::source).toList(),
                due == null || due.isBefore(say.facts().on()));
    }

    private Explanation.Step step(Cards cards, CriterionResult criterion) {
        return new Explanation.Step(cards.reason(criterion),
                criterion.readings().stream()
                        .filter(reading -> reading.value() != null || criterion.verdict() == Verdict.UNKNOWN)
                        .map(this::reading).distinct().toList(),
                criterion.parameters().stream().map(this::parameter).distinct().toList(),
                criterion.confidence() == Source.Confidence.MEMORY);
    }

    private String reading(Result.Reading reading) {
        Case facts = say.facts();
        String of = reading.input().entity().isRoot() ? ""
                : " – " + words.member(facts, reading.input().entity(), reading.member());
        String value = facts.findAnswer(reading.input().entity(), reading.member(), reading.input())
                .map(answer -> words.answer(reading.input(), answer))
                .orElseGet(() -> words.value(reading.input(), reading.value()));
        return words.in(reading.input().label()) + of + ": " + value;
    }

    private String parameter(Result.ParameterReading reading) {
        Parameter parameter = reading.parameter();
        String value = parameter.findPeriod(say.facts().on()).map(period -> value(parameter, period))
                .orElseGet(() -> words.t("explanation.no-value"));
        return words.in(parameter.title()) + ": " + value
                + (reading.estimate() ? " (" + words.t("caveat.estimate") + ")" : "");
    }

    private String value(Parameter parameter, Parameter.Period period) {
        if (period.bands() != null) {
            return words.t("explanation.table");
        }
        return period.value() == null ? words.t("explanation.worked-out")
                : words.value(period.value(), parameter.unit());
    }

    private Explanation.SourceLine source(Source source) {
        return new Explanation.SourceLine(say.law(source), ResultWords.address(source.url()),
                source.read() == null ? "" : words.t("explanation.read", words.date(source.read())),
                source.confidence() == null ? ""
                        : words.t("confidence." + source.confidence().name().toLowerCase(Locale.ROOT)));
    }
}

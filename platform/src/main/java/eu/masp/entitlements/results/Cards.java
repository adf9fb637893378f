package eu.masp.entitlements.results;

import eu.masp.entitlements.words.Words;
import eu.masp.measures.Ask;
import eu.masp.measures.Measure;
import eu.masp.measures.Result;
import eu.masp.measures.Result.CriterionResult;
import eu.masp.measures.Source;
import eu.masp.measures.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Makes the cards of the result page. */
final class Cards {
    private final ResultWords say;
    private final Words words;

    Cards(ResultWords say) {
        this.say = say;
        this.words = say.words();
    }

    Card card(Measure measure, List<Result> results) {
        if (results.isEmpty()) {
            throw new IllegalArgumentException("no result of " + measure.id());
        }
        List<Result> bestFirst = results.stream().sorted(Comparator.comparing(Section::of)).toList();
        Result best = bestFirst.getFirst();
        return new Card(measure.id(), words.in(measure.title()), words.in(measure.summary(), ""),
                together(bestFirst.stream().filter(result -> concerns(result, best)).map(this::line).toList()),
                together(bestFirst.stream().filter(result -> !concerns(result, best)).map(this::line).toList()),
                office(measure),
                measure.evidence().stream().map(paper -> words.in(paper.title())).toList(),
                best.criteria().stream().map(this::reason).toList(), say.unsure(best),
                measure.verified() == null ? "" : words.date(measure.verified()), 0);
    }

    private static boolean concerns(Result result, Result best) {
        return Section.of(result) != Section.NOT_YOURS || Section.of(best) == Section.NOT_YOURS;
    }

    /** People for whom it is the same share a line. */
    private List<Card.Line> together(List<Card.Line> lines) {
        Map<Card.Line, List<String>> names = new LinkedHashMap<>();
        lines.forEach(line -> names.computeIfAbsent(line.of(""), _ -> new ArrayList<>()).add(line.who()));
        return names.entrySet().stream().map(each -> shared(each.getKey(), each.getValue())).toList();
    }

    private Card.Line shared(Card.Line line, List<String> names) {
        String who = say.whoAll(names);
        return names.size() < 2 ? line.of(who)
                : line.of(who, line.amount().isEmpty() ? "" : words.t("card.each", line.amount()),
                        line.leave().isEmpty() ? "" : words.t("card.each", line.leave()));
    }

    Card.Line line(Result result) {
        List<CriterionResult> missing = result.criteria().stream().filter(each -> each.verdict() == Verdict.NO)
                .toList();
        CriterionResult away = result.oneStepAway();
        boolean no = result.verdict() == Verdict.NO;
        return new Card.Line(say.who(result.measure(), result.members()), result.verdict().word(),
                say.money(OpenFigures.told(result)),
                say.period(result.money()), say.leave(result.leave()), no ? "" : say.window(result.window()),
                !no && !Totals.isOpen(result.window()), say.caveats(result),
                missing.isEmpty() ? "" : words.in(missing.getFirst().says()), Math.max(0, missing.size() - 1),
                away == null ? "" : words.in(away.step(), ""), needs(result.needs()), needs(result.withheld()),
                words.list(result.withoutValue().stream().map(parameter -> words.in(parameter.title())).toList()));
    }

    private List<Card.Need> needs(List<Ask> asks) {
        return asks.stream().map(ask -> new Card.Need(say.isAnsweredLater(ask) ? "" : ask.what(), label(ask)))
                .distinct()
                .toList();
    }

    private String label(Ask ask) {
        return ask.input() != null ? words.in(ask.input().label())
                : words.in(ask.entity().question(), words.in(ask.entity().title()));
    }

    private Card.Office office(Measure measure) {
        Measure.Authority authority = measure.authority();
        Measure.Apply apply = measure.apply();
        return new Card.Office(authority == null ? "" : words.in(authority.title()),
                ResultWords.address(authority == null ? null : authority.url()),
                authority == null ? "" : Objects.requireNonNullElse(authority.phone(), ""),
                apply == null ? "" : words.in(apply.how()), ResultWords.address(apply == null ? null : apply.url()));
    }

    Card.Reason reason(CriterionResult criterion) {
        Source source = criterion.source();
        return new Card.Reason(words.in(criterion.says()), criterion.verdict().word(), say.law(source),
                ResultWords.address(source == null ? null : source.url()));
    }
}

package eu.masp.entitlements.results;

import eu.masp.catalogue.CurrentCatalogue;
import eu.masp.entitlements.OpenCalls.OpenCall;
import eu.masp.entitlements.interview.Foresight;
import eu.masp.entitlements.interview.Interview;
import eu.masp.entitlements.questions.Progress;
import eu.masp.entitlements.words.Words;
import eu.masp.measures.Case;
import eu.masp.measures.Foreseen;
import eu.masp.measures.Measure;
import eu.masp.measures.Measure.Kind;
import eu.masp.measures.Result;
import eu.masp.measures.Result.WindowResult;
import eu.masp.measures.Verdict;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Makes the result page and those that belong to it: a measure's explanation, a comparison, the calendar. */
@Component
class ResultsPages {
    private final CurrentCatalogue catalogue;
    private final Foresight foresight;
    private final Clock clock;

    ResultsPages(CurrentCatalogue catalogue, Foresight foresight, Clock clock) {
        this.catalogue = catalogue;
        this.foresight = foresight;
        this.clock = clock;
    }

    /** Of these calls those whose rules do not say no. */
    List<OpenCall> possible(Case facts, List<OpenCall> calls) {
        return calls.stream().filter(call -> catalogue.catalogue().findMeasure(call.measure())
                .filter(measure -> catalogue.rules().assess(facts, measure).stream()
                        .anyMatch(result -> result.verdict() != Verdict.NO))
                .isPresent()).toList();
    }

    /** Empty for a measure that does not exist or is about something else, such as a firm. */
    Optional<Explanation> explanation(Case facts, String id, Words words) {
        return catalogue.catalogue().findMeasure(id).flatMap(measure -> {
            List<Result> results = catalogue.rules().assess(facts, measure);
            return results.isEmpty() ? Optional.empty()
                    : Optional.of(new Explanations(new ResultWords(words, facts)).of(measure, results));
        });
    }

    /** The same on the so-manieth day on which somebody arrives. */
    Optional<Explanation> explanationOnArrival(Interview interview, String id, int number, Words words) {
        return catalogue.catalogue().findMeasure(id)
                .flatMap(measure -> arrivals(interview, words).explanation(measure, number));
    }

    /** Empty when nothing is being tried. */
    Optional<Comparison> comparison(Interview interview, Words words) {
        return Optional.ofNullable(interview.trial())
                .flatMap(trial -> catalogue.vocabulary().findInput(trial.topic())
                        .map(input -> new Comparisons(catalogue.rules(), words).of(input, interview.facts(),
                                trial.facts(), moments(interview, trial.facts(), words))));
    }

    /** The days on which somebody arrives, as things are. */
    private List<Comparisons.Moment> moments(Interview interview, Case changed, Words words) {
        Foreseen now = foresight.of(interview);
        Foreseen then = foresight.of(changed, interview.ticked());
        return now.expected().stream().map(expected -> new Comparisons.Moment(catalogue.catalogue().at(expected.day()),
                now.at(expected.day()), then.at(expected.day()), words.in(expected.arrival().says()))).toList();
    }

    byte[] deadlines(Interview interview, Words words) {
        return new Deadlines(words).file(catalogue.rules().assess(interview.facts()),
                arrivals(interview, words).results(), clock.instant());
    }

    private Arrivals arrivals(Interview interview, Words words) {
        return new Arrivals(catalogue.catalogue(), interview.facts(), foresight.of(interview), words);
    }

    ResultsPage page(Interview interview, Words words) {
        Case facts = interview.facts();
        List<Result> all = catalogue.rules().assess(facts);
        List<Result> results = all.stream().filter(result -> result.measure().inForce().holds(facts.on())).toList();
        long notInForce = all.stream().map(Result::measure).distinct().count()
                - results.stream().map(Result::measure).distinct().count();
        Map<Measure, List<Result>> byMeasure = results.stream()
                .collect(Collectors.groupingBy(Result::measure, LinkedHashMap::new, Collectors.toList()));
        ResultWords say = new ResultWords(words, facts);
        Totals totals = Totals.of(results.stream().map(Totals::brief).toList(), facts.on());
        Headline headline = new Headline(words, results, totals);
        Foreseen foreseen = foresight.of(interview);
        Arrivals arrivals = arrivals(interview, words);
        List<ArrivalSection> come = arrivals.sections((some, then) -> groups(_ -> true, some, then));
        Map<Measure, List<Result>> notToCome = new LinkedHashMap<>(byMeasure);
        notToCome.keySet().removeAll(arrivals.measures());
        int open = interview.open() == null ? 0 : interview.open().topics().size();
        return new ResultsPage(words.date(facts.on()), sentence(headline, totals, come), also(headline, totals, come),
                headline.notes(), groups(each -> each == Section.YOURS, byMeasure, say),
                cards(Section.OPEN, byMeasure, say),
                cards(Section.ONE_STEP, byMeasure, say), cards(Section.NOT_YOURS, notToCome, say), (int) notInForce,
                new MonthsPages(say).page(new MonthsAhead(catalogue.catalogue(), facts, foreseen).outlook(),
                        foreseen.expected()),
                Progress.of(interview), open == 0 ? "" : "/check/next",
                new WhatIfChoices(catalogue.vocabulary(), results, words).of(interview),
                Stream.concat(results.stream(), arrivals.results().stream()).anyMatch(Deadlines::hasDeadline),
                come);
    }

    /** The first figure there is: of today, or else of who is expected. */
    private static String sentence(Headline headline, Totals totals, List<ArrivalSection> come) {
        return totals.isNothing() ? sums(come).findFirst().orElse(headline.sentence()) : headline.sentence();
    }

    /** What else there is, and what who is expected will bring. */
    private static String also(Headline headline, Totals totals, List<ArrivalSection> come) {
        boolean later = totals.isNothing() && sums(come).findAny().isPresent();
        Stream<String> today = later ? Stream.of(headline.sentence() + ".", headline.also())
                : Stream.of(headline.also());
        return Stream.concat(today, sums(come).skip(later ? 1 : 0)).filter(each -> !each.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static Stream<String> sums(List<ArrivalSection> come) {
        return come.stream().map(ArrivalSection::sum).filter(sum -> !sum.isEmpty());
    }

    /** By kind. */
    private static List<ResultsPage.Group> groups(Predicate<Section> in, Map<Measure, List<Result>> byMeasure,
            ResultWords say) {
        List<ResultsPage.Group> groups = new ArrayList<>();
        for (List<Kind> kinds : List.of(List.of(Kind.MONEY), List.of(Kind.LEAVE),
                List.of(Kind.RIGHT, Kind.SERVICE, Kind.TAX))) {
            Map<Measure, List<Result>> some = new LinkedHashMap<>(byMeasure);
            some.keySet().removeIf(measure -> !kinds.contains(measure.kind()));
            List<Card> cards = cards(in, some, say);
            if (!cards.isEmpty()) {
                String key = kinds.size() == 1 ? kinds.getFirst().name().toLowerCase(Locale.ROOT) : "other";
                groups.add(new ResultsPage.Group(say.words().t("kind." + key), kinds.contains(Kind.MONEY), cards));
            }
        }
        return groups;
    }

    private static List<Card> cards(Section section, Map<Measure, List<Result>> byMeasure, ResultWords say) {
        return cards(each -> each == section, byMeasure, say);
    }

    private static List<Card> cards(Predicate<Section> in, Map<Measure, List<Result>> byMeasure, ResultWords say) {
        Cards make = new Cards(say);
        return byMeasure.entrySet().stream().filter(each -> in.test(Section.of(each.getValue())))
                .sorted(Comparator.comparing((Map.Entry<Measure, List<Result>> each) -> order(each.getValue()))
                        .thenComparing(each -> value(each.getValue()), Comparator.reverseOrder())
                        .thenComparing(each -> say.words().in(each.getKey().title())))
                .map(each -> make.card(each.getKey(), each.getValue())).toList();
    }

    /** What has a deadline comes first, money before time, what is closed last. */
    private static int order(List<Result> results) {
        boolean due = results.stream().anyMatch(result -> result.verdict() == Verdict.YES);
        WindowResult window = results.stream().filter(result -> result.verdict() == Verdict.YES || !due)
                .map(Result::window).filter(Objects::nonNull).findFirst().orElse(null);
        if (due && !Totals.isOpen(window)) {
            return 9;
        }
        if (due && window != null && window.closes() != null) {
            return 0;
        }
        return 1 + results.getFirst().measure().kind().ordinal();
    }

    /** Euros a month, or else once or a year: the larger comes first. */
    private static BigDecimal value(List<Result> results) {
        return results.stream().filter(result -> result.verdict() == Verdict.YES).map(Result::money)
                .filter(Objects::nonNull)
                .map(money -> Totals.least(Totals.monthly(money)).add(Totals.least(money.yearly()))
                        .add(Totals.least(money.once())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}

package eu.masp.entitlements.results;

import eu.masp.entitlements.words.Words;
import eu.masp.measures.Arrival;
import eu.masp.measures.Brief;
import eu.masp.measures.Case;
import eu.masp.measures.Catalogue;
import eu.masp.measures.Foreseen;
import eu.masp.measures.Foreseen.Expected;
import eu.masp.measures.Measure;
import eu.masp.measures.Result;
import eu.masp.measures.Rules;
import eu.masp.measures.Text;
import eu.masp.measures.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What changes on the days on which somebody announced arrives: what is not due today, and is or may be due then because of it. */
final class Arrivals {
    private final Catalogue catalogue;
    private final Case facts;
    private final Foreseen foreseen;
    private final Words words;
    private final List<Then> days = new ArrayList<>();

    /** The results that one day brings. */
    private record Then(LocalDate day, Case facts, List<Result> results) {}

    Arrivals(Catalogue catalogue, Case facts, Foreseen foreseen, Words words) {
        this.catalogue = catalogue;
        this.facts = facts;
        this.foreseen = foreseen;
        this.words = words;
        Map<String, Verdict> today = verdicts(catalogue.at(facts.on()).decide(facts));
        foreseen.days().forEach(day -> days.add(then(day, today)));
    }

    /** Makes cards, in the order in which they stand on the page. */
    interface CardMaker {
        List<ResultsPage.Group> make(Map<Measure, List<Result>> byMeasure, ResultWords say);
    }

    List<ArrivalSection> sections(CardMaker cards) {
        List<ArrivalSection> sections = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            int number = i + 1;
            Then then = days.get(i);
            Map<Measure, List<Result>> byMeasure = then.results().stream()
                    .collect(Collectors.groupingBy(Result::measure, LinkedHashMap::new, Collectors.toList()));
            List<ResultsPage.Group> made = cards.make(byMeasure, say(then)).stream()
                    .map(group -> onArrival(group, number))
                    .toList();
            if (!made.isEmpty()) {
                sections.add(new ArrivalSection("arrival-" + number, title(then.day()), sum(then), made));
            }
        }
        return sections;
    }

    private static ResultsPage.Group onArrival(ResultsPage.Group group, int number) {
        return new ResultsPage.Group(group.title(), group.money(),
                group.cards().stream().map(card -> card.onArrival(number)).toList());
    }

    /** All that any of the days brings. */
    List<Result> results() {
        return days.stream().flatMap(then -> then.results().stream()).toList();
    }

    /** The measures that any of the days brings, to somebody or perhaps to somebody. */
    Set<Measure> measures() {
        return results().stream().map(Result::measure).collect(Collectors.toSet());
    }

    /** How one measure comes about on the so-manieth day. */
    Optional<Explanation> explanation(Measure measure, int number) {
        if (number < 1 || number > days.size()) {
            return Optional.empty();
        }
        Then then = days.get(number - 1);
        List<Result> results = catalogue.at(then.day()).assess(then.facts(), measure);
        return results.isEmpty() ? Optional.empty()
                : Optional.of(new Explanations(say(then)).of(measure, results));
    }

    private Then then(LocalDate day, Map<String, Verdict> today) {
        Rules rules = catalogue.at(day);
        Case with = foreseen.at(day);
        // what would be so on that day anyway is not brought by who arrives
        Map<String, Verdict> without = verdicts(rules.decide(foreseen.at(day.minusDays(1)).at(day)));
        Map<Measure, Set<Map<String, String>>> brought = new LinkedHashMap<>();
        for (Brief brief : rules.decide(with)) {
            String key = key(brief.measure(), brief.members());
            boolean news = brief.verdict() != Verdict.NO && today.get(key) != Verdict.YES
                    && without.get(key) != Verdict.YES && without.get(key) != brief.verdict();
            if (news && brief.measure().inForce().holds(day)) {
                brought.computeIfAbsent(brief.measure(), _ -> new HashSet<>()).add(brief.members());
            }
        }
        List<Result> results = new ArrayList<>();
        brought.forEach((measure, members) -> rules.assess(with, measure).stream()
                .filter(result -> members.contains(result.members()) && result.verdict() != Verdict.NO)
                .forEach(results::add));
        return new Then(day, with, results);
    }

    private static Map<String, Verdict> verdicts(List<Brief> briefs) {
        Map<String, Verdict> verdicts = new HashMap<>();
        briefs.forEach(brief -> verdicts.put(key(brief.measure(), brief.members()), brief.verdict()));
        return verdicts;
    }

    private static String key(Measure measure, Map<String, String> members) {
        return measure.id() + members;
    }

    private ResultWords say(Then then) {
        return new ResultWords(words, then.facts(), facts.on(), condition(then.day()), foreseen::isOfThatTime);
    }

    private String title(LocalDate day) {
        return words.t("arrival.title", words.list(texts(day, Arrival::says)), words.date(day));
    }

    private String condition(LocalDate day) {
        return words.list(texts(day, Arrival::condition)).replace("{day}", words.date(day));
    }

    private List<String> texts(LocalDate day, Function<Arrival, Text> text) {
        return foreseen.expected().stream().filter(each -> each.day().equals(day)).map(Expected::arrival).map(text)
                .map(words::in).distinct().toList();
    }

    private String sum(Then then) {
        Totals totals = Totals.of(then.results().stream().map(Totals::brief).toList(), then.day());
        List<String> sums = new Headline(words, then.results(), totals).sums(totals);
        return sums.isEmpty() ? ""
                : words.t("arrival.sum", ResultWords.capital(condition(then.day())), words.list(sums));
    }
}

package eu.masp.measures;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a day on which somebody is expected brings: what is not due today, and is or may be due then because of who arrives.
 *
 * @param on the expected day
 * @param title the time from that day on: "from the birth"
 * @param results of that day, only those it brings; none is no
 */
public record Brought(LocalDate on, Text title, List<Result> results) {

    private record Key(Measure measure, Map<String, String> members) {}

    /** The days that bring something, the first first; none where nobody is expected for certain. */
    public static List<Brought> of(Catalogue catalogue, Case facts) {
        Foreseen foreseen = Foreseen.of(catalogue, facts);
        if (foreseen.expected().isEmpty()) {
            return List.of();
        }
        Map<Key, Verdict> today = verdicts(catalogue.at(facts.on()).decide(facts));
        return foreseen.days().stream()
                .map(day -> new Brought(day, title(foreseen, day), results(catalogue.at(day), foreseen, today)))
                .filter(brought -> !brought.results().isEmpty()).toList();
    }

    /** The same for one measure alone. */
    public static List<Brought> of(Catalogue catalogue, Case facts, Measure measure) {
        return of(catalogue, facts).stream()
                .map(each -> new Brought(each.on(), each.title(),
                        each.results().stream().filter(result -> result.measure().equals(measure)).toList()))
                .filter(each -> !each.results().isEmpty()).toList();
    }

    /** Whether a result of today is another one on that day: its own, or that of nobody yet when there is somebody then. */
    public boolean changes(Result now) {
        return results.stream().anyMatch(then -> then.measure().equals(now.measure())
                && (now.members().isEmpty() || now.members().equals(then.members())));
    }

    private static List<Result> results(Rules rules, Foreseen foreseen, Map<Key, Verdict> today) {
        LocalDate day = rules.on();
        Case with = foreseen.at(day);
        // what would be so on that day anyway is not brought by who arrives
        Map<Key, Verdict> without = verdicts(rules.decide(foreseen.at(day.minusDays(1)).at(day)));
        Map<Measure, Set<Map<String, String>>> brought = rules.decide(with).stream()
                .filter(brief -> isNews(brief, today, without) && brief.measure().inForce().holds(day))
                .collect(Collectors.groupingBy(Brief::measure, LinkedHashMap::new,
                        Collectors.mapping(Brief::members, Collectors.toSet())));
        return brought.entrySet().stream().flatMap(each -> rules.assess(with, each.getKey()).stream()
                .filter(result -> each.getValue().contains(result.members()) && result.verdict() != Verdict.NO))
                .toList();
    }

    private static boolean isNews(Brief then, Map<Key, Verdict> today, Map<Key, Verdict> without) {
        Key key = new Key(then.measure(), then.members());
        return then.verdict() != Verdict.NO && today.get(key) != Verdict.YES && without.get(key) != Verdict.YES
                && without.get(key) != then.verdict();
    }

    private static Map<Key, Verdict> verdicts(List<Brief> briefs) {
        Map<Key, Verdict> verdicts = new HashMap<>();
        briefs.forEach(brief -> verdicts.put(new Key(brief.measure(), brief.members()), brief.verdict()));
        return verdicts;
    }

    /** Of everybody who is expected on the day. */
    private static Text title(Foreseen foreseen, LocalDate day) {
        List<Text> says = foreseen.expected().stream().filter(each -> each.day().equals(day))
                .map(each -> each.arrival().says()).distinct().toList();
        Map<String, String> title = new LinkedHashMap<>();
        says.getFirst().byLanguage().keySet().forEach(language -> title.put(language,
                says.stream().map(text -> text.in(language)).collect(Collectors.joining(" / "))));
        return new Text(title);
    }
}

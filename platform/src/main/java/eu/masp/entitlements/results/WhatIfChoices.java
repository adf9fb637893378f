package eu.masp.entitlements.results;

import eu.masp.entitlements.interview.Interview;
import eu.masp.entitlements.interview.Members;
import eu.masp.entitlements.interview.StillOpen.OpenTopic;
import eu.masp.entitlements.questions.Option;
import eu.masp.entitlements.words.Words;
import eu.masp.measures.Case;
import eu.masp.measures.Entity;
import eu.masp.measures.Input;
import eu.masp.measures.Measure;
import eu.masp.measures.Result;
import eu.masp.measures.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What may be tried with another answer, person by person: what was answered, and what is open. First what the most results
 * rest on.
 */
public final class WhatIfChoices {
    private final Vocabulary vocabulary;
    private final Words words;
    private final Map<String, Set<Measure>> readBy = new HashMap<>();

    /**
     * @param results of the same answers, with their reasons
     */
    WhatIfChoices(Vocabulary vocabulary, List<Result> results, Words words) {
        this.vocabulary = vocabulary;
        this.words = words;
        for (Result result : results) {
            Stream.concat(result.criteria().stream().flatMap(each -> each.readings().stream()),
                    result.workings().stream().flatMap(each -> each.readings().stream()))
                    .forEach(reading -> readBy.computeIfAbsent(key(reading.input(), reading.member()),
                            _ -> new HashSet<>()).add(result.measure()));
        }
    }

    /** The choices about one person, or about the household. */
    public record Group(String who, List<Option> options) {}

    List<Group> of(Interview interview) {
        Set<String> open = interview.open() == null ? Set.of()
                : interview.open().topics().stream().map(OpenTopic::topic).collect(Collectors.toSet());
        List<Group> groups = new ArrayList<>();
        List<Group> last = new ArrayList<>();
        for (Entity entity : vocabulary.entities()) {
            for (Case.Member member : Members.of(interview.facts(), entity)) {
                List<Option> options = options(entity, member, open);
                if (!options.isEmpty()) {
                    String who = ResultWords.capital(words.member(interview.facts(), entity, member.id()));
                    (entity.isRoot() ? last : groups).add(new Group(who, options));
                }
            }
        }
        groups.addAll(last);
        return groups;
    }

    private List<Option> options(Entity entity, Case.Member member, Set<String> open) {
        return vocabulary.inputsOf(entity).stream().filter(Input::askedToPerson)
                .filter(input -> member.answers().containsKey(input) || open.contains(input.id()))
                .sorted(Comparator.comparing((Input input) -> -uses(input, member)))
                .map(input -> new Option(entity.isRoot() ? input.id() : key(input, member.id()),
                        words.in(input.label()), false))
                .toList();
    }

    private int uses(Input input, Case.Member member) {
        return readBy.getOrDefault(key(input, member.id()), Set.of()).size();
    }

    /** {@code adult.monthly_pay@adult1}. */
    private static String key(Input input, String member) {
        return input.id() + "@" + member;
    }
}

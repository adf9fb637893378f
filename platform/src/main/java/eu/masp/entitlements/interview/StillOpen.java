package eu.masp.entitlements.interview;

import eu.masp.measures.Ask;
import eu.masp.measures.Case;
import eu.masp.measures.Question;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is worth asking next, the most useful first. Working it out is the dearest part of a step, so it is stored with the
 * answers it was worked out from, and holds for one day and one reading of the measures.
 *
 * @param edition the reading of the measures
 */
public record StillOpen(LocalDate on, String edition, List<OpenTopic> topics) {

    /**
     * One page worth asking.
     *
     * @param topic the topic's id
     * @param members of whom; empty when it is how many there are
     * @param opens ids of the measures whose result it can change
     */
    public record OpenTopic(String topic, List<String> members, List<String> opens) {}

    /**
     * Questions grouped into pages.
     *
     * @param questions the most useful first
     * @param first topics that come before all others, in their order
     */
    static StillOpen of(List<Question> questions, Case facts, LocalDate on, String edition, List<String> first) {
        Map<String, Set<String>> members = new LinkedHashMap<>();
        Map<String, Set<String>> opens = new LinkedHashMap<>();
        for (Question question : questions) {
            Ask ask = question.ask();
            Set<String> of = members.computeIfAbsent(ask.what(), _ -> new LinkedHashSet<>());
            if (ask.member() != null) {
                of.add(ask.member());
            }
            opens.computeIfAbsent(ask.what(), _ -> new LinkedHashSet<>()).addAll(question.opens());
        }
        List<OpenTopic> topics = new ArrayList<>();
        members.forEach(
                (topic, of) -> topics.add(new OpenTopic(topic, inCaseOrder(of, facts), List.copyOf(opens.get(topic)))));
        topics.sort(Comparator.comparingInt(open -> {
            int place = first.indexOf(open.topic());
            return place < 0 ? first.size() : place;
        }));
        return new StillOpen(on, edition, topics);
    }

    private static List<String> inCaseOrder(Set<String> of, Case facts) {
        return facts.members().stream().filter(java.util.Objects::nonNull).flatMap(List::stream).map(Case.Member::id)
                .filter(of::contains).distinct().toList();
    }

    public Optional<OpenTopic> find(Topic topic) {
        return topics.stream().filter(open -> open.topic().equals(topic.id())).findFirst();
    }

    /** The page to ask next. */
    public Optional<OpenTopic> next() {
        return topics.stream().findFirst();
    }

    boolean holds(LocalDate today, String currentEdition) {
        return on.equals(today) && edition.equals(currentEdition);
    }
}

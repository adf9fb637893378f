package eu.masp.entitlements.interview;

import eu.masp.measures.Answer;
import eu.masp.measures.Case;
import eu.masp.measures.Entity;
import eu.masp.measures.Input;
import eu.masp.measures.Situation;
import eu.masp.measures.Vocabulary;
import eu.masp.measures.files.CaseReader;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What ticking and not ticking on the first screen says. What is said of a member waits until its list has one, and then goes to
 * the first, or to every one; what two situations say differently is left to be asked.
 */
final class Situations {
    private final Vocabulary vocabulary;

    Situations(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Only what has changed since the last time counts, so that answers given since then stay. */
    Case apply(Case facts, @Nullable Set<String> before, Set<String> now) {
        Map<String, Object> old = before == null ? Map.of() : says(before);
        Map<String, Object> said = says(now);
        Case changed = facts;
        for (Map.Entry<String, Object> each : old.entrySet()) {
            if (!Objects.equals(each.getValue(), said.get(each.getKey()))) {
                changed = takeBack(changed, each.getKey(), each.getValue());
            }
        }
        // counts first: the rest is about members
        for (boolean counts : new boolean[] {true, false}) {
            for (Map.Entry<String, Object> each : said.entrySet()) {
                boolean news = !Objects.equals(each.getValue(), old.get(each.getKey()));
                if (news && counts == vocabulary.findList(each.getKey()).isPresent()) {
                    changed = say(changed, each.getKey(), each.getValue(), true);
                }
            }
        }
        return changed;
    }

    /** Says what waited for the members of a list; answers already there stay. */
    Case applyTo(Entity entity, Case facts, Set<String> ticked) {
        Case changed = facts;
        for (Map.Entry<String, Object> each : says(ticked).entrySet()) {
            if (inputOf(each.getKey()).filter(input -> input.entity().equals(entity)).isPresent()) {
                changed = say(changed, each.getKey(), each.getValue(), false);
            }
        }
        return changed;
    }

    /** The lists of unknown length about whose first member something was said. */
    Set<String> waitFor(Case facts, Set<String> ticked) {
        Set<String> lists = new HashSet<>();
        for (String key : says(ticked).keySet()) {
            inputOf(key).map(Input::entity).filter(entity -> !entity.isRoot() && !key.startsWith(Situation.EVERY))
                    .filter(entity -> facts.membersOf(entity) == null && !facts.withheld().containsKey(entity.index()))
                    .ifPresent(entity -> lists.add(Objects.requireNonNull(entity.list())));
        }
        return lists;
    }

    /** What those ticked want asked first. */
    List<String> ask(Set<String> ticked) {
        return vocabulary.situations().stream().filter(situation -> ticked.contains(situation.id()))
                .flatMap(situation -> situation.asks().stream()).distinct().toList();
    }

    boolean speakOf(Entity entity) {
        return vocabulary.situations().stream()
                .flatMap(situation -> Stream.concat(situation.sets().keySet().stream(),
                        situation.unticked().keySet().stream()))
                .flatMap(key -> inputOf(key).stream()).anyMatch(input -> input.entity().equals(entity));
    }

    private Map<String, Object> says(Set<String> ticked) {
        Map<String, Object> says = new HashMap<>();
        Set<String> contradicted = new HashSet<>();
        for (Situation situation : vocabulary.situations()) {
            Map<String, Object> its = ticked.contains(situation.id()) ? situation.sets() : situation.unticked();
            its.forEach((key, value) -> {
                Object other = says.put(key, value);
                if (other != null && !other.equals(value)) {
                    contradicted.add(key);
                }
            });
        }
        says.keySet().removeAll(contradicted);
        return says;
    }

    private Case say(Case facts, String key, Object value, boolean overwrite) {
        Optional<Entity> list = vocabulary.findList(key);
        if (list.isPresent()) {
            return value instanceof Number count ? Members.count(facts, list.get(), count.intValue()) : facts;
        }
        Input input = inputOf(key).orElse(null);
        if (input == null) {
            return facts;
        }
        Answer answer = new CaseReader(vocabulary).answer(input, value, key, facts.on());
        Case changed = facts;
        for (Case.Member member : membersMeant(facts, input, key)) {
            if (answer != null && (overwrite || !member.answers().containsKey(input))) {
                changed = changed.with(input.entity(), member.id(), input, answer);
            }
        }
        return changed;
    }

    private Optional<Input> inputOf(String key) {
        return vocabulary.findInput(Situation.about(key));
    }

    private static List<Case.Member> membersMeant(Case facts, Input input, String key) {
        List<Case.Member> members = Members.of(facts, input.entity());
        return key.startsWith(Situation.EVERY) || members.isEmpty() ? members : members.subList(0, 1);
    }

    /** Takes away what was said, unless the person has since said something else. */
    private Case takeBack(Case facts, String key, Object value) {
        Optional<Entity> list = vocabulary.findList(key);
        if (list.isPresent()) {
            boolean asSaid = value instanceof Number count && Members.of(facts, list.get()).size() == count.intValue();
            boolean empty = Members.of(facts, list.get()).stream().allMatch(member -> member.answers().isEmpty());
            return asSaid && empty ? Members.uncounted(facts, list.get()) : facts;
        }
        Input input = inputOf(key).orElse(null);
        if (input == null) {
            return facts;
        }
        Answer said = new CaseReader(vocabulary).answer(input, value, key, facts.on());
        Case changed = facts;
        for (Case.Member member : membersMeant(facts, input, key)) {
            if (said != null && said.equals(member.answers().get(input))) {
                changed = changed.with(input.entity(), member.id(), input, null);
            }
        }
        return changed;
    }
}

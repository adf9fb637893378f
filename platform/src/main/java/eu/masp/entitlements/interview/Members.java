package eu.masp.entitlements.interview;

import eu.masp.measures.Answer;
import eu.masp.measures.Case;
import eu.masp.measures.Entity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who is in the lists of a case. */
public final class Members {

    private Members() {
    }

    /** The members of a list, none while it is unknown. */
    public static List<Case.Member> of(Case facts, Entity entity) {
        List<Case.Member> members = facts.membersOf(entity);
        return members == null ? List.of() : members;
    }

    /** So many members: the first ones stay. */
    public static Case count(Case facts, Entity entity, int count) {
        List<Case.Member> members = new ArrayList<>(of(facts, entity));
        while (members.size() > count) {
            members.removeLast();
        }
        while (members.size() < count) {
            members.add(new Case.Member(freeId(entity, members), Map.of()));
        }
        return replace(facts, entity, members);
    }

    static Case without(Case facts, Entity entity, String member) {
        return replace(facts, entity, of(facts, entity).stream().filter(each -> !each.id().equals(member)).toList());
    }

    /** Nobody knows how many there are, as before anything was asked. */
    static Case uncounted(Case facts, Entity entity) {
        return replace(facts, entity, null);
    }

    /** A number that was taken away is not given again, as long as a later one is there. */
    private static String freeId(Entity entity, List<Case.Member> members) {
        int highest = members.stream().map(Case.Member::id).filter(id -> id.startsWith(entity.id()))
                .flatMap(id -> number(id.substring(entity.id().length()))).max(Integer::compare).orElse(0);
        return entity.id() + (highest + 1);
    }

    private static Stream<Integer> number(String text) {
        return text.matches("\\d{1,6}") ? Stream.of(Integer.parseInt(text)) : Stream.empty();
    }

    private static Case replace(Case facts, Entity entity, @Nullable List<Case.Member> with) {
        List<@Nullable List<Case.Member>> members = new ArrayList<>(facts.members());
        members.set(entity.index(), with);
        Map<Integer, Answer> withheld = new HashMap<>(facts.withheld());
        withheld.remove(entity.index());
        return new Case(facts.on(), members, Map.copyOf(withheld));
    }
}

package eu.masp.measures;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of one household or firm on one date. Immutable.
 *
 * @param on the reference date
 * @param members by entity index: the members of each list, null while the list is unknown; a root has one member, or
 *            none where the case is not about it
 * @param withheld lists whose length was asked and not answered, by entity index
 */
public record Case(LocalDate on, List<@Nullable List<Member>> members, Map<Integer, Answer> withheld) {

    /** A member and its answers. */
    public record Member(String id, Map<Input, Answer> answers) {

        public Member {
            answers = Map.copyOf(answers);
        }

        Member with(Input input, @Nullable Answer answer) {
            Map<Input, Answer> more = new HashMap<>(answers);
            if (answer == null) {
                more.remove(input);
            } else {
                more.put(input, answer);
            }
            return new Member(id, more);
        }
    }

    /** Nothing known of one root but its being there. */
    public static Case of(Vocabulary vocabulary, String root, LocalDate on) {
        List<@Nullable List<Member>> members = new ArrayList<>();
        for (Entity entity : vocabulary.entities()) {
            if (!entity.isRoot()) {
                members.add(entity.root().equals(root) ? null : List.of());
            } else {
                members.add(entity.id().equals(root) ? List.of(new Member(entity.id(), Map.of())) : List.of());
            }
        }
        return new Case(on, members, Map.of());
    }

    public @Nullable List<Member> membersOf(Entity entity) {
        return members.get(entity.index());
    }

    public Optional<Answer> findAnswer(Entity entity, String member, Input input) {
        List<Member> of = members.get(entity.index());
        return of == null ? Optional.empty()
                : of.stream().filter(m -> m.id().equals(member)).findFirst().map(m -> m.answers().get(input));
    }

    /** The same case with one answer set, or taken away with null. */
    public Case with(Entity entity, String member, Input input, @Nullable Answer answer) {
        List<Member> of = members.get(entity.index());
        if (of == null || of.stream().noneMatch(m -> m.id().equals(member))) {
            throw new IllegalArgumentException("no " + entity.id() + " '" + member + "' in the case");
        }
        return replace(entity, of.stream().map(m -> m.id().equals(member) ? m.with(input, answer) : m).toList());
    }

    /** The same case in which a list has so many members: the first ones stay, new ones are numbered on. */
    public Case withCount(Entity entity, int count) {
        List<Member> of = new ArrayList<>(Optional.ofNullable(members.get(entity.index())).orElse(List.of()));
        while (of.size() > count) {
            of.removeLast();
        }
        for (int i = of.size(); i < count; i++) {
            of.add(new Member(entity.id() + (i + 1), Map.of()));
        }
        return replace(entity, of);
    }

    /** The same case in which the length of a list was asked and not answered. */
    public Case withCountWithheld(Entity entity, Answer answer) {
        Map<Integer, Answer> more = new HashMap<>(withheld);
        more.put(entity.index(), answer);
        Case unknown = replace(entity, null);
        return new Case(on, unknown.members, Map.copyOf(more));
    }

    /** The same case on another date. */
    public Case at(LocalDate date) {
        return new Case(date, members, withheld);
    }

    /** The same case with these members in a list. */
    Case withMembers(Entity entity, List<Member> with) {
        return replace(entity, List.copyOf(with));
    }

    private Case replace(Entity entity, @Nullable List<Member> with) {
        List<@Nullable List<Member>> all = new ArrayList<>(members);
        all.set(entity.index(), with);
        Map<Integer, Answer> still = new HashMap<>(withheld);
        still.remove(entity.index());
        return new Case(on, all, Map.copyOf(still));
    }
}

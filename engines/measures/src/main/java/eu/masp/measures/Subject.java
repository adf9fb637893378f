package eu.masp.measures;

import eu.masp.measures.feel.Member;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * For whom something is decided in one case; shared by all measures that are decided for the same.
 *
 * @param members root first, then one member for each entity of {@code decidedFor}
 * @param open entities whose list is unknown, so that their place in {@code members} is held by a member of whom nothing is
 *            known
 * @param empty an entity whose list is known to be empty: there is nobody to decide for
 * @param ids entity id to member id, without those whose list is unknown; empty for the root alone, and when there is nobody
 */
record Subject(List<Member> members, List<Entity> open, @Nullable Entity empty, Map<String, String> ids) {

    private static Subject of(List<Member> members, List<Entity> open, @Nullable Entity empty) {
        if (empty != null || members.size() == 1) {
            return new Subject(members, open, empty, Map.of());
        }
        Map<String, String> ids = new LinkedHashMap<>();
        for (Member member : members.subList(1, members.size())) {
            if (!open.contains(member.entity())) {
                ids.put(member.entity().id(), member.id());
            }
        }
        return new Subject(members, open, empty, java.util.Collections.unmodifiableMap(ids));
    }

    /** Everybody a measure like this one is decided for; nobody when the case is not about its root. */
    static List<Subject> all(Measure measure, Rules rules, List<@Nullable List<Member>> members) {
        List<Member> root = members.get(measure.root().index());
        if (root == null || root.isEmpty()) {
            return List.of();
        }
        List<Subject> all = List.of(of(root, List.of(), null));
        if (measure.decidedFor().getFirst().isRoot()) {
            return all;
        }
        for (Entity entity : measure.decidedFor()) {
            List<Subject> more = new ArrayList<>();
            for (Subject subject : all) {
                more.addAll(subject.extended(entity, members.get(entity.index()), rules));
            }
            all = more;
        }
        return all;
    }

    private List<Subject> extended(Entity entity, @Nullable List<Member> of, Rules rules) {
        if (of != null && !of.isEmpty()) {
            List<Subject> more = new ArrayList<>(of.size());
            for (Member member : of) {
                more.add(of(with(member), open, empty));
            }
            return more;
        }
        List<Entity> stillOpen = new ArrayList<>(open);
        if (of == null) {
            stillOpen.add(entity);
        }
        return List.of(of(with(rules.nothingKnown(entity)), stillOpen, of == null ? empty : entity));
    }

    private List<Member> with(Member member) {
        List<Member> more = new ArrayList<>(members.size() + 1);
        more.addAll(members);
        more.add(member);
        return more;
    }
}

package eu.masp.measures;

import eu.masp.measures.feel.Member;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** For whom measures are decided in one case: found once for each measure. */
final class Instances {

    private final Rules rules;
    private final List<@Nullable List<Member>> members;
    private final @Nullable List<Instance>[] found;

    @SuppressWarnings({"unchecked", "rawtypes"}) // an array of generic lists
    Instances(Rules rules, List<@Nullable List<Member>> members) {
        this.rules = rules;
        this.members = members;
        this.found = new List[rules.catalogue().measures().size()];
    }

    /** Another measure's instance for the members in the frame; a load error otherwise, so it is there. */
    Instance linked(String feelName, @Nullable Member[] frame) {
        Measure other = rules.measureByFeelName(feelName);
        List<Member> subject = new ArrayList<>(3);
        subject.add(memberOf(frame, other.root()));
        if (!other.decidedFor().getFirst().isRoot()) {
            for (Entity entity : other.decidedFor()) {
                subject.add(memberOf(frame, entity));
            }
        }
        for (Instance instance : of(other)) {
            if (instance.isAbout(subject)) {
                return instance;
            }
        }
        throw new IllegalStateException("no " + other.id() + " for these members");
    }

    private static Member memberOf(@Nullable Member[] frame, Entity entity) {
        for (Member member : frame) {
            if (member != null && member.entity().equals(entity)) {
                return member;
            }
        }
        throw new IllegalStateException("no " + entity.id() + " in the frame");
    }

    /** The instances of a measure in this case; none when the case is not about its root. */
    List<Instance> of(Measure measure) {
        List<Instance> known = found[measure.index()];
        if (known == null) {
            known = find(measure);
            found[measure.index()] = known;
        }
        return known;
    }

    private List<Instance> find(Measure measure) {
        List<Member> root = members.get(measure.root().index());
        if (root == null || root.isEmpty()) {
            return List.of();
        }
        List<Instance> all = List.of(new Instance(measure, root, List.of(), null));
        if (measure.decidedFor().getFirst().isRoot()) {
            return all;
        }
        for (Entity entity : measure.decidedFor()) {
            List<Instance> more = new ArrayList<>();
            for (Instance instance : all) {
                more.addAll(extended(instance, entity));
            }
            all = more;
        }
        return all;
    }

    private List<Instance> extended(Instance instance, Entity entity) {
        List<Member> of = members.get(entity.index());
        if (of != null && !of.isEmpty()) {
            List<Instance> more = new ArrayList<>(of.size());
            for (Member member : of) {
                more.add(extended(instance, member, instance.open(), instance.empty()));
            }
            return more;
        }
        List<Entity> open = new ArrayList<>(instance.open());
        if (of == null) {
            open.add(entity);
        }
        return List.of(extended(instance, rules.nothingKnown(entity), open, of == null ? instance.empty() : entity));
    }

    private static Instance extended(Instance instance, Member member, List<Entity> open, @Nullable Entity empty) {
        List<Member> subject = new ArrayList<>(instance.subject());
        subject.add(member);
        return new Instance(instance.measure(), subject, open, empty);
    }
}

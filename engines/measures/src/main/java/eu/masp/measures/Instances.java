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
    private final @Nullable List<Subject>[] subjects;

    @SuppressWarnings({"unchecked", "rawtypes"}) // an array of generic lists
    Instances(Rules rules, List<@Nullable List<Member>> members) {
        this.rules = rules;
        this.members = members;
        this.found = new List[rules.catalogue().measures().size()];
        this.subjects = new List[rules.groups()];
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
        int group = rules.group(measure);
        List<Subject> of = subjects[group];
        if (of == null) {
            of = Subject.all(measure, rules, members);
            subjects[group] = of;
        }
        List<Instance> all = new ArrayList<>(of.size());
        for (Subject subject : of) {
            all.add(new Instance(measure, subject));
        }
        return all;
    }
}

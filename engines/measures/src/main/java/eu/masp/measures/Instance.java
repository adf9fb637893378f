package eu.masp.measures;

import eu.masp.measures.feel.Member;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A measure and the members it is decided for.
 *
 * @param subject root first, then one member for each entity of {@code decidedFor}
 * @param open entities whose list is unknown, so that their place in {@code subject} is held by a member of whom nothing
 *            is known
 * @param empty an entity whose list is known to be empty: there is nobody to decide for
 */
record Instance(Measure measure, List<Member> subject, List<Entity> open, @Nullable Entity empty) {

    @Nullable Member[] frame() {
        @Nullable Member[] frame = new Member[Math.max(measure.slots(), subject.size())];
        for (int i = 0; i < subject.size(); i++) {
            frame[i] = subject.get(i);
        }
        return frame;
    }

    List<String> key() {
        return subject.stream().map(Member::id).toList();
    }
}

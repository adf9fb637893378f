package eu.masp.measures;

import eu.masp.measures.feel.Member;
import eu.masp.measures.feel.Truth;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** A measure and the members it is decided for, in one {@link Facts}; keeps what was worked out for it. */
final class Instance {

    private final Measure measure;
    private final List<Member> subject;
    private final List<Entity> open;
    private final @Nullable Entity empty;
    private @Nullable Truth verdict;
    private @Nullable Outcome outcome;

    /**
     * @param subject root first, then one member for each entity of {@code decidedFor}
     * @param open entities whose list is unknown, so that their place in {@code subject} is held by a member of whom nothing is
     *            known
     * @param empty an entity whose list is known to be empty: there is nobody to decide for
     */
    Instance(Measure measure, List<Member> subject, List<Entity> open, @Nullable Entity empty) {
        this.measure = measure;
        this.subject = subject;
        this.open = open;
        this.empty = empty;
    }

    Measure measure() {
        return measure;
    }

    List<Member> subject() {
        return subject;
    }

    List<Entity> open() {
        return open;
    }

    @Nullable
    Entity empty() {
        return empty;
    }

    @Nullable
    Truth verdict() {
        return verdict;
    }

    void verdict(Truth workedOut) {
        this.verdict = workedOut;
    }

    @Nullable
    Outcome outcome() {
        return outcome;
    }

    void outcome(Outcome workedOut) {
        this.outcome = workedOut;
    }

    @Nullable
    Member[] frame() {
        @Nullable
        Member[] frame = new Member[Math.max(measure.slots(), subject.size())];
        for (int i = 0; i < subject.size(); i++) {
            frame[i] = subject.get(i);
        }
        return frame;
    }

    /** Whether it is about these members: the same objects, or in another case's facts the same ids. */
    boolean isAbout(List<Member> members) {
        for (int i = 0; i < subject.size(); i++) {
            if (!subject.get(i).id().equals(members.get(i).id())) {
                return false;
            }
        }
        return true;
    }
}

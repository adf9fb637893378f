package eu.masp.measures;

import eu.masp.measures.feel.Member;
import eu.masp.measures.feel.Truth;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/** A measure and the members it is decided for, in one {@link Facts}; keeps what was worked out for it. */
final class Instance {

    private final Measure measure;
    private final Subject subject;
    private @Nullable Member @Nullable [] frame;
    private @Nullable Truth verdict;
    private @Nullable Outcome outcome;

    Instance(Measure measure, Subject subject) {
        this.measure = measure;
        this.subject = subject;
    }

    Measure measure() {
        return measure;
    }

    /** Root first, then one member for each entity the measure is decided for. */
    List<Member> subject() {
        return subject.members();
    }

    /** Entities whose list is unknown. */
    List<Entity> open() {
        return subject.open();
    }

    /** An entity whose list is known to be empty. */
    @Nullable
    Entity empty() {
        return subject.empty();
    }

    /** Entity id to member id; empty for the root alone, and when there is nobody yet to decide for. */
    Map<String, String> ids() {
        return subject.ids();
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

    /**
     * The members by slot. One for the instance: what is bound further on is bound anew before it is read, and no rule reads
     * itself.
     */
    @Nullable
    Member[] frame() {
        if (frame == null) {
            List<Member> members = subject.members();
            frame = members.toArray(new Member[Math.max(measure.slots(), members.size())]);
        }
        return frame;
    }

    /** Whether it is about these members: the same objects, or in another case's facts the same ids. */
    boolean isAbout(List<Member> members) {
        for (int i = 0; i < members.size(); i++) {
            if (!subject.members().get(i).id().equals(members.get(i).id())) {
                return false;
            }
        }
        return true;
    }
}

package eu.masp.grants.desk;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody may do with a case now.
 *
 * @param holder who works on it, where that is somebody else
 * @param until when it is free again unless they go on
 */
public record Standing(Kind kind, @Nullable UUID holder, @Nullable Instant until) {

    /** Why one may or may not decide. */
    public enum Kind {
        /** It is in this officer's hands. */
        MINE,
        /** Somebody else works on it. */
        OTHERS,
        /** The officer has declared to have to do with the person. */
        CONFLICT,
        /** The officer's own application. */
        OWN,
        /** The seat only looks. */
        READER
    }

    static Standing of(Kind kind) {
        return new Standing(kind, null, null);
    }

    public boolean mine() {
        return kind == Kind.MINE;
    }

    /** Whether this person is kept away from who the applicant is. */
    public boolean away() {
        return kind == Kind.CONFLICT || kind == Kind.OWN;
    }
}

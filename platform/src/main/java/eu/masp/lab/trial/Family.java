package eu.masp.lab.trial;

import eu.masp.measures.Entity;
import eu.masp.measures.Input;
import eu.masp.measures.feel.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A synthetic household as an example: nobody in it is real.
 *
 * @param criterion the one that is not met; null unless it just misses
 * @param before cents by the rules as they are; null where nothing is due or it is not known
 * @param now cents with the changes
 */
public record Family(Kind kind, @Nullable String criterion, @Nullable Long before, @Nullable Long now,
        List<Member> members) {

    /** Why it is shown. */
    public enum Kind {
        NEAR, GAINED, LOST, MORE, LESS;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * The household itself or one who belongs to it.
     *
     * @param decided whether the measure is decided for this one
     */
    public record Member(Entity entity, boolean decided, List<Known> known) {}

    /** What is known of a member. */
    public record Known(Input input, Value value) {}
}

package eu.masp.people;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What other modules hold of a person; whoever holds something implements it. */
public interface HeldElsewhere {

    /** How many matters are still going on that the person would leave behind by closing the account. */
    int open(UUID account);

    /** All of it, for the person to take along (GDPR art. 15 and 20): names to values that can be written as JSON. */
    Map<String, Object> data(UUID account);

    /** Whom nobody would act for any more if this person closed the account, by name. */
    default List<String> leftAlone(UUID account) {
        return List.of();
    }

    /** The account closes, in the same transaction: what the person did for others ends, and is written down. */
    default void closed(UUID account) {
        // Most of what is held stays under the account's key.
    }
}

package eu.masp.people;

import java.util.Map;
import java.util.UUID;

/** What other modules hold of a person; whoever holds something implements it. */
public interface HeldElsewhere {

    /** How many matters are still going on that the person would leave behind by closing the account. */
    int open(UUID account);

    /** All of it, for the person to take along (GDPR art. 15 and 20): names to values that can be written as JSON. */
    Map<String, Object> data(UUID account);
}

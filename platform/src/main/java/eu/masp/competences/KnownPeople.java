package eu.masp.competences;

import java.util.UUID;

/** Who knows a person from working with her; whoever keeps the cases of people implements it. */
public interface KnownPeople {

    /** Whether this operator accompanies this person, now and for this body. */
    boolean knows(UUID operator, UUID person, String body);
}

package eu.masp.people;

import java.util.UUID;

/** Invented people besides those whom visitors play, so that invented data can be theirs; they cannot sign in. */
public interface InventedPeople {

    /**
     * The same person for the same part, each time.
     *
     * @param part small letters, digits and hyphens
     * @return the account
     */
    UUID invent(String part, String name);
}

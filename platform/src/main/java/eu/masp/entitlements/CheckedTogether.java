package eu.masp.entitlements;

import java.util.Optional;

/** With whom somebody who accompanies others sits at the check; whoever knows it implements this. */
public interface CheckedTogether {

    /** For whoever is signed in; empty for most people. */
    Optional<Together> now();

    /** What was answered there is erased, and nothing of it will be kept. */
    void end();

    /**
     * @param inCase differs from one person to the next
     * @param name hers, as she gave it
     * @param page address of what is kept about her
     */
    record Together(String inCase, String name, String page) {}
}

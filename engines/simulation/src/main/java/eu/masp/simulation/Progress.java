package eu.masp.simulation;

/** Hears how far long work has come. Called by any thread, one at a time. */
@FunctionalInterface
public interface Progress {

    /** For work that nobody watches. */
    Progress NONE = (_, _) -> {};

    /** So many parts of all have been done. */
    void done(int parts, int all);
}

package eu.masp.people;

import java.util.Collection;
import java.util.Optional;

/**
 * Where somebody with certain seats begins after signing in, unless they were on their way to somewhere else;
 * of several the one that {@code @Order} puts first.
 */
public interface FirstRoom {

    /** A path of ours; empty where these seats have no room to begin with. */
    Optional<String> of(Collection<Seat> seats);
}

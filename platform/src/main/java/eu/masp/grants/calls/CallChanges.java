package eu.masp.grants.calls;

import java.util.UUID;

/**
 * What a call changes of its measure's rules.
 *
 * @param proposal the scenario it comes from
 * @param changes the text of a scenario file
 */
public record CallChanges(UUID proposal, int version, String title, String changes) {}

package eu.masp.grants;

import java.util.UUID;

/**
 * Changes to rules that were tried, proposed for a call.
 *
 * @param id what they can be found by
 * @param version which version of it
 * @param changes the text of a scenario file; empty where the rules stay as they are
 */
public record RuleProposal(UUID id, int version, String title, String changes) {}

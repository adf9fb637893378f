package eu.masp.grants.desk.cases;

import eu.masp.grants.applications.HeldAward;

/**
 * An award held already, and where to read it.
 *
 * @param address empty where that case is not this officer's to see
 */
public record HeldCase(HeldAward award, String address) {}

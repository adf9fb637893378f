package eu.masp.bench.simulation;

/**
 * What every side has to find out of a grant.
 *
 * @param cents of all who are entitled, together
 */
record Totals(long entitled, long cents) {}

package eu.masp.bench.matching;

import java.util.Set;

/**
 * A text and the concepts it should lead to.
 *
 * @param right URIs; never empty
 */
record Query(String text, Set<String> right) {}

package eu.masp.matching;

/**
 * What a concept of our own corresponds to in ESCO.
 *
 * @param match how nearly: close, broad (ESCO's says more), narrow (ESCO's is a part)
 */
public record Mapping(String uri, String label, String match) {}

package eu.masp.grants.apply;

/**
 * Somebody it could be for.
 *
 * @param verdict what the rules say so far: {@code yes}, {@code no}, {@code unknown}
 */
public record WhomChoice(int number, String who, String verdict, boolean chosen) {}

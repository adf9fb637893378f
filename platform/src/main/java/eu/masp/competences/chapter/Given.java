package eu.masp.competences.chapter;

/**
 * An answer that was given.
 *
 * @param position from 0, in the order of asking
 * @param category from 0, the lowest answer first
 * @param seconds it took; 600 at most
 */
public record Given(int position, String item, int category, int seconds) {}

package eu.masp.assessment;

/**
 * What somebody answered.
 *
 * @param item the item's id
 * @param category from 0, the lowest
 */
public record Answer(String item, int category) {}

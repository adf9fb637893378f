package eu.masp.grants.desk.payments;

/**
 * A claim that could not go into a file.
 *
 * @param reason the word of a text
 */
public record LeftOut(int arrival, int number, String call, String reason) {}

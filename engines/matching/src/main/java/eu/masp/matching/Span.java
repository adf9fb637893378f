package eu.masp.matching;

/**
 * A part of a text.
 *
 * @param start index of its first character in the text as given, from 0, in UTF-16 units
 * @param end index behind its last character
 */
public record Span(int start, int end, String text) {}

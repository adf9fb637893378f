package eu.masp.matching.text;

/**
 * A part of a text.
 *
 * @param start index of its first character
 * @param end index behind its last
 */
record Part(int start, int end) {

    String in(String text) {
        return text.substring(start, end);
    }
}

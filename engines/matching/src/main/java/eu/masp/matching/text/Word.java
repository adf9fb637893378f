package eu.masp.matching.text;

/**
 * A word of a text.
 *
 * @param start index of its first character in the text
 * @param end index behind its last
 * @param form lower case, in the form that n-grams are made of
 * @param stem what is compared as a whole
 * @param empty whether it says nothing of a skill or an occupation: an article, a preposition, a phrase of job advertisements
 */
record Word(int start, int end, String form, String stem, boolean empty) {}

package eu.masp.guidance.rights;

import eu.masp.guidance.content.Bilingual;

/**
 * One measure as the check said.
 *
 * @param verdict {@code yes}, {@code unknown} or {@code step} (one thing is missing that can be done)
 * @param says how much and until when, what is missing, or what is not known, in words; empty where there is nothing to say
 */
public record PictureLine(String measure, String verdict, Bilingual title, Bilingual says) {}

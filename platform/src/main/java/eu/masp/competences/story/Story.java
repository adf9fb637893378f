package eu.masp.competences.story;

import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody has written.
 *
 * @param language the one she says it is in; empty: to be found out
 * @param version counts savings
 */
record Story(String text, String language, int version, Instant savedAt) {
    /** More than anybody reads at one go: about seven printed pages. */
    static final int LONGEST = 20_000;
    private static final Pattern AT = Pattern.compile("(\\d{1,9}):(\\d{1,6})-(\\d{1,6})");

    /** What stands at a place of the text, without reading it anew; empty where it was changed since, or there is no such place. */
    String quote(String at) {
        Matcher place = AT.matcher(at);
        if (!place.matches() || Integer.parseInt(place.group(1)) != version) {
            return "";
        }
        int start = Integer.parseInt(place.group(2));
        int end = Integer.parseInt(place.group(3));
        return start < end && end <= text.length() && end - start <= Sentence.LONGEST ? text.substring(start, end) : "";
    }
}

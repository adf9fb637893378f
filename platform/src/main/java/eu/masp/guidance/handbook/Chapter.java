package eu.masp.guidance.handbook;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A chapter of the Handbook in one language.
 *
 * @param minutes that it takes to read
 * @param steps the kinds of steps that it fits; also {@code intake} and {@code closing}, the two ends of a case
 * @param measures ids of measures that it speaks of
 * @param verified on which day its facts were last checked; empty where it does not say
 * @param text in CommonMark, without its front matter
 */
public record Chapter(String id, int order, String title, String summary, int minutes, List<String> steps,
        List<String> measures, List<Source> sources, String verified, String text) {

    /** Its address for whoever reads it from a page of a case, which it leads back to; empty: from anywhere else. */
    public String address(String from) {
        return "/handbook/" + id
                + (from.isEmpty() ? "" : "?from=" + URLEncoder.encode(from, StandardCharsets.UTF_8));
    }

    /** Where a fact comes from. */
    public record Source(String title, String url, String date) {}
}

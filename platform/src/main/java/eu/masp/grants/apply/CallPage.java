package eu.masp.grants.apply;

import java.util.List;

/**
 * A call as whoever may apply sees it.
 *
 * @param state {@code open}, {@code soon} or {@code over}
 * @param when until when, from when, or since when, in words
 * @param areas where there is money for it; empty for everywhere
 * @param changes what holds in place of the measure as it is written, in words
 * @param order how places are given: {@code arrival} or {@code ranking}
 */
public record CallPage(String code, String title, String summary, String body, String state, String when,
        List<String> areas,
        List<String> papers, String order, String measure, String protocol, String cup, boolean demonstration,
        boolean firms, List<String> changes) {}

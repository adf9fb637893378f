package eu.masp.grants.apply;

import java.util.List;

/**
 * Applications that somebody has already, as lines of a page.
 *
 * @param here on the same call
 * @param elsewhere on other calls of the same measure
 */
public record EarlierLines(List<FileLine> here, List<FileLine> elsewhere) {
    static final EarlierLines NONE = new EarlierLines(List.of(), List.of());
}

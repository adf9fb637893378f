package eu.masp.measures;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * Where a rule or a value comes from.
 *
 * @param title the act, circular or page
 * @param place article, paragraph or page in it
 * @param read the day on which somebody of the content's authors read it
 */
public record Source(String title, @Nullable String place, @Nullable String url, @Nullable LocalDate read,
        @Nullable Confidence confidence) {

    /** How sure the source is. */
    public enum Confidence {
        /** The act or an official page was read. */
        PRIMARY,
        /** Press, consultants, other people's code. */
        SECONDARY,
        /** From memory: unverified. */
        MEMORY
    }
}

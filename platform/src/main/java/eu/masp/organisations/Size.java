package eu.masp.organisations;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The size class of a firm, with everything it follows from.
 *
 * @param sizeClass null while it cannot be told
 * @param why what decided
 * @param publicShare what public bodies hold of it, in hundredths
 * @param years those that were looked at, the oldest first
 */
public record Size(@Nullable SizeClass sizeClass, Why why, BigDecimal publicShare, List<Year> years) {

    /** What decided. */
    public enum Why {
        /** The figures of one year, as there is no other. */
        ONE_YEAR,
        /** The figures, where a ceiling counts as passed only when that lasts two years (art. 4(2)). */
        TWO_YEARS,
        /** A quarter or more is held by public bodies (art. 3(4)). */
        PUBLIC_BODY,
        /** There are no figures yet. */
        NO_FIGURES,
        /** Figures of somebody who counts are missing. */
        MISSING_FIGURES;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * One year.
     *
     * @param missing the names of those whose figures are missing
     * @param byItself what the year's figures would make it; null when that cannot be told
     * @param status what it is after this year
     */
    public record Year(LocalDate closedOn, boolean estimated, List<Part> parts, List<String> missing, Amounts sum,
            @Nullable SizeClass byItself, @Nullable SizeClass status) {}

    /** Whose figures count, for how much, and why. */
    public record Part(String name, Relation relation, BigDecimal percent, Amounts whole, Amounts counted) {}

    /** What somebody is to the firm. */
    public enum Relation {
        ITSELF, LINKED, PARTNER;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** The figures of the latest year, with all that count; null while they are not all known. */
    public @Nullable Amounts latest() {
        return years.isEmpty() || !years.getLast().missing().isEmpty() ? null : years.getLast().sum();
    }
}

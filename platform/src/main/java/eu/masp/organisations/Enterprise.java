package eu.masp.organisations;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * The firm itself, or somebody who holds a share of it or in whom it holds one.
 *
 * @param taxCode empty where none was given
 * @param years its accounts, consolidated where there are such: whoever is in them already is not told again
 */
public record Enterprise(UUID id, String name, Kind kind, String taxCode, List<YearFigures> years) {

    /** What somebody is, as far as it matters for size. */
    public enum Kind {
        ENTERPRISE,
        /** Holds 25 % and more without becoming a partner (annex, art. 3(2)(a) to (d)): university, venture capital … */
        EXEMPT_INVESTOR,
        /** With a quarter of the firm it makes the firm no SME (art. 3(4)). */
        PUBLIC_BODY,
        /** A person whose firms work on the same market or on adjacent ones: links them (art. 3(3)). */
        PERSON_SAME_MARKET, PERSON;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Optional<Kind> find(String word) {
            return java.util.stream.Stream.of(values()).filter(kind -> kind.word().equals(word)).findFirst();
        }

        /** Whether its own figures can count. */
        public boolean hasFigures() {
            return this == ENTERPRISE || this == EXEMPT_INVESTOR;
        }

        /** Whether two firms that it controls are linked by that. */
        boolean links() {
            return hasFigures() || this == PERSON_SAME_MARKET;
        }
    }

    /** The accounts that go with those of a year that ends on this day: closed then, or within the twelve months before. */
    Optional<YearFigures> yearFor(LocalDate closedOn) {
        return years.stream()
                .filter(year -> !year.closedOn().isAfter(closedOn)
                        && year.closedOn().isAfter(closedOn.minusYears(1)))
                .max(Comparator.comparing(YearFigures::closedOn));
    }
}

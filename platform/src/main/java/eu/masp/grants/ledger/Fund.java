package eu.masp.grants.ledger;

import org.jspecify.annotations.Nullable;

/**
 * A purse: a source, a body's pool, or an area's fund.
 *
 * @param code unique and stable, as in acts and exports
 * @param body the id of the body whose money it is
 * @param area a territory of the catalogue; null but for an area's fund
 * @param parent the fund its money is booked down from; null where none is
 * @param demonstration whether its money is invented or reconstructed; said wherever it shows
 */
public record Fund(long id, String code, String titleIt, String titleEn, Level level, String body,
        @Nullable String area, @Nullable Long parent, boolean demonstration) {

    /** Its title in a language of the pages. */
    public String title(String language) {
        return language.equals("it") ? titleIt : titleEn;
    }

    /** Where it stands between the State and an area. */
    public enum Level {
        SOURCE, POOL, AREA;

        /** The word in the database and in texts. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}

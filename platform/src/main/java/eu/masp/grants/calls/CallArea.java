package eu.masp.grants.calls;

/**
 * Where a call holds.
 *
 * @param area a territory of the catalogue, or {@link #EVERYWHERE}
 * @param fund the fund that pays there
 * @param leadBody the id of the body that decides there
 */
public record CallArea(String area, long fund, String leadBody) {

    /** Wherever the measure holds. */
    public static final String EVERYWHERE = "*";
}

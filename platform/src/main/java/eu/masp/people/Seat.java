package eu.masp.people;

import org.jspecify.annotations.Nullable;

/**
 * A role held within a body.
 *
 * @param body such as {@code regione-lombardia}
 * @param territory the one territory it is limited to; null: wherever the body works
 */
public record Seat(Role role, String body, @Nullable String territory) {

    boolean covers(String place) {
        return territory == null || territory.equals(place);
    }
}

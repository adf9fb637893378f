package eu.masp.competences.sharing;

import java.util.List;
import java.util.UUID;

/**
 * A permission as the person sees it.
 *
 * @param to the body’s title, or the reader in her own words
 * @param state {@code open}, {@code over} or {@code revoked}
 * @param looks when somebody looked, each with who
 */
public record ShareLine(UUID id, String to, boolean byLink, List<String> parts, String until, String state,
        List<Look> looks) {

    /**
     * @param operator whether it was one; else whoever has the link
     * @param name the operator’s, where there is one
     */
    public record Look(String at, boolean operator, String name) {}
}

package eu.masp.competences.exports.verify;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The link of a badge, pasted where the badge itself was asked for.
 *
 * @param host with the port, if it has one; empty: only the path was pasted
 * @param badge what stands where its number does
 */
record PastedLink(String host, String badge) {
    private static final Pattern LINK = Pattern.compile(
            "(?:https?://)?([A-Za-z0-9.:\\[\\]-]{1,255})?/verify/([A-Za-z0-9-]{1,64})/?(?:[?#]\\S*)?");

    static Optional<PastedLink> in(String presented) {
        Matcher link = LINK.matcher(presented.strip());
        return link.matches()
                ? Optional.of(new PastedLink(link.group(1) == null ? "" : link.group(1), link.group(2)))
                : Optional.empty();
    }

    /** Whether it is a link of this installation's, whose address is given. */
    boolean leadsTo(String base) {
        return host.isEmpty() || host.equalsIgnoreCase(URI.create(base).getRawAuthority());
    }
}

package eu.masp.people.passkeys;

import eu.masp.people.PeopleSettings;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;

/**
 * The site that a passkey is for. A browser uses it there and nowhere else.
 *
 * @param origin such as {@code https://masp.example.org}
 * @param name the host, without port
 */
public record Site(String origin, String name) {
    private static final String LOCAL = "localhost";

    /** As it is set; on one's own computer also without. Never another name that a request brings along. */
    public static Optional<Site> of(PeopleSettings settings, HttpServletRequest request) {
        if (!settings.publicAddress().isBlank()) {
            URI address = URI.create(settings.publicAddress());
            String port = address.getPort() < 0 ? "" : ":" + address.getPort();
            return address.getHost() == null ? Optional.empty()
                    : Optional.of(new Site(address.getScheme() + "://" + address.getHost() + port, address.getHost()));
        }
        return request.getServerName().equals(LOCAL)
                ? Optional.of(new Site(request.getScheme() + "://" + LOCAL + ":" + request.getServerPort(), LOCAL))
                : Optional.empty();
    }
}

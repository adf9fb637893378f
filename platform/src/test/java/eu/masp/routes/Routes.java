package eu.masp.routes;

import static eu.masp.people.Role.ADMINISTRATOR;

import eu.masp.people.Role;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who may ask what, all of it. What is in no list is for nobody: a new address is entered here, or it fails the walk. */
final class Routes {
    /** For everybody; {@code **} is for the rest of the address. */
    private static final Set<String> PUBLIC = Set.of(
            "GET /", "GET /help", "GET /privacy", "GET /accessibility", "GET /error", "POST /error",
            "GET /api/**", "POST /api/**", "GET /check/**", "GET /check", "POST /check", "POST /check/**",
            "GET /measures", "GET /measures/**", "GET /parameters", "GET /parameters.csv", "GET /about",
            "GET /sign-in", "POST /sign-in", "POST /sign-in/demonstration", "GET /sign-in/oidc",
            "GET /sign-in/oidc/callback", "POST /sign-in/passkey",
            "POST /sign-in/passkey/options", "GET /sign-in/second-step",
            "POST /sign-in/second-step", "GET /sign-up", "POST /sign-up", "GET /sign-up/**", "POST /sign-up/**",
            "GET /forgotten", "POST /forgotten", "GET /forgotten/**", "POST /forgotten/**", "GET /sign-out",
            "POST /sign-out");

    /** For everybody who is signed in, about themselves. */
    private static final Set<String> OWN = Set.of(
            "GET /account", "POST /account", "GET /account/password", "POST /account/password", "GET /account/close",
            "POST /account/close", "GET /account/data.json", "GET /account/second-factor",
            "POST /account/second-factor",
            "POST /account/second-factor/codes", "POST /account/second-factor/remove", "GET /inbox",
            "GET /account/passkeys", "POST /account/passkeys", "POST /account/passkeys/options",
            "POST /account/passkeys/remove");

    /** For some roles; in what is not theirs they meet a closed door all the same. */
    private static final Map<String, Set<Role>> OFFICERS = Map.of(
            "GET /account/seats", Set.of(ADMINISTRATOR),
            "POST /account/seats", Set.of(ADMINISTRATOR),
            "POST /account/seats/{id}/end", Set.of(ADMINISTRATOR));

    private Routes() {
    }

    static boolean isPublic(Route route) {
        return PUBLIC.stream().anyMatch(each -> matches(each, route));
    }

    static boolean isOwn(Route route) {
        return OWN.contains(route.name());
    }

    static Set<Role> roles(Route route) {
        return OFFICERS.entrySet().stream().filter(each -> matches(each.getKey(), route)).map(Map.Entry::getValue)
                .findFirst().orElse(Set.of());
    }

    /** Those that are listed by their whole name. */
    static Set<String> exact() {
        return Stream.of(PUBLIC, OWN, OFFICERS.keySet()).flatMap(Set::stream).filter(each -> !each.endsWith("/**"))
                .collect(Collectors.toSet());
    }

    private static boolean matches(String listed, Route route) {
        return listed.endsWith("/**")
                ? Pattern.matches(Pattern.quote(listed.substring(0, listed.length() - 2)) + ".*", route.name())
                : listed.equals(route.name());
    }
}

package eu.masp.routes;

import static eu.masp.people.Role.ADMINISTRATOR;
import static eu.masp.people.Role.AUDITOR;
import static eu.masp.people.Role.CASE_OFFICER;
import static eu.masp.people.Role.EVALUATOR;
import static eu.masp.people.Role.GUIDE;
import static eu.masp.people.Role.PAYMENT_OFFICER;
import static eu.masp.people.Role.PROGRAMME_OFFICER;
import static eu.masp.people.Role.SUPERVISOR;

import eu.masp.people.Role;
import java.util.LinkedHashMap;
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
            "GET /measures", "GET /measures/**", "GET /parameters", "GET /parameters.csv", "GET /about", "GET /calls",
            "GET /register",
            "GET /register.csv", "GET /register/people",
            "GET /competences/occupations", "GET /competences/occupations/how", "GET /competences/occupations/compare",
            "GET /competences/occupations/{id}",
            "GET /calls/{code}", "GET /handbook", "GET /handbook/{id}",
            // Whoever was given a badge, and programs that check one.
            "GET /competences/checks/{check}", "GET /competences/checks/{check}/report.{kind:pdf|csv}",
            "GET /verify", "POST /verify", "GET /verify/{badge}", "GET /credentials/**",
            // Whoever holds the link that the letter brought.
            "GET /commitments/**", "POST /commitments/**",
            "GET /competences", "GET /learning", "GET /learning/modules/{id}", "GET /learning/paths/{id}",
            // The same: a referee’s link, and the link to a profile that its owner gave away.
            "GET /confirmations/**", "POST /confirmations/**", "GET /profiles/**", "POST /profiles/**",
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
            "GET /guidance", "GET /guidance/ask", "POST /guidance/ask",
            "GET /applications", "GET /firms", "GET /firms/new", "POST /firms/new",
            "GET /competences/story", "POST /competences/story", "GET /competences/story/proposals",
            "POST /competences/story/decisions", "POST /competences/story/add", "GET /competences/story/erase",
            "POST /competences/story/erase", "POST /competences/occupations/{id}/skills",
            "POST /competences/occupations/{id}/done", "POST /competences/occupations/answers",
            // An invitation to oneself; where there is none, nothing happens.
            "POST /firms/{id}/decline",
            "GET /competences/fairness", "POST /competences/fairness", "POST /competences/fairness/answers",
            "POST /competences/fairness/erase",
            "POST /competences/consent", "GET /competences/withdraw", "POST /competences/withdraw",
            "POST /competences/chapters/{family}", "GET /competences/profile", "GET /competences/statements/new",
            "POST /competences/statements/new", "GET /competences/sharing", "POST /competences/sharing",
            // One’s own; with another’s id nothing happens.
            "POST /competences/sharing/{share}/revoke",
            "POST /learning/modules/{id}/practice", "POST /learning/modules/{id}/reflection",
            "POST /learning/modules/{id}/done", "POST /learning/modules/{id}/erase",
            "GET /competences/export", "POST /competences/export", "POST /competences/export/file",
            "GET /competences/export/entries", "POST /competences/export/entries",
            // One’s own; with another’s id nothing happens.
            "POST /competences/export/entries/{entry}/erase", "GET /competences/badges", "POST /competences/badges",
            "GET /account/passkeys", "POST /account/passkeys", "POST /account/passkeys/options",
            "POST /account/passkeys/remove");

    private static final Door DESK_READ = new Door(World.LEAD, Set.of(CASE_OFFICER, AUDITOR));
    private static final Door DESK = new Door(World.LEAD, Set.of(CASE_OFFICER));
    private static final Door PAYMENTS_READ = new Door(World.LEAD, Set.of(PAYMENT_OFFICER, AUDITOR));
    private static final Door PAYMENTS = new Door(World.LEAD, Set.of(PAYMENT_OFFICER));
    private static final Door PROFILES = new Door(World.LEAD, Set.of(Role.GUIDE));
    private static final Door PROGRAMME_READ = new Door(World.REGION, Set.of(PROGRAMME_OFFICER, AUDITOR));
    private static final Door PROGRAMME = new Door(World.REGION, Set.of(PROGRAMME_OFFICER));
    private static final Door CASELOAD = new Door(World.LEAD, Set.of(GUIDE));
    private static final Door FLOWS = new Door(World.LEAD, Set.of(SUPERVISOR, AUDITOR));
    /** Seats belong to a body of their own in this world: nobody who comes administers it. */
    private static final Door SEATS = new Door("another-body", Set.of(ADMINISTRATOR));

    private static final Door ISSUER_READ = new Door(eu.masp.people.Seats.INSTALLATION, Set.of(ADMINISTRATOR, AUDITOR));
    private static final Door ISSUER = new Door(eu.masp.people.Seats.INSTALLATION, Set.of(ADMINISTRATOR));

    private static final Door QUESTIONS_READ = new Door(eu.masp.people.Seats.INSTALLATION, Set.of(EVALUATOR, AUDITOR));
    private static final Door QUESTIONS = new Door(eu.masp.people.Seats.INSTALLATION, Set.of(EVALUATOR));

    /** For some roles of one body; the first that matches counts. What is not theirs is closed to them all the same. */
    private static final Map<String, Door> OFFICERS = new LinkedHashMap<>();

    static {
        OFFICERS.put("GET /account/seats", SEATS);
        OFFICERS.put("POST /account/seats", SEATS);
        OFFICERS.put("POST /account/seats/**", SEATS);
        OFFICERS.put("GET /competences/shared", PROFILES);
        OFFICERS.put("GET /competences/shared/**", PROFILES);
        OFFICERS.put("POST /competences/shared/**", PROFILES);
        OFFICERS.put("GET /calibration", QUESTIONS_READ);
        OFFICERS.put("GET /calibration/**", QUESTIONS_READ);
        OFFICERS.put("POST /calibration/**", QUESTIONS);
        OFFICERS.put("GET /issuer", ISSUER_READ);
        OFFICERS.put("POST /issuer/key", ISSUER);
        OFFICERS.put("POST /issuer/revoke", ISSUER);
        OFFICERS.put("GET /desk/payments", PAYMENTS_READ);
        OFFICERS.put("GET /desk/payments/**", PAYMENTS_READ);
        OFFICERS.put("POST /desk/payments/**", PAYMENTS);
        OFFICERS.put("GET /desk", DESK_READ);
        OFFICERS.put("GET /desk/next", DESK);
        OFFICERS.put("GET /desk/claims/next", DESK);
        OFFICERS.put("GET /desk/**", DESK_READ);
        OFFICERS.put("POST /desk/**", DESK);
        OFFICERS.put("GET /programme", PROGRAMME_READ);
        OFFICERS.put("GET /programme/**", PROGRAMME_READ);
        OFFICERS.put("POST /programme/**", PROGRAMME);
        OFFICERS.put("GET /lab", PROGRAMME_READ);
        OFFICERS.put("GET /lab/new", PROGRAMME);
        OFFICERS.put("GET /lab/trials/{id}/keep", PROGRAMME);
        OFFICERS.put("GET /lab/**", PROGRAMME_READ);
        OFFICERS.put("POST /lab/**", PROGRAMME);
        OFFICERS.put("GET /caseload", CASELOAD);
        OFFICERS.put("GET /caseload/**", CASELOAD);
        OFFICERS.put("POST /caseload/**", CASELOAD);
        OFFICERS.put("GET /flows", FLOWS);
        OFFICERS.put("GET /flows.{kind:csv|xlsx}", FLOWS);
    }

    /** @param body whose the objects behind it are */
    record Door(String body, Set<Role> roles) {}

    private Routes() {
    }

    static boolean isPublic(Route route) {
        return PUBLIC.stream().anyMatch(each -> matches(each, route));
    }

    static boolean isOwn(Route route) {
        return OWN.contains(route.name());
    }

    static Door door(Route route) {
        return OFFICERS.entrySet().stream().filter(each -> matches(each.getKey(), route)).map(Map.Entry::getValue)
                .findFirst().orElse(new Door("", Set.of()));
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

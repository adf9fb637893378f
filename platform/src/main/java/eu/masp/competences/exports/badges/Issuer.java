package eu.masp.competences.exports.badges;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The body that answers for the badges of this installation.
 *
 * @param base the address people reach it by, without a slash at the end
 * @param contact an e-mail address; empty: none
 * @param trial whether this is a demonstration, in which no body answers for anything
 */
public record Issuer(String base, String name, String contact, boolean trial) {

    /** Stands in every badge, and can be opened. */
    public String id() {
        return base + "/credentials/issuer";
    }

    String key(String id) {
        return base + "/credentials/keys/" + id;
    }

    String achievement(String competence, String basis) {
        return base + "/credentials/achievements/" + competence + "/" + basis;
    }

    String image(String competence, String basis) {
        return achievement(competence, basis) + "/image.png";
    }

    String list(int number) {
        return base + "/credentials/status/" + number;
    }

    /** A Profile of Open Badges 3.0 (B.1.19). */
    Map<String, Object> profile() {
        Map<String, Object> profile = new TreeMap<>(Map.of("id", id(), "type", List.of("Profile"), "name",
                name, "url", base + "/about"));
        if (!contact.isEmpty()) {
            profile.put("email", contact);
        }
        return profile;
    }
}

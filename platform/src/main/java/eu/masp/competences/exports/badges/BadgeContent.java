package eu.masp.competences.exports.badges;

import eu.masp.competences.exports.badges.StatusLists.Place;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a badge says: an AchievementCredential of Open Badges 3.0 in the data model of W3C Verifiable Credentials 2.0, with the
 * claims that its JWT form adds (8.2.4.1).
 */
public final class BadgeContent {
    private static final List<String> CONTEXT = List.of("https://www.w3.org/ns/credentials/v2",
            "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
            "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json");
    private static final String SCHEMA = "https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json";

    private BadgeContent() {
    }

    /**
     * @param subject a number made for this badge alone, so that two badges do not tell that they are one person’s
     * @param name as the person wants to be called in it; empty: no name
     */
    static Map<String, Object> of(UUID id, UUID subject, Attested attested, String name, Issuer issuer, Place place,
            Instant from, Instant until) {
        String url = issuer.base() + "/credentials/" + id;
        String holder = "urn:uuid:" + subject;
        Map<String, Object> credential = new LinkedHashMap<>();
        credential.put("@context", CONTEXT);
        credential.put("id", url);
        credential.put("type", List.of("VerifiableCredential", "OpenBadgeCredential"));
        credential.put("name", attested.title() + " – " + attested.level());
        credential.put("issuer", issuer.profile());
        credential.put("validFrom", from.toString());
        credential.put("validUntil", until.toString());
        credential.put("credentialSubject", subject(holder, attested, name, issuer));
        credential.put("evidence", List.of(Map.of("type", List.of("Evidence"), "name", attested.level(), "narrative",
                attested.narrative(), "genre", attested.basis().word())));
        credential.put("credentialStatus", Map.of("id", issuer.list(place.list()) + "#" + place.position(), "type",
                "BitstringStatusListEntry", "statusPurpose", "revocation", "statusListIndex",
                Integer.toString(place.position()), "statusListCredential", issuer.list(place.list())));
        credential.put("credentialSchema", List.of(Map.of("id", SCHEMA, "type", "1EdTechJsonSchemaValidator2019")));
        credential.put("iss", issuer.id());
        credential.put("jti", url);
        credential.put("sub", holder);
        credential.put("nbf", from.getEpochSecond());
        credential.put("exp", until.getEpochSecond());
        return credential;
    }

    private static Map<String, Object> subject(String holder, Attested attested, String name, Issuer issuer) {
        Map<String, Object> subject = new LinkedHashMap<>();
        subject.put("id", holder);
        subject.put("type", List.of("AchievementSubject"));
        if (!name.isEmpty()) {
            subject.put("identifier", List.of(Map.of("type", "IdentityObject", "hashed", false, "identityHash", name,
                    "identityType", "name")));
        }
        subject.put("achievement", achievement(attested, issuer));
        return subject;
    }

    /** What a badge is for, without anybody who has one. */
    public static Map<String, Object> achievement(Attested attested, Issuer issuer) {
        Map<String, Object> achievement = new LinkedHashMap<>();
        achievement.put("id", issuer.achievement(attested.competence(), attested.basis().word()));
        achievement.put("type", List.of("Achievement"));
        achievement.put("achievementType", "Competency");
        achievement.put("name", attested.title());
        achievement.put("description", attested.says());
        // The picture of the achievement; the badge itself is baked into the holder’s copy (B.1.3).
        achievement.put("image", Map.of("id", issuer.image(attested.competence(), attested.basis().word()), "type",
                "Image", "caption", attested.title()));
        achievement.put("criteria", Map.of("narrative", attested.criteria()));
        if (!attested.skills().isEmpty()) {
            // Without a targetType: each of that list stands for another framework than ESCO (B.1.30).
            achievement.put("alignment", attested.skills().stream()
                    .map(skill -> Map.of("type", List.of("Alignment"), "targetName", skill.label(), "targetUrl",
                            skill.uri(), "targetFramework", "ESCO"))
                    .toList());
        }
        return achievement;
    }
}

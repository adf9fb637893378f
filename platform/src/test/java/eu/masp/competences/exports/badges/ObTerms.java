package eu.masp.competences.exports.badges;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What of Open Badges 3.0 is used here: which properties a class has, which it must have, and which of them are lists, by appendix B.1
 * of the specification (document version 1.2 of 23 December 2024, imsglobal.org/spec/ob/v3p0) and its context 3.0.3, read on 23
 * November 2026. The credential itself stands beside its JWT claims (8.2.4.1).
 */
final class ObTerms {
    private static final String CREDENTIAL = "OpenBadgeCredential";
    /** By class: must have. */
    private static final Map<String, Set<String>> REQUIRED = Map.of(
            CREDENTIAL,
            Set.of("@context", "id", "type", "credentialSubject", "issuer", "validFrom", "iss", "jti", "sub",
                    "nbf"),
            "Profile", Set.of("id", "type"),
            "AchievementSubject", Set.of("type", "achievement"),
            "Achievement", Set.of("id", "type", "criteria", "description", "name"),
            "Image", Set.of("id", "type"),
            "Alignment", Set.of("type", "targetName", "targetUrl"),
            "Evidence", Set.of("type"),
            "IdentityObject", Set.of("type", "hashed", "identityHash", "identityType"),
            "BitstringStatusListEntry", Set.of("id", "type", "statusPurpose", "statusListIndex",
                    "statusListCredential"),
            "1EdTechJsonSchemaValidator2019", Set.of("id", "type"));
    /** By class: may have besides. */
    private static final Map<String, Set<String>> ALLOWED = Map.of(
            CREDENTIAL, Set.of("name", "validUntil", "evidence", "credentialStatus", "credentialSchema", "exp"),
            "Profile", Set.of("name", "url", "email"),
            "AchievementSubject", Set.of("id", "identifier"),
            "Achievement", Set.of("achievementType", "alignment", "image"),
            "Image", Set.of("caption"),
            "Alignment", Set.of("targetFramework"),
            "Evidence", Set.of("name", "narrative", "genre"),
            "IdentityObject", Set.of("salt"));
    /** What is in each property, where that is an object. */
    private static final Map<String, String> CLASSES = Map.of("credentialSubject", "AchievementSubject", "issuer",
            "Profile", "achievement", "Achievement", "image", "Image", "alignment", "Alignment", "evidence",
            "Evidence", "identifier", "IdentityObject", "credentialStatus", "BitstringStatusListEntry",
            "credentialSchema", "1EdTechJsonSchemaValidator2019");
    /** Lists even where they hold one thing, and never empty (A.1). */
    private static final Set<String> LISTS = Set.of("alignment", "evidence", "identifier", "credentialSchema");

    private ObTerms() {
    }

    /** What in a badge is no property of its class, is missing, or is one where a list is asked for. */
    static List<String> problems(JsonNode badge) {
        List<String> problems = new ArrayList<>();
        node(badge, CREDENTIAL, "", problems);
        if (!badge.at("/@context/0").asString("").equals("https://www.w3.org/ns/credentials/v2")
                || !badge.at("/@context/1").asString("")
                        .equals("https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json")
                || !badge.at("/@context/2").asString("")
                        .equals("https://purl.imsglobal.org/spec/ob/v3p0/extensions.json")) {
            problems.add("@context");
        }
        return problems;
    }

    /** The same of what a badge is for, or of who issues it, at its own address. */
    static List<String> problems(JsonNode document, String type) {
        List<String> problems = new ArrayList<>();
        node(document, type, "", problems);
        return problems;
    }

    private static void node(JsonNode node, String type, String path, List<String> problems) {
        JsonNode types = node.path("type");
        boolean named = types.isArray()
                ? types.valueStream().anyMatch(each -> each.asString("").equals(type))
                : types.asString("").equals(type);
        if (!named) {
            problems.add(path + " is no " + type);
        }
        REQUIRED.getOrDefault(type, Set.of()).stream().filter(term -> !node.has(term))
                .forEach(term -> problems.add(path + " without " + term));
        node.properties().forEach(each -> {
            String term = each.getKey();
            String here = path + "/" + term;
            if (!REQUIRED.getOrDefault(type, Set.of()).contains(term)
                    && !ALLOWED.getOrDefault(type, Set.of()).contains(term)) {
                problems.add(here + " is no property of " + type);
            }
            JsonNode value = each.getValue();
            if (LISTS.contains(term) && (!value.isArray() || value.isEmpty())) {
                problems.add(here + " is no list");
            }
            if (CLASSES.containsKey(term)) {
                (value.isArray() ? value.valueStream() : java.util.stream.Stream.of(value))
                        .forEach(one -> node(one, CLASSES.get(term), here, problems));
            }
        });
    }
}

package eu.masp.competences.exports.verify;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads what a badge says, if its claims and its content say the same (Open Badges 3.0, 8.2.6.1). */
final class Reading {

    private Reading() {
    }

    static Optional<Checked.Says> of(ObjectNode badge) {
        JsonNode subject = badge.path("credentialSubject");
        JsonNode achievement = subject.path("achievement");
        JsonNode evidence = badge.path("evidence").path(0);
        try {
            Instant from = Instant.parse(badge.path("validFrom").asString(""));
            Instant until = Instant.parse(badge.path("validUntil").asString(""));
            boolean agrees = text(badge, "iss").equals(text(badge.path("issuer"), "id"))
                    && text(badge, "sub").equals(text(subject, "id"))
                    && text(badge, "jti").equals(text(badge, "id"))
                    && badge.path("nbf").asLong(-1) == from.getEpochSecond()
                    && badge.path("exp").asLong(-1) == until.getEpochSecond();
            if (!agrees || achievement.isMissingNode()) {
                return Optional.empty();
            }
            List<Checked.Skill> skills = achievement.path("alignment").valueStream()
                    .map(each -> new Checked.Skill(text(each, "targetName"), text(each, "targetUrl"))).toList();
            return Optional
                    .of(new Checked.Says(text(badge, "id"), text(badge, "name"), text(achievement, "description"),
                            text(achievement.path("criteria"), "narrative"), text(evidence, "narrative"),
                            text(evidence, "genre"), text(subject.path("identifier").path(0), "identityHash"),
                            text(badge.path("issuer"), "name"), from, until, skills));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String text(JsonNode of, String key) {
        return of.path(key).asString("");
    }
}

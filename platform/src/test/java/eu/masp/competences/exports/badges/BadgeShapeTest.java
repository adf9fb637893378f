package eu.masp.competences.exports.badges;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSObject;
import eu.masp.testing.Http;
import eu.masp.testing.MaspTest;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a badge is made of, and that all it refers to is there. */
@MaspTest
@TestPropertySource(properties = {"masp.demonstration=true", "masp.requests-per-minute=100000"})
class BadgeShapeTest {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    @LocalServerPort
    private int port;
    @Autowired
    private Badges badges;
    @Autowired
    private Clock clock;

    @Test
    void aBadgeHasThePropertiesOfItsClassesAndNoOthers() throws Exception {
        for (String name : new String[] {"", "Олена"}) {
            JsonNode badge = issued(name);
            assertThat(ObTerms.problems(badge)).isEmpty();
            assertThat(badge.path("iss")).isEqualTo(badge.at("/issuer/id"));
            assertThat(badge.path("sub")).isEqualTo(badge.at("/credentialSubject/id"));
            assertThat(badge.path("jti")).isEqualTo(badge.path("id"));
            assertThat(badge.path("nbf").asLong())
                    .isEqualTo(Instant.parse(badge.path("validFrom").asString()).getEpochSecond());
            assertThat(badge.path("exp").asLong())
                    .isEqualTo(Instant.parse(badge.path("validUntil").asString()).getEpochSecond());
            assertThat(badge.at("/credentialSubject/achievement/criteria/narrative").asString()).isNotBlank();
            assertThat(badge.at("/credentialStatus/id").asString()).isNotEqualTo(badge.path("id").asString());
        }
    }

    @Test
    void theTermsWouldBeMissed() throws Exception {
        ObjectNode badge = (ObjectNode) issued("");
        ((ObjectNode) badge.at("/credentialSubject/achievement")).remove("criteria");
        badge.set("evidence", badge.path("evidence").path(0));
        badge.put("colour", "blue");
        assertThat(ObTerms.problems(badge)).containsExactlyInAnyOrder(
                "/credentialSubject/achievement without criteria", "/evidence is no list",
                "/colour is no property of OpenBadgeCredential");
    }

    @Test
    void whatABadgeNamesIsAtItsAddress() throws Exception {
        JsonNode badge = issued("");
        JsonNode issuer = MAPPER.readTree(new Http(port).get(path(badge.at("/issuer/id"))).body());
        assertThat(issuer).isEqualTo(badge.path("issuer"));
        assertThat(ObTerms.problems(issuer, "Profile")).isEmpty();
        JsonNode named = badge.at("/credentialSubject/achievement");
        JsonNode achievement = MAPPER.readTree(new Http(port).get(path(named.path("id"))).body());
        assertThat(ObTerms.problems(achievement, "Achievement")).isEmpty();
        assertThat(achievement.path("id")).isEqualTo(named.path("id"));
        assertThat(new Http(port).get(path(named.at("/image/id"))).headers().firstValue("Content-Type"))
                .hasValue("image/png");
        assertThat(new Http(port).get(path(badge.at("/credentialStatus/statusListCredential"))).statusCode())
                .isEqualTo(200);
    }

    private JsonNode issued(String name) throws Exception {
        Badge badge = badges.find(badges.ask(UUID.randomUUID(), SampleBadges.measured(clock.instant()), name)
                .orElseThrow()).orElseThrow();
        return MAPPER.readTree(JWSObject.parse(badge.credential()).getPayload().toString());
    }

    private static String path(JsonNode address) {
        return URI.create(address.asString()).getPath();
    }
}

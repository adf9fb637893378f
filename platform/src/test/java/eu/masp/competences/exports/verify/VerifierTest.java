package eu.masp.competences.exports.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import eu.masp.competences.exports.badges.Badge;
import eu.masp.competences.exports.badges.Badges;
import eu.masp.competences.exports.badges.IssuerKeys;
import eu.masp.competences.exports.badges.Issuers;
import eu.masp.competences.exports.badges.SampleBadges;
import eu.masp.competences.exports.badges.StatusLists;
import eu.masp.testing.Http;
import eu.masp.testing.MaspTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A badge from issue to revocation, and every way in which one is not what it says. */
@MaspTest
@TestPropertySource(properties = {"masp.demonstration=true", "masp.requests-per-minute=100000"})
class VerifierTest {
    @LocalServerPort
    private int port;
    @Autowired
    private Badges badges;
    @Autowired
    private Verifier verifier;
    @Autowired
    private Issuers issuers;
    @Autowired
    private IssuerKeys keys;
    @Autowired
    private StatusLists lists;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Clock clock;

    @Test
    void aBadgeIsValidAndItsSignatureHoldsByTheKeyItNames() throws Exception {
        Badge badge = issued("");
        Checked checked = verifier.check(badge.credential());
        assertThat(checked.outcome()).isEqualTo(Outcome.VALID);
        assertThat(checked.says().evidence()).contains("Provvisorio");
        assertThat(checked.says().holder()).isEmpty();
        // As a program elsewhere checks it: by what the header names and nothing of ours.
        JWSObject jws = JWSObject.parse(badge.credential());
        assertThat(jws.getHeader().getIncludedParams()).containsExactlyInAnyOrder("alg", "kid", "jwk", "typ");
        assertThat(jws.getHeader().getType().getType()).isEqualTo("JWT");
        String path = jws.getHeader().getKeyID().replaceFirst("^http://[^/]+", "");
        String published = new Http(port).get(path).body();
        assertThat(published).doesNotContain("\"d\"");
        RSAKey key = RSAKey.parse(published);
        assertThat(key.isPrivate()).isFalse();
        assertThat(jws.verify(new RSASSAVerifier(key))).isTrue();
        JsonNode content = new JsonMapper().readTree(jws.getPayload().toString());
        assertThat(content.path("iss").asString()).isEqualTo(content.path("issuer").path("id").asString());
        assertThat(content.path("sub").asString()).isEqualTo(content.path("credentialSubject").path("id").asString())
                .startsWith("urn:uuid:").doesNotContain(badge.account().toString());
        assertThat(content.path("credentialSubject").path("achievement").path("alignment").path(0).path("targetUrl")
                .asString()).startsWith("http://data.europa.eu/esco/");
        assertThat(new Http(port).get("/credentials/" + badge.id()).body()).isEqualTo(badge.credential());
        assertThat(new Http(port).get("/credentials/issuer").body()).contains("Profile", "demonstration");
    }

    @Test
    void oneCharacterElsewhereAndThePartIsNamed() {
        String credential = issued("").credential();
        int content = credential.indexOf('.') + 1;
        int signature = credential.lastIndexOf('.') + 1;
        assertThat(changed(credential, 10)).isEqualTo("altered header");
        assertThat(changed(credential, content - 2)).isEqualTo("altered header");
        assertThat(changed(credential, content)).isEqualTo("altered content");
        assertThat(changed(credential, content + 400)).isEqualTo("altered content");
        assertThat(changed(credential, signature - 2)).isEqualTo("altered content");
        assertThat(changed(credential, signature)).isEqualTo("altered signature");
        assertThat(changed(credential, credential.length() - 1)).isEqualTo("altered signature");
        assertThat(verifier.check(credential.substring(0, signature)).outcome()).isEqualTo(Outcome.ALTERED);
        assertThat(verifier.check(credential.substring(0, 300)).outcome()).isEqualTo(Outcome.NOT_A_CREDENTIAL);
        // In lines, as mail brings it, it is the same.
        assertThat(verifier.check(" " + credential.replaceAll("(.{76})", "$1\r\n") + "\n").outcome())
                .isEqualTo(Outcome.VALID);
    }

    private String changed(String credential, int at) {
        char other = credential.charAt(at) == 'A' ? 'B' : 'A';
        Checked checked = verifier.check(credential.substring(0, at) + other + credential.substring(at + 1));
        return checked.outcome().word() + " " + checked.part();
    }

    @Test
    void whatOthersSignIsNotOurs() throws Exception {
        String ours = JWSObject.parse(issued("").credential()).getPayload().toString();
        RSAKey other = new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
        assertThat(verifier.check(signed(other, ours.replaceAll("credentials/[0-9a-f-]{36}",
                "credentials/" + UUID.randomUUID()))).outcome()).isEqualTo(Outcome.OTHER_SIGNER);
        assertThat(verifier.check(signed(other, "{\"iss\":\"https://other.example/issuer\"}")).outcome())
                .isEqualTo(Outcome.NOT_ISSUED_HERE);
        assertThat(verifier.check("{\"@context\":[],\"issuer\":\"https://other.example\",\"proof\":{}}").outcome())
                .isEqualTo(Outcome.NOT_ISSUED_HERE);
        String none = Base64.getUrlEncoder().withoutPadding().encodeToString("{\"alg\":\"none\"}".getBytes(
                StandardCharsets.UTF_8)) + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(
                        ours.getBytes(StandardCharsets.UTF_8))
                + ".";
        assertThat(verifier.check(none).outcome()).isEqualTo(Outcome.ALTERED);
        for (String junk : Set.of("ciao", "a.b.c", "{", "[]", "<svg/>", "....", "\u0000", "😀")) {
            assertThat(verifier.check(junk).outcome()).as(junk).isEqualTo(Outcome.NOT_A_CREDENTIAL);
        }
    }

    private static String signed(RSAKey key, String payload) throws Exception {
        JWSObject jws = new JWSObject(new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID("http://localhost/credentials/keys/" + key.getKeyID()).jwk(key.toPublicJWK()).build(),
                new Payload(payload));
        jws.sign(new RSASSASigner(key));
        return jws.serialize();
    }

    @Test
    void timeMakesItValidAndTakesThatAway() {
        String credential = issued("").credential();
        assertThat(on(Duration.ofDays(-1), credential)).isEqualTo(Outcome.NOT_YET_VALID);
        assertThat(on(Duration.ofDays(1), credential)).isEqualTo(Outcome.VALID);
        assertThat(on(Duration.ofDays(3 * 366), credential)).isEqualTo(Outcome.EXPIRED);
        assertThat(badges.ask(UUID.randomUUID(), SampleBadges.measured(clock.instant().minus(Duration.ofDays(800))),
                "")).as("what was measured too long ago gives no badge").isEmpty();
    }

    private Outcome on(Duration later, String credential) {
        return new Verifier(issuers, keys, lists, badges, Clock.offset(clock, later)).check(credential).outcome();
    }

    @Test
    void whoWithdrawsABadgeSeesItRevokedOnThePageAndOnThePublicList() throws Exception {
        Badge badge = issued("");
        Badge other = issued("");
        assertThat(bit(badge)).isFalse();
        badges.withdraw(UUID.randomUUID(), badge.id());
        assertThat(verifier.check(badge.credential()).outcome()).as("not by others").isEqualTo(Outcome.VALID);
        badges.withdraw(badge.account(), badge.id());
        badges.withdraw(badge.account(), badge.id());
        Checked checked = verifier.check(badge.credential());
        assertThat(checked.outcome()).isEqualTo(Outcome.REVOKED);
        assertThat(checked.since()).isNotNull();
        assertThat(bit(badge)).isTrue();
        assertThat(bit(other)).isFalse();
        assertThat(badges.events(badge.id()).stream().map(event -> event.step() + " " + event.who()))
                .containsExactly("asked holder", "issued program", "revoked holder");
        assertThat(new Http(port).get("/credentials/" + badge.id()).statusCode()).isEqualTo(410);
        assertThat(new Http(port).get("/verify/" + badge.id()).body()).contains("revocato");
        assertThat(badges.ask(badge.account(), SampleBadges.measured(clock.instant()), "")).isPresent();
    }

    /** As any verifier reads it: W3C Bitstring Status List 1.0. */
    private boolean bit(Badge badge) throws Exception {
        HttpResponse<String> list = new Http(port).get("/credentials/status/" + badge.place().list());
        assertThat(list.headers().firstValue("Content-Type").orElse("")).startsWith("application/vc+jwt");
        assertThat(list.headers().firstValue("Cache-Control").orElse("")).contains("max-age=300", "public");
        JWSObject jws = JWSObject.parse(list.body());
        assertThat(jws.getHeader().getType().getType()).isEqualTo("vc+jwt");
        assertThat(jws.verify(new RSASSAVerifier(jws.getHeader().getJWK().toRSAKey()))).isTrue();
        String encoded = new JsonMapper().readTree(jws.getPayload().toString()).at("/credentialSubject/encodedList")
                .asString();
        assertThat(encoded).startsWith("u");
        byte[] bits = unzipped(Base64.getUrlDecoder().decode(encoded.substring(1)));
        assertThat(bits).hasSize(16 * 1024);
        int place = badge.place().position();
        return (bits[place / 8] >> 7 - place % 8 & 1) == 1;
    }

    private static byte[] unzipped(byte[] zipped) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
            return in.readAllBytes();
        }
    }

    @Test
    void theIssuerRevokesWithAReasonAndWritesDownWho() {
        Badge badge = issued("");
        UUID officer = UUID.randomUUID();
        badges.revoke(badge.id(), officer, "sbaglio");
        assertThat(badges.events(badge.id()).getLast().reason()).isEqualTo("sbaglio");
        assertThat(jdbc.sql("SELECT actor FROM badge_event WHERE badge = ? AND step = 'revoked'").param(badge.id())
                .query(UUID.class).single()).isEqualTo(officer);
    }

    @Test
    void withANewKeyOldBadgesStayValidUnlessTheOldOneIsDistrusted() {
        Badge before = issued("");
        UUID officer = UUID.randomUUID();
        keys.renew(officer, false);
        Badge after = issued("");
        assertThat(JsonMapper.shared().readTree(new Http(port).get("/credentials/keys").body()).path("keys").size())
                .isGreaterThanOrEqualTo(2);
        assertThat(verifier.check(before.credential()).outcome()).isEqualTo(Outcome.VALID);
        assertThat(verifier.check(after.credential()).outcome()).isEqualTo(Outcome.VALID);
        assertThat(jdbc.sql("SELECT count(*) FROM badge_key WHERE private_jwk IS NOT NULL").query(Long.class).single())
                .isOne();
        keys.renew(officer, true);
        assertThat(verifier.check(after.credential()).outcome()).isEqualTo(Outcome.REVOKED);
        assertThat(verifier.check(before.credential()).outcome()).isEqualTo(Outcome.VALID);
    }

    @Test
    void clickedTwiceItIsOneBadge() {
        var attested = SampleBadges.measured(clock.instant());
        UUID account = UUID.randomUUID();
        Set<UUID> ids = new ConcurrentSkipListSet<>();
        IntStream.range(0, 8).parallel().forEach(_ -> ids.add(badges.ask(account, attested, "").orElseThrow()));
        assertThat(ids).hasSize(1);
        assertThat(badges.of(account)).hasSize(1);
        assertThat(badges.find(UUID.randomUUID(), ids.iterator().next())).as("by others").isEmpty();
    }

    @Test
    void withTheAccountBadgesGoAndOnlyTheBitIsLeft() throws Exception {
        Badge badge = issued("Maria");
        badges.erase(badge.account());
        assertThat(badges.find(badge.id())).isEmpty();
        Checked checked = verifier.check(badge.credential());
        assertThat(checked.outcome()).isEqualTo(Outcome.REVOKED);
        assertThat(checked.since()).isNull();
        assertThat(bit(badge)).isTrue();
        assertThat(new Http(port).get("/verify/" + badge.id()).statusCode()).isEqualTo(404);
    }

    @Test
    void aNameWithTagsStaysAName() {
        Badge badge = issued("<script>alert(1)</script> & “D’Adda”");
        assertThat(verifier.check(badge.credential()).says().holder()).startsWith("<script>");
        assertThat(new Http(port).get("/verify/" + badge.id()).body()).contains("&lt;script")
                .doesNotContain("<script>alert");
    }

    @Test
    void programsGetTheSameAnswer() {
        Badge badge = issued("");
        HttpResponse<String> answer = new Http(port).post("/api/v1/credentials/verify",
                "{\"credential\": \"" + badge.credential() + "\"}", "Content-Type", "application/json");
        JsonNode json = JsonMapper.shared().readTree(answer.body());
        assertThat(json.path("outcome").asString()).isEqualTo("valid");
        assertThat(json.path("says").path("basis").asString()).isEqualTo("measured");
        assertThat(post("{}").statusCode()).isEqualTo(422);
        assertThat(post("no").statusCode()).isEqualTo(400);
        assertThat(post("{\"credential\": \"" + "a".repeat(300_000) + "\"}").statusCode()).isEqualTo(413);
    }

    private HttpResponse<String> post(String body) {
        return new Http(port).post("/api/v1/credentials/verify", body, "Content-Type", "application/json");
    }

    private Badge issued(String name) {
        UUID account = UUID.randomUUID();
        return badges.find(badges.ask(account, SampleBadges.measured(clock.instant()), name).orElseThrow())
                .orElseThrow();
    }
}

package eu.masp.people.oidc;

import static eu.masp.people.Visitor.where;
import static org.assertj.core.api.Assertions.assertThat;

import eu.masp.MaspApplication;
import eu.masp.people.Role;
import eu.masp.people.Seat;
import eu.masp.people.Seats;
import eu.masp.people.Visitor;
import eu.masp.people.factors.Authenticator;
import eu.masp.testing.Http;
import eu.masp.testing.TestDatabase;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Signing in by a real OpenID Connect provider, with a browser that runs no scripts. */
class OidcTest {
    private static TestProvider provider;
    private static ConfigurableApplicationContext masp;
    private static int port;
    private static JdbcClient jdbc;

    @BeforeAll
    static void start() throws Exception {
        port = freePort();
        provider = TestProvider.start("http://localhost:" + port + "/sign-in/oidc/callback");
        SpringApplication application = new SpringApplication(MaspApplication.class);
        Map<String, Object> settings = new HashMap<>(TestDatabase.fresh());
        settings.put("server.port", port);
        settings.put("masp.demonstration", true);
        application.setDefaultProperties(settings);
        masp = application.run("--masp.oidc.issuer=" + provider.issuer(), "--masp.oidc.client-id=masp",
                "--masp.oidc.client-secret=secret", "--masp.oidc.name=Prova ID");
        jdbc = masp.getBean(JdbcClient.class);
    }

    @AfterAll
    static void stop() throws Exception {
        masp.close();
        provider.stop();
    }

    @Test
    void aNewcomerWithAVerifiedAddressHasAnAccountAndComesBackToTheSameOne() {
        Visitor visitor = new Visitor(port);
        assertThat(visitor.get("/sign-in").body()).contains("Entra con Prova ID");
        String to = away(visitor.get("/sign-in/oidc?next=/inbox"));
        assertThat(to).contains("code_challenge_method=S256", "code_challenge=", "nonce=", "state=", "client_id=masp")
                .doesNotContain("secret");
        assertThat(where(visitor.get(provider.signIn(to, "new@example.org")))).isEqualTo("/inbox");
        assertThat(visitor.get("/account").body()).contains("new@example.org");
        assertThat(visitor.get("/inbox").body()).contains("Un nuovo modo di entrare");
        String account = account("new@example.org");

        Visitor again = new Visitor(port);
        again.get(provider.signIn(away(again.get("/sign-in/oidc")), "new@example.org"));
        assertThat(again.get("/account").body()).contains("new@example.org");
        assertThat(account("new@example.org")).isEqualTo(account);
        assertThat(jdbc.sql("SELECT count(*) FROM trusted_identity WHERE account = ?::uuid").param(account)
                .query(Integer.class).single()).isOne();
    }

    @Test
    void anAccountWithThatAddressIsEnteredAndKeepsItsPassword() {
        new Visitor(port).withAccount("both@example.org");
        String account = account("both@example.org");
        Visitor visitor = new Visitor(port);
        visitor.get(provider.signIn(away(visitor.get("/sign-in/oidc")), "both@example.org"));
        assertThat(account("both@example.org")).isEqualTo(account);
        assertThat(visitor.get("/account").body()).contains("both@example.org");
        assertThat(new Visitor(port).signIn("both@example.org", Visitor.PASSWORD).statusCode()).isEqualTo(303);
    }

    /** As after a password: the second step first, then her first room, or where she was going. */
    @Test
    void whoAccompaniesBeginsWithToday() {
        new Visitor(port).withAccount("guide@example.org");
        masp.getBean(Seats.class).give(UUID.fromString(account("guide@example.org")),
                new Seat(Role.GUIDE, "lavoro-bergamo", "tnc-bergamo"), LocalDate.of(2020, 1, 1), null, null);
        Visitor enrolling = new Visitor(port);
        assertThat(where(enrolling.get(provider.signIn(away(enrolling.get("/sign-in/oidc")), "guide@example.org"))))
                .isEqualTo("/account/second-factor");
        Authenticator authenticator = Authenticator.scan(enrolling.get("/account/second-factor").body());
        enrolling.send("/account/second-factor", "code", authenticator.code());
        Visitor again = new Visitor(port);
        assertThat(where(again.get(provider.signIn(away(again.get("/sign-in/oidc")), "guide@example.org")))
                .replace("%2F", "/")).isEqualTo("/sign-in/second-step?next=/caseload/today");
        Visitor onHerWay = new Visitor(port);
        assertThat(where(onHerWay
                .get(provider.signIn(away(onHerWay.get("/sign-in/oidc?next=/handbook")), "guide@example.org")))
                .replace("%2F", "/")).isEqualTo("/sign-in/second-step?next=/handbook");
    }

    @Test
    void whoPreparedAnAccountWithSomebodyElsesAddressIsShutOut() {
        new Visitor(port).send("/sign-up", "email", "victim@example.org", "password", Visitor.PASSWORD);
        Visitor victim = new Visitor(port);
        victim.get(provider.signIn(away(victim.get("/sign-in/oidc")), "victim@example.org"));
        assertThat(victim.get("/account").body()).contains("victim@example.org");
        assertThat(new Visitor(port).signIn("victim@example.org", Visitor.PASSWORD).body())
                .contains("non sono giusti");
    }

    @Test
    void anAddressThatTheProviderHasNotVerifiedOpensNothing() {
        new Visitor(port).withAccount("unverified@example.org");
        Visitor visitor = new Visitor(port);
        HttpResponse<String> back = visitor
                .get(provider.signIn(away(visitor.get("/sign-in/oidc")), "unverified@example.org"));
        assertThat(where(back)).isEqualTo("/sign-in?wrong=oidc-email");
        assertThat(visitor.get("/account").statusCode()).isEqualTo(303);
        assertThat(visitor.get("/sign-in?wrong=oidc-email").body()).contains("non conferma il tuo indirizzo");
    }

    @Test
    void nobodyIsSignedInBySomebodyElsesAnswer() {
        Visitor attacker = new Visitor(port);
        String back = provider.signIn(away(attacker.get("/sign-in/oidc")), "attacker@example.org");
        // A link sent to a victim, who never went to the provider …
        Visitor victim = new Visitor(port);
        assertThat(where(victim.get(back))).isEqualTo("/sign-in?wrong=oidc");
        // … or is on the way there.
        victim.get("/sign-in/oidc");
        assertThat(where(victim.get(back))).isEqualTo("/sign-in?wrong=oidc");
        assertThat(victim.get("/account").statusCode()).isEqualTo(303);
        // Once only.
        assertThat(where(attacker.get(back))).isEqualTo("/account");
        assertThat(where(attacker.get(back))).isEqualTo("/sign-in?wrong=oidc");
    }

    @Test
    void anAnswerWithoutItsCodeOrWithAnotherIsRefused() {
        Visitor visitor = new Visitor(port);
        String state = URI.create(away(visitor.get("/sign-in/oidc"))).getQuery()
                .replaceAll(".*state=([^&]+).*", "$1");
        assertThat(where(visitor.get("/sign-in/oidc/callback?error=access_denied&state="
                + URLEncoder.encode(state, StandardCharsets.UTF_8)))).isEqualTo("/sign-in?wrong=oidc");
        visitor.get("/sign-in/oidc");
        assertThat(where(visitor.get("/sign-in/oidc/callback?code=invented&state=invented")))
                .isEqualTo("/sign-in?wrong=oidc");
    }

    @Test
    void withoutAProviderThereIsNoButtonAndNoPage() {
        SpringApplication application = new SpringApplication(MaspApplication.class);
        Map<String, Object> settings = new HashMap<>(TestDatabase.fresh());
        settings.put("server.port", 0);
        settings.put("masp.demonstration", true);
        application.setDefaultProperties(settings);
        try (ConfigurableApplicationContext plain = application.run()) {
            Http http = new Http(plain.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
            assertThat(http.get("/sign-in").body()).doesNotContain("/sign-in/oidc");
            assertThat(http.get("/sign-in/oidc").statusCode()).isEqualTo(404);
            assertThat(http.get("/sign-in/oidc/callback?state=a&code=b").statusCode()).isEqualTo(404);
        }
    }

    /** To the provider. */
    private static String away(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(303);
        String to = answer.headers().firstValue("Location").orElseThrow();
        assertThat(to).startsWith(provider.issuer() + "/");
        return to;
    }

    private static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0)) {
            return probe.getLocalPort();
        }
    }

    private static String account(String email) {
        return jdbc.sql("SELECT id::text FROM account WHERE email = ?").param(email).query(String.class).single();
    }
}

package eu.masp.people.web;

import static eu.masp.people.Visitor.PASSWORD;
import static eu.masp.people.Visitor.link;
import static eu.masp.people.Visitor.where;
import static org.assertj.core.api.Assertions.assertThat;

import eu.masp.people.Visitor;
import eu.masp.testing.MaspTest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

@MaspTest
@TestPropertySource(properties = {"masp.demonstration=true", "masp.requests-per-minute=100000"})
class AccountsTest {
    private static final String CALL = "PROVA-1";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void whoSignsUpConfirmsByTheLinkAndIsSignedIn() {
        Visitor visitor = new Visitor(port);
        HttpResponse<String> sent = visitor.send("/sign-up", "email", "New@Example.org", "password", PASSWORD);
        assertThat(sent.body()).contains("Guarda nella posta", "da qui non parte posta");
        assertThat(visitor.signIn("new@example.org", PASSWORD).body()).contains("non è ancora confermato");
        assertThat(visitor.get(link(sent)).statusCode()).as("a newer letter was sent").isEqualTo(410);

        String newer = link(visitor.signIn("new@example.org", PASSWORD));
        String token = newer.replaceAll(".*token=", "");
        assertThat(visitor.send(newer, "token", token, "password", "not the password").body())
                .contains("Non è la password di questo account");
        assertThat(where(visitor.send(newer, "token", token, "password", PASSWORD))).isEqualTo("/account");
        assertThat(visitor.get("/account").body()).contains("new@example.org");
        assertThat(visitor.get(newer).statusCode()).as("a link works once").isEqualTo(410);
    }

    @Test
    void signingInLeadsToWhereOneWantedToGoButNeverElsewhere() {
        new Visitor(port).withAccount("next@example.org");
        Visitor visitor = new Visitor(port);
        assertThat(where(visitor.get("/account/password"))).isEqualTo("/sign-in?next=%2Faccount%2Fpassword");
        assertThat(where(visitor.send("/sign-in", "email", "next@example.org", "password", PASSWORD, "next",
                "/account/password"))).isEqualTo("/account/password");
        for (String elsewhere : new String[] {"//evil.example", "https://evil.example", "/\\evil.example", "/%0a",
                "javascript:x"}) {
            assertThat(Onward.safe(elsewhere)).isIn("/account", "/%0a");
        }
    }

    @Test
    void whoSignsUpFromACallComesBackToItAlsoInAnotherBrowser() {
        Visitor visitor = new Visitor(port);
        String signIn = where(visitor.get("/check/apply/" + CALL));
        assertThat(signIn).isEqualTo("/sign-in?next=%2Fcheck%2Fapply%2F" + CALL);
        assertThat(visitor.get(signIn).body()).contains("href=\"/sign-up?next=%2Fcheck%2Fapply%2F" + CALL + "\"");
        String signUp = "/sign-up?next=%2Fcheck%2Fapply%2F" + CALL;
        assertThat(visitor.get(signUp).body()).contains("value=\"/check/apply/" + CALL + "\"");
        String link = link(visitor.send(signUp, "email", "caller@example.org", "password", PASSWORD, "next",
                "/check/apply/" + CALL)).replace("&amp;", "&");
        assertThat(link).endsWith("&next=%2Fcheck%2Fapply%2F" + CALL);
        link = link(visitor.send("/sign-in", "email", "caller@example.org", "password", PASSWORD, "next",
                "/check/apply/" + CALL)).replace("&amp;", "&");
        Visitor elsewhere = new Visitor(port);
        assertThat(elsewhere.get(link).body()).contains("value=\"/check/apply/" + CALL + "\"");
        assertThat(where(elsewhere.send(link, "token", token(link), "password", PASSWORD, "next",
                "/check/apply/" + CALL))).isEqualTo("/check/apply/" + CALL);
    }

    @Test
    void aLinkOfOursLeadsNobodyToAnotherSite() {
        for (String evil : new String[] {"//evil.example", "https://evil.example", "/\\evil.example",
                "/" + "x".repeat(400)}) {
            assertThat(Onward.carried(evil)).isEmpty();
        }
        Visitor visitor = new Visitor(port);
        String sent = link(visitor.send("/sign-up", "email", "redirect@example.org", "password", PASSWORD, "next",
                "//evil.example"));
        assertThat(sent).doesNotContain("next=");
        String forged = sent + "&next=%2F%2Fevil.example";
        assertThat(visitor.get(forged).body()).contains("name=\"next\" value=\"\"");
        assertThat(where(visitor.send(forged, "token", token(forged), "password", PASSWORD, "next",
                "//evil.example"))).isEqualTo("/account");
    }

    private static String token(String link) {
        return link.replaceAll(".*token=([^&]*).*", "$1");
    }

    @Test
    void nobodyLearnsWhetherAnAddressHasAnAccount() {
        new Visitor(port).withAccount("known@example.org");
        Visitor stranger = new Visitor(port);
        assertThat(same(stranger.signIn("known@example.org", "wrong password 1"), "known@example.org"))
                .isEqualTo(same(stranger.signIn("unknown@example.org", "wrong password 1"), "unknown@example.org"));
        // A demonstration shows links; but for them the pages are the same.
        assertThat(same(stranger.send("/forgotten", "email", "known@example.org"), "known@example.org"))
                .isEqualTo(same(stranger.send("/forgotten", "email", "unknown@example.org"), "unknown@example.org"));
        assertThat(jdbc.sql("SELECT count(*) FROM account WHERE email = 'unknown@example.org'").query(Integer.class)
                .single())
                .isZero();
    }

    @Test
    void anUnknownAddressTakesAsLongAsAKnownOne() {
        new Visitor(port).withAccount("slow@example.org");
        Visitor stranger = new Visitor(port);
        stranger.signIn("slow@example.org", "warming up 1");
        long known = fastest(() -> stranger.signIn("slow@example.org", "wrong password"));
        long unknown = fastest(() -> stranger.signIn("nobody@example.org", "wrong password"));
        assertThat((double) unknown / known).isBetween(0.4, 2.5);
    }

    @Test
    void afterTenFailuresAnAccountIsClosedForAWhileAlsoToTheRightPassword() {
        new Visitor(port).withAccount("locked@example.org");
        Visitor visitor = new Visitor(port);
        for (int i = 0; i < 10; i++) {
            visitor.signIn("locked@example.org", "wrong password");
        }
        assertThat(visitor.signIn("locked@example.org", PASSWORD).body()).contains("Troppi tentativi");
        for (int i = 0; i < 10; i++) {
            visitor.signIn("not-there@example.org", "wrong password");
        }
        assertThat(visitor.signIn("not-there@example.org", PASSWORD).body()).contains("Troppi tentativi");
    }

    @Test
    void aForgottenPasswordIsReplacedAndOldSessionsEnd() {
        Visitor elsewhere = new Visitor(port).withAccount("forgetful@example.org");
        Visitor visitor = new Visitor(port);
        String link = link(visitor.send("/forgotten", "email", "forgetful@example.org"));
        String token = link.replaceAll(".*token=", "");
        assertThat(visitor.send(link, "token", token, "password", "short").body()).contains("almeno 12 caratteri");
        assertThat(visitor.send(link, "token", token, "password", "another long phrase").body())
                .contains("La password è cambiata");
        assertThat(where(elsewhere.get("/account"))).startsWith("/sign-in");
        assertThat(where(visitor.signIn("forgetful@example.org", "another long phrase"))).isEqualTo("/account");
        assertThat(visitor.get("/inbox").body()).contains("La password è stata cambiata").doesNotContain("token=");
    }

    @Test
    void ownDataAreCheckedKeptAndTakenAlong() {
        Visitor visitor = new Visitor(port).withAccount("own@example.org");
        HttpResponse<String> wrong = visitor.send("/account", "name", "Invented Name", "codice-fiscale",
                "RSSMRA80A01H501X",
                "iban", "IT60X0542811101000000123457", "language", "en");
        assertThat(wrong.body()).contains("In questo codice fiscale", "In questo IBAN", "value=\"Invented Name\"");
        assertThat(where(visitor.send("/account", "name", "Invented Name", "codice-fiscale", "rssmra80a01h501u", "iban",
                "IT60 X054 2811 1010 0000 0123 456", "phone", "+39 02 123456", "language", "en")))
                .isEqualTo("/account?done=kept");
        assertThat(visitor.get("/account/data.json").body()).contains("RSSMRA80A01H501U", "IT60X0542811101000000123456",
                "Invented Name", "\"language\":\"en\"");
    }

    @Test
    void aClosedAccountKnowsNothingMore() {
        Visitor visitor = new Visitor(port).withAccount("leaving@example.org");
        visitor.send("/account", "name", "Leaving Person", "language", "it");
        assertThat(visitor.send("/account/close", "now", "not the password").body()).contains("Non è la password");
        assertThat(visitor.send("/account/close", "now", PASSWORD).body()).contains("Abbiamo cancellato chi sei");
        assertThat(where(visitor.get("/account"))).startsWith("/sign-in");
        assertThat(visitor.signIn("leaving@example.org", PASSWORD).body()).contains("non sono giusti");
        assertThat(
                jdbc.sql("SELECT count(*) FROM identity WHERE name = 'Leaving Person'").query(Integer.class).single())
                .isZero();
    }

    @Test
    void signingInChangesTheSessionAndTheFormsToken() {
        new Visitor(port).withAccount("fixed@example.org");
        Visitor visitor = new Visitor(port);
        String before = cookies(visitor.get("/sign-in"));
        HttpResponse<String> in = visitor.signIn("fixed@example.org", PASSWORD);
        String cookie = cookies(in);
        assertThat(cookie).contains("masp-session=", "HttpOnly", "SameSite=Lax", "XSRF-TOKEN=;")
                .doesNotContain("Secure");
        assertThat(before).doesNotContain("masp-session");
        assertThat(where(visitor.send("/sign-out"))).isEqualTo("/");
        assertThat(where(visitor.get("/account"))).startsWith("/sign-in");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/check", "/measures", "/sign-in", "/sign-up", "/api/v1/measures", "/inbox"})
    void whoOnlyLooksHasNoSession(String path) {
        assertThat(cookies(new Visitor(port).get(path))).doesNotContain("masp-session");
    }

    @Test
    void formsWithoutTheirTokenAreRefused() {
        assertThat(new Visitor(port).http().post("/sign-in", "email=a@example.org&password=x", "Content-Type",
                "application/x-www-form-urlencoded").statusCode()).isEqualTo(403);
    }

    private static String cookies(HttpResponse<String> page) {
        return String.join("\n", page.headers().allValues("Set-Cookie"));
    }

    private static String same(HttpResponse<String> page, String email) {
        return page.statusCode() + page.body().replace(email, "").replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "")
                .replaceAll("(?s)<div class=\"masp-note\">.*?</div>|<p class=\"masp-note\">[^<]*</p>", "");
    }

    private static long fastest(Runnable work) {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 4; i++) {
            long start = System.nanoTime();
            work.run();
            best = Math.min(best, System.nanoTime() - start);
        }
        return best;
    }
}

package eu.masp.people.web;

import static eu.masp.people.Visitor.PASSWORD;
import static eu.masp.people.Visitor.where;
import static org.assertj.core.api.Assertions.assertThat;

import eu.masp.MaspApplication;
import eu.masp.people.Visitor;
import eu.masp.testing.TestDatabase;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two applications on one database, at once and one after the other. */
class SessionsTest {
    @Test
    void aSessionIsKnownToEveryProcessAndOutlivesARestart() {
        Map<String, Object> database = TestDatabase.fresh();
        ConfigurableApplicationContext first = start(database, true);
        String cookie;
        try (first) {
            Visitor visitor = new Visitor(port(first)).withAccount("somebody@example.org");
            HttpResponse<String> in = new Visitor(port(first)).signIn("somebody@example.org", PASSWORD);
            cookie = String.join(";", in.headers().allValues("Set-Cookie")).replaceAll("(?s).*?(masp-session=[^;]+).*",
                    "$1");
            try (ConfigurableApplicationContext second = start(database, true)) {
                assertThat(new Visitor(port(second)).http().get("/account", "Cookie", cookie).body())
                        .contains("somebody@example.org");
            }
            assertThat(visitor.get("/account").statusCode()).isEqualTo(200);
        }
        try (ConfigurableApplicationContext restarted = start(database, true)) {
            assertThat(new Visitor(port(restarted)).http().get("/account", "Cookie", cookie).body())
                    .contains("somebody@example.org");
            // What the table knows of it opens nothing.
            assertThat(restarted.getBean(JdbcClient.class)
                    .sql("SELECT count(*) FROM signed_in WHERE position(? IN encode(id, 'escape')) > 0")
                    .param(cookie.replace("masp-session=", "")).query(Integer.class).single()).isZero();
        }
    }

    @Test
    void inventedPeopleEnterADemonstrationOnly() {
        Map<String, Object> database = TestDatabase.fresh();
        String cookie;
        try (ConfigurableApplicationContext trial = start(database, true)) {
            HttpResponse<String> in = new Visitor(port(trial)).sendTo("/sign-in", "/sign-in/demonstration", "part",
                    "case-officer");
            cookie = String.join(";", in.headers().allValues("Set-Cookie")).replaceAll("(?s).*?(masp-session=[^;]+).*",
                    "$1");
            assertThat(new Visitor(port(trial)).http().get("/account", "Cookie", cookie).body())
                    .contains("asl-bergamo");
        }
        try (ConfigurableApplicationContext real = start(database, false)) {
            Visitor visitor = new Visitor(port(real));
            assertThat(visitor.get("/sign-in").body()).doesNotContain("case-officer");
            assertThat(visitor.sendTo("/sign-in", "/sign-in/demonstration", "part", "case-officer").body())
                    .contains("non sono giusti");
            assertThat(where(visitor.http().get("/account", "Cookie", cookie))).startsWith("/sign-in");
            assertThat(visitor.send("/sign-up", "email", "real@example.org", "password", PASSWORD).body())
                    .contains("non manda ancora posta").doesNotContain("token=");
        }
    }

    private static ConfigurableApplicationContext start(Map<String, Object> database, boolean demonstration) {
        Map<String, Object> settings = new HashMap<>(database);
        settings.put("server.port", 0);
        settings.put("server.address", "127.0.0.1");
        settings.put("masp.demonstration", demonstration);
        SpringApplication application = new SpringApplication(MaspApplication.class);
        application.setDefaultProperties(settings);
        return application.run();
    }

    private static int port(ConfigurableApplicationContext context) {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }
}

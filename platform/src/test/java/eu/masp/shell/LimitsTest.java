package eu.masp.shell;

import static org.assertj.core.api.Assertions.assertThat;

import eu.masp.testing.Http;
import eu.masp.testing.MaspTest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

@MaspTest
@TestPropertySource(properties = "masp.requests-per-minute=5")
class LimitsTest {
    @LocalServerPort
    private int port;

    @Test
    void tooManyCallsWaitButPagesStayOpen() {
        Http http = new Http(port);
        for (int i = 0; i < 5; i++) {
            assertThat(http.get("/api/nothing-here").statusCode()).isEqualTo(404);
        }
        HttpResponse<String> problem = http.get("/api/nothing-here");
        assertThat(problem.statusCode()).isEqualTo(429);
        assertThat(problem.headers().firstValueAsLong("Retry-After").orElseThrow()).isBetween(1L, 60L);
        assertThat(problem.headers().firstValue("Content-Type")).contains("application/problem+json");

        assertThat(http.get("/").statusCode()).isEqualTo(200);
        HttpResponse<String> form = http.post("/", "");
        assertThat(form.statusCode()).as("a program at the same address does not stop forms").isNotEqualTo(429);
        for (int i = 0; i < 5; i++) {
            form = http.post("/", "");
        }
        assertThat(form.statusCode()).isEqualTo(429);
        assertThat(form.headers().firstValueAsLong("Retry-After").orElseThrow()).isBetween(5L, 60L);
        assertThat(form.body()).contains("Troppe richieste", "Aspetta qualche secondo");
        assertThat(http.get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void aNetworkOfOneHouseCountsAsOneAddress() {
        assertThat(RateLimit.network("192.0.2.7")).isEqualTo("192.0.2.7");
        assertThat(RateLimit.network("2001:db8:1:2:3:4:5:6")).isEqualTo("2001:db8:1:2");
        assertThat(RateLimit.network("0:0:0:0:0:0:0:1")).isEqualTo("0:0:0:0");
    }
}

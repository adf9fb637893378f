package eu.masp.shell;

import static org.assertj.core.api.Assertions.assertThat;

import eu.masp.testing.Http;
import eu.masp.testing.MaspTest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@MaspTest
class HeadersTest {
    @LocalServerPort
    private int port;

    @Test
    void pagesAllowNothingInlineAndNothingFromElsewhere() {
        HttpResponse<String> page = new Http(port).get("/");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(page.body()).doesNotContain(" style=", "<style", "<script>", " onclick=", "javascript:");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
    }

    @Test
    void filesWhoseNameFollowsTheirContentAreKept() {
        Http http = new Http(port);
        String css = http.get("/").body().replaceAll("(?s).*href=\"(/assets/masp-[^\"]+)\".*", "$1");
        HttpResponse<String> file = http.get(css);
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable");
    }

    @Test
    void theChosenLanguageIsRemembered() {
        Http http = new Http(port);
        assertThat(http.get("/").body()).contains("<html lang=\"it\">");
        assertThat(http.get("/?lang=en").body()).contains("<html lang=\"en\">");
        assertThat(http.get("/").body()).contains("<html lang=\"en\">");
        assertThat(http.get("/?lang=it").body()).contains("<html lang=\"it\">");
        assertThat(http.get("/?lang=tlh").body()).contains("<html lang=\"it\">");
    }

    @Test
    void whatIsTypedInAnAddressIsNeverMarkup() {
        assertThat(new Http(port).get("/?x=%22%3E%3Cscript%3Ealert(1)%3C/script%3E").body())
                .doesNotContain("<script>alert");
    }

    @Test
    void healthAndFiguresAreThereForTheMachineItself() {
        Http http = new Http(port);
        assertThat(http.get("/actuator/health").body()).contains("\"status\":\"UP\"");
        assertThat(http.get("/actuator/prometheus").body()).contains("jvm_memory_used_bytes");
        assertThat(http.get("/actuator/env").statusCode()).isEqualTo(404);
    }
}

package eu.masp.shell;

import static org.assertj.core.api.Assertions.assertThat;

import eu.masp.testing.Http;
import eu.masp.testing.MaspTest;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

@MaspTest
@Import(ErrorPagesTest.TestRooms.class)
@ExtendWith(OutputCaptureExtension.class)
class ErrorPagesTest {
    private static final int FIFTY_MEGABYTES = 50 << 20;

    @LocalServerPort
    private int port;
    private Http http;

    @BeforeEach
    void newVisitor() {
        http = new Http(port);
    }

    @Test
    void aPageThatDoesNotExistSaysSoAndLeadsOn() {
        HttpResponse<String> page = http.get("/nothing-here");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("Pagina non trovata", "href=\"/\"", "href=\"/help\"", "lang=\"it\"");
    }

    @Test
    void whatTomcatRefusesByItselfHasWordsToo() {
        for (String path : new String[] {"/a%2fb", "/a%00b"}) {
            HttpResponse<String> page = http.get(path);
            assertThat(page.statusCode()).as(path).isEqualTo(400);
            assertThat(page.body()).as(path).contains("Richiesta non valida", "href=\"/\"", "not valid")
                    .doesNotContain("Tomcat", "HTTP Status");
        }
    }

    @Test
    void speaksTheBrowsersLanguage() {
        assertThat(http.get("/nothing-here", "Accept-Language", "en").body()).contains("Page not found");
    }

    @Test
    void aFormWithoutItsTokenIsRefusedInWords() {
        HttpResponse<String> page = http.post("/test-form", "a=b", "Content-Type", "application/x-www-form-urlencoded");
        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("Azione non permessa", "Entra di nuovo e riprova");
    }

    @Test
    void whatWasWrittenIsThereToBeCopiedWhenTheSessionHasEnded() {
        String form = "story=Ho+lavorato+sei+anni+in+una+trattoria+%3Cb%3E&a=b&password=una+frase+lunga+e+mia+che+nessuno+sa";
        String[] own = {"Content-Type", "application/x-www-form-urlencoded", "Sec-Fetch-Site", "same-origin", "Referer",
                "http://localhost:" + port + "/competences/story?x=1"};
        assertThat(http.post("/test-form", form, own).body())
                .contains("Quello che avevi scritto", "sei anni in una trattoria &lt;b&gt;</textarea>",
                        "href=\"/sign-in?next=/competences/story\"")
                .doesNotContain("una frase lunga", "<textarea class=\"masp-written\" id=\"written-1\"");
        own[3] = "cross-site";
        own[5] = "https://elsewhere.example/page";
        assertThat(http.post("/test-form", form, own).body()).doesNotContain("trattoria", "elsewhere")
                .contains("href=\"/sign-in?next=/\"");
    }

    @Test
    void aMissingParameterIsABadRequest() {
        HttpResponse<String> page = http.get("/test-parameter");
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("Richiesta non valida");
    }

    @Test
    void aPageOpenedTheWrongWaySaysSo() {
        HttpResponse<String> page = http.get("/test-form");
        assertThat(page.statusCode()).isEqualTo(405);
        assertThat(page.body()).contains("Questa pagina non si apre così");
    }

    @Test
    void aFailureOfOursGivesACodeAndRepeatsNothingOfWhatWasTyped(CapturedOutput output) {
        HttpResponse<String> page = http.get("/test-failure?name=Pinca");
        assertThat(page.statusCode()).isEqualTo(500);
        assertThat(page.body()).contains("Qualcosa non ha funzionato", "<code>").doesNotContain("Pinca");
        String reference = page.body().replaceAll("(?s).*<code>(\\w+)</code>.*", "$1");
        assertThat(output.getAll()).contains(reference, "IllegalStateException", "TestRooms")
                .doesNotContain("Pinca");
    }

    @Test
    void fiftyMegabytesAreRefusedInWordsAndBreakNothing() {
        HttpResponse<String> page = http.post("/test-form", "a=" + "b".repeat(FIFTY_MEGABYTES),
                "Content-Type", "application/x-www-form-urlencoded");
        assertThat(page.statusCode()).isEqualTo(413);
        assertThat(page.body()).contains("Hai inviato troppi dati");
        assertThat(http.get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void fiftyMegabytesOfUndeclaredSizeAreRefusedToo() {
        byte[] body = ("\"" + "b".repeat(FIFTY_MEGABYTES) + "\"").getBytes();
        HttpResponse<String> problem = http.send("/api/test", request -> request
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))));
        assertThat(problem.statusCode()).isEqualTo(413);
        assertThat(problem.body()).contains("\"status\":413", "/api/test");
    }

    @Test
    void aFormOfUndeclaredSizeIsRefusedToo() {
        byte[] body = ("a=" + "b".repeat(FIFTY_MEGABYTES)).getBytes();
        HttpResponse<String> page = http.send("/test-form", request -> request
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))));
        assertThat(page.statusCode()).isEqualTo(413);
        assertThat(page.body()).contains("Hai inviato troppi dati");
    }

    @Test
    void theApiAnswersWithProblemDetails() {
        HttpResponse<String> problem = http.get("/api/nothing-here", "Accept-Language", "en");
        assertThat(problem.statusCode()).isEqualTo(404);
        assertThat(problem.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(problem.body()).contains("\"title\":\"Page not found\"", "\"instance\":\"/api/nothing-here\"");
    }

    @Test
    void theApiSaysWhenJsonIsMalformed() {
        HttpResponse<String> problem = http.post("/api/test", "{", "Content-Type", "application/json");
        assertThat(problem.statusCode()).isEqualTo(400);
        assertThat(problem.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @TestConfiguration
    @Controller
    static class TestRooms {
        @PostMapping("/test-form")
        String form() {
            return "redirect:/";
        }

        @GetMapping("/test-parameter")
        String parameter(@RequestParam int number) {
            return "redirect:/" + number;
        }

        @GetMapping("/test-failure")
        String failure(@RequestParam String name) {
            throw new IllegalStateException("cannot greet " + name);
        }

        @PostMapping("/api/test")
        @ResponseBody
        String api(@RequestBody java.util.Map<String, String> body) {
            return body.toString();
        }
    }
}

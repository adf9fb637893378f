package eu.masp.catalogue.api;

import static org.assertj.core.api.Assertions.assertThat;

import eu.masp.measures.Catalogue;
import eu.masp.measures.Example;
import eu.masp.measures.Measure;
import eu.masp.measures.cli.CheckCommand;
import eu.masp.measures.json.ValueJson;
import eu.masp.testing.Http;
import eu.masp.testing.MaspTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@MaspTest
@TestPropertySource(properties = {"masp.demonstration=true", "masp.requests-per-minute=100000"})
@ExtendWith(OutputCaptureExtension.class)
class VerdictsApiTest {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final int FIFTY_MEGABYTES = 50 << 20;
    private static final String FAMILY = """
            {"on": "2026-11-22", "household": {"comune": "016219", "has_isee": true, "isee_family": 18000},
             "adults": [{"id": "a", "role": "mother", "work": "employee", "right_to_stay": "italian_or_eu"}],
             "children": [{"id": "c", "birth_date": "2026-05-03", "care": "nido", "care_monthly_cost": 350}]}""";

    @LocalServerPort
    private int port;

    @Autowired
    private Catalogue catalogue;

    @Test
    void decidesAHouseholdWithAmountsAndReasons() {
        JsonNode answer = MAPPER.readTree(ok("/api/v1/verdicts?measure=bonus-nido", FAMILY));
        JsonNode result = answer.at("/results/0");
        assertThat(answer.get("results").size()).isOne();
        assertThat(result.get("verdict").asString()).isEqualTo("yes");
        assertThat(result.at("/amount/monthly").decimalValue()).isEqualByComparingTo("327.27");
        assertThat(result.at("/for/child").asString()).isEqualTo("c");
        assertThat(result.get("criteria").size()).isGreaterThan(3);
    }

    @Test
    void answersAsTheCommandDoes(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("household.json"), FAMILY);
        StringWriter printed = new StringWriter();
        int status = CheckCommand.run(new PrintWriter(printed), new PrintWriter(printed), file.toString(), "--measures",
                "../content", "--json");
        assertThat(status).as(printed.toString()).isZero();
        assertThat(MAPPER.readTree(ok("/api/v1/verdicts", FAMILY))).isEqualTo(MAPPER.readTree(printed.toString()));
        assertThat(PublishedSchemas.errors("schemas/check-1.json", printed.toString())).isEmpty();
    }

    @Test
    void anExpectedBirthSaysWhatItBrings() {
        String body = """
                {"on": "2026-11-22", "household": {"comune": "016219", "has_isee": true, "isee_family": 18000},
                 "adults": [{"id": "a", "pregnant": true, "due_date": "2027-03-14", "twins_expected": false,
                             "right_to_stay": "italian_or_eu"}], "children": []}""";
        String whole = ok("/api/v1/verdicts", body);
        assertThat(PublishedSchemas.errors("schemas/check-1.json", whole)).isEmpty();
        assertThat(MAPPER.readTree(whole).at("/foreseen/0/results").findValuesAsString("measure"))
                .contains("assegno-unico", "bonus-nuovi-nati");
        JsonNode one = MAPPER.readTree(ok("/api/v1/verdicts?measure=assegno-unico", body));
        assertThat(one.at("/results/0/verdict").asString()).isEqualTo("no");
        assertThat(one.at("/foreseen/0/on").asString()).isEqualTo("2027-03-14");
        assertThat(one.at("/foreseen/0/title/it").asString()).isEqualTo("Dalla nascita");
        assertThat(one.at("/foreseen/0/results/0/verdict").asString()).isEqualTo("yes");
        assertThat(one.at("/foreseen/0/results/0/window/closes").asString()).isEqualTo("2027-07-12");
        assertThat(one.at("/foreseen/0/results/0/window/late/en").asString()).contains("without arrears");
        assertThat(MAPPER.readTree(ok("/api/v1/verdicts", FAMILY)).has("foreseen")).isFalse();
    }

    @Test
    void everyWorkedExampleFitsThePublishedSchemas() {
        for (Measure measure : catalogue.measures()) {
            for (Example example : measure.examples().stream().limit(2).toList()) {
                String body = MAPPER.writeValueAsString(ValueJson.of(example.facts(), catalogue.vocabulary()));
                assertThat(PublishedSchemas.errors("schemas/case-1.json", body)).as(body).isEmpty();
                String answer = ok("/api/v1/verdicts?measure=" + measure.id(), body);
                assertThat(PublishedSchemas.errors("schemas/check-1.json", answer)).as(body).isEmpty();
            }
        }
    }

    @Test
    void todayCountsWhereTheCaseNamesNoDate() {
        assertThat(ok("/api/v1/verdicts", "{\"household\": {}}")).contains("\"on\":\"2026-11-22\"");
        assertThat(ok("/api/v1/next-questions", "{\"on\": null, \"household\": {}}")).contains("\"on\":\"2026-11-22\"");
    }

    @Test
    void nothingKnownIsUnknownAndNeverNo() {
        JsonNode answer = MAPPER.readTree(ok("/api/v1/verdicts?measure=assegno-unico", "{\"household\": {}}"));
        assertThat(answer.at("/results/0/verdict").asString()).isEqualTo("unknown");
        assertThat(answer.get("next").size()).isPositive();
    }

    @Test
    void asksTheMostUsefulFirst() {
        JsonNode answer = MAPPER.readTree(ok("/api/v1/next-questions", "{\"household\": {}}"));
        assertThat(answer.at("/next/0/opens").size()).isPositive();
        assertThat(answer.at("/next/0/question/it").asString()).isNotBlank();
        // what was declined is not asked again
        String declined = ok("/api/v1/next-questions", "{\"household\": {\"comune\": {\"answer\": \"declined\"}}}");
        assertThat(declined).doesNotContain("\"household.comune\"");
    }

    @Test
    void malformedJsonIsToldWithLineAndColumn() {
        for (String body : new String[] {"{\n  \"household\": {,}}", "", "not json", "{\"household\": {}} trailing",
                "{\"household\": {}, \"household\": {}}", "{\"household\": {\"isee\": 01}}"}) {
            HttpResponse<String> response = problem("/api/v1/verdicts", body, 400);
            assertThat(response.body()).as(body).contains("urn:masp:problem:not-json", "\"line\":", "\"column\":");
        }
        assertThat(problem("/api/v1/verdicts", "{\n  \"household\": {,}}", 400).body())
                .contains("\"line\":2,\"column\":17");
        assertThat(problem("/api/v1/verdicts", "[".repeat(10_000), 400).body()).contains("more than 20 deep",
                "\"line\":1,\"column\":");
    }

    @Test
    void eachThingWrongInACaseIsNamedWithItsPlace() {
        HttpResponse<String> response = problem("/api/v1/verdicts", """
                {"on": "2026-11-22", "houshold": {}, "household": {"comune": "Nowhere", "isee": -1},
                 "children": [{"id": "c", "birth_date": "2026-11-23"}, {"id": "c", "birth_date": "1986-01-01"},
                              {"id": "d", "birth_date": "2026-02-30"}]}""", 422);
        JsonNode problems = MAPPER.readTree(response.body()).get("problems");
        assertThat(problems).extracting(each -> each.get("path").asString()).contains("houshold", "household.comune",
                "household.isee", "children[0].birth_date", "children[1].birth_date", "children[1]",
                "children[2].birth_date");
        assertThat(response.body()).contains("Did you mean 'household'?", "cannot be below 0",
                "cannot be after 2026-11-22");
    }

    @Test
    void tenThousandChildrenAreTooMany() {
        String children = IntStream.range(0, 10_000).mapToObj(i -> "{\"id\": \"c" + i + "\"}")
                .collect(Collectors.joining(","));
        assertThat(problem("/api/v1/verdicts", "{\"children\": [" + children + "]}", 422).body())
                .contains("\"path\":\"children\"", "10000 are more than the 12 allowed");
    }

    @Test
    void tenThousandUnknownKeysAreCountedButNotAllTold() {
        String keys = IntStream.range(0, 10_000).mapToObj(i -> "\"k" + i + "\": 1").collect(Collectors.joining(","));
        JsonNode body = MAPPER.readTree(problem("/api/v1/verdicts", "{\"household\": {" + keys + "}}", 422).body());
        assertThat(body.get("problem_count").asInt()).isEqualTo(10_000);
        assertThat(body.get("problems").size()).isEqualTo(50);
    }

    @Test
    void aCaseOfAnotherShapeIsToldSo() {
        for (String body : new String[] {"[]", "3", "null", "\"x\"", "{}", "{\"children\": 3}", "{\"children\": [3]}",
                "{\"household\": []}", "{\"children\": [{}]}", "{\"household\": {\"isee\": {\"from\": 3, \"to\": 2}}}",
                "{\"on\": \"2026-02-30\", \"household\": {}}", "{\"on\": 3, \"household\": {}}",
                "{\"household\": {\"isee\": 1e400}}", "{\"household\": {\"isee\": {\"answer\": \"perhaps\"}}}"}) {
            assertThat(problem("/api/v1/verdicts", body, 422).body()).as(body).contains("invalid-case");
        }
    }

    @Test
    void aDateAtTheEndOfTimeBreaksNothing() {
        for (String on : new String[] {"0001-01-01", "9999-12-31", "+999999999-12-31", "-999999999-01-01"}) {
            HttpResponse<String> response = post("/api/v1/verdicts",
                    "{\"on\": \"" + on + "\", \"household\": {}, \"children\": [{\"id\": \"c\"}]}");
            assertThat(response.statusCode()).as(on + response.body()).isIn(200, 422);
        }
    }

    @Test
    void aScriptInAFieldIsOnlyText() {
        HttpResponse<String> response = problem("/api/v1/verdicts",
                "{\"children\": [{\"id\": \"<script>alert(1)</script>\", \"care\": \"<script>\"}]}", 422);
        assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        JsonNode answer = MAPPER.readTree(ok("/api/v1/verdicts?measure=assegno-unico",
                "{\"children\": [{\"id\": \"<script>alert(1)</script>\", \"birth_date\": \"2026-05-03\"}]}"));
        assertThat(answer.at("/results/0/for/child").asString()).isEqualTo("<script>alert(1)</script>");
    }

    @Test
    void fiftyMegabytesAreRefusedAndBreakNothing() {
        String body = "{\"household\": \"" + "x".repeat(FIFTY_MEGABYTES) + "\"}";
        assertThat(problem("/api/v1/verdicts", body, 413).body()).contains("\"status\":413");
        HttpResponse<String> undeclared = new Http(port).send("/api/v1/verdicts", request -> request
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body.getBytes()))));
        assertThat(undeclared.statusCode()).isEqualTo(413);
        ok("/api/v1/verdicts", FAMILY);
    }

    @Test
    void anotherMediaTypeOrMethodIsRefusedInWords() {
        HttpResponse<String> form = new Http(port).post("/api/v1/verdicts", "a=b", "Content-Type",
                "application/x-www-form-urlencoded");
        assertThat(form.statusCode()).isEqualTo(415);
        assertThat(form.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(form.body()).contains("\"status\":415");
        HttpResponse<String> get = new Http(port).get("/api/v1/verdicts");
        assertThat(get.statusCode()).isEqualTo(405);
        assertThat(get.headers().firstValue("Allow").orElseThrow()).contains("POST");
        assertThat(get.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(problem("/api/v1/verdicts?measure=bonus", FAMILY, 404).body())
                .contains("There is no measure 'bonus'");
    }

    @Test
    void needsNoCookieAndSetsNone() {
        HttpResponse<String> response = post("/api/v1/verdicts", FAMILY);
        assertThat(response.headers().allValues("Set-Cookie")).isEqualTo(Collections.emptyList());
    }

    @Test
    void aPageOfAnotherSiteMayAskFirst() {
        HttpResponse<String> preflight = new Http(port).send("/api/v1/verdicts", request -> request
                .method("OPTIONS", BodyPublishers.noBody()).header("Origin", "https://example.org")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "content-type"));
        assertThat(preflight.statusCode()).isEqualTo(200);
        assertThat(preflight.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
    }

    @Test
    void nothingOfACaseIsWrittenDown(CapturedOutput output) {
        post("/api/v1/verdicts", FAMILY.replace("\"c\"", "\"Pincopallina\""));
        post("/api/v1/verdicts", FAMILY.replace("\"c\"", "Pincopallina"));
        post("/api/v1/verdicts", FAMILY.replace("birth_date", "Pincopallina"));
        assertThat(output.getAll()).doesNotContain("Pincopallina");
    }

    private HttpResponse<String> post(String address, String body) {
        return new Http(port).post(address, body, "Content-Type", "application/json");
    }

    private String ok(String address, String body) {
        HttpResponse<String> response = post(address, body);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return response.body();
    }

    private HttpResponse<String> problem(String address, String body, int status) {
        HttpResponse<String> response = post(address, body);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(PublishedSchemas.errors("openapi.json#/components/schemas/problem", response.body())).isEmpty();
        return response;
    }
}

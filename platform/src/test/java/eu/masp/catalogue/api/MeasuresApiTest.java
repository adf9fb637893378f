package eu.masp.catalogue.api;

import static org.assertj.core.api.Assertions.assertThat;

import eu.masp.measures.Catalogue;
import eu.masp.measures.Measure;
import eu.masp.testing.Http;
import eu.masp.testing.MaspTest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@MaspTest
class MeasuresApiTest {
    private static final JsonMapper MAPPER = new JsonMapper();

    @LocalServerPort
    private int port;

    @Autowired
    private Catalogue catalogue;

    @Test
    void listsEveryMeasureWithoutFilter() {
        assertThat(ids("/api/v1/measures")).isEqualTo(catalogue.measures().stream().map(Measure::id).toList());
    }

    @Test
    void leavesHistoryOutOnADate() {
        assertThat(ids("/api/v1/measures?on=2026-11-22")).contains("assegno-unico")
                .doesNotContain("dote-servizi-persona");
        assertThat(ids("/api/v1/measures?on=2012-03-01")).contains("dote-servizi-persona")
                .doesNotContain("assegno-unico");
    }

    @Test
    void filtersByTerritoryComuneAndKind() {
        List<String> trento = ids("/api/v1/measures?territory=provincia-trento&on=2026-11-22");
        assertThat(trento).contains("assegno-unico", "buoni-di-servizio-trento").doesNotContain("nidi-gratis-plus");
        assertThat(ids("/api/v1/measures?territory=022205&on=2026-11-22")).isEqualTo(trento);
        assertThat(ids("/api/v1/measures?kind=leave")).contains("paternity-leave").doesNotContain("assegno-unico");
        // the networks ended in 2015: today nothing of theirs holds in Treviglio
        assertThat(ids("/api/v1/measures?territory=016219")).doesNotContain("dote-servizi-persona");
        assertThat(ids("/api/v1/measures?territory=016219&on=2012-03-01")).contains("dote-servizi-persona");
    }

    @Test
    void saysWhichFilterCannotBeUsed() {
        assertProblem("/api/v1/measures?on=30-02-2026", 400, "\"parameter\":\"on\"", "is not a date");
        assertProblem("/api/v1/measures?on=2026-02-30", 400, "\"parameter\":\"on\"", "2026-02-30");
        assertProblem("/api/v1/measures?on=%2B999999999-12-31", 400, "\"parameter\":\"on\"");
        assertProblem("/api/v1/measures?kind=gift", 400, "\"parameter\":\"kind\"", "money, leave, right, service, tax");
        assertProblem("/api/v1/measures?territory=provincia-trent", 400, "\"parameter\":\"territory\"",
                "Did you mean 'provincia-trento'?");
        assertProblem("/api/v1/measures?territory=%3Cscript%3Ealert(1)%3C/script%3E", 400, "territory");
    }

    @Test
    void showsTheWholeRuleOfEveryMeasureAsDescribed() {
        for (Measure measure : catalogue.measures()) {
            String body = ok("/api/v1/measures/" + measure.id());
            assertThat(PublishedSchemas.errors("openapi.json#/components/schemas/wholeMeasure", body)).as(measure.id())
                    .isEmpty();
        }
    }

    @Test
    void aMeasureCarriesItsCriteriaNumbersAndSources() {
        JsonNode measure = MAPPER.readTree(ok("/api/v1/measures/bonus-nido"));
        assertThat(measure.at("/criteria/0/when").asString()).contains("child.birth_date");
        assertThat(measure.at("/criteria/0/source/url").asString()).startsWith("https://");
        assertThat(measure.at("/amount/monthly").asString()).contains("min(child.care_monthly_cost");
        JsonNode cap = parameter(measure, "nido_new_births_cap");
        assertThat(cap.get("reading").asString()).isEqualTo("stepped");
        assertThat(cap.at("/values/0/bands/0/up_to").isNumber()).isTrue();
        assertThat(measure.get("examples").asInt()).isGreaterThanOrEqualTo(3);
    }

    @Test
    void numbersThatAreWorkedOutFromOthersBringThemAlong() {
        JsonNode measure = MAPPER.readTree(ok("/api/v1/measures/parental-leave"));
        assertThat(parameter(measure, "parental_leave_paid_all").at("/values/0/formula").asString())
                .contains("parental_leave_paid_own");
        assertThat(parameter(measure, "parental_leave_paid_own").at("/values/0/value").isNumber()).isTrue();
        assertThat(measure.get("reads").toString()).contains("parental-leave-80");
    }

    @Test
    void anUnknownMeasureIsNotFoundAndTheNearestIsNamed() {
        assertProblem("/api/v1/measures/bonus-nid", 404, "Did you mean 'bonus-nido'?",
                "\"instance\":\"/api/v1/measures/bonus-nid\"",
                "urn:masp:problem:not-found");
        assertProblem("/api/v1/measures/%3Cscript%3E", 404, "not-found");
    }

    @Test
    void anyPageOfAnySiteMayAsk() {
        HttpResponse<String> response = new Http(port).get("/api/v1/measures", "Origin", "https://example.org");
        assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(response.headers().firstValue("Set-Cookie")).isEmpty();
    }

    private static JsonNode parameter(JsonNode measure, String id) {
        for (JsonNode parameter : measure.get("parameters")) {
            if (parameter.get("id").asString().equals(id)) {
                return parameter;
            }
        }
        throw new AssertionError("no parameter " + id);
    }

    private List<String> ids(String address) {
        List<String> ids = new ArrayList<>();
        MAPPER.readTree(ok(address)).get("measures").forEach(measure -> ids.add(measure.get("id").asString()));
        return ids;
    }

    private String ok(String address) {
        HttpResponse<String> response = new Http(port).get(address);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return response.body();
    }

    private void assertProblem(String address, int status, String... parts) {
        HttpResponse<String> response = new Http(port).get(address);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(response.body()).contains(parts);
        assertThat(PublishedSchemas.errors("openapi.json#/components/schemas/problem", response.body())).isEmpty();
    }
}

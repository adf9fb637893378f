package eu.masp.catalogue.api;

import static org.assertj.core.api.Assertions.assertThat;

import eu.masp.testing.Http;
import eu.masp.testing.MaspTest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@MaspTest
class VocabularyApiTest {
    private static final JsonMapper MAPPER = new JsonMapper();

    @LocalServerPort
    private int port;

    @Test
    void boundsAreThoseOfTheDay() {
        JsonNode birth = input("/api/v1/vocabulary?on=2026-11-22", "child.birth_date");
        assertThat(birth.get("max").asString()).isEqualTo("2026-11-22");
        assertThat(birth.get("min").asString()).isEqualTo("2000-11-22");
        assertThat(birth.at("/question/it").asString()).isNotBlank();
        assertThat(birth.at("/question/en").asString()).isNotBlank();
        assertThat(input("/api/v1/vocabulary?on=2012-02-29", "child.birth_date").get("min").asString())
                .isEqualTo("1986-02-28");
    }

    @Test
    void anInputSaysItsTypeUnitOptionsAndSensitivity() {
        JsonNode isee = input("/api/v1/vocabulary", "household.isee");
        assertThat(isee.get("unit").asString()).isEqualTo("eur");
        assertThat(isee.get("sensitivity").asString()).isEqualTo("economic");
        assertThat(isee.get("min").asInt()).isZero();
        JsonNode work = input("/api/v1/vocabulary", "adult.work");
        assertThat(work.get("options"))
                .anySatisfy(option -> assertThat(option.get("id").asString()).isEqualTo("employee"));
        assertThat(input("/api/v1/vocabulary", "household.comune").get("codes").asString()).isEqualTo("comuni");
    }

    @Test
    void aComuneIsFoundHoweverItIsTyped() {
        for (String typed : new String[] {"sant%27angelo%20lodigiano", "SANT%E2%80%99ANGELO%20LODIGIANO",
                "santangelo%20lodigiano",
                "098050"}) {
            JsonNode found = get("/api/v1/codes/comuni?q=" + typed);
            assertThat(found.at("/codes/0/label").asString()).as(typed).isEqualTo("Sant'Angelo Lodigiano");
        }
        assertThat(get("/api/v1/codes/comuni?q=24047").at("/codes/0/code").asString()).isEqualTo("016219");
        assertThat(get("/api/v1/codes/comuni?q=%3Cscript%3Ealert(1)").get("codes").size()).isZero();
        assertThat(get("/api/v1/codes/comuni?q=").get("codes").size()).isZero();
    }

    @Test
    void theWholeListIsThereForTheAsking() {
        JsonNode all = get("/api/v1/codes/comuni?limit=10000");
        assertThat(all.get("codes").size()).isEqualTo(all.get("size").asInt()).isGreaterThan(1500);
        assertThat(get("/api/v1/codes/comuni").get("codes").size()).isEqualTo(20);
    }

    @Test
    void whatCannotBeUsedIsNamed() {
        HttpResponse<String> response = new Http(port).get("/api/v1/codes/comune?q=x", "Accept-Language", "en");
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).contains("Did you mean 'comuni'?");
        assertThat(new Http(port).get("/api/v1/codes/comuni?limit=-1").statusCode()).isEqualTo(400);
        assertThat(new Http(port).get("/api/v1/codes/comuni?limit=9999999999").body())
                .contains("\"parameter\":\"limit\"");
        assertThat(new Http(port).get("/api/v1/vocabulary?on=tomorrow").statusCode()).isEqualTo(400);
    }

    private JsonNode input(String address, String id) {
        for (JsonNode entity : get(address).get("entities")) {
            for (JsonNode input : entity.get("inputs")) {
                if (input.get("id").asString().equals(id)) {
                    return input;
                }
            }
        }
        throw new AssertionError("no input " + id);
    }

    private JsonNode get(String address) {
        HttpResponse<String> response = new Http(port).get(address);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return MAPPER.readTree(response.body());
    }
}

package eu.masp.catalogue.api;

import static org.assertj.core.api.Assertions.assertThat;

import eu.masp.testing.Http;
import eu.masp.testing.MaspTest;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** The description tells the truth: it names what there is and nothing else, and what it names answers as it says. */
@MaspTest
class ApiDescriptionTest {
    @LocalServerPort
    private int port;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    void describesEveryRouteAndNoOther() {
        Set<String> there = new TreeSet<>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, method) -> {
            for (String path : mapping.getPatternValues()) {
                if (path.startsWith("/api/")) {
                    assertThat(mapping.getMethodsCondition().getMethods()).as(path).isNotEmpty();
                    for (RequestMethod each : mapping.getMethodsCondition().getMethods()) {
                        there.add(each + " " + path);
                    }
                }
            }
        });
        Set<String> described = new TreeSet<>();
        PublishedSchemas.openapi().get("paths").properties().forEach(path -> path.getValue().properties()
                .forEach(operation -> described.add(operation.getKey().toUpperCase() + " " + path.getKey())));
        assertThat(described).isEqualTo(there).isNotEmpty();
    }

    @TestFactory
    Stream<DynamicTest> eachOperationAnswersItsOwnExampleAsDescribed() {
        List<DynamicTest> tests = new ArrayList<>();
        PublishedSchemas.openapi().get("paths").properties().forEach(path -> path.getValue().properties()
                .forEach(operation -> tests.add(DynamicTest.dynamicTest(operation.getKey() + " " + path.getKey(),
                        () -> answersAsDescribed(path.getKey(), operation.getKey(), operation.getValue())))));
        return tests.stream();
    }

    private void answersAsDescribed(String path, String method, JsonNode operation) {
        JsonNode content = operation.get("responses").get("200").get("content");
        String type = content.propertyNames().iterator().next();
        String schema = "openapi.json#/paths/" + pointer(path) + "/" + method + "/responses/200/content/"
                + pointer(type)
                + "/schema";
        for (String body : bodies(operation)) {
            HttpResponse<String> response = method.equals("get") ? new Http(port).get(address(path, operation))
                    : new Http(port).post(address(path, operation), body, "Content-Type", "application/json");
            assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
            assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith(type);
            assertThat(PublishedSchemas.errors(schema, response.body())).isEmpty();
        }
    }

    @Test
    void itsExampleOfAProblemIsWhatComes() {
        JsonNode example = PublishedSchemas.openapi().at(
                "/components/responses/problem/content/application~1problem+json/examples/invalidCase/value");
        HttpResponse<String> response = new Http(port).post("/api/v1/verdicts",
                "{\"children\": [{\"id\": \"c\", \"birthdate\": \"2026-05-03\"}]}", "Content-Type", "application/json",
                "Accept-Language", "en");
        assertThat(new tools.jackson.databind.json.JsonMapper().readTree(response.body())).isEqualTo(example);
    }

    @Test
    void aSchemaThatIsNotThereIsNotFound() {
        HttpResponse<String> response = new Http(port).get("/api/schemas/check-2.json");
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).contains("Did you mean 'check-1.json'?");
    }

    private static List<String> bodies(JsonNode operation) {
        if (!operation.has("requestBody")) {
            return List.of("");
        }
        List<String> bodies = new ArrayList<>();
        if (operation.get("requestBody").has("content")) {
            operation.at("/requestBody/content/application~1json/examples").properties()
                    .forEach(example -> bodies.add(example.getValue().get("value").toString()));
            return bodies;
        }
        PublishedSchemas.openapi().at("/components/requestBodies/case/content/application~1json/examples").properties()
                .forEach(example -> {
                    String body = example.getValue().get("value").toString();
                    assertThat(PublishedSchemas.errors("schemas/case-1.json", body)).isEmpty();
                    bodies.add(body);
                });
        return bodies;
    }

    private static String address(String path, JsonNode operation) {
        String address = path;
        List<String> query = new ArrayList<>();
        if (operation.has("parameters")) {
            for (JsonNode parameter : operation.get("parameters")) {
                String name = parameter.get("name").asString();
                String value = URLEncoder.encode(parameter.get("example").asString(), StandardCharsets.UTF_8);
                address = address.replace("{" + name + "}", value);
                if (parameter.get("in").asString().equals("query")) {
                    query.add(name + "=" + value);
                }
            }
        }
        return query.isEmpty() ? address : address + "?" + String.join("&", query);
    }

    private static String pointer(String key) {
        return key.replace("~", "~0").replace("/", "~1").replace("{", "%7B").replace("}", "%7D");
    }
}

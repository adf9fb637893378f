package eu.masp.catalogue.api;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The schemas and the description that MASP publishes, made strict: a key that they do not name is an error here, so that nothing
 * is sent that is not described.
 */
final class PublishedSchemas {
    static final String BASE = "http://masp.test/api/";
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final SchemaRegistry REGISTRY = registry();

    private PublishedSchemas() {
    }

    /** What in the JSON does not fit the schema at the place, as in {@code schemas/check-1.json}. */
    static List<String> errors(String place, String json) {
        return REGISTRY.getSchema(SchemaLocation.of(BASE + place)).validate(json, InputFormat.JSON).stream()
                .map(error -> error.getInstanceLocation() + ": " + error).toList();
    }

    static JsonNode openapi() {
        return read("openapi.json");
    }

    private static SchemaRegistry registry() {
        Map<String, String> all = new HashMap<>();
        all.put(BASE + "openapi.json", strict("openapi.json"));
        for (String name : List.of("case-1", "check-1", "competences-1")) {
            all.put(BASE + "schemas/" + name + ".json", strict(name + ".json"));
            all.put("urn:masp:schema:" + name, strict(name + ".json"));
        }
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(all));
    }

    private static String strict(String name) {
        JsonNode root = read(name);
        close(root, "");
        return root.toString();
    }

    private static void close(JsonNode node, String key) {
        switch (node) {
            // a whole measure is closed over the brief one it begins with
            case ObjectNode object -> {
                if (object.get("properties") instanceof ObjectNode && !object.has("additionalProperties")
                        && !key.equals("measure")) {
                    object.put("unevaluatedProperties", false);
                }
                object.properties().forEach(each -> close(each.getValue(), each.getKey()));
            }
            case ArrayNode array -> array.forEach(each -> close(each, ""));
            default -> {
                // nothing below
            }
        }
    }

    private static JsonNode read(String name) {
        try (InputStream file = PublishedSchemas.class.getResourceAsStream("/api/" + name)) {
            return MAPPER.readTree(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

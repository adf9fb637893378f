package eu.masp.catalogue.api;

import java.util.Set;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The API's own description and its schemas: files, served as they are. */
@RestController
@CrossOrigin
class ApiDescription {
    private static final MediaType SCHEMA = MediaType.parseMediaType("application/schema+json");
    private static final Set<String> SCHEMAS = Set.of("case-1.json", "check-1.json", "competences-1.json");

    @GetMapping("/api/openapi.json")
    ResponseEntity<Resource> openapi() {
        return file("openapi.json", MediaType.APPLICATION_JSON);
    }

    @GetMapping("/api/schemas/{name}")
    ResponseEntity<Resource> schema(@PathVariable String name) {
        if (!SCHEMAS.contains(name)) {
            throw ApiProblem.notFound(ApiParameters.unknown("schema", name, SCHEMAS));
        }
        return file(name, SCHEMA);
    }

    private static ResponseEntity<Resource> file(String name, MediaType type) {
        return ResponseEntity.ok().contentType(type).body(new ClassPathResource("api/" + name));
    }
}

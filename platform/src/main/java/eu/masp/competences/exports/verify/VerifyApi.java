package eu.masp.competences.exports.verify;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The same check for programs. */
@RestController
@CrossOrigin
class VerifyApi {
    private static final String PATH = "/api/v1/credentials/verify";

    private final Verifier verifier;

    VerifyApi(Verifier verifier) {
        this.verifier = verifier;
    }

    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> verify(@RequestBody(required = false) @Nullable String body) {
        try {
            JsonNode credential = JsonMapper.shared().readTree(body == null ? "" : body).path("credential");
            if (!credential.isString() || credential.asString().isBlank()) {
                return problem(HttpStatus.UNPROCESSABLE_CONTENT, "no-credential", "There is no credential",
                        "The key 'credential' must hold the signed text of a badge.");
            }
            return credential.asString().length() > VerifyController.LARGEST
                    ? problem(HttpStatus.CONTENT_TOO_LARGE, "too-large", "Too large",
                            "A credential has at most " + VerifyController.LARGEST + " characters.")
                    : ResponseEntity.ok(json(verifier.check(credential.asString())));
        } catch (JacksonException e) {
            return problem(HttpStatus.BAD_REQUEST, "not-json", "The body is not JSON",
                    "The body must be JSON: {\"credential\": \"eyJ…\"}.");
        }
    }

    private static Map<String, Object> json(Checked checked) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("outcome", checked.outcome().word());
        json.put("valid", checked.outcome() == Outcome.VALID);
        if (!checked.part().isEmpty()) {
            json.put("altered", checked.part());
        }
        if (checked.since() != null) {
            json.put("revoked_at", checked.since().toString());
        }
        Checked.Says says = checked.says();
        if (says != null) {
            json.put("says", says(says));
        }
        return json;
    }

    private static Map<String, Object> says(Checked.Says says) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", says.id());
        json.put("name", says.name());
        json.put("description", says.description());
        json.put("criteria", says.criteria());
        json.put("evidence", says.evidence());
        json.put("basis", says.basis());
        if (!says.holder().isEmpty()) {
            json.put("holder", says.holder());
        }
        json.put("issuer", says.issuer());
        json.put("valid_from", says.from().toString());
        json.put("valid_until", says.until().toString());
        json.put("skills", says.skills().stream()
                .map(skill -> Map.of("label", skill.label(), "uri", skill.uri())).toList());
        return json;
    }

    private static ResponseEntity<?> problem(HttpStatus status, String type, String title, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:masp:problem:" + type));
        problem.setTitle(title);
        problem.setInstance(URI.create(PATH));
        return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
    }
}

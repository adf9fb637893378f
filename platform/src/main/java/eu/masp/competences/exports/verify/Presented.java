package eu.masp.competences.exports.verify;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Finds the signed text in what somebody pastes or uploads: the text itself, a badge picture, or JSON around it. */
final class Presented {
    /** As a picture holds it (Open Badges 3.0, 5.3.2); the rest of the picture proves nothing and is not read. */
    private static final String BAKED = "<openbadges:credential";
    private static final Pattern VERIFY = Pattern.compile("\\sverify\\s*=\\s*[\"']([^\"']*)[\"']");
    private static final String ENVELOPED = "data:application/vc+jwt,";
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private Presented() {
    }

    /** The text of three parts; for anything else itself, without blanks around it. */
    static String text(String presented) {
        String text = presented.strip();
        if (text.startsWith("\uFEFF")) {
            text = text.substring(1).strip();
        }
        if (text.startsWith("<")) {
            return baked(text).orElse(text);
        }
        if (text.startsWith("{")) {
            return object(text).map(Presented::enveloped).filter(found -> !found.isEmpty()).orElse(text);
        }
        // Mail programs break long lines.
        return text.replaceAll("\\s+", "");
    }

    private static Optional<String> baked(String picture) {
        int from = picture.indexOf(BAKED);
        int to = picture.indexOf('>', Math.max(from, 0));
        if (from < 0 || to < 0) {
            return Optional.empty();
        }
        Matcher verify = VERIFY.matcher(picture.substring(from, to));
        return verify.find() ? Optional.of(verify.group(1).strip()) : Optional.empty();
    }

    private static String enveloped(ObjectNode json) {
        String id = json.path("id").asString("");
        return id.startsWith(ENVELOPED) ? id.substring(ENVELOPED.length()) : json.path("credential").asString("");
    }

    /** Whether it is a credential in JSON, with a proof of another kind in it or none. */
    static boolean isJsonCredential(String text) {
        return object(text).filter(json -> json.has("@context") && json.has("issuer")).isPresent();
    }

    /** A part of a signed text, read as JSON. */
    static Optional<ObjectNode> part(String encoded) {
        try {
            return object(new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<ObjectNode> object(String text) {
        try {
            JsonNode json = MAPPER.readTree(text);
            return json instanceof ObjectNode found ? Optional.of(found) : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}

package eu.masp.competences.exports.verify;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import eu.masp.competences.exports.badges.Badge;
import eu.masp.competences.exports.badges.Badges;
import eu.masp.competences.exports.badges.Issuer;
import eu.masp.competences.exports.badges.IssuerKeys;
import eu.masp.competences.exports.badges.Issuers;
import eu.masp.competences.exports.badges.StatusLists;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Checks a badge as Open Badges 3.0 asks for (8.2.6), by the keys and lists of this installation alone: it asks nobody else, and
 * believes no key that a badge brings along.
 */
@Component
public class Verifier {
    private static final Pattern THREE_PARTS = Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]*");
    private static final Pattern LAST_WORD = Pattern.compile(".*/([0-9a-f-]{36})");
    private static final Pattern LIST = Pattern.compile(".*/credentials/status/(\\d{1,9})");

    private final Issuers issuers;
    private final IssuerKeys keys;
    private final StatusLists lists;
    private final Badges badges;
    private final Clock clock;

    Verifier(Issuers issuers, IssuerKeys keys, StatusLists lists, Badges badges, Clock clock) {
        this.issuers = issuers;
        this.keys = keys;
        this.lists = lists;
        this.badges = badges;
        this.clock = clock;
    }

    /** @param presented a signed text, a picture or JSON that holds one, or anything else */
    public Checked check(String presented) {
        String text = Presented.text(presented);
        String[] parts = text.split("\\.", -1);
        if (parts.length != 3) {
            return Checked.of(
                    Presented.isJsonCredential(text) ? Outcome.NOT_ISSUED_HERE : Outcome.NOT_A_CREDENTIAL);
        }
        Optional<IssuerKeys.Known> key = THREE_PARTS.matcher(text).matches()
                ? Presented.part(parts[0]).flatMap(this::key) : Optional.empty();
        Optional<ObjectNode> content = Presented.part(parts[1]);
        if (key.isPresent() && content.isPresent() && signed(text, key.get())) {
            return genuine(content.get(), key.get());
        }
        return changed(parts).map(Checked::altered).orElseGet(() -> unknown(key.isPresent(), content));
    }

    /** Our key that the header names, under whichever address this installation had then. */
    private Optional<IssuerKeys.Known> key(ObjectNode header) {
        Matcher id = LAST_WORD.matcher(header.path("kid").asString(""));
        return id.matches() ? keys.find(id.group(1)) : Optional.empty();
    }

    /** The one algorithm we sign with: a header that names another, or none, is not ours. */
    private static boolean signed(String text, IssuerKeys.Known key) {
        try {
            JWSObject jws = JWSObject.parse(text);
            return jws.getHeader().getAlgorithm().equals(JWSAlgorithm.RS256)
                    && jws.verify(new RSASSAVerifier(key.key().toRSAPublicKey()));
        } catch (ParseException | JOSEException | IllegalStateException e) {
            return false;
        }
    }

    /** Which part is not as it was issued, where the badge itself is still here to compare with. */
    private Optional<String> changed(String[] parts) {
        return Presented.part(parts[1]).flatMap(Verifier::number).flatMap(badges::find)
                .or(() -> badges.alike(parts[1], parts[2]).stream().findFirst()).map(Badge::credential)
                .map(issued -> issued.split("\\.", -1))
                .map(issued -> !issued[1].equals(parts[1]) ? "content"
                        : !issued[0].equals(parts[0]) ? "header" : "signature");
    }

    private static Optional<UUID> number(ObjectNode content) {
        Matcher id = LAST_WORD.matcher(content.path("jti").asString(""));
        try {
            return id.matches() ? Optional.of(UUID.fromString(id.group(1))) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** No signature of ours, and nothing here that it could have been. */
    private Checked unknown(boolean ourKey, Optional<ObjectNode> content) {
        if (ourKey) {
            return Checked.altered("");
        }
        if (content.isEmpty() || !content.get().has("iss") && !content.get().has("issuer")) {
            return Checked.of(Outcome.NOT_A_CREDENTIAL);
        }
        JsonNode issuer = content.get().path("issuer");
        String named = content.get().path("iss")
                .asString(issuer.isObject() ? issuer.path("id").asString("") : issuer.asString(""));
        return Checked.of(issuers.find().map(Issuer::id).filter(named::equals).isPresent() ? Outcome.OTHER_SIGNER
                : Outcome.NOT_ISSUED_HERE);
    }

    private Checked genuine(ObjectNode content, IssuerKeys.Known key) {
        Optional<Checked.Says> read = Reading.of(content);
        Optional<StatusLists.Standing> standing = place(content).flatMap(lists::find);
        if (read.isEmpty() || standing.isEmpty()) {
            // Signed by our key and still nothing we issued: a list of ours, or the work of somebody who had the key.
            return Checked.of(key.distrustedAt() == null ? Outcome.NOT_A_CREDENTIAL : Outcome.OTHER_SIGNER);
        }
        Checked.Says says = read.get();
        Instant now = clock.instant();
        if (standing.get().revoked()) {
            return new Checked(Outcome.REVOKED, "", standing.get().since(), says);
        }
        if (key.distrustedAt() != null) {
            return new Checked(Outcome.REVOKED, "", Objects.requireNonNull(key.distrustedAt()), says);
        }
        Outcome outcome = now.isBefore(says.from()) ? Outcome.NOT_YET_VALID
                : now.isBefore(says.until()) ? Outcome.VALID : Outcome.EXPIRED;
        return new Checked(outcome, "", null, says);
    }

    private static Optional<StatusLists.Place> place(ObjectNode content) {
        JsonNode status = content.path("credentialStatus");
        Matcher list = LIST.matcher(status.path("statusListCredential").asString(""));
        String position = status.path("statusListIndex").asString("");
        return list.matches() && position.matches("\\d{1,9}")
                ? Optional.of(new StatusLists.Place(Integer.parseInt(list.group(1)), Integer.parseInt(position)))
                : Optional.empty();
    }
}

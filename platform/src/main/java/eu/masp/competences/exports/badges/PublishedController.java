package eu.masp.competences.exports.badges;

import java.util.Map;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What programs need to check a badge by themselves: who issues, by which keys, and what is revoked. For everybody. */
@RestController
@CrossOrigin
class PublishedController {
    private static final MediaType CREDENTIAL = MediaType.parseMediaType("application/vc+jwt");

    private final Issuers issuers;
    private final IssuerKeys keys;
    private final StatusLists lists;
    private final Badges badges;

    PublishedController(Issuers issuers, IssuerKeys keys, StatusLists lists, Badges badges) {
        this.issuers = issuers;
        this.keys = keys;
        this.lists = lists;
        this.badges = badges;
    }

    @GetMapping("/credentials/issuer")
    Map<String, Object> issuer() {
        return issuers.find().orElseThrow(PublishedController::notFound).profile();
    }

    /** All of them, those out of use too: badges signed by these are still about. */
    @GetMapping("/credentials/keys")
    Map<String, Object> keys() {
        return Map.of("keys", keys.all().stream().filter(key -> key.distrustedAt() == null)
                .map(key -> key.key().toPublicJWK().toJSONObject()).toList());
    }

    @GetMapping("/credentials/keys/{key}")
    Map<String, Object> key(@PathVariable String key) {
        IssuerKeys.Known known = keys.find(key).orElseThrow(PublishedController::notFound);
        if (known.distrustedAt() != null) {
            throw new ResponseStatusException(HttpStatus.GONE);
        }
        return known.key().toPublicJWK().toJSONObject();
    }

    @GetMapping("/credentials/status/{list}")
    ResponseEntity<String> status(@PathVariable int list) {
        return issuers.find().flatMap(issuer -> lists.published(issuer, list))
                .map(signed -> ResponseEntity.ok().contentType(CREDENTIAL)
                        .cacheControl(CacheControl.maxAge(StatusLists.FRESH).cachePublic()).body(signed))
                .orElseThrow(PublishedController::notFound);
    }

    /** The badge itself, as its own address (Open Badges 3.0, 5.2). */
    @GetMapping("/credentials/{badge}")
    ResponseEntity<String> badge(@PathVariable UUID badge) {
        Badge found = badges.find(badge).orElseThrow(PublishedController::notFound);
        if (found.revoked()) {
            throw new ResponseStatusException(HttpStatus.GONE);
        }
        return ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).cacheControl(CacheControl.noCache())
                .body(found.credential());
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}

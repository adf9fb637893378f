package eu.masp.competences.exports.own;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import eu.masp.competences.exports.badges.Attested;
import eu.masp.competences.exports.badges.Attested.Basis;
import eu.masp.competences.exports.badges.BadgeContent;
import eu.masp.competences.exports.badges.Issuer;
import eu.masp.competences.exports.badges.Issuers;
import eu.masp.shell.Language;
import eu.masp.shell.Texts;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What the badges of this installation are for, at the address that each names; in the language asked for. */
@RestController
@CrossOrigin
class AchievementController {
    private static final Duration FRESH = Duration.ofHours(1);

    private final Attestations attestations;
    /** Drawing one takes a tenth of a second, and anybody may ask for it. */
    private final Cache<Words, byte[]> pictures = Caffeine.newBuilder().maximumSize(100).build();
    private final Issuers issuers;
    private final Texts texts;

    private record Words(String title, String basis, String issuer) {}

    AchievementController(Attestations attestations, Issuers issuers, Texts texts) {
        this.attestations = attestations;
        this.issuers = issuers;
        this.texts = texts;
    }

    @GetMapping("/credentials/achievements/{competence}/{basis}")
    Map<String, Object> achievement(@PathVariable String competence, @PathVariable String basis, Locale locale) {
        Issuer issuer = issuers.find().orElseThrow(AchievementController::notFound);
        return BadgeContent.achievement(meaning(competence, basis, locale), issuer);
    }

    /** Its picture, of which each badge has its own kind with the badge baked in. */
    @GetMapping("/credentials/achievements/{competence}/{basis}/image.png")
    ResponseEntity<byte[]> image(@PathVariable String competence, @PathVariable String basis, Locale locale) {
        Issuer issuer = issuers.find().orElseThrow(AchievementController::notFound);
        Attested meaning = meaning(competence, basis, locale);
        byte[] picture = pictures.get(
                new Words(meaning.title(), texts.get(Language.of(locale), "badges.basis." + meaning.basis().word()),
                        issuer.name()),
                words -> BadgePng.of("", words.title(), "", words.basis(), words.issuer()));
        return ResponseEntity.ok().contentType(MediaType.IMAGE_PNG).varyBy(HttpHeaders.ACCEPT_LANGUAGE)
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic()).body(picture);
    }

    private Attested meaning(String competence, String basis, Locale locale) {
        return Stream.of(Basis.values()).filter(each -> each.word().equals(basis)).findFirst()
                .flatMap(each -> attestations.meaning(competence, each, Language.of(locale)))
                .orElseThrow(AchievementController::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}

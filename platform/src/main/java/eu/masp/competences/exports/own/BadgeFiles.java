package eu.masp.competences.exports.own;

import eu.masp.competences.exports.badges.Badge;
import eu.masp.competences.exports.badges.Badges;
import eu.masp.competences.exports.verify.Checked;
import eu.masp.competences.exports.verify.Verifier;
import eu.masp.people.SignedIn;
import eu.masp.shell.Language;
import eu.masp.shell.Texts;
import eu.masp.shell.ContentPolicy;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** A badge as files to take along: the signed text, and the picture, of two kinds, with the text in it. Revoked ones are not handed out. */
@Controller
class BadgeFiles {
    private static final MediaType PICTURE = MediaType.parseMediaType("image/svg+xml");

    private final Badges badges;
    private final Verifier verifier;
    private final Texts texts;

    BadgeFiles(Badges badges, Verifier verifier, Texts texts) {
        this.badges = badges;
        this.verifier = verifier;
        this.texts = texts;
    }

    @GetMapping("/competences/badges/{id}/badge.jwt")
    ResponseEntity<byte[]> text(SignedIn me, @PathVariable UUID id) {
        return file(MediaType.TEXT_PLAIN, "badge.jwt", own(me, id).credential().getBytes(StandardCharsets.UTF_8),
                true);
    }

    @GetMapping("/competences/badges/{id}/badge.svg")
    ResponseEntity<byte[]> picture(SignedIn me, @PathVariable UUID id, Locale locale) {
        String credential = own(me, id).credential();
        Shown shown = shown(credential, locale);
        return file(PICTURE, "badge.svg", BadgePicture.svg(credential, shown.title(), shown.level(), shown.basis(),
                shown.issuer()).getBytes(StandardCharsets.UTF_8), false);
    }

    @GetMapping("/competences/badges/{id}/badge.png")
    ResponseEntity<byte[]> pixels(SignedIn me, @PathVariable UUID id, Locale locale) {
        String credential = own(me, id).credential();
        Shown shown = shown(credential, locale);
        return file(MediaType.IMAGE_PNG, "badge.png",
                BadgePng.of(credential, shown.title(), shown.level(), shown.basis(), shown.issuer()), false);
    }

    /** The words on the picture. */
    private record Shown(String title, String level, String basis, String issuer) {}

    private Shown shown(String credential, Locale locale) {
        Checked.Says says = verifier.check(credential).says();
        if (says == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        String[] name = says.name().split(" – ", 2);
        return new Shown(name[0], name.length > 1 ? name[1] : "",
                texts.get(Language.of(locale), "badges.basis." + says.basis()), says.issuer());
    }

    private Badge own(SignedIn me, UUID id) {
        return badges.find(me.account(), id).filter(badge -> !badge.revoked())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static ResponseEntity<byte[]> file(MediaType type, String name, byte[] content, boolean apart) {
        ContentDisposition disposition = (apart ? ContentDisposition.attachment() : ContentDisposition.inline())
                .filename(name).build();
        return ResponseEntity.ok().contentType(type).cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header(ContentPolicy.HEADER, ContentPolicy.PAPER).body(content);
    }
}

package eu.masp.competences.exports.verify;

import eu.masp.competences.exports.badges.Badges;
import eu.masp.competences.exports.badges.Issuer;
import eu.masp.competences.exports.badges.Issuers;
import eu.masp.shell.Form;
import eu.masp.shell.Language;
import eu.masp.shell.SeeOther;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Anybody who was shown a badge checks it here, without an account. What they paste or send is looked at and forgotten. */
@Controller
class VerifyController {
    /** In bytes; a badge has about five thousand. */
    static final int LARGEST = 200_000;
    /** A picture without a badge: no badge either. */
    private static final String NOTHING_BAKED = "png";

    private final Verifier verifier;
    private final Badges badges;
    private final Issuers issuers;

    VerifyController(Verifier verifier, Badges badges, Issuers issuers) {
        this.verifier = verifier;
        this.badges = badges;
        this.issuers = issuers;
    }

    @GetMapping("/verify")
    ModelAndView ask() {
        return form(Form.empty());
    }

    @PostMapping("/verify")
    Object check(@RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable MultipartFile file, Locale locale) throws IOException {
        byte[] sent = file == null || file.isEmpty() ? text.getBytes(StandardCharsets.UTF_8) : file.getBytes();
        if (sent.length > LARGEST) {
            return wrong(Form.empty().reject("file", "verify.wrong.large"));
        }
        String presented = BakedPng.isPng(sent) ? BakedPng.credential(sent).orElse(NOTHING_BAKED)
                : new String(sent, StandardCharsets.UTF_8);
        Optional<PastedLink> link = PastedLink.in(presented);
        if (link.isPresent()) {
            return link.get().leadsTo(issuers.base()) ? SeeOther.to("/verify/" + link.get().badge())
                    : wrong(Form.of(Map.of("text", text)).reject("text", "verify.wrong.elsewhere", link.get().host()));
        }
        return presented.isBlank() ? wrong(Form.empty().reject("text", "verify.wrong.empty"))
                : answer(verifier.check(presented), locale);
    }

    /** The link on a badge. Whoever has it was given it. */
    @GetMapping("/verify/{badge}")
    ModelAndView link(@PathVariable String badge, Locale locale) {
        return number(badge).flatMap(badges::find).map(found -> answer(verifier.check(found.credential()), locale))
                .orElseGet(() -> new ModelAndView("exports/unknown", HttpStatus.NOT_FOUND));
    }

    /** Empty for what cannot be a badge's: half a link is no more than one to nothing. */
    private static Optional<UUID> number(String badge) {
        try {
            return Optional.of(UUID.fromString(badge));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private ModelAndView answer(Checked checked, Locale locale) {
        return new ModelAndView("exports/checked",
                Map.of("checked", checked, "words", new CheckedWords(Language.of(locale))));
    }

    private ModelAndView wrong(Form form) {
        ModelAndView page = form(form);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView form(Form form) {
        return new ModelAndView("exports/verify",
                Map.of("form", form, "issuer", issuers.find().map(Issuer::name).orElse("")));
    }
}

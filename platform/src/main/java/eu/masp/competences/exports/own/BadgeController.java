package eu.masp.competences.exports.own;

import eu.masp.competences.Consents;
import eu.masp.competences.exports.badges.Attested;
import eu.masp.competences.exports.badges.Badge;
import eu.masp.competences.exports.badges.BadgeWords;
import eu.masp.competences.exports.badges.Badges;
import eu.masp.competences.exports.badges.Issuers;
import eu.masp.competences.exports.verify.Checked;
import eu.masp.competences.exports.verify.Verifier;
import eu.masp.people.SignedIn;
import eu.masp.shell.Form;
import eu.masp.shell.Language;
import eu.masp.shell.QrPicture;
import eu.masp.shell.SeeOther;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** To ask for a badge, to look at it, to withdraw it. */
@Controller
class BadgeController {
    private static final int LONGEST = 120;

    private final Consents consents;
    private final Attestations attestations;
    private final Badges badges;
    private final Issuers issuers;
    private final Verifier verifier;
    private final Clock clock;

    BadgeController(Consents consents, Attestations attestations, Badges badges, Issuers issuers, Verifier verifier,
            Clock clock) {
        this.consents = consents;
        this.attestations = attestations;
        this.badges = badges;
        this.issuers = issuers;
        this.verifier = verifier;
        this.clock = clock;
    }

    @GetMapping("/competences/badges")
    Object list(SignedIn me, Locale locale) {
        if (consents.given(me.account()).isEmpty()) {
            return SeeOther.to("/competences?note=agree");
        }
        consents.used(me.account());
        return page(me, Form.empty(), locale);
    }

    @PostMapping("/competences/badges")
    Object ask(SignedIn me, @RequestParam Map<String, String> sent, Locale locale) {
        if (consents.given(me.account()).isEmpty()) {
            return SeeOther.to("/competences?note=agree");
        }
        Form form = Form.of(sent);
        String name = form.value("named").equals("yes") ? form.value("name").replaceAll("\\p{Cc}+", " ") : "";
        Optional<Attested> attested = offers(me, locale).stream().filter(each -> key(each).equals(form.value("for")))
                .findFirst();
        if (attested.isEmpty()) {
            form.reject("for", "badges.wrong.for");
        }
        if (form.value("named").equals("yes") && (name.isBlank() || name.length() > LONGEST)) {
            form.reject("name", "badges.wrong.name", LONGEST);
        }
        // A badge cannot be changed afterwards: whoever typed a name is not given one without.
        if (!form.value("named").equals("yes") && !form.value("name").isEmpty()) {
            form.reject("named", "badges.wrong.named");
        }
        Optional<UUID> issued = form.isWrong() ? Optional.empty()
                : badges.ask(me.account(), attested.orElseThrow(), name);
        if (issued.isEmpty()) {
            ModelAndView page = page(me, form.isWrong() ? form : form.reject("for", "badges.wrong.for"), locale);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        return SeeOther.to("/competences/badges/" + issued.get());
    }

    @GetMapping("/competences/badges/{id}")
    ModelAndView show(SignedIn me, @PathVariable UUID id, Locale locale) {
        Badge badge = own(me, id);
        Checked checked = verifier.check(badge.credential());
        String link = issuers.base() + "/verify/" + id;
        Map<String, Object> model = new HashMap<>();
        model.put("badge", badge);
        model.put("says", Optional.ofNullable(checked.says()));
        model.put("outcome", checked.outcome().word());
        model.put("events", badges.events(id));
        model.put("link", link);
        model.put("qr", QrPicture.of(link));
        model.put("words", new BadgeWords(Language.of(locale)));
        return new ModelAndView("exports/badge", model);
    }

    @PostMapping("/competences/badges/{id}/withdraw")
    Object withdraw(SignedIn me, @PathVariable UUID id) {
        badges.withdraw(me.account(), own(me, id).id());
        return SeeOther.to("/competences/badges/" + id);
    }

    private Badge own(SignedIn me, UUID id) {
        return badges.find(me.account(), id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** What a badge can be asked for today: where somebody issues badges, and not of what is too old to be relied on. */
    private List<Attested> offers(SignedIn me, Locale locale) {
        return issuers.find().isEmpty() ? List.of()
                : attestations.of(me.account(), Language.of(locale)).stream()
                        .filter(each -> Badges.until(each).isAfter(clock.instant())).toList();
    }

    static String key(Attested attested) {
        return attested.competence() + ":" + attested.evidence();
    }

    private ModelAndView page(SignedIn me, Form form, Locale locale) {
        List<Badge> mine = badges.of(me.account());
        List<BadgeLine> lines = mine.stream().map(badge -> {
            Checked checked = verifier.check(badge.credential());
            return new BadgeLine(badge, Optional.ofNullable(checked.says()).map(Checked.Says::name)
                    .orElse(badge.competence()), checked.outcome().word());
        }).toList();
        List<BadgeOffer> offers = offers(me, locale).stream()
                .filter(offer -> mine.stream().noneMatch(badge -> !badge.revoked()
                        && badge.evidence().equals(offer.evidence()) && badge.competence().equals(offer.competence())))
                .map(offer -> new BadgeOffer(key(offer), offer, Badges.until(offer))).toList();
        Map<String, Object> model = new HashMap<>();
        model.put("form", form);
        model.put("badges", lines);
        model.put("offers", offers);
        model.put("issuer", issuers.find());
        model.put("words", new BadgeWords(Language.of(locale)));
        return new ModelAndView("exports/badges", model);
    }
}

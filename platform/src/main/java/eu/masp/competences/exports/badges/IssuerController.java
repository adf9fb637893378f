package eu.masp.competences.exports.badges;

import eu.masp.people.Role;
import eu.masp.people.Seats;
import eu.masp.people.SignedIn;
import eu.masp.shell.Form;
import eu.masp.shell.Language;
import eu.masp.shell.SeeOther;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The issuer’s side: keys, and revoking a badge. For those who administer this installation; they see no list of people’s badges. */
@Controller
class IssuerController {
    private static final Pattern NUMBER = Pattern
            .compile("(?:.*/)?([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})/?");
    private static final int LONGEST = 400;

    private final Issuers issuers;
    private final IssuerKeys keys;
    private final Badges badges;

    IssuerController(Issuers issuers, IssuerKeys keys, Badges badges) {
        this.issuers = issuers;
        this.keys = keys;
        this.badges = badges;
    }

    @GetMapping("/issuer")
    ModelAndView show(SignedIn me, Locale locale, @RequestParam(defaultValue = "") String done) {
        me.requireSeatOf(Seats.INSTALLATION, Role.ADMINISTRATOR, Role.AUDITOR);
        return page(me, Form.empty(), locale, done.equals("key") || done.equals("revoked") ? done : "");
    }

    @PostMapping("/issuer/key")
    Object renew(SignedIn me, @RequestParam(defaultValue = "") String distrust) {
        me.requireSeat(Role.ADMINISTRATOR, Seats.INSTALLATION);
        keys.renew(me.account(), distrust.equals("yes"));
        return SeeOther.to("/issuer?done=key");
    }

    @PostMapping("/issuer/revoke")
    Object revoke(SignedIn me, @RequestParam Map<String, String> sent, Locale locale) {
        me.requireSeat(Role.ADMINISTRATOR, Seats.INSTALLATION);
        Form form = Form.of(sent);
        Matcher number = NUMBER.matcher(form.value("badge"));
        Optional<Badge> badge = number.matches() ? badges.find(UUID.fromString(number.group(1))) : Optional.empty();
        if (badge.isEmpty()) {
            form.reject("badge", "badges.wrong.unknown");
        }
        if (form.value("reason").isEmpty() || form.value("reason").length() > LONGEST) {
            form.reject("reason", "badges.wrong.reason", LONGEST);
        }
        if (form.isWrong()) {
            ModelAndView page = page(me, form, locale, "");
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        badges.revoke(badge.orElseThrow().id(), me.account(), form.value("reason"));
        return SeeOther.to("/issuer?done=revoked");
    }

    private ModelAndView page(SignedIn me, Form form, Locale locale, String done) {
        Map<String, Object> model = new HashMap<>();
        model.put("form", form);
        model.put("done", done);
        model.put("issuer", issuers.find());
        model.put("keys", keys.all());
        model.put("words", new BadgeWords(Language.of(locale)));
        model.put("may", me.holds(Role.ADMINISTRATOR, Seats.INSTALLATION));
        return new ModelAndView("exports/issuer", model);
    }
}

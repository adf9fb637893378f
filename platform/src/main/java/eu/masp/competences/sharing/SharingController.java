package eu.masp.competences.sharing;

import eu.masp.catalogue.CurrentCatalogue;
import eu.masp.competences.Consents;
import eu.masp.competences.profile.EvidenceWords;
import eu.masp.measures.Text;
import eu.masp.people.SignedIn;
import eu.masp.shell.Form;
import eu.masp.shell.Language;
import eu.masp.shell.SeeOther;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** To whom one shows one’s profile: given for a time, taken back at once, with who looked when. */
@Controller
class SharingController {
    private static final int LONGEST = 120;
    /** For how many months one may show it; afterwards one is asked by oneself again. */
    private static final List<Integer> MONTHS = List.of(1, 3, 6, 12);

    private final Shares shares;
    private final Consents consents;
    private final ReadingBodies bodies;
    private final CurrentCatalogue current;
    private final String publicAddress;

    SharingController(Shares shares, Consents consents, ReadingBodies bodies, CurrentCatalogue current,
            @Value("${masp.public-address}") String publicAddress) {
        this.shares = shares;
        this.consents = consents;
        this.bodies = bodies;
        this.current = current;
        this.publicAddress = publicAddress;
    }

    @GetMapping("/competences/sharing")
    Object show(SignedIn me, @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "") String territory, Locale locale) {
        if (consents.given(me.account()).isEmpty()) {
            return SeeOther.to("/competences?note=agree");
        }
        return page(me,
                Form.of(Map.of("body", body, "territory", territory, "name", me.name().contains("@") ? "" : me.name())),
                List.of(Part.MEASURED), "", locale);
    }

    @PostMapping("/competences/sharing")
    Object give(SignedIn me, @RequestParam MultiValueMap<String, String> sent, Locale locale) {
        if (consents.given(me.account()).isEmpty()) {
            return SeeOther.to("/competences?note=agree");
        }
        Form form = Form.of(sent.toSingleValueMap());
        List<Part> parts = sent.getOrDefault("part", List.of()).stream().flatMap(word -> Part.find(word).stream())
                .distinct().toList();
        boolean toBody = !form.value("body").isEmpty();
        check(form, parts, toBody, locale);
        if (form.isWrong()) {
            ModelAndView page = page(me, form, parts, "", locale);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        LocalDate until = shares.today().plusMonths(Integer.parseInt(form.value("months")));
        if (toBody) {
            shares.giveBody(me.account(), form.value("body"), territory(form).orElse(null), parts, until);
            return SeeOther.to("/competences/sharing");
        }
        String path = shares.giveLink(me.account(), form.value("reader"), form.value("name"), parts, until);
        return page(me, Form.empty(), List.of(Part.MEASURED), address() + path, locale);
    }

    /** The place of a link that a guide gave; there is no field for it. */
    private Optional<String> territory(Form form) {
        return Optional.of(form.value("territory"))
                .filter(current.catalogue().territories()::containsKey);
    }

    private void check(Form form, List<Part> parts, boolean toBody, Locale locale) {
        if (parts.isEmpty()) {
            form.reject("part-measured", "competences.wrong.parts");
        }
        if (MONTHS.stream().noneMatch(each -> each.toString().equals(form.value("months")))) {
            form.reject("months-" + MONTHS.getFirst(), "competences.wrong.months");
        }
        if (toBody && !bodies.choice(Language.of(locale)).containsKey(form.value("body"))) {
            form.reject("body", "competences.wrong.body");
        }
        if (toBody && !form.value("reader").isEmpty()) {
            form.reject("reader", "competences.wrong.both");
        }
        if (!toBody && (form.value("reader").isEmpty() || form.value("reader").length() > LONGEST)) {
            form.reject("reader", "competences.wrong.reader");
        }
        if (!toBody && (form.value("name").isEmpty() || form.value("name").length() > LONGEST)) {
            form.reject("name", "competences.wrong.name");
        }
    }

    @PostMapping("/competences/sharing/{share}/revoke")
    Object revoke(SignedIn me, @PathVariable UUID share) {
        shares.revoke(me.account(), share);
        return SeeOther.to("/competences/sharing");
    }

    private ModelAndView page(SignedIn me, Form form, List<Part> ticked, String link, Locale locale) {
        Language language = Language.of(locale);
        Map<String, Object> model = new HashMap<>();
        model.put("form", form);
        model.put("ticked", ticked);
        model.put("link", link);
        model.put("months", MONTHS);
        model.put("bodies", bodies.choice(language));
        model.put("place", territory(form).map(id -> territories(id).in(language.code())).orElse(""));
        model.put("lines", lines(me, language));
        return new ModelAndView("competences/sharing", model);
    }

    private List<ShareLine> lines(SignedIn me, Language language) {
        EvidenceWords words = new EvidenceWords(language);
        List<Share.Look> looks = shares.looks(me.account());
        LocalDate today = shares.today();
        return shares.of(me.account()).stream().map(share -> new ShareLine(share.id(),
                share.body() == null ? share.reader() : bodies.title(share.body(), language), share.body() == null,
                share.parts().stream().map(Part::word).toList(), words.day(share.until()),
                share.revokedAt() != null ? "revoked" : share.holds(today) ? "open" : "over",
                looks.stream().filter(look -> look.share().equals(share.id()))
                        .map(look -> new ShareLine.Look(words.moment(look.at()), look.reader() != null, look.name()))
                        .toList()))
                .toList();
    }

    private Text territories(String id) {
        return Objects.requireNonNull(current.catalogue().territories().get(id)).title();
    }

    private String address() {
        String base = publicAddress.isBlank()
                ? ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString() : publicAddress;
        return base.replaceAll("/$", "");
    }
}

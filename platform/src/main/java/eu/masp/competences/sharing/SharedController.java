package eu.masp.competences.sharing;

import eu.masp.competences.Evidence.Verdict;
import eu.masp.competences.OwnWords;
import eu.masp.competences.SharedProfiles;
import eu.masp.competences.SharedProfiles.Shared;
import eu.masp.competences.profile.EvidenceWords;
import eu.masp.competences.profile.ProfilePages;
import eu.masp.competences.profile.Referees;
import eu.masp.people.People;
import eu.masp.people.SignedIn;
import eu.masp.shell.Form;
import eu.masp.shell.Language;
import eu.masp.shell.SeeOther;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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

/** For operators: the profiles shown to their body, and the confirmation of what they know themselves. */
@Controller
class SharedController {
    private static final int LONGEST = 400;
    private static final String PURPOSE = "profile shown to the body";

    private final SharedProfiles shared;
    private final Shares shares;
    private final ProfilePages pages;
    private final Referees referees;
    private final People people;
    private final ReadingBodies bodies;
    private final OwnWords words;
    private final MayConfirm mayConfirm;

    SharedController(SharedProfiles shared, Shares shares, ProfilePages pages, Referees referees, People people,
            ReadingBodies bodies, OwnWords words, MayConfirm mayConfirm) {
        this.mayConfirm = mayConfirm;
        this.shared = shared;
        this.shares = shares;
        this.pages = pages;
        this.referees = referees;
        this.people = people;
        this.bodies = bodies;
        this.words = words;
    }

    @GetMapping("/competences/shared")
    ModelAndView list(SignedIn me, Locale locale) {
        List<Share> open = shared.open(me);
        Language language = Language.of(locale);
        Map<UUID, String> names = people.names(open.stream().map(Share::account).distinct().toList(), me, PURPOSE);
        return new ModelAndView("competences/shared", Map.of("shares", open, "names", names, "bodies",
                bodies, "words", new EvidenceWords(language)));
    }

    @GetMapping("/competences/shared/{share}")
    ModelAndView show(SignedIn me, @PathVariable UUID share, @RequestParam Optional<String> recorded, Locale locale) {
        return page(me, share, Form.empty(), locale).addObject("recorded", recorded.isPresent());
    }

    @PostMapping("/competences/shared/{share}/confirm")
    Object confirm(SignedIn me, @PathVariable UUID share, @RequestParam Map<String, String> sent, Locale locale) {
        Shared found = find(me, share);
        Form form = Form.of(sent);
        if (refusal(me, share, found).isPresent()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        Optional<UUID> statement = found.profile().said().stream().filter(words::in)
                .map(said -> said.id()).filter(id -> id.toString().equals(form.value("statement"))).findFirst();
        Optional<Verdict> verdict = Verdict.find(form.value("verdict"));
        if (statement.isEmpty() || verdict.isEmpty()) {
            form.reject("statement-" + form.value("statement"), "competences.wrong.verdict");
        } else if (form.value("sentence").length() > LONGEST) {
            form.reject("statement-" + form.value("statement"), "competences.wrong.sentence", LONGEST);
        }
        if (form.isWrong()) {
            ModelAndView page = page(me, share, form, locale);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        String body = body(share);
        referees.confirm(found.profile().account(), statement.orElseThrow(), me.account(), me.name(), body,
                bodies.title(body, Language.IT), verdict.orElseThrow(), form.value("sentence"));
        return SeeOther.to("/competences/shared/" + share + "?recorded");
    }

    private Shared find(SignedIn me, UUID share) {
        return shared.find(me, share).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Optional<String> refusal(SignedIn me, UUID share, Shared found) {
        return mayConfirm.refusal(me, found.profile().account(), body(share));
    }

    private String body(UUID share) {
        return Objects.requireNonNull(shares.find(share).orElseThrow().body());
    }

    private ModelAndView page(SignedIn me, UUID share, Form form, Locale locale) {
        Shared found = find(me, share);
        Language language = Language.of(locale);
        Map<String, Object> model = new HashMap<>();
        model.put("recorded", false);
        model.put("share", share.toString());
        model.put("form", form);
        model.put("shared", found);
        model.put("name", mayConfirm.name(me, found.profile().account()));
        model.put("refusal", refusal(me, share, found).orElse(""));
        model.put("profile", pages.of(found.profile(), Map.of(), language));
        model.put("words", new EvidenceWords(language));
        return new ModelAndView("competences/shared-profile", model);
    }
}

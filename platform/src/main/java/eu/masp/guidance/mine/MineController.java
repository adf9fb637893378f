package eu.masp.guidance.mine;

import eu.masp.guidance.cases.CaseAccess;
import eu.masp.guidance.cases.CaseState;
import eu.masp.guidance.cases.Cases;
import eu.masp.guidance.cases.GuidanceCase;
import eu.masp.guidance.cases.GuidanceCase.HandOver;
import eu.masp.guidance.talk.Messages;
import eu.masp.guidance.words.Says;
import eu.masp.people.People;
import eu.masp.people.Person;
import eu.masp.people.SignedIn;
import eu.masp.shell.Form;
import eu.masp.shell.SeeOther;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Her own accompaniment: what comes next, and the questions she is asked about it as a whole. */
@Controller
class MineController {
    private final CaseAccess access;
    private final Cases cases;
    private final Messages messages;
    private final MinePages pages;
    private final People people;
    private final Says says;

    MineController(CaseAccess access, Cases cases, Messages messages, MinePages pages, People people, Says says) {
        this.access = access;
        this.cases = cases;
        this.messages = messages;
        this.pages = pages;
        this.people = people;
        this.says = says;
    }

    /**
     * The one that is open, or all of them.
     *
     * @param all where she asks for all
     */
    @GetMapping("/guidance")
    Object all(SignedIn me, @RequestParam(required = false) @Nullable String all, Locale locale) {
        List<GuidanceCase> mine = cases.of(me.account());
        List<GuidanceCase> open = mine.stream().filter(each -> each.state().open()).toList();
        if (open.size() == 1 && all == null) {
            return SeeOther.to("/guidance/" + open.getFirst().id());
        }
        return new ModelAndView("guidance/mine-all", Map.of("cases", mine, "say", says.in(locale)));
    }

    @GetMapping("/guidance/{id}")
    ModelAndView one(SignedIn me, @PathVariable UUID id, @RequestParam(defaultValue = "") String done, Locale locale) {
        ModelAndView page = page(access.own(me, id), me, locale, done, Form.empty());
        messages.read(id, true);
        return page;
    }

    /** She accepts an invitation, or does not. */
    @PostMapping("/guidance/{id}/answer")
    Object answer(SignedIn me, @PathVariable UUID id, @RequestParam Map<String, String> sent, Locale locale) {
        GuidanceCase one = access.own(me, id);
        Form form = Form.of(sent);
        if (form.value("answer").equals("no")) {
            cases.decline(id, me.account());
            return SeeOther.to("/guidance/" + id);
        }
        Person known = people.find(me.account(), me, "own data");
        if (known.name().isEmpty() && form.value("name").isEmpty()) {
            form.reject("name", "guidance.wrong.name");
        }
        if (!form.value("agree").equals("yes")) {
            form.reject("agree", "guidance.wrong.agree");
        }
        if (form.isWrong()) {
            return page(one, me, locale, "", form);
        }
        if (known.name().isEmpty()) {
            people.keep(me.account(), new Person(form.value("name"), known.email(), known.phone(),
                    known.codiceFiscale(), known.iban()));
        }
        cases.accept(id, me.account(), pages.consent(one, says.in(locale)));
        return SeeOther.to("/guidance/" + id + "?done=accepted");
    }

    /**
     * Whether it may go to somebody else.
     *
     * @param to to whom, on the page she read: another one by now is a question she has not read yet
     */
    @PostMapping("/guidance/{id}/hand-over")
    Object handOver(SignedIn me, @PathVariable UUID id, @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String to, Locale locale) {
        GuidanceCase one = access.own(me, id);
        HandOver asked = one.to();
        if (!answer.equals("yes")) {
            cases.refuseHandOver(id, me.account());
        } else if (asked == null) {
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        } else if (!asked.key().equals(to)
                || !cases.agreeToHandOver(id, me.account(), asked, pages.consent(one, says.in(locale)))) {
            ModelAndView anew = page(access.own(me, id), me, locale, "",
                    Form.empty().reject("hand-over", "guidance.wrong.hand-over"));
            anew.setStatus(HttpStatus.CONFLICT);
            return anew;
        }
        return SeeOther.to("/guidance/" + id + "?done=" + (answer.equals("yes") ? "agreed" : "refused"));
    }

    @GetMapping("/guidance/{id}/end")
    ModelAndView ending(SignedIn me, @PathVariable UUID id, Locale locale) {
        GuidanceCase one = access.own(me, id);
        return new ModelAndView("guidance/end", Map.of("one", one, "say", says.in(locale), "openBeside",
                cases.beside(one).stream().anyMatch(each -> each.state().open())));
    }

    @PostMapping("/guidance/{id}/end")
    Object end(SignedIn me, @PathVariable UUID id) {
        cases.end(access.own(me, id).id(), me.account());
        return SeeOther.to("/guidance/" + id + "?done=ended");
    }

    /** She asks the same service again. */
    @PostMapping("/guidance/{id}/come-back")
    Object comeBack(SignedIn me, @PathVariable UUID id, Locale locale) {
        GuidanceCase one = access.own(me, id);
        UUID asked = cases.comeBack(id, me.account(), pages.consent(one, says.in(locale)));
        return SeeOther.to("/guidance/" + asked + "?done=asked");
    }

    /** Who has opened the case, what has happened, and what she agreed to. */
    @GetMapping("/guidance/{id}/looks")
    ModelAndView looks(SignedIn me, @PathVariable UUID id, Locale locale) {
        return new ModelAndView("guidance/looks", Map.of("mine", pages.of(access.own(me, id), locale, "")));
    }

    private ModelAndView page(GuidanceCase one, SignedIn me, Locale locale, String done, Form form) {
        boolean invited = one.state() == CaseState.INVITED;
        return new ModelAndView(invited ? "guidance/invitation" : "guidance/mine",
                Map.of("mine", pages.of(one, locale, done), "form", form, "named",
                        !people.find(me.account(), me, "own data").name().isEmpty()),
                form.isWrong() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }
}

package eu.masp.grants.register;

import eu.masp.catalogue.Bodies;
import eu.masp.grants.aid.AidWords;
import eu.masp.grants.aid.FirmCase;
import eu.masp.people.PartitaIva;
import eu.masp.people.Role;
import eu.masp.people.SignedIn;
import eu.masp.shell.Form;
import eu.masp.shell.Language;
import eu.masp.shell.SeeOther;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where the officer of a firm's case sees what the register says of it, and corrects what is wrong there. */
@Controller
class PublicationController {
    private static final int LONGEST = 300;

    private final FirmCase cases;
    private final Publications publications;
    private final Bodies bodies;
    private final Clock clock;

    PublicationController(FirmCase cases, Publications publications, Bodies bodies, Clock clock) {
        this.cases = cases;
        this.publications = publications;
        this.bodies = bodies;
        this.clock = clock;
    }

    @GetMapping("/desk/applications/{id}/publication")
    ModelAndView show(SignedIn me, @PathVariable UUID id, Locale locale) {
        FirmCase.Opened opened = cases.open(me, id, Role.CASE_OFFICER, Role.AUDITOR);
        return page(me, opened, form(publications.history(id)), locale);
    }

    @PostMapping("/desk/applications/{id}/publication")
    Object correct(SignedIn me, @PathVariable UUID id, @RequestParam Map<String, String> sent, Locale locale) {
        FirmCase.Opened opened = cases.open(me, id, Role.CASE_OFFICER);
        Form form = Form.of(sent);
        List<Publication> history = publications.history(id);
        require(form, "reason", true);
        boolean out = form.value("out").equals("yes");
        if (!out) {
            require(form, "name", true);
            require(form, "basis", true);
            require(form, "office", true);
            require(form, "responsible", false);
            // Of a person the codice fiscale never comes here, not even by hand.
            if (!form.value("code").isEmpty()) {
                PartitaIva.fault(form.value("code"))
                        .ifPresent(fault -> form.reject("code", "register.wrong.code." + fault.word()));
            }
        }
        if (history.isEmpty()) {
            form.reject("reason", "register.wrong.not-published");
        }
        if (!form.isWrong()) {
            Publications.Outcome outcome = out ? publications.withdraw(id, seen(form), me.account(),
                    form.value("reason"))
                    : publications.correct(id, seen(form), corrected(history.getFirst(), form), me.account(),
                            form.value("reason"));
            switch (outcome) {
                case DONE -> {
                    return SeeOther.to("/desk/applications/" + id + "/publication");
                }
                case CHANGED_MEANWHILE -> form.reject("reason", "register.wrong.changed");
                case NOT_PUBLISHED -> form.reject("reason", "register.wrong.not-published");
            }
        }
        return page(me, opened, form, locale);
    }

    private static Publication corrected(Publication before, Form form) {
        return before.with(form.value("name"), PartitaIva.parse(form.value("code")).map(PartitaIva::number).orElse(""),
                form.value("basis"), form.value("office"), form.value("responsible"));
    }

    private static void require(Form form, String field, boolean needed) {
        String text = form.value(field);
        if (needed && text.isEmpty() || text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl)) {
            form.reject(field, "register.wrong." + field);
        }
    }

    private static long seen(Form form) {
        return form.value("seen").matches("\\d{1,18}") ? Long.parseLong(form.value("seen")) : 0;
    }

    private static Form form(List<Publication> history) {
        if (history.isEmpty()) {
            return Form.empty();
        }
        Publication latest = history.getFirst();
        return Form.of(Map.of("name", latest.name(), "code", latest.code(), "basis", latest.basis(), "office",
                latest.office(), "responsible", latest.responsible()));
    }

    private ModelAndView page(SignedIn me, FirmCase.Opened opened, Form form, Locale locale) {
        Map<String, Object> model = new HashMap<>(Map.of("opened", opened, "form", form, "history",
                publications.history(opened.application().id()), "words",
                new AidWords(Language.of(locale), bodies, clock.getZone())));
        model.put("mayWrite", me.holds(Role.CASE_OFFICER, opened.leadBody()));
        ModelAndView page = new ModelAndView("register/case", model);
        page.setStatus(form.isWrong() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
        return page;
    }
}

package eu.masp.grants.aid;

import eu.masp.catalogue.Bodies;
import eu.masp.organisations.Representatives;
import eu.masp.people.Role;
import eu.masp.people.SignedIn;
import eu.masp.shell.Form;
import eu.masp.shell.Language;
import eu.masp.shell.SeeOther;
import java.time.Clock;
import java.time.LocalDate;
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

/** Where the officer of a firm's case sees its de minimis sum and writes down the State aid register's numbers. */
@Controller
class CaseAidController {
    private static final int LONGEST = 500;

    private final FirmCase cases;
    private final Aids aids;
    private final Registrations registrations;
    private final Representatives representatives;
    private final Bodies bodies;
    private final Clock clock;

    CaseAidController(FirmCase cases, Aids aids, Registrations registrations, Representatives representatives,
            Bodies bodies, Clock clock) {
        this.cases = cases;
        this.aids = aids;
        this.registrations = registrations;
        this.representatives = representatives;
        this.bodies = bodies;
        this.clock = clock;
    }

    @GetMapping("/desk/applications/{id}/aid")
    ModelAndView show(SignedIn me, @PathVariable UUID id, @RequestParam(defaultValue = "") String wrong,
            Locale locale) {
        FirmCase.Opened opened = cases.open(me, id, Role.CASE_OFFICER, Role.AUDITOR);
        return page(me, opened,
                wrong.equals("email") ? Form.empty().reject("email", "organisations.wrong.email") : Form.empty(),
                locale);
    }

    @PostMapping("/desk/applications/{id}/aid")
    Object record(SignedIn me, @PathVariable UUID id, @RequestParam Map<String, String> sent, Locale locale) {
        FirmCase.Opened opened = cases.open(me, id, Role.CASE_OFFICER);
        Form form = Form.of(sent);
        boolean again = !registrations.of(id).isEmpty();
        if (opened.application().awarded() == null) {
            form.reject("cor", "aid.wrong.not-awarded");
        }
        if (!form.value("cor").matches("\\d{1,20}")) {
            form.reject("cor", "aid.wrong.cor");
        }
        if (!form.value("visura").matches("\\d{0,20}")) {
            form.reject("visura", "aid.wrong.visura");
        }
        if (again && form.value("reason").isEmpty() || form.value("reason").length() > LONGEST) {
            form.reject("reason", "aid.wrong.reason");
        }
        long seen = form.value("seen").matches("\\d{1,18}") ? Long.parseLong(form.value("seen")) : 0;
        if (!form.isWrong()) {
            switch (registrations.record(opened.application(), seen, form.value("cor"), form.value("visura"),
                    form.value("reason"), me.account())) {
                case RECORDED -> {
                    return SeeOther.to("/desk/applications/" + id + "/aid");
                }
                case CHANGED_MEANWHILE -> form.reject("cor", "aid.wrong.changed");
                case TAKEN -> form.reject("cor", "aid.wrong.taken");
            }
        }
        return page(me, opened, form, locale);
    }

    /** The officer has seen the powers of somebody who acts for the firm. */
    @PostMapping("/desk/applications/{id}/aid/representatives/{representative}")
    Object confirm(SignedIn me, @PathVariable UUID id, @PathVariable long representative) {
        FirmCase.Opened opened = cases.open(me, id, Role.CASE_OFFICER);
        representatives.confirm(opened.firm().id(), representative, me.account());
        return SeeOther.to("/desk/applications/" + id + "/aid");
    }

    private ModelAndView page(SignedIn me, FirmCase.Opened opened, Form form, Locale locale) {
        UUID id = opened.application().id();
        List<Registrations.Registration> recorded = registrations.of(id);
        Map<String, Object> model = new HashMap<>(Map.of("opened", opened, "form", form, "recorded", recorded, "sum",
                aids.on(opened.firm().id(), LocalDate.now(clock)), "representatives",
                representatives.now(opened.firm().id()), "invitations",
                representatives.invitations(opened.firm().id()), "words",
                new AidWords(Language.of(locale), bodies, clock.getZone())));
        model.put("mayWrite", me.holds(Role.CASE_OFFICER, opened.leadBody()));
        ModelAndView page = new ModelAndView("aid/case", model);
        page.setStatus(form.isWrong() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
        return page;
    }
}

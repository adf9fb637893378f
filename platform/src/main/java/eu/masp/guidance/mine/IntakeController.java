package eu.masp.guidance.mine;

import eu.masp.guidance.cases.CaseAccess;
import eu.masp.guidance.cases.GuidanceCase;
import eu.masp.guidance.cases.Intakes;
import eu.masp.guidance.words.Say;
import eu.masp.guidance.words.Says;
import eu.masp.people.SignedIn;
import eu.masp.shell.Form;
import eu.masp.shell.SeeOther;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** What she tells before the first meeting: kept as she goes, read by nobody before she gives it. */
@Controller
class IntakeController {
    private static final Intakes.Intake BLANK = new Intakes.Intake(Map.of(), Instant.EPOCH, null);

    private final CaseAccess access;
    private final Intakes intakes;
    private final Says says;

    IntakeController(CaseAccess access, Intakes intakes, Says says) {
        this.access = access;
        this.intakes = intakes;
        this.says = says;
    }

    @GetMapping("/guidance/{id}/intake")
    ModelAndView form(SignedIn me, @PathVariable UUID id, @RequestParam(required = false) @Nullable String empty,
            Locale locale) {
        GuidanceCase one = access.own(me, id);
        if (!one.state().open() && intakes.find(id).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return page(one, locale, empty != null);
    }

    /** What she gave she takes back whenever she likes, after the end too. A page that keeps while she types asks for a line that says so, and for nothing else. */
    @PostMapping("/guidance/{id}/intake")
    Object keep(SignedIn me, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, Locale locale,
            @RequestHeader(name = "HX-Request", defaultValue = "") String typing) {
        GuidanceCase one = access.own(me, id);
        boolean back = "take-back".equals(sent.getFirst("then"));
        if (one.state().open()) {
            intakes.keep(id, sent);
        } else if (!back) {
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        }
        Say say = says.in(locale);
        if (typing.equals("true")) {
            Intakes.Intake now = intakes.find(id).orElseThrow();
            return new ModelAndView("guidance/intake-kept", Map.of("words", say.t("guidance.intake.kept", say.time(
                    now.changedAt())) + (now.contradicts() ? ". " + say.t("guidance.wrong.nobody-and") : ""),
                    "now", now, "told", sent.getOrDefault("told", List.of())));
        }
        if ("give".equals(sent.getFirst("then"))) {
            Intakes.Intake now = intakes.find(id).orElseThrow();
            if (now.isEmpty() || now.contradicts()) {
                return SeeOther.to("/guidance/" + id + "/intake" + (now.isEmpty() ? "?empty" : ""));
            }
            intakes.give(id, true);
            return SeeOther.to("/guidance/" + id + "?done=given");
        }
        if (back) {
            intakes.give(id, false);
        }
        return SeeOther.to("/guidance/" + one.id() + "/intake?kept");
    }

    private ModelAndView page(GuidanceCase one, Locale locale, boolean empty) {
        Intakes.Intake intake = intakes.find(one.id()).orElse(BLANK);
        Form form = Form.empty();
        if (empty && intake.isEmpty()) {
            form.reject(Intakes.QUESTIONS.getFirst().id(), "guidance.intake.empty");
        }
        if (intake.contradicts() && one.state().open()) {
            form.reject("care", "guidance.wrong.nobody-and");
        }
        return new ModelAndView("guidance/intake",
                Map.of("one", one, "say", says.in(locale), "intake", intake, "form", form));
    }
}

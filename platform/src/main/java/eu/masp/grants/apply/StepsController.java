package eu.masp.grants.apply;

import eu.masp.grants.applications.Applications;
import eu.masp.grants.applications.Step;
import eu.masp.grants.applications.StepRefusedException;
import eu.masp.grants.claims.Claim;
import eu.masp.grants.claims.Claims;
import eu.masp.papers.Papers;
import eu.masp.people.SignedIn;
import eu.masp.shell.Language;
import eu.masp.shell.SeeOther;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What one can do with an application that was sent: answer, withdraw, appeal. Each is asked once more before it is done. */
@Controller
class StepsController {
    private static final int LONGEST = 4000;

    private final OwnFile own;
    private final Applications applications;
    private final Claims claims;
    private final Papers papers;

    StepsController(OwnFile own, Applications applications, Claims claims, Papers papers) {
        this.own = own;
        this.applications = applications;
        this.claims = claims;
        this.papers = papers;
    }

    @GetMapping("/applications/{id}/steps/{step}")
    Object ask(SignedIn me, @PathVariable UUID id, @PathVariable String step,
            @RequestParam(defaultValue = "") String wrong, Locale locale) {
        OwnFile.Sent sent = own.sent(me, id);
        Step wanted = step(step);
        if (wanted.from() != sent.application().state()) {
            return SeeOther.to("/applications/" + id);
        }
        List<Claim> unpaid = wanted == Step.RENOUNCE ? unpaid(id) : List.of();
        if (!unpaid.isEmpty()) {
            return new ModelAndView("apply/renounce-first", Map.of("id", id.toString(), "claims", unpaid, "words",
                    new CallWords(Language.of(locale))));
        }
        ModelAndView page = new ModelAndView("apply/step");
        page.addObject("id", id.toString());
        page.addObject("step", wanted);
        page.addObject("version", sent.application().version());
        page.addObject("papers", papers.of(id).size());
        page.addObject("wrong", wrong);
        return page;
    }

    @PostMapping("/applications/{id}/steps/{step}")
    Object take(SignedIn me, @PathVariable UUID id, @PathVariable String step, @RequestParam int version,
            @RequestParam(defaultValue = "") String reason) {
        OwnFile.Sent sent = own.sent(me, id);
        Step wanted = step(step);
        String text = reason.strip();
        if (text.length() > LONGEST) {
            return SeeOther.to("/applications/" + id + "/steps/" + step + "?wrong=long");
        }
        try {
            applications.take(wanted, sent.application().id(), version, me.account().toString(), text);
        } catch (StepRefusedException e) {
            return refused(id, step, e.reason());
        }
        return SeeOther.to("/applications/" + id + "?done=" + step);
    }

    private static Object refused(UUID id, String step, StepRefusedException.Reason reason) {
        return switch (reason) {
            case NO_REASON -> SeeOther.to("/applications/" + id + "/steps/" + step + "?wrong=no_reason");
            // A claim came in between: the step's own page says what has to happen first.
            case CLAIMS_OPEN -> SeeOther.to("/applications/" + id + "/steps/" + step);
            case CHANGED_MEANWHILE, NOTICE_STILL_RUNS, MORE_THAN_BOOKED, OVER_DE_MINIMIS, ANOTHER_STANDS ->
                SeeOther.to("/applications/" + id + "?wrong=" + reason.name().toLowerCase(Locale.ROOT));
        };
    }

    /** What was claimed and is neither paid nor taken back: the rest cannot be given up before. */
    private List<Claim> unpaid(UUID id) {
        return claims.of(id).stream().filter(claim -> switch (claim.state()) {
            case LODGED, RECEIPTS_ASKED, CHECKED, ORDERED -> true;
            case REJECTED, WITHDRAWN, PAID, RECOVERY_ORDERED, RECOVERED -> false;
        }).toList();
    }

    /** A step of the applicant's; others are not there for them. */
    private static Step step(String word) {
        return Arrays.stream(Step.values()).filter(step -> step.by() == Step.By.APPLICANT && step.word().equals(word))
                .findFirst().orElseThrow(OwnFile::notFound);
    }
}

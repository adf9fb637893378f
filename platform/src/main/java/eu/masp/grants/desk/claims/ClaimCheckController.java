package eu.masp.grants.desk.claims;

import eu.masp.grants.claims.Claim;
import eu.masp.grants.claims.ClaimRefusedException;
import eu.masp.grants.claims.ClaimStep;
import eu.masp.grants.claims.Claims;
import eu.masp.grants.desk.DeskAccess;
import eu.masp.grants.desk.DeskAccess.Opened;
import eu.masp.grants.desk.Euros;
import eu.masp.grants.desk.Show;
import eu.masp.grants.desk.Shows;
import eu.masp.grants.desk.Standing;
import eu.masp.people.Role;
import eu.masp.people.SignedIn;
import eu.masp.shell.ContentPolicy;
import eu.masp.shell.Form;
import eu.masp.shell.SeeOther;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** One claim with its receipts: to check, to reject, to ask about, to ask back. */
@Controller
class ClaimCheckController {
    private final Claims claims;
    private final ClaimQueue queue;
    private final ClaimPages pages;
    private final DeskAccess access;
    private final Shows shows;

    ClaimCheckController(Claims claims, ClaimQueue queue, ClaimPages pages, DeskAccess access, Shows shows) {
        this.claims = claims;
        this.queue = queue;
        this.pages = pages;
        this.access = access;
        this.shows = shows;
    }

    @GetMapping("/desk/claims/{id}")
    ModelAndView open(SignedIn me, @PathVariable UUID id, Locale locale, @RequestParam Map<String, String> sent,
            HttpServletResponse response) {
        me.requireAnySeat(Role.CASE_OFFICER, Role.AUDITOR);
        Claim claim = claim(id);
        Opened opened = access.open(me, claim.application(), Role.CASE_OFFICER, Role.AUDITOR);
        Show show = shows.in(locale);
        return page(pages.page(claim, opened, me, show, pages.prefilled(claim, show),
                ClaimQueueController.done(sent, show), query(sent)), HttpStatus.OK, response);
    }

    @PostMapping("/desk/claims/{id}/steps")
    Object decide(SignedIn me, @PathVariable UUID id, Locale locale, @RequestParam Map<String, String> sent,
            HttpServletResponse response) {
        me.requireAnySeat(Role.CASE_OFFICER);
        Claim claim = claim(id);
        Opened opened = access.open(me, claim.application(), Role.CASE_OFFICER);
        Show show = shows.in(locale);
        Form form = Form.of(sent);
        Optional<ClaimStep> step = Stream.of(ClaimStep.values())
                .filter(each -> each.by() == ClaimStep.By.CHECKER && each.word().equals(form.value("step")))
                .findFirst();
        int version = form.value("version").matches("\\d{1,9}") ? Integer.parseInt(form.value("version")) : 0;
        if (step.isPresent() && done(claim, step.get(), version, me)) {
            return onward(claim, opened, step.get(), sent);
        }
        Standing standing = pages.enter(me, opened);
        if (!standing.mine()) {
            form.reject("main", "desk.standing." + standing.kind().name().toLowerCase(Locale.ROOT));
        } else if (step.isEmpty()) {
            form.reject("main", "desk.wrong.step");
        } else {
            try {
                if (take(step.get(), claim, version, form, show, me)) {
                    return onward(claim, opened, step.get(), sent);
                }
            } catch (ClaimRefusedException e) {
                form.reject(field(step.get(), e.reason()),
                        "desk.claim.refused." + e.reason().name().toLowerCase(Locale.ROOT));
            }
        }
        return page(pages.page(claim(id), opened, me, show, form, "", query(sent)),
                form.wrong("main") != null ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT, response);
    }

    /** The same form sent twice by the same hand. */
    private boolean done(Claim claim, ClaimStep step, int version, SignedIn me) {
        List<ClaimQueue.Event> events = queue.events(claim.id());
        return claim.version() == version + 1 && !events.isEmpty()
                && events.getLast().event().equals(step.word())
                && events.getLast().actor().equals(me.account().toString());
    }

    private boolean take(ClaimStep step, Claim claim, int version, Form form, Show show, SignedIn me) {
        String actor = me.account().toString();
        String reason = form.value(step.word() + "-reason");
        if (step == ClaimStep.CHECK || step == ClaimStep.ORDER_RECOVERY) {
            OptionalLong cents = Euros.parse(form.value(step.word() + "-cents"), show.language());
            if (cents.isEmpty() || cents.getAsLong() == 0) {
                form.reject(step.word() + "-cents", "desk.wrong.cents");
                return false;
            }
            if (step == ClaimStep.CHECK) {
                claims.check(claim.id(), version, cents.getAsLong(), actor, reason);
            } else {
                claims.orderRecovery(claim.id(), version, cents.getAsLong(), actor, reason);
            }
        } else if (step == ClaimStep.REJECT) {
            claims.check(claim.id(), version, 0, actor, reason);
        } else if (step == ClaimStep.CANCEL_RECOVERY) {
            claims.cancelRecovery(claim.id(), version, actor, reason);
        } else {
            claims.take(step, claim.id(), version, actor, reason);
        }
        return true;
    }

    private static String field(ClaimStep step, ClaimRefusedException.Reason reason) {
        return switch (reason) {
            case NO_REASON -> step.word() + "-reason";
            case MORE_THAN_CLAIMED -> step.word() + "-cents";
            default -> "main";
        };
    }

    private static Object onward(Claim claim, Opened opened, ClaimStep step, Map<String, String> sent) {
        return SeeOther.to(ClaimQueueController.filter(sent).address("/desk/claims/next", "after",
                claim.id().toString(), "done",
                step.word() + "-" + opened.application().arrival() + "-" + claim.number()));
    }

    private static String query(Map<String, String> sent) {
        return ClaimQueueController.filter(sent).address("").replaceFirst("^\\?", "");
    }

    private static ModelAndView page(ClaimPage page, HttpStatus status, HttpServletResponse response) {
        response.setHeader(ContentPolicy.HEADER, ContentPolicy.WITH_PAPERS);
        return new ModelAndView("desk/claim", Map.of("view", page), status);
    }

    private Claim claim(UUID id) {
        return claims.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}

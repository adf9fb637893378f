package eu.masp.grants.desk.claims;

import eu.masp.grants.calls.Call;
import eu.masp.grants.calls.Calls;
import eu.masp.grants.claims.ClaimRefusedException;
import eu.masp.grants.claims.ClaimState;
import eu.masp.grants.claims.Claims;
import eu.masp.grants.desk.DeskApplicants;
import eu.masp.grants.desk.DeskCalls;
import eu.masp.grants.desk.DeskScope;
import eu.masp.grants.desk.Reaches;
import eu.masp.grants.desk.Show;
import eu.masp.grants.desk.Shows;
import eu.masp.people.Role;
import eu.masp.people.SignedIn;
import eu.masp.shell.Form;
import eu.masp.shell.Language;
import eu.masp.shell.SeeOther;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The claims to be checked, and those that the sample leaves out. */
@Controller
class ClaimQueueController {
    private static final int ALL = 100;

    private final ClaimQueue queue;
    private final Claims claims;
    private final Calls calls;
    private final DeskCalls within;
    private final DeskApplicants applicants;
    private final Shows shows;
    private final Reaches reaches;
    private final Clock clock;

    ClaimQueueController(ClaimQueue queue, Claims claims, Calls calls, DeskCalls within, DeskApplicants applicants,
            Shows shows, Reaches reaches, Clock clock) {
        this.queue = queue;
        this.claims = claims;
        this.calls = calls;
        this.within = within;
        this.applicants = applicants;
        this.shows = shows;
        this.reaches = reaches;
        this.clock = clock;
    }

    @GetMapping("/desk/claims")
    ModelAndView list(SignedIn me, Locale locale, @RequestParam Map<String, String> sent) {
        DeskScope scope = DeskScope.of(me, Role.CASE_OFFICER, Role.AUDITOR);
        ClaimFilter filter = filter(sent);
        Show show = shows.in(locale);
        List<ClaimRow> rows = queue.page(scope, filter, id(sent.getOrDefault("after", "")));
        boolean more = rows.size() > ClaimQueue.PAGE;
        List<ClaimRow> shown = more ? rows.subList(0, ClaimQueue.PAGE) : rows;
        ClaimQueue.Count count = queue.count(scope, filter);
        boolean officer = me.seats().stream().anyMatch(seat -> seat.role() == Role.CASE_OFFICER);
        boolean waiting = filter.state().equals(ClaimState.LODGED.word());
        return new ModelAndView("desk/claims", Map.of("queue", new ClaimQueuePage(show, reaches.of(scope, show), filter,
                counted(count, waiting, show), shown,
                more ? filter.address("/desk/claims", "after", shown.getLast().id().toString()) : "", officer,
                officer && waiting ? Math.min(count.rest(), ClaimQueue.AT_ONCE) : 0, clock.instant().toString(),
                sample(filter, show), within.codes(scope), done(sent, show), Form.empty())));
    }

    @GetMapping("/desk/claims/next")
    ResponseEntity<Void> next(SignedIn me, @RequestParam Map<String, String> sent) {
        DeskScope scope = DeskScope.of(me, Role.CASE_OFFICER);
        ClaimFilter filter = ClaimFilter.of(sent.getOrDefault("call", ""), "", sent.getOrDefault("drawn", ""));
        UUID after = id(sent.getOrDefault("after", ""));
        Optional<ClaimRow> next = queue.next(scope, filter, after, me.account())
                .or(() -> queue.next(scope, filter, null, me.account()));
        String asked = sent.getOrDefault("done", "");
        String done = asked.matches("[a-z_]{3,30}-\\d{1,9}-\\d{1,6}") ? asked : "";
        return SeeOther.to(next.map(row -> filter.address("/desk/claims/" + row.id(), "done", done))
                .orElseGet(() -> filter.address("/desk/claims", "done", done)));
    }

    /** An officer confirms those that were not drawn, as the call says; each by itself, so that one that moved stops no other. */
    @PostMapping("/desk/claims/confirm")
    ResponseEntity<Void> confirm(SignedIn me, @RequestParam Map<String, String> sent) {
        DeskScope scope = DeskScope.of(me, Role.CASE_OFFICER);
        ClaimFilter filter = ClaimFilter.of(sent.getOrDefault("call", ""), "", "rest");
        Optional<Call> call = calls.find(filter.call());
        int confirmed = 0;
        if (call.isPresent()) {
            for (ClaimRow row : queue.rest(scope, filter, until(sent.getOrDefault("until", "")), me.account())) {
                confirmed += confirm(row, call.get(), me) ? 1 : 0;
            }
        }
        return SeeOther.to(ClaimFilter.of(filter.call(), "", "").address("/desk/claims", "confirmed", "" + confirmed));
    }

    private boolean confirm(ClaimRow row, Call call, SignedIn me) {
        Language language = applicants.language(row.applicant());
        try {
            claims.check(row.id(), row.version(), row.asked(), me.account().toString(),
                    shows.in(language).t("desk.claims.sample.reason", call.checkedShare()));
            return true;
        } catch (ClaimRefusedException e) {
            // Somebody else was quicker with this one.
            return false;
        }
    }

    private String sample(ClaimFilter filter, Show show) {
        return calls.find(filter.call()).filter(call -> call.checkedShare() < ALL)
                .map(call -> show.t("desk.claims.sample", call.checkedShare())).orElse("");
    }

    private static String counted(ClaimQueue.Count count, boolean waiting, Show show) {
        Instant oldest = count.oldest();
        if (oldest == null) {
            return show.t("desk.claims.nothing");
        }
        return waiting ? show.t("desk.claims.waiting", count.number(), show.age(oldest), show.euros(count.cents()))
                : show.t("desk.claims.found", count.number(), show.euros(count.cents()));
    }

    static String done(Map<String, String> sent, Show show) {
        String confirmed = sent.getOrDefault("confirmed", "");
        if (confirmed.matches("\\d{1,6}")) {
            return show.counted("desk.claims.confirmed", Long.parseLong(confirmed));
        }
        String[] done = sent.getOrDefault("done", "").split("-");
        return done.length == 3 && show.has("desk.claim.did." + done[0]) && done[1].matches("\\d{1,9}")
                && done[2].matches("\\d{1,6}")
                        ? show.t("desk.claim.done", show.t("desk.claim.did." + done[0]),
                                done[1], done[2])
                        : "";
    }

    static ClaimFilter filter(Map<String, String> sent) {
        return ClaimFilter.of(sent.getOrDefault("call", ""), sent.getOrDefault("state", ""),
                sent.getOrDefault("drawn", ""));
    }

    private Instant until(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            return clock.instant();
        }
    }

    private static @Nullable UUID id(String text) {
        try {
            return text.isEmpty() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}

package eu.masp.entitlements.questions;

import eu.masp.shell.SeeOther;
import eu.masp.entitlements.CheckedTogether;
import eu.masp.entitlements.interview.InterviewCookie;
import eu.masp.entitlements.interview.Interviews;
import eu.masp.entitlements.interview.Visit;
import eu.masp.entitlements.words.Wordings;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Leaving: to come back on this device, or leaving nothing behind. */
@Controller
class LeaveController {
    private final Interviews interviews;
    private final Wordings wordings;
    private final CheckedTogether together;
    private final Clock clock;

    LeaveController(Interviews interviews, Wordings wordings, CheckedTogether together, Clock clock) {
        this.interviews = interviews;
        this.together = together;
        this.wordings = wordings;
        this.clock = clock;
    }

    @GetMapping("/check/leave")
    ModelAndView leave(Visit visit, Locale locale) {
        Instant until = visit.interview().keepUntil();
        String day = until == null ? ""
                : wordings.in(locale).date(LocalDate.ofInstant(until, clock.getZone()));
        return new ModelAndView("entitlements/leave", Map.of("keptUntil", day));
    }

    @PostMapping("/check/keep")
    Object keep(Visit visit, @RequestParam boolean keep, HttpServletRequest request, HttpServletResponse response) {
        interviews.keep(visit.key(), keep);
        if (keep) {
            InterviewCookie.writeToKeep(visit.key(), request, response);
        } else {
            InterviewCookie.writeUntilTheBrowserCloses(visit.key(), request, response);
        }
        return SeeOther.to("/check/leave");
    }

    /** Also when nothing is there any more: whoever asks for it to be erased is told that it is. */
    @PostMapping("/check/erase")
    Object erase(HttpServletRequest request, HttpServletResponse response) {
        InterviewCookie.read(request).ifPresent(interviews::erase);
        InterviewCookie.delete(request, response);
        together.end();
        return SeeOther.to("/check/erased");
    }

    @GetMapping("/check/erased")
    String erased() {
        return "entitlements/erased";
    }
}

package eu.masp.entitlements.questions;

import eu.masp.shell.SeeOther;
import eu.masp.catalogue.CurrentCatalogue;
import eu.masp.entitlements.interview.Interview;
import eu.masp.entitlements.interview.InterviewCookie;
import eu.masp.entitlements.interview.InterviewKey;
import eu.masp.entitlements.interview.Interviews;
import eu.masp.entitlements.words.Wordings;
import eu.masp.entitlements.words.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The first screen: tick what is so. Nothing is stored, and no cookie set, before it is sent. */
@Controller
class StartController {
    private final Interviews interviews;
    private final CurrentCatalogue catalogue;
    private final Wordings wordings;

    StartController(Interviews interviews, CurrentCatalogue catalogue, Wordings wordings) {
        this.interviews = interviews;
        this.catalogue = catalogue;
        this.wordings = wordings;
    }

    @GetMapping("/check")
    ModelAndView start(@RequestParam(required = false) @Nullable String gone,
            @RequestParam(required = false) @Nullable String other, HttpServletRequest request, Locale locale) {
        Optional<InterviewKey> key = InterviewCookie.read(request);
        Optional<Interview> interview = key.flatMap(interviews::find);
        Words words = wordings.in(locale);
        Set<String> ticked = interview.map(Interview::ticked).orElse(Set.of());
        List<Option> situations = catalogue.vocabulary().situations().stream()
                .map(each -> new Option(each.id(), words.in(each.says()), ticked.contains(each.id()))).toList();
        return new ModelAndView("entitlements/start", Map.of(
                "situations", situations,
                "answered", interview.map(Interview::answeredPages).orElse(0),
                "begun", interview.isPresent(),
                "other", other != null,
                "gone", (key.isPresent() || gone != null) && interview.isEmpty()));
    }

    @PostMapping("/check")
    Object begin(@RequestParam(name = "situation", required = false) List<String> sent, HttpServletRequest request,
            HttpServletResponse response) {
        List<String> ticks = sent == null ? List.of() : sent;
        Set<String> ticked = catalogue.vocabulary().situations().stream().map(each -> each.id()).filter(ticks::contains)
                .collect(Collectors.toSet());
        Optional<InterviewKey> going = InterviewCookie.read(request).filter(key -> interviews.find(key).isPresent());
        if (going.isPresent()) {
            return SeeOther.to(QuestionController.next(interviews.tick(going.get(), ticked)));
        }
        InterviewKey key = interviews.start(ticked);
        InterviewCookie.writeUntilTheBrowserCloses(key, request, response);
        return SeeOther.to("/check/next");
    }
}

package eu.masp.grants.apply;

import eu.masp.catalogue.CurrentCatalogue;
import eu.masp.entitlements.interview.Interview;
import eu.masp.entitlements.interview.InterviewCookie;
import eu.masp.entitlements.interview.Interviews;
import eu.masp.entitlements.words.Words;
import eu.masp.entitlements.words.Wordings;
import eu.masp.grants.applications.Application;
import eu.masp.grants.calls.Call;
import eu.masp.grants.calls.Calls;
import eu.masp.measures.Case;
import eu.masp.people.SignedIn;
import eu.masp.shell.Language;
import eu.masp.shell.SeeOther;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Begins an application. The interview is anonymous and its key goes to its own pages only: this one lies among them, shows which
 * answers would go into the application, and takes them along only when told to.
 */
@Controller
class BeginController {
    private final Calls calls;
    private final RulesOfCalls rules;
    private final Drafts drafts;
    private final Applicants applicants;
    private final Interviews interviews;
    private final CurrentCatalogue catalogue;
    private final Wordings wordings;
    private final CallPages pages;
    private final EarlierOnCall earlier;
    private final Clock clock;

    BeginController(Calls calls, RulesOfCalls rules, Drafts drafts, Applicants applicants, Interviews interviews,
            CurrentCatalogue catalogue, Wordings wordings, CallPages pages, EarlierOnCall earlier, Clock clock) {
        this.calls = calls;
        this.rules = rules;
        this.drafts = drafts;
        this.applicants = applicants;
        this.interviews = interviews;
        this.catalogue = catalogue;
        this.wordings = wordings;
        this.pages = pages;
        this.earlier = earlier;
        this.clock = clock;
    }

    @GetMapping("/check/apply/{code}")
    Object ask(SignedIn me, @PathVariable String code, HttpServletRequest request, Locale locale) {
        Call call = CallsController.published(calls, code);
        CallRules asked = rules.of(call);
        boolean firms = call.applicants() == Call.Applicants.FIRM;
        List<UUID> names = applicants.of(me, call.applicants());
        List<Application> sent = earlier.of(call, names);
        List<UUID> able = names.stream().filter(each -> mayBegin(sent, each, asked)).toList();
        // A further application begins with the answers of the one before.
        List<AnswerLine> lines = firms || !sent.isEmpty() ? List.of()
                : answers(request).map(given -> brought(given, asked))
                        .map(facts -> lines(facts, asked, Language.of(locale))).orElse(List.of());
        Optional<Draft> begun = names.size() == 1 ? drafts.findUnsent(call, names.getFirst()) : Optional.empty();
        CallWords words = new CallWords(Language.of(locale));
        return new ModelAndView("apply/begin", Map.of("call", pages.of(call, Language.of(locale)), "lines", lines,
                "open", call.openAt(clock.instant()), "begun", begun.map(Draft::id).map(UUID::toString).orElse(""),
                "names", names(able, firms), "mayApply", !names.isEmpty(), "mayBegin", !able.isEmpty(), "earlier",
                earlier.lines(call, names, words)));
    }

    /** Where the rules decide for the whole family or firm, a second application would be a double. */
    private static boolean mayBegin(List<Application> sent, UUID applicant, CallRules asked) {
        return EarlierOnCall.severalPossible(asked)
                || sent.stream().noneMatch(each -> each.applicant().equals(applicant));
    }

    private Map<String, String> names(List<UUID> applying, boolean firms) {
        Map<String, String> names = new LinkedHashMap<>();
        if (firms) {
            applying.forEach(each -> names.put(each.toString(), applicants.name(each)));
        }
        return names;
    }

    @PostMapping("/check/apply/{code}")
    Object begin(SignedIn me, @PathVariable String code, @RequestParam(defaultValue = "") String bring,
            @RequestParam(defaultValue = "") String name, HttpServletRequest request) {
        Call call = CallsController.published(calls, code);
        List<UUID> mine = applicants.of(me, call.applicants());
        UUID applicant = mine.stream()
                .filter(each -> name.isEmpty() && mine.size() == 1 || each.toString().equals(name))
                .findFirst().orElseThrow(OwnFile::notFound);
        Optional<Draft> begun = drafts.findUnsent(call, applicant);
        // Pressing twice begins one.
        if (begun.isPresent()) {
            return SeeOther.to("/applications/" + begun.get().id());
        }
        if (!call.openAt(clock.instant())) {
            return SeeOther.to("/calls/" + call.code());
        }
        CallRules asked = rules.of(call);
        List<Application> sent = earlier.of(call, List.of(applicant));
        if (!mayBegin(sent, applicant, asked)) {
            return SeeOther.to("/check/apply/" + call.code());
        }
        String facts = earlier.answers(sent).orElseGet(() -> Answers.write(first(call, applicant, asked,
                bring.equals("yes"), request), asked));
        return SeeOther.to("/applications/" + drafts.begin(call, applicant, me.account(), facts).id());
    }

    private Case first(Call call, UUID applicant, CallRules asked, boolean bring, HttpServletRequest request) {
        if (call.applicants() == Call.Applicants.FIRM) {
            return Answers.known(applicants.facts(applicant, asked.rules().on()), asked);
        }
        return answers(request).filter(_ -> bring).map(given -> brought(given, asked))
                .orElseGet(() -> Answers.none(asked));
    }

    private Optional<Case> answers(HttpServletRequest request) {
        return InterviewCookie.read(request).flatMap(interviews::find).map(Interview::facts);
    }

    private Case brought(Case given, CallRules asked) {
        return Answers.bring(given, catalogue.vocabulary(), asked);
    }

    private List<AnswerLine> lines(Case facts, CallRules asked, Language language) {
        Words words = wordings.in(language, asked.vocabulary());
        return AnswerLine.of(facts, asked, words);
    }
}

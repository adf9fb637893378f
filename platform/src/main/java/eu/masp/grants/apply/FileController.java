package eu.masp.grants.apply;

import eu.masp.entitlements.words.Words;
import eu.masp.entitlements.words.Wordings;
import eu.masp.grants.applications.Application;
import eu.masp.grants.applications.Applications;
import eu.masp.grants.calls.Call;
import eu.masp.grants.calls.Calls;
import eu.masp.people.SignedIn;
import eu.masp.shell.Language;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One’s applications: the list, and one page for each, from the first word to the last euro. */
@Controller
class FileController {
    private final OwnFile own;
    private final Drafts drafts;
    private final Applications applications;
    private final Applicants applicants;
    private final Calls calls;
    private final Standings standings;
    private final Commitments commitments;
    private final Wordings wordings;
    private final FollowPages follow;
    private final EarlierOnCall earlier;
    private final Clock clock;

    FileController(OwnFile own, Drafts drafts, Applications applications, Applicants applicants, Calls calls,
            Standings standings, Commitments commitments, Wordings wordings, FollowPages follow,
            EarlierOnCall earlier, Clock clock) {
        this.own = own;
        this.drafts = drafts;
        this.applications = applications;
        this.applicants = applicants;
        this.calls = calls;
        this.standings = standings;
        this.commitments = commitments;
        this.wordings = wordings;
        this.follow = follow;
        this.earlier = earlier;
        this.clock = clock;
    }

    @GetMapping("/applications")
    ModelAndView list(SignedIn me, Locale locale) {
        CallWords words = new CallWords(Language.of(locale));
        List<FileLine> lines = new ArrayList<>();
        for (Draft draft : drafts.of(applicants.names(me))) {
            Call call = calls.find(draft.call()).orElseThrow();
            lines.add(FileLine.of(draft, call, words));
        }
        for (Application each : applications.of(applicants.names(me))) {
            Call call = calls.find(each.call()).orElseThrow();
            lines.add(FileLine.of(each, call, words));
        }
        return new ModelAndView("apply/list", Map.of("lines", lines));
    }

    @GetMapping("/applications/{id}")
    ModelAndView file(SignedIn me, @PathVariable UUID id, @RequestParam(defaultValue = "") String done,
            @RequestParam(defaultValue = "") String wrong, Locale locale) {
        Optional<OwnFile.Sent> sent = own.findSent(me, id);
        if (sent.isPresent()) {
            return new ModelAndView("apply/follow", Map.of("file",
                    follow.of(sent.get(), Language.of(locale)), "done", done, "wrong", wrong));
        }
        return overview(own.writing(me, id), wrong, locale);
    }

    private ModelAndView overview(OwnFile.Writing file, String wrong, Locale locale) {
        Language language = Language.of(locale);
        Standing byItself = standings.of(file.draft(), file.call());
        Optional<Application> same = earlier.same(file.draft(), file.call(), byItself);
        Standing standing = same.isEmpty() ? byItself : byItself.missing(EnumSet.of(Missing.ALREADY));
        Words words = wordings.in(language, standing.rules().vocabulary());
        CallWords callWords = new CallWords(language);
        Long cents = standing.cents();
        boolean several = standing.results().stream().filter(Standings::isAboutSomebody).count() > 1;
        boolean counted = standing.rules().lists().stream()
                .allMatch(list -> standing.facts().membersOf(list) != null);
        return new ModelAndView("apply/overview", Map.ofEntries(Map.entry("id", file.draft().id().toString()),
                Map.entry("title", callWords.title(file.call())), Map.entry("code", file.call().code()),
                Map.entry("same", same.map(Application::id).map(UUID::toString).orElse("")),
                Map.entry("sameNumber", same.map(Application::arrival).orElse(0)),
                Map.entry("standing", StandingWords.of(standing, words, callWords)),
                Map.entry("missing", standing.missing()), Map.entry("several", several),
                Map.entry("counted", counted), Map.entry("lists", !standing.rules().lists().isEmpty()),
                Map.entry("answered", !AnswerLine.of(standing.facts(), standing.rules(), words).isEmpty()),
                Map.entry("askAmount", !standing.amountKnown() && standing.chosen() != null),
                Map.entry("amount", cents == null ? "" : callWords.euros(cents)),
                Map.entry("papers", file.call().papers().size()),
                Map.entry("firm", file.call().applicants() == Call.Applicants.FIRM),
                Map.entry("commitment", commitments.of(file.draft().id()).map(Commitment::state).orElse("")),
                Map.entry("open", file.call().openAt(clock.instant())),
                Map.entry("closes", callWords.dateAndTime(file.call().closesAt())),
                Map.entry("demonstration", file.call().demonstration()), Map.entry("wrong", wrong)));
    }
}

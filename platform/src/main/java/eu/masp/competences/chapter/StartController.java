package eu.masp.competences.chapter;

import eu.masp.competences.CompetenceFramework;
import eu.masp.competences.Consents;
import eu.masp.competences.Family;
import eu.masp.people.SignedIn;
import eu.masp.shell.Figures;
import eu.masp.shell.Language;
import eu.masp.shell.SeeOther;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** What this is, before anybody signs in; then the consent, and the four chapters. */
@Controller
class StartController {
    private final CompetenceFramework framework;
    private final Consents consents;
    private final Sittings sittings;
    private final QuestionBanks banks;
    private final Clock clock;

    StartController(CompetenceFramework framework, Consents consents, Sittings sittings, QuestionBanks banks,
            Clock clock) {
        this.banks = banks;
        this.framework = framework;
        this.consents = consents;
        this.sittings = sittings;
        this.clock = clock;
    }

    @GetMapping("/competences")
    ModelAndView start(Optional<SignedIn> me, Locale locale, @RequestParam Optional<String> note) {
        Language language = Language.of(locale);
        Figures figures = new Figures(language);
        Optional<Instant> given = me.flatMap(person -> consents.given(person.account()));
        Map<String, Object> model = new HashMap<>();
        model.put("signedIn", me.isPresent());
        model.put("agreed", given.map(at -> figures.date(day(at))).orElse(""));
        model.put("families", framework.families());
        model.put("language", language);
        model.put("provisional", framework.families().stream().anyMatch(banks::provisional));
        model.put("note", note.filter(List.of("agree", "withdrawn", "soon")::contains).orElse(""));
        model.put("chapters", given.isPresent() ? chapters(me.orElseThrow().account(), language) : List.of());
        me.filter(_ -> given.isPresent()).ifPresent(person -> consents.used(person.account()));
        return new ModelAndView("competences/start", model);
    }

    @PostMapping("/competences/consent")
    Object agree(SignedIn me, @RequestParam Optional<String> agree) {
        if (agree.isEmpty()) {
            return SeeOther.to("/competences?note=agree#consent");
        }
        consents.give(me.account());
        return SeeOther.to("/competences");
    }

    @GetMapping("/competences/withdraw")
    ModelAndView askToWithdraw(SignedIn me) {
        return new ModelAndView("competences/withdraw", Map.of("agreed", consents.given(me.account()).isPresent()));
    }

    @PostMapping("/competences/withdraw")
    Object withdraw(SignedIn me) {
        consents.withdraw(me.account());
        return SeeOther.to("/competences?note=withdrawn");
    }

    @PostMapping("/competences/chapters/{family}")
    Object begin(SignedIn me, @PathVariable String family, @RequestParam(defaultValue = "own") String purpose,
            @RequestParam(defaultValue = "") String path, Locale locale) {
        Family asked = framework.findFamily(family).filter(each -> !each.questions().isEmpty())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Purpose why = Purpose.find(purpose).filter(each -> each == Purpose.OWN == path.isEmpty())
                .filter(_ -> path.matches("[a-z0-9-]{0,60}"))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        if (consents.given(me.account()).isEmpty()) {
            return SeeOther.to("/competences?note=agree");
        }
        consents.used(me.account());
        return sittings.begin(me.account(), asked, why, path, Language.of(locale))
                .map(sitting -> SeeOther.to("/competences/sittings/" + sitting.id()))
                .orElseGet(() -> SeeOther.to("/competences?note=soon"));
    }

    private List<ChapterLine> chapters(UUID account, Language language) {
        Figures figures = new Figures(language);
        List<Sitting> own = sittings.of(account).stream().filter(each -> each.purpose() == Purpose.OWN).toList();
        return framework.families().stream().map(family -> {
            List<Sitting> of = own.stream().filter(each -> each.family().equals(family.id())).toList();
            Optional<Sitting> open = of.stream().filter(Sitting::open).findFirst();
            Optional<Sitting.Ended> ended = of.stream().filter(each -> !each.open()).findFirst().map(Sitting::result);
            return new ChapterLine(family.id(), family.title().in(language), family.says().in(language),
                    open.map(Sitting::id), open.map(each -> sittings.answers(each).size()).orElse(0),
                    of.stream().filter(each -> !each.open()).findFirst().map(Sitting::id),
                    ended.map(each -> figures.date(day(each.at()))).orElse(""),
                    sittings.repeatFrom(account, family.id()).map(figures::date).orElse(""));
        }).toList();
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }
}

package eu.masp.learning;

import eu.masp.competences.CompetenceFramework;
import eu.masp.people.SignedIn;
import eu.masp.shell.Language;
import eu.masp.shell.SeeOther;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What somebody keeps of a module: the practice of the week, what they write for themselves, that it is done. */
@Controller
class ProgressController {
    static final int LONGEST = 4000;
    private static final int REMIND_AFTER_DAYS = 7;

    private final Modules modules;
    private final CompetenceFramework framework;
    private final ProgressTable table;
    private final Clock clock;

    ProgressController(Modules modules, CompetenceFramework framework, ProgressTable table, Clock clock) {
        this.modules = modules;
        this.framework = framework;
        this.table = table;
        this.clock = clock;
    }

    @PostMapping("/learning/modules/{id}/practice")
    Object practise(SignedIn me, @PathVariable String id, @RequestParam(defaultValue = "") String where,
            @RequestParam Optional<String> remind) {
        LearningModule module = module(id);
        LocalDate today = LocalDate.now(clock);
        if (List.of("family", "work").contains(where)) {
            table.practise(me.account(), module.id(), where, today,
                    remind.isPresent() ? today.plusDays(REMIND_AFTER_DAYS) : null, clock.instant());
        }
        return SeeOther.to("/learning/modules/" + module.id() + "#practice");
    }

    @PostMapping("/learning/modules/{id}/reflection")
    Object reflect(SignedIn me, @PathVariable String id, @RequestParam(defaultValue = "") String words,
            Locale locale) {
        LearningModule module = module(id);
        if (words.strip().length() > LONGEST) {
            ModelAndView page = new ModulePage(module, framework, modules, Language.of(locale)).of(
                    table.find(me.account(), id), words, true, "learning.wrong.long");
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        table.reflect(me.account(), module.id(), words.strip(), clock.instant());
        return SeeOther.to("/learning/modules/" + module.id() + "#reflection");
    }

    @PostMapping("/learning/modules/{id}/done")
    Object done(SignedIn me, @PathVariable String id, @RequestParam(defaultValue = "yes") String done) {
        LearningModule module = module(id);
        table.done(me.account(), module.id(), done.equals("yes"), clock.instant());
        return SeeOther.to("/learning/modules/" + module.id() + "#done");
    }

    @PostMapping("/learning/modules/{id}/erase")
    Object erase(SignedIn me, @PathVariable String id) {
        table.erase(me.account(), module(id).id());
        return SeeOther.to("/learning/modules/" + id);
    }

    private LearningModule module(String id) {
        return modules.find(id).orElseThrow(LearningController::notFound);
    }
}

package eu.masp.learning;

import eu.masp.competences.CompetenceFramework;
import eu.masp.competences.MeasuredChanges;
import eu.masp.people.SignedIn;
import eu.masp.shell.Language;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The modules and the paths, for everybody to read; with one’s own progress for who is signed in. */
@Controller
class LearningController {
    private final Modules modules;
    private final CompetenceFramework framework;
    private final ProgressTable table;
    private final MeasuredChanges changes;

    LearningController(Modules modules, CompetenceFramework framework, ProgressTable table,
            MeasuredChanges changes) {
        this.modules = modules;
        this.framework = framework;
        this.table = table;
        this.changes = changes;
    }

    @GetMapping("/learning")
    ModelAndView list(Optional<SignedIn> me, Locale locale) {
        return new ModelAndView("learning/list", Map.of("modules", modules, "framework", framework, "progress",
                progress(me), "language", Language.of(locale), "signedIn", me.isPresent()));
    }

    @GetMapping("/learning/paths/{id}")
    ModelAndView path(Optional<SignedIn> me, @PathVariable String id, Locale locale) {
        LearningPath path = modules.findPath(id).orElseThrow(LearningController::notFound);
        Map<String, Object> model = new HashMap<>();
        model.put("path", path);
        model.put("modules", modules.of(path));
        model.put("progress", progress(me));
        model.put("language", Language.of(locale));
        model.put("signedIn", me.isPresent());
        model.put("changes",
                me.map(person -> changes.of(person.account(), path.id(), families(path), finished(person, path)))
                        .orElse(List.of()));
        model.put("families", families(path).stream().flatMap(family -> framework.findFamily(family).stream())
                .toList());
        return new ModelAndView("learning/path", model);
    }

    @GetMapping("/learning/modules/{id}")
    ModelAndView module(Optional<SignedIn> me, @PathVariable String id, Locale locale) {
        LearningModule module = modules.find(id).orElseThrow(LearningController::notFound);
        return new ModulePage(module, framework, modules, Language.of(locale)).of(
                me.flatMap(person -> table.find(person.account(), id)),
                me.map(person -> table.reflection(person.account(), id)).orElse(""), me.isPresent(), "");
    }

    private List<String> families(LearningPath path) {
        return modules.of(path).stream().flatMap(module -> framework.find(module.competence()).stream())
                .map(competence -> competence.family()).distinct().toList();
    }

    private List<Instant> finished(SignedIn person, LearningPath path) {
        return table.of(person.account()).stream().filter(each -> path.modules().contains(each.module()))
                .flatMap(each -> Stream.ofNullable(each.doneAt())).toList();
    }

    private Map<String, Progress> progress(Optional<SignedIn> me) {
        return me.map(person -> table.of(person.account()).stream()
                .collect(Collectors.toMap(Progress::module, Function.identity()))).orElse(Map.of());
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}

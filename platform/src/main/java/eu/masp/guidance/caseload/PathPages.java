package eu.masp.guidance.caseload;

import eu.masp.guidance.cases.CaseEvent;
import eu.masp.guidance.cases.CaseEvents;
import eu.masp.guidance.cases.GuidanceCase;
import eu.masp.guidance.content.GuidanceContent;
import eu.masp.guidance.handbook.Chapter;
import eu.masp.guidance.handbook.Handbook;
import eu.masp.guidance.path.PathStep;
import eu.masp.guidance.path.Paths;
import eu.masp.guidance.rights.Pictures;
import eu.masp.guidance.papers.Documents;
import eu.masp.people.SignedIn;
import eu.masp.shell.Form;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page of a path: its steps, one of them open, and the chapters of the Handbook that fit it. */
@Component
class PathPages {
    private static final Set<String> ABOUT_THE_PATH = Set.of("propose_path", "propose_changes", "agree_to_path");

    private final CaseHeads heads;
    private final Paths paths;
    private final CaseEvents events;
    private final Documents documents;
    private final GuidanceContent content;
    private final Handbook handbook;
    private final Pictures pictures;

    PathPages(CaseHeads heads, Paths paths, CaseEvents events, Documents documents, GuidanceContent content,
            Handbook handbook, Pictures pictures) {
        this.heads = heads;
        this.paths = paths;
        this.events = events;
        this.documents = documents;
        this.content = content;
        this.handbook = handbook;
        this.pictures = pictures;
    }

    ModelAndView page(GuidanceCase one, SignedIn me, Locale locale, String chosen, String done, Form form) {
        List<PathStep> steps = paths.of(one.id());
        Optional<PathStep> next = paths.next(one, steps);
        Optional<PathStep> shown = steps.stream().filter(step -> step.id().toString().equals(chosen)).findFirst()
                .or(() -> next);
        CaseHead head = heads.of(one, me, locale);
        List<Chapter> chapters = shown.map(step -> handbook.beside(step.kind(), head.say().language()))
                .orElseGet(() -> handbook.first(head.say().language()));
        // Her answer to the path, until somebody has changed it since.
        Optional<CaseEvent> answer = events.of(one.id()).stream()
                .filter(event -> ABOUT_THE_PATH.contains(event.event())).findFirst()
                .filter(event -> event.event().equals("propose_changes"));
        Map<String, Object> model = new HashMap<>();
        model.put("head", head);
        model.put("steps", steps);
        model.put("shown", shown);
        model.put("chapters", chapters);
        model.put("documents", documents.of(one.id()));
        model.put("templates", content.templates());
        model.put("childcare", pictures.childcare(one, head.say()));
        model.put("answer", answer.map(CaseEvent::reason).orElse(""));
        model.put("done", Set.of("proposed", "changed", "settled", "taken-away", "taken-up", "invited", "document")
                .contains(done) ? head.say().t("guidance.done." + done) : "");
        model.put("form", form);
        return new ModelAndView("guidance/path", model,
                form.isWrong() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }
}

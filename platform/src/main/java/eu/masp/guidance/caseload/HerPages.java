package eu.masp.guidance.caseload;

import eu.masp.competences.SharedProfiles;
import eu.masp.guidance.cases.GuidanceCase;
import eu.masp.guidance.cases.Intakes;
import eu.masp.guidance.papers.Documents;
import eu.masp.guidance.path.Paths;
import eu.masp.guidance.rights.Pictures;
import eu.masp.people.SignedIn;
import eu.masp.shell.Form;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page of what she has told, shown and brought. */
@Component
class HerPages {
    private static final List<String> DONE = List.of("asked", "added", "brought");

    private final CaseHeads heads;
    private final Intakes intakes;
    private final Pictures pictures;
    private final Documents documents;
    private final Paths paths;
    private final SharedProfiles profiles;

    HerPages(CaseHeads heads, Intakes intakes, Pictures pictures, Documents documents, Paths paths,
            SharedProfiles profiles) {
        this.heads = heads;
        this.intakes = intakes;
        this.pictures = pictures;
        this.documents = documents;
        this.paths = paths;
        this.profiles = profiles;
    }

    ModelAndView page(GuidanceCase one, SignedIn me, Locale locale, Form form, String done) {
        CaseHead head = heads.of(one, me, locale);
        UUID person = one.person();
        Map<String, Object> model = new HashMap<>();
        model.put("head", head);
        model.put("intake", intakes.given(one.id()));
        model.put("begun", intakes.find(one.id()).isPresent());
        model.put("pictures", pictures.of(one.id()));
        model.put("documents", documents.of(one.id()));
        model.put("steps", paths.of(one.id()));
        model.put("me", me.account());
        model.put("shared", person != null && one.works() && profiles.isShared(person, one.body()));
        model.put("done", DONE.contains(done) ? head.say().t("guidance.her.done." + done) : "");
        model.put("form", form);
        return new ModelAndView("guidance/her", model,
                form.isWrong() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }
}

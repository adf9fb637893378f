package eu.masp.competences.result;

import eu.masp.competences.Consents;
import eu.masp.competences.chapter.Sitting;
import eu.masp.competences.chapter.Sittings;
import eu.masp.people.SignedIn;
import eu.masp.shell.Language;
import eu.masp.shell.SeeOther;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The result of a chapter, for the person who answered it. */
@Controller
class ResultController {
    private final Sittings sittings;
    private final Results results;
    private final Consents consents;

    ResultController(Sittings sittings, Results results, Consents consents) {
        this.consents = consents;
        this.sittings = sittings;
        this.results = results;
    }

    @GetMapping("/competences/results/{id}")
    Object show(SignedIn me, @PathVariable UUID id, Locale locale) {
        Sitting sitting = sittings.find(me.account(), id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (sitting.open()) {
            return SeeOther.to("/competences/sittings/" + id);
        }
        consents.used(me.account());
        Language language = Language.of(locale);
        return new ModelAndView("competences/result",
                Map.of("result", results.of(sitting, language), "language", language));
    }
}

package eu.masp.competences.occupations;

import eu.masp.competences.Consents;
import eu.masp.matching.Concept;
import eu.masp.people.SignedIn;
import eu.masp.shell.Language;
import eu.masp.shell.SeeOther;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** An occupation: for everybody what it is, for who has agreed also how it fits; answers of one tap. */
@Controller
class OccupationController {
    private static final String NOBODY_AGREED = "/competences?note=agree";

    private final Consents consents;
    private final SkillTaxonomies taxonomies;
    private final OccupationPages pages;
    private final Taps taps;

    OccupationController(Consents consents, SkillTaxonomies taxonomies, OccupationPages pages, Taps taps) {
        this.consents = consents;
        this.taxonomies = taxonomies;
        this.pages = pages;
        this.taps = taps;
    }

    @GetMapping("/competences/occupations/{id}")
    ModelAndView show(Optional<SignedIn> me, @PathVariable String id, @RequestParam Optional<String> note,
            Locale locale) {
        Optional<SignedIn> person = me.filter(each -> consents.given(each.account()).isPresent());
        return new ModelAndView("competences/occupations/occupation", Map.of("occupation",
                pages.of(find(id), person.map(SignedIn::account), Language.of(locale)), "signedIn", me.isPresent(),
                "note", note.filter("full"::equals).orElse("")));
    }

    /** One tap: can, not-yet or undo. */
    @PostMapping("/competences/occupations/{id}/skills")
    Object answer(SignedIn me, @PathVariable String id, @RequestParam(defaultValue = "") String skill,
            @RequestParam(defaultValue = "") String answer, Locale locale) {
        Concept occupation = find(id);
        if (consents.given(me.account()).isEmpty()) {
            return SeeOther.to(NOBODY_AGREED);
        }
        var taxonomy = taxonomies.of(occupation.uri());
        boolean needed = taxonomy.essential(occupation.uri()).contains(skill)
                || taxonomy.optional(occupation.uri()).contains(skill);
        if (!needed) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        consents.used(me.account());
        boolean room = taps.answer(me.account(), skill, answer, Language.of(locale));
        return SeeOther.to("/competences/occupations/" + id + (room ? "#skills" : "?note=full"));
    }

    /** Done before, or not after all. */
    @PostMapping("/competences/occupations/{id}/done")
    Object done(SignedIn me, @PathVariable String id, @RequestParam(defaultValue = "yes") String done) {
        Concept occupation = find(id);
        if (consents.given(me.account()).isEmpty()) {
            return SeeOther.to(NOBODY_AGREED);
        }
        taps.done(me.account(), occupation.uri(), done.equals("yes"));
        return SeeOther.to("/competences/occupations/" + id + "#done");
    }

    private Concept find(String id) {
        return OccupationId.find(taxonomies, id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}

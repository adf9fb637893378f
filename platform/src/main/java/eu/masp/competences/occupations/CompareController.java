package eu.masp.competences.occupations;

import eu.masp.competences.Consents;
import eu.masp.people.SignedIn;
import eu.masp.shell.Language;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Occupations beside each other; which ones stands in the address. */
@Controller
class CompareController {
    private final Consents consents;
    private final SkillTaxonomies taxonomies;
    private final OccupationPages pages;
    private final Ranking ranking;

    CompareController(Consents consents, SkillTaxonomies taxonomies, OccupationPages pages,
            Ranking ranking) {
        this.consents = consents;
        this.taxonomies = taxonomies;
        this.pages = pages;
        this.ranking = ranking;
    }

    @GetMapping("/competences/occupations/compare")
    ModelAndView compare(Optional<SignedIn> me, @RequestParam(name = "o", required = false) Optional<List<String>> ids,
            Locale locale) {
        Optional<java.util.UUID> account = me.map(SignedIn::account)
                .filter(each -> consents.given(each).isPresent());
        List<String> asked = ids.orElse(List.of()).stream().distinct().toList();
        List<OccupationPage> occupations = asked.stream().map(id -> OccupationId.find(taxonomies, id))
                .flatMap(Optional::stream).limit(Comparison.MOST)
                .map(each -> pages.of(each, account, Language.of(locale))).toList();
        return new ModelAndView("competences/occupations/compare", Map.of("comparison",
                new Comparison(occupations, occupations.size() == 1
                        ? ranking.alike(OccupationId.find(taxonomies, occupations.getFirst().id()).orElseThrow(),
                                Language.of(locale))
                        : List.of(), asked.size() > Comparison.MOST,
                        new TaxonomyVersion(taxonomies.imported(), taxonomies.now().version()))));
    }
}

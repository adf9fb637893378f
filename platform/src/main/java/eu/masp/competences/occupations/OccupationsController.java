package eu.masp.competences.occupations;

import eu.masp.competences.Consents;
import eu.masp.people.Role;
import eu.masp.people.SignedIn;
import eu.masp.shell.Language;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The list of occupations: for everybody by title, for who has agreed by fit; and how that is worked out. */
@Controller
class OccupationsController {
    private static final int LINES = 10;

    private final Consents consents;
    private final SkillBook book;
    private final SkillTaxonomies taxonomies;
    private final Ranking ranking;
    private final NearbyOccupations nearby;
    private final Sectors sectors;

    OccupationsController(Consents consents, SkillBook book, SkillTaxonomies taxonomies, Ranking ranking,
            NearbyOccupations nearby, Sectors sectors) {
        this.consents = consents;
        this.book = book;
        this.taxonomies = taxonomies;
        this.ranking = ranking;
        this.nearby = nearby;
        this.sectors = sectors;
    }

    @GetMapping("/competences/occupations")
    ModelAndView list(Optional<SignedIn> me, @RequestParam MultiValueMap<String, String> asked, Locale locale) {
        Language language = Language.of(locale);
        OccupationFilter filter = OccupationFilter.of(asked, sectors.ids());
        Optional<SignedIn> person = me.filter(each -> consents.given(each.account()).isPresent());
        person.ifPresent(each -> consents.used(each.account()));
        Optional<KnownSkills> known = person.map(each -> book.of(each.account()));
        Ranking.Ranked ranked = ranking.ranked(known, filter, language);
        List<OccupationLine> all = ranked.lines();
        int pages = Math.max(1, (all.size() + LINES - 1) / LINES);
        int page = Math.clamp(number(asked.getFirst("page")), 1, pages);
        List<OccupationLine> shown = all.subList((page - 1) * LINES, Math.min(all.size(), page * LINES));
        boolean nothing = known.map(KnownSkills::isEmpty).orElse(true);
        List<NearLine> near = nothing || page > 1 || !filter.isEmpty() ? List.of()
                : nearby.of(person.orElseThrow().account(), known.orElseThrow(), shown, language);
        Map<String, String> titles = new LinkedHashMap<>();
        sectors.ids().forEach(id -> titles.put(id, sectors.title(id, language)));
        return new ModelAndView("competences/occupations/list", Map.of("list",
                new OccupationListPage(person.isPresent(), nothing, shown, all.size(), ranked.untold(), page, pages,
                        filter, titles, near, version(), brings(me)),
                "signedIn", me.isPresent()));
    }

    @GetMapping("/competences/occupations/how")
    ModelAndView how() {
        return new ModelAndView("competences/occupations/how", Map.of("version", version()));
    }

    private TaxonomyVersion version() {
        return new TaxonomyVersion(taxonomies.imported(), taxonomies.now().version());
    }

    /** Whether who looks may bring courses. */
    private static boolean brings(Optional<SignedIn> me) {
        return me.map(SignedIn::seats).orElse(List.of()).stream().anyMatch(seat -> seat.role() == Role.CASE_OFFICER);
    }

    private static int number(@org.jspecify.annotations.Nullable String page) {
        return page != null && page.matches("[0-9]{1,5}") ? Integer.parseInt(page) : 1;
    }
}

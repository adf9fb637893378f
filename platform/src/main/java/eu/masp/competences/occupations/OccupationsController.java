package eu.masp.competences.occupations;

import eu.masp.competences.Consents;
import eu.masp.people.Role;
import eu.masp.people.SignedIn;
import eu.masp.shell.Language;
import eu.masp.shell.SeeOther;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
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
    private final Telling telling;
    private final Taps taps;

    OccupationsController(Consents consents, SkillBook book, SkillTaxonomies taxonomies, Ranking ranking,
            NearbyOccupations nearby, Sectors sectors, Telling telling, Taps taps) {
        this.consents = consents;
        this.book = book;
        this.taxonomies = taxonomies;
        this.ranking = ranking;
        this.nearby = nearby;
        this.sectors = sectors;
        this.telling = telling;
        this.taps = taps;
    }

    @GetMapping("/competences/occupations")
    ModelAndView list(Optional<SignedIn> me, @RequestParam MultiValueMap<String, String> asked, Locale locale) {
        Language language = Language.of(locale);
        OccupationFilter filter = OccupationFilter.of(asked, sectors.ids());
        Optional<SignedIn> person = me.filter(each -> consents.given(each.account()).isPresent());
        person.ifPresent(each -> consents.used(each.account()));
        Optional<KnownSkills> known = person.map(each -> book.of(each.account()));
        Set<String> done = person.map(each -> nearby.former(each.account())).orElse(Set.of());
        Ranking.Ranked ranked = ranking.ranked(known, done, filter, language);
        List<OccupationLine> all = ranked.lines();
        int pages = Math.max(1, (all.size() + LINES - 1) / LINES);
        int page = Math.clamp(number(asked.getFirst("page")), 1, pages);
        List<OccupationLine> shown = all.subList((page - 1) * LINES, Math.min(all.size(), page * LINES));
        boolean nothing = known.map(KnownSkills::isEmpty).orElse(true);
        List<NearLine> near = nothing || page > 1 || !filter.isEmpty() ? List.of()
                : nearby.of(person.orElseThrow().account(), known.orElseThrow(), shown, language);
        List<AskedSkill> asks = nothing || page > 1 ? List.of()
                : telling.of(known.orElseThrow(), all, language);
        Map<String, String> titles = new LinkedHashMap<>();
        sectors.ids().forEach(id -> titles.put(id, sectors.title(id, language)));
        return new ModelAndView("competences/occupations/list", Map.of("list",
                new OccupationListPage(person.isPresent(), nothing, shown, all.size(), ranked.untold(), page, pages,
                        filter, titles, near, asks, version(), brings(me)),
                "signedIn", me.isPresent(), "note", "full".equals(asked.getFirst("note")) ? "full" : ""))
                .addObject("answered", answered(asked.getFirst("answered"), language));
    }

    /** One tap about a skill that tells much of the jobs on the list. */
    @PostMapping("/competences/occupations/answers")
    Object answer(SignedIn me, @RequestParam MultiValueMap<String, String> sent, Locale locale) {
        if (consents.given(me.account()).isEmpty()) {
            return SeeOther.to("/competences?note=agree");
        }
        String skill = Optional.ofNullable(sent.getFirst("skill")).orElse("");
        if (taxonomies.findSkill(skill).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        consents.used(me.account());
        String answer = Optional.ofNullable(sent.getFirst("answer")).orElse("");
        boolean room = taps.answer(me.account(), skill, answer, Language.of(locale));
        String back = OccupationFilter.of(sent, sectors.ids()).address(1);
        String then = room ? answer.equals("undo") ? "" : "answered=" + URLEncoder.encode(skill, StandardCharsets.UTF_8)
                : "note=full";
        return SeeOther.to(back + (then.isEmpty() ? "" : (back.contains("?") ? "&" : "?") + then) + "#asks");
    }

    private @Nullable AskedSkill answered(@Nullable String skill, Language language) {
        return skill == null ? null : taxonomies.findSkill(skill)
                .map(found -> new AskedSkill(found.uri(), found.label(language.code()), "", false)).orElse(null);
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

    private static int number(@Nullable String page) {
        return page != null && page.matches("[0-9]{1,5}") ? Integer.parseInt(page) : 1;
    }
}

package eu.masp.competences.occupations;

import eu.masp.competences.CompetenceFramework;
import eu.masp.competences.Evidence;
import eu.masp.competences.Profiles;
import eu.masp.competences.TrainingOffers;
import eu.masp.competences.occupations.courses.CourseLine;
import eu.masp.competences.occupations.courses.Courses;
import eu.masp.matching.Concept;
import eu.masp.matching.Kind;
import eu.masp.matching.Labels;
import eu.masp.matching.Taxonomy;
import eu.masp.matching.WorkConditions;
import eu.masp.matching.fit.Fit;
import eu.masp.matching.fit.Occupations;
import eu.masp.matching.fit.State;
import eu.masp.shell.Language;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays out the page of an occupation. */
@Component
class OccupationPages {
    /** Where what was answered with one tap is from. */
    static final String SOURCE = "occupations";
    private static final int OTHER_TITLES = 8;

    private final SkillTaxonomies taxonomies;
    private final SkillBook book;
    private final SkillAnswers answers;
    private final Profiles profiles;
    private final Sectors sectors;
    private final List<TrainingOffers> offers;
    private final Courses courses;
    private final CompetenceFramework framework;

    OccupationPages(SkillTaxonomies taxonomies, SkillBook book, SkillAnswers answers, Profiles profiles,
            Sectors sectors, List<TrainingOffers> offers, Courses courses,
            CompetenceFramework framework) {
        this.taxonomies = taxonomies;
        this.book = book;
        this.answers = answers;
        this.profiles = profiles;
        this.sectors = sectors;
        this.offers = offers;
        this.courses = courses;
        this.framework = framework;
    }

    /** @param account empty for who is not known here */
    OccupationPage of(Concept occupation, Optional<UUID> account, Language language) {
        String uri = occupation.uri();
        Taxonomy taxonomy = taxonomies.of(uri);
        KnownSkills known = account.map(book::of).orElse(KnownSkills.NONE);
        Fit fit = new Occupations(taxonomy, language.code()).fit(known.profile(), uri)
                .orElse(new Fit(uri, occupation.label(language.code()),
                        new eu.masp.matching.fit.Range(0, 0, 1), List.of(), true));
        Set<String> tapped = account.map(this::tapped).orElse(Set.of());
        Map<String, List<CourseLine>> taught = courses.teaching(
                fit.parts().stream().map(Fit.Part::skill).collect(Collectors.toSet()), language);
        List<SkillLine> skills = fit.parts().stream().map(part -> line(part, known.of(part.skill()),
                tapped.contains(part.skill()), taught.getOrDefault(part.skill(), List.of()), language)).toList();
        Optional<WorkConditions> conditions = taxonomies.conditions(uri);
        Labels labels = occupation.labels().get(language.code());
        return new OccupationPage(OccupationId.of(uri), occupation.label(language.code()),
                Ranking.says(occupation, language),
                labels == null ? List.of() : labels.others().stream().limit(OTHER_TITLES).toList(), occupation.isco(),
                iscoTitle(occupation.isco(), language), esco(occupation, language),
                conditions.map(each -> sectors.title(each.sector(), language)).orElse(""), Ranking.hours(conditions),
                Ranking.commuting(conditions), conditions.map(WorkConditions::qualification).orElse(""),
                conditions.map(each -> each.qualificationSays().getOrDefault(language.code(), "")).orElse(""),
                conditions.isPresent() && taxonomies.own().conditions(uri).isEmpty(),
                account.isPresent() && !known.isEmpty() ? FitView.of(fit) : null, account.isPresent(),
                account.map(each -> answers.done(each).contains(uri)).orElse(false), skills,
                new TaxonomyVersion(!taxonomy.source().equals(taxonomies.own().source()), taxonomy.version()));
    }

    /** The skills that the person answered here with one tap. */
    private Set<String> tapped(UUID account) {
        return profiles.of(account).said().stream().filter(said -> said.source().equals(SOURCE))
                .map(Evidence.Said::concept).collect(Collectors.toSet());
    }

    private SkillLine line(Fit.Part part, KnownSkill known, boolean tapped, List<CourseLine> taught,
            Language language) {
        boolean there = part.state() == State.HAS;
        List<TrainingOffers.Offer> modules = there ? List.of() : competence(part.skill())
                .map(competence -> offers.stream().flatMap(each -> each.training(competence).stream()).toList())
                .orElse(List.of());
        Concept skill = taxonomies.find(part.skill()).orElse(null);
        return new SkillLine(part.skill(), part.label(), skill == null ? "" : Ranking.says(skill, language),
                part.essential(), part.state().name().toLowerCase(Locale.ROOT), known, hint(known, language),
                tapped || known.notYet() && !known.said(), modules, there ? List.of() : taught);
    }

    private String hint(KnownSkill known, Language language) {
        return known.worthAsking().flatMap(measure -> framework.find(measure.competence()))
                .map(competence -> competence.title().in(language)).orElse("");
    }

    private Optional<String> competence(String skill) {
        return taxonomies.own().competence(skill)
                .or(() -> taxonomies.ownOf(skill).flatMap(taxonomies.own()::competence));
    }

    private OccupationPage.@Nullable Esco esco(Concept occupation, Language language) {
        if (taxonomies.own().find(occupation.uri()).isEmpty()) {
            return new OccupationPage.Esco(occupation.uri(), occupation.label(language.code()), "same");
        }
        return taxonomies.own().esco(occupation.uri())
                .map(mapping -> new OccupationPage.Esco(mapping.uri(), mapping.label(), mapping.match())).orElse(null);
    }

    private String iscoTitle(String code, Language language) {
        return code.isEmpty() ? "" : taxonomies.now().all(Kind.ISCO_GROUP).stream()
                .filter(group -> group.isco().equals(code)).findFirst().map(group -> group.label(language.code()))
                .orElse("");
    }
}

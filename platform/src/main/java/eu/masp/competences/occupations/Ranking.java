package eu.masp.competences.occupations;

import eu.masp.matching.Concept;
import eu.masp.matching.Kind;
import eu.masp.matching.Labels;
import eu.masp.matching.Taxonomy;
import eu.masp.matching.WorkConditions;
import eu.masp.matching.fit.Filter;
import eu.masp.matching.fit.Fit;
import eu.masp.matching.fit.Occupations;
import eu.masp.shell.Language;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts occupations in order: by fit for whom something is known of, by title for everybody else. */
@Component
class Ranking {
    private static final int ALIKE = 6;

    private final SkillTaxonomies taxonomies;

    Ranking(SkillTaxonomies taxonomies) {
        this.taxonomies = taxonomies;
    }

    /** @param untold how many were left out because nothing is said of what the filter asks */
    record Ranked(List<OccupationLine> lines, int untold) {}

    /**
     * @param known empty for who is not known here
     * @param done what she has done, in the classification that is shown
     */
    Ranked ranked(Optional<KnownSkills> known, Set<String> done, OccupationFilter filter, Language language) {
        Taxonomy taxonomy = taxonomies.now();
        List<OccupationLine> all = known.filter(skills -> !skills.isEmpty())
                .map(skills -> byFit(taxonomy, skills, done, language)).orElseGet(() -> byTitle(taxonomy, language));
        List<OccupationLine> kept = new ArrayList<>();
        int untold = 0;
        for (OccupationLine line : all) {
            Concept occupation = OccupationId.find(taxonomies, line.id()).orElseThrow();
            if (!filter.keeps(titles(occupation, language))) {
                continue;
            }
            Optional<WorkConditions> conditions = taxonomies.conditions(occupation.uri());
            if (filter.asksConditions() && conditions.isEmpty()) {
                untold++;
            } else if (conditions.map(filter::keeps).orElse(true)) {
                kept.add(line);
            }
        }
        return new Ranked(tied(kept), untold);
    }

    private List<OccupationLine> byFit(Taxonomy taxonomy, KnownSkills known, Set<String> done,
            Language language) {
        List<Fit> fits = new Occupations(taxonomy, language.code()).ranked(known.profile(), Filter.NONE,
                Integer.MAX_VALUE);
        return fits.stream().map(fit -> line(taxonomy.find(fit.occupation()).orElseThrow(), Optional.of(fit),
                done.contains(fit.occupation()), language))
                .sorted(Comparator.comparingInt((OccupationLine line) -> -fitOf(line).expected())
                        .thenComparingInt(line -> -fitOf(line).low())
                        .thenComparingInt(Ranking::hurdle)
                        .thenComparing(OccupationLine::title, Collator.getInstance(language.locale())))
                .toList();
    }

    /** What nobody told about its qualification comes behind those of which something is known. */
    private static int hurdle(OccupationLine line) {
        int place = OccupationFilter.QUALIFICATIONS.indexOf(line.qualification());
        return place < 0 ? OccupationFilter.QUALIFICATIONS.size() : place;
    }

    private static FitView fitOf(OccupationLine line) {
        return java.util.Objects.requireNonNull(line.fit());
    }

    private List<OccupationLine> byTitle(Taxonomy taxonomy, Language language) {
        return taxonomy.all(Kind.OCCUPATION).stream()
                .filter(each -> !taxonomy.essential(each.uri()).isEmpty() || !taxonomy.optional(each.uri()).isEmpty())
                .map(each -> line(each, Optional.empty(), false, language))
                .sorted(Comparator.comparing(OccupationLine::title, Collator.getInstance(language.locale()))).toList();
    }

    private OccupationLine line(Concept occupation, Optional<Fit> fit, boolean done, Language language) {
        Optional<WorkConditions> conditions = taxonomies.conditions(occupation.uri());
        return new OccupationLine(OccupationId.of(occupation.uri()), occupation.label(language.code()),
                says(occupation, language), fit.map(FitView::of).orElse(null), done, false,
                hours(conditions), conditions.map(WorkConditions::qualification).orElse(""));
    }

    /** Others of the same kind of work, the nearest groups of ISCO first. */
    List<OccupationLine> alike(Concept occupation, Language language) {
        return byTitle(taxonomies.now(), language).stream()
                .filter(line -> !line.id().equals(OccupationId.of(occupation.uri())))
                .sorted(Comparator.comparingInt((OccupationLine line) -> -inCommon(occupation.isco(),
                        OccupationId.find(taxonomies, line.id()).map(Concept::isco).orElse(""))))
                .limit(ALIKE).toList();
    }

    private static int inCommon(String one, String other) {
        int same = 0;
        while (same < Math.min(one.length(), other.length()) && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        return same;
    }

    static List<String> hours(Optional<WorkConditions> conditions) {
        Set<String> known = conditions.map(WorkConditions::hours).orElse(Set.of());
        return OccupationFilter.HOURS.stream().filter(known::contains).toList();
    }

    /** What is told of the way to work: each thing as it is, the way round it stands. */
    static List<String> commuting(Optional<WorkConditions> conditions) {
        return conditions.map(WorkConditions::commuting).map(known -> Stream
                .of(known.contains("same-place") ? "same-place" : "several-places",
                        known.contains("no-car") ? "no-car" : "car", known.contains("from-home") ? "from-home" : "")
                .filter(each -> !each.isEmpty()).toList()).orElse(List.of());
    }

    static String says(Concept concept, Language language) {
        return Stream.of(language.code(), "en", "it").map(concept.labels()::get).filter(java.util.Objects::nonNull)
                .findFirst().map(Labels::description).orElse("");
    }

    private static List<String> titles(Concept occupation, Language language) {
        List<String> titles = new ArrayList<>(List.of(occupation.label(language.code())));
        Labels labels = occupation.labels().get(language.code());
        if (labels != null) {
            titles.addAll(labels.others());
        }
        return titles;
    }

    private static List<OccupationLine> tied(List<OccupationLine> lines) {
        List<OccupationLine> told = new ArrayList<>();
        for (OccupationLine line : lines) {
            FitView fit = line.fit();
            FitView last = told.isEmpty() ? null : told.getLast().fit();
            told.add(line.withTied(fit != null && last != null && fit.sameAs(last)));
        }
        return told;
    }
}

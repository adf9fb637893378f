package eu.masp.matching.fit;

import eu.masp.matching.Concept;
import eu.masp.matching.Kind;
import eu.masp.matching.Taxonomy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a profile is worth in the occupations of a taxonomy. Each essential skill counts as much as {@value #ESSENTIAL} optional ones. */
public final class Occupations {

    static final int ESSENTIAL = 4;
    /** So many neighbours of one ISCO group at most, so that the list leads somewhere else. */
    private static final int OF_ONE_GROUP = 2;

    private final Taxonomy taxonomy;
    private final String language;
    private final List<Concept> occupations;

    /** @param language of the labels */
    public Occupations(Taxonomy taxonomy, String language) {
        this.taxonomy = taxonomy;
        this.language = language;
        this.occupations = taxonomy.all(Kind.OCCUPATION);
    }

    /** The occupations that the filter keeps, best expected fit first, then the better lowest fit, then by label. */
    public List<Fit> ranked(Profile profile, Filter filter, int top) {
        List<Fit> fits = new ArrayList<>();
        for (Concept occupation : occupations) {
            Optional<Boolean> kept = filter.keeps(taxonomy.conditions(occupation.uri()), occupation.isco());
            if (kept.orElse(true)) {
                fit(profile, occupation, kept.isPresent()).ifPresent(fits::add);
            }
        }
        fits.sort(Comparator.comparingDouble((Fit fit) -> -fit.range().expected())
                .thenComparingDouble(fit -> -fit.range().low()).thenComparing(Fit::label));
        return List.copyOf(fits.subList(0, Math.min(top, fits.size())));
    }

    /** The fit in one occupation; empty where the taxonomy names no skill of it. */
    public Optional<Fit> fit(Profile profile, String occupation) {
        return taxonomy.find(occupation).flatMap(concept -> fit(profile, concept, true));
    }

    private Optional<Fit> fit(Profile profile, Concept occupation, boolean conditionsKnown) {
        List<String> essential = taxonomy.essential(occupation.uri());
        List<String> optional = taxonomy.optional(occupation.uri());
        double total = essential.size() * (double) ESSENTIAL + optional.size();
        if (total == 0) {
            return Optional.empty();
        }
        List<Fit.Part> parts = new ArrayList<>();
        essential.forEach(skill -> parts.add(part(profile, skill, true, ESSENTIAL / total)));
        optional.forEach(skill -> parts.add(part(profile, skill, false, 1 / total)));
        double low = 0;
        double expected = 0;
        double high = 0;
        for (Fit.Part part : parts) {
            low += part.weight() * part.share().low();
            expected += part.weight() * part.share().expected();
            high += part.weight() * part.share().high();
        }
        Range range = new Range(low, Math.max(low, expected), Math.clamp(high, Math.max(low, expected), 1));
        return Optional.of(new Fit(occupation.uri(), occupation.label(language), range, parts, conditionsKnown));
    }

    private Fit.Part part(Profile profile, String skill, boolean essential, double weight) {
        Optional<Holding> holding = profile.find(skill);
        return new Fit.Part(skill, label(skill), essential, weight, holding.map(Holding::state).orElse(State.UNKNOWN),
                holding.map(Holding::evidence), holding.map(Holding::share).orElse(Holding.UNKNOWN));
    }

    private String label(String uri) {
        return taxonomy.find(uri).map(concept -> concept.label(language)).orElse(uri);
    }

    /**
     * Occupations near to what she has (skills of the profile) and did (essential skills of former occupations), nearest first. The former
     * ones themselves are left out.
     *
     * @param former URIs of the occupations of her previous job titles
     */
    public List<Nearby> nearby(Profile profile, Set<String> former, int top) {
        Set<String> known = new HashSet<>();
        former.forEach(occupation -> known.addAll(taxonomy.essential(occupation)));
        profile.skills().keySet().forEach(skill -> {
            State state = profile.find(skill).map(Holding::state).orElse(State.UNKNOWN);
            if (state == State.HAS) {
                known.add(skill);
            } else if (state == State.LACKS) {
                known.remove(skill);
            }
        });
        List<Nearby> all = new ArrayList<>();
        for (Concept occupation : occupations) {
            if (!former.contains(occupation.uri())) {
                nearby(occupation, known).ifPresent(all::add);
            }
        }
        all.sort(Comparator.comparingDouble((Nearby near) -> -near.nearness()).thenComparing(Nearby::label));
        return spread(all, top);
    }

    private Optional<Nearby> nearby(Concept occupation, Set<String> known) {
        double all = 0;
        double common = 0;
        List<String> shared = new ArrayList<>();
        for (String skill : taxonomy.essential(occupation.uri())) {
            all += rarity(skill);
            if (known.contains(skill)) {
                common += rarity(skill);
                shared.add(skill);
            }
        }
        shared.sort(Comparator.comparingDouble(skill -> -rarity(skill)));
        return shared.isEmpty() ? Optional.empty()
                : Optional.of(new Nearby(occupation.uri(), occupation.label(language), common / all, shared));
    }

    /** ln (1 + occupations / occupations that need it): what nearly all need says little of nearness. */
    private double rarity(String skill) {
        return Math.log(1 + (double) occupations.size() / Math.max(1, taxonomy.needing(skill).size()));
    }

    private List<Nearby> spread(List<Nearby> sorted, int top) {
        Map<String, Integer> ofGroup = new HashMap<>();
        List<Nearby> spread = new ArrayList<>();
        for (Nearby near : sorted) {
            String group = taxonomy.find(near.occupation()).map(Concept::isco).orElse("");
            if (spread.size() < top && ofGroup.merge(group, 1, Integer::sum) <= OF_ONE_GROUP) {
                spread.add(near);
            }
        }
        return spread;
    }
}

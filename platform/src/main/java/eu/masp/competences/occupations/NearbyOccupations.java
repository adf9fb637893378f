package eu.masp.competences.occupations;

import eu.masp.matching.Taxonomy;
import eu.masp.matching.fit.Nearby;
import eu.masp.matching.fit.Occupations;
import eu.masp.shell.Language;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Occupations near to what somebody can do or has done, which she may not have thought of. */
@Component
class NearbyOccupations {
    private static final int SHOWN = 5;
    private static final int LOOKED_AT = 60;
    private static final int REASONS = 4;
    /** Words as long as this tell what an occupation is about; shorter ones hold titles together. */
    private static final int TELLING = 5;
    /** So many letters in common at the beginning make two words of titles akin: babysitter, babysitting. */
    private static final int AKIN = 6;

    private final SkillTaxonomies taxonomies;
    private final SkillAnswers answers;

    NearbyOccupations(SkillTaxonomies taxonomies, SkillAnswers answers) {
        this.taxonomies = taxonomies;
        this.answers = answers;
    }

    /** @param top the first of her list, which she sees anyway: neither they nor what is called alike are named again */
    List<NearLine> of(UUID account, KnownSkills known, List<OccupationLine> top, Language language) {
        Taxonomy taxonomy = taxonomies.now();
        Set<String> former = former(account);
        Set<String> seen = new HashSet<>();
        Set<String> shown = new HashSet<>();
        top.forEach(line -> {
            shown.add(line.id());
            seen.addAll(words(line.title()));
        });
        former.forEach(uri -> seen.addAll(words(taxonomies.label(uri).in(language))));
        return new Occupations(taxonomy, language.code()).nearby(known.profile(), former, LOOKED_AT).stream()
                .filter(near -> !shown.contains(OccupationId.of(near.occupation())))
                .filter(near -> words(near.label()).stream().noneMatch(seen::contains)).limit(SHOWN)
                .map(near -> line(near, language)).toList();
    }

    /** What somebody says she has done, in the classification that is shown: what is of another by what it corresponds to. */
    Set<String> former(UUID account) {
        Taxonomy taxonomy = taxonomies.now();
        Set<String> former = new HashSet<>();
        for (String uri : answers.done(account)) {
            if (taxonomy.find(uri).isPresent()) {
                former.add(uri);
            }
            taxonomies.own().esco(uri).filter(mapping -> taxonomy.find(mapping.uri()).isPresent())
                    .ifPresent(mapping -> former.add(mapping.uri()));
            taxonomies.ownOf(uri).filter(own -> taxonomy.find(own).isPresent()).ifPresent(former::add);
        }
        return former;
    }

    private NearLine line(Nearby near, Language language) {
        return new NearLine(OccupationId.of(near.occupation()), near.label(), near.shared().stream().limit(REASONS)
                .map(skill -> taxonomies.label(skill).in(language)).toList());
    }

    private static Set<String> words(String title) {
        Set<String> words = new HashSet<>();
        for (String word : title.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
            if (word.length() >= TELLING) {
                words.add(word.substring(0, Math.min(word.length(), AKIN)));
            }
        }
        // These stand in many titles and say nothing of the work: addetta, operatrice, assistente, tecnico, worker, assistant.
        words.removeAll(Set.of("addett", "operat", "assist", "tecnic", "worker", "techni", "respon", "manage"));
        return words;
    }
}

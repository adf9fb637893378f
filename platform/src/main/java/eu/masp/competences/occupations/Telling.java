package eu.masp.competences.occupations;

import eu.masp.matching.Concept;
import eu.masp.matching.Taxonomy;
import eu.masp.shell.Language;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Which skills to ask for next: of the unknown ones those that the first occupations of a list need most. */
@Component
class Telling {
    private static final int LOOKED_AT = 30;
    private static final int ASKED = 5;
    /** What a job asked for that she did is asked for first: it is soon answered. */
    private static final double PRACTISED = 2;

    private final SkillTaxonomies taxonomies;

    Telling(SkillTaxonomies taxonomies) {
        this.taxonomies = taxonomies;
    }

    /** At most five; the one that tells most first. Each counts by its part of the essential skills of the occupations that need it. */
    List<AskedSkill> of(KnownSkills known, List<OccupationLine> ranked, Language language) {
        Taxonomy taxonomy = taxonomies.now();
        Map<String, Double> tells = new HashMap<>();
        ranked.stream().limit(LOOKED_AT).flatMap(line -> OccupationId.find(taxonomies, line.id()).stream())
                .forEach(occupation -> {
                    List<String> essential = taxonomy.essential(occupation.uri());
                    essential.stream().filter(skill -> !known.of(skill).direct())
                            .forEach(skill -> tells.merge(skill, 1.0 / essential.size(), Double::sum));
                });
        return tells.keySet().stream()
                .sorted(Comparator.comparingDouble((String skill) -> -worth(skill, tells, known))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(ASKED).flatMap(skill -> taxonomies.findSkill(skill).stream())
                .map(skill -> asked(skill, known, language)).toList();
    }

    private static double worth(String skill, Map<String, Double> tells, KnownSkills known) {
        return tells.getOrDefault(skill, 0.0) * (known.of(skill).practised() ? PRACTISED : 1);
    }

    private static AskedSkill asked(Concept skill, KnownSkills known, Language language) {
        return new AskedSkill(skill.uri(), skill.label(language.code()), Ranking.says(skill, language),
                known.of(skill.uri()).practised());
    }
}

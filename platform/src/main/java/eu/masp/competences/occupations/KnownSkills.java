package eu.masp.competences.occupations;

import eu.masp.matching.fit.Holding;
import eu.masp.matching.fit.Profile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is known of the skills of a person, by URI. There is no place in it for who that person is. */
public record KnownSkills(Map<String, KnownSkill> skills) {

    static final KnownSkills NONE = new KnownSkills(Map.of());

    KnownSkill of(String uri) {
        return skills.getOrDefault(uri, KnownSkill.NOTHING);
    }

    /** Whether nothing is known of any skill itself, nor of a job done; a measure of the competence beneath says nothing of it. */
    boolean isEmpty() {
        return skills.values().stream().noneMatch(each -> each.direct() || each.practised());
    }

    /** As the engine weighs it. */
    Profile profile() {
        Map<String, List<Holding>> holdings = new LinkedHashMap<>();
        skills.forEach((uri, known) -> holdings.put(uri, known.holdings()));
        return new Profile(holdings);
    }
}

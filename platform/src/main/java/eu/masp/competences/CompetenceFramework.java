package eu.masp.competences;

import java.util.List;
import java.util.Optional;

/**
 * The competences as the content describes them today. Empty where the folder of content has none.
 *
 * @param provisional whether the questions still stand on what their authors supposed and on no data
 */
public record CompetenceFramework(String version, boolean provisional, List<Family> families,
        List<Competence> competences) {

    static final CompetenceFramework NONE = new CompetenceFramework("", true, List.of(), List.of());

    public boolean isEmpty() {
        return families.isEmpty();
    }

    public Optional<Family> findFamily(String id) {
        return families.stream().filter(family -> family.id().equals(id)).findFirst();
    }

    public Optional<Competence> find(String id) {
        return competences.stream().filter(competence -> competence.id().equals(id)).findFirst();
    }

    public List<Competence> of(Family family) {
        return competences.stream().filter(competence -> competence.family().equals(family.id())).toList();
    }
}

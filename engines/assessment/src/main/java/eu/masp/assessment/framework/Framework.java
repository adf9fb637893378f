package eu.masp.assessment.framework;

import eu.masp.assessment.Bank;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Families of competences, competences, and the questions that measure them. A family is one scale: its questions make up one bank, whose
 * groups are the competences.
 *
 * @param version of the framework's file
 * @param provisional whether any of it is not yet confirmed by answers of real people; a result has to say so
 */
public record Framework(String version, boolean provisional, List<Family> families, List<Competence> competences,
        List<Question> questions) {

    public Framework {
        families = List.copyOf(families);
        competences = List.copyOf(competences);
        questions = List.copyOf(questions);
    }

    /**
     * Reads {@code competences/framework.yaml} and {@code competences/items/*.yaml} below the content's folder.
     *
     * @throws eu.masp.measures.InvalidContentException with every problem of these files, each with file, line and column
     */
    public static Framework read(Path content) {
        return FrameworkReader.read(content.resolve("competences"));
    }

    /** @throws IllegalArgumentException when there is no such family */
    public Family getFamily(String id) {
        return families.stream().filter(family -> family.id().equals(id)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no family '" + id + "'"));
    }

    public Optional<Competence> findCompetence(String id) {
        return competences.stream().filter(competence -> competence.id().equals(id)).findFirst();
    }

    public Optional<Question> findQuestion(String id) {
        return questions.stream().filter(question -> question.item().id().equals(id)).findFirst();
    }

    /** The competences of a family, in the file's order. */
    public List<Competence> competences(String family) {
        return competences.stream().filter(competence -> competence.family().equals(family)).toList();
    }

    /** The questions of a family, in the files' order. */
    public List<Question> questions(String family) {
        return questions.stream().filter(question -> question.family().equals(family)).toList();
    }

    /**
     * The items of a family, grouped by competence.
     *
     * @throws IllegalArgumentException when the family has no question
     */
    public Bank bank(String family) {
        return Bank.of(questions(family).stream().map(Question::item).toList());
    }
}

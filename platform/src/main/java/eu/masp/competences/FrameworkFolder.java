package eu.masp.competences;

import eu.masp.assessment.framework.Framework;
import eu.masp.database.CannotStart;
import eu.masp.measures.InvalidContentException;
import eu.masp.measures.Text;
import eu.masp.shell.Words;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the framework and its questions once, at start: with files that have problems MASP does not start. */
@Configuration(proxyBeanMethods = false)
class FrameworkFolder {

    @Bean
    CompetenceFramework competenceFramework(@Value("${masp.content}") String folder) {
        Path content = Path.of(folder).toAbsolutePath().normalize();
        // Whoever runs MASP on measures alone has no competences.
        return Files.isDirectory(content.resolve("competences")) ? read(content) : CompetenceFramework.NONE;
    }

    private static CompetenceFramework read(Path content) {
        try {
            return of(Framework.read(content));
        } catch (InvalidContentException e) {
            throw new CannotStart("MASP cannot start on the competences in " + content + ":\n" + e.getMessage(), e);
        }
    }

    static CompetenceFramework of(Framework read) {
        return new CompetenceFramework(read.version(), read.provisional(), read.families().stream()
                .map(family -> new Family(family.id(), words(family.title()), words(family.says()), read.version(),
                        read.provisional(),
                        read.questions(family.id()).stream().map(FrameworkFolder::question).toList()))
                .toList(), read.competences().stream().map(FrameworkFolder::competence).toList());
    }

    private static Question question(eu.masp.assessment.framework.Question question) {
        return new Question(question.id(), question.competence(), word(question.context()), words(question.text()),
                question.answers().stream().map(FrameworkFolder::words).toList(), question.item().discrimination(),
                question.item().thresholds());
    }

    private static Competence competence(eu.masp.assessment.framework.Competence competence) {
        return new Competence(competence.id(), competence.family(), words(competence.title()),
                words(competence.says()),
                competence.trainedBy().stream()
                        .map(each -> new Competence.Trained(word(each.context()), words(each.says()))).toList(),
                competence.esco().stream()
                        .map(each -> new Competence.EscoSkill(each.uri(), each.label(), word(each.match()))).toList(),
                words(competence.words().low()), words(competence.words().middle()),
                words(competence.words().high()));
    }

    private static Words words(Text text) {
        return new Words(text.in("it"), text.in("en"));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}

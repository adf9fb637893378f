package eu.masp.learning;

import eu.masp.competences.CompetenceFramework;
import eu.masp.database.CannotStart;
import eu.masp.measures.InvalidContentException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the modules once, at start: with files that have problems MASP does not start. */
@Configuration(proxyBeanMethods = false)
class ModulesFolder {

    @Bean
    Modules modules(@Value("${masp.content}") String content, CompetenceFramework framework) {
        Path folder = Path.of(content).toAbsolutePath().normalize().resolve("competences").resolve("modules");
        if (!Files.isDirectory(folder)) {
            return new Modules(List.of(), List.of());
        }
        try {
            Modules modules = ModuleReader.read(folder);
            modules.all().stream().filter(module -> framework.find(module.competence()).isEmpty()).findFirst()
                    .ifPresent(module -> {
                        throw new CannotStart("MASP cannot start on the modules in " + folder + ": '" + module.id()
                                + "' trains '" + module.competence() + "', which is no competence of the framework.");
                    });
            return modules;
        } catch (InvalidContentException e) {
            throw new CannotStart("MASP cannot start on the modules in " + folder + ":\n" + e.getMessage(), e);
        }
    }
}

package eu.masp.catalogue;

import eu.masp.measures.Catalogue;
import eu.masp.measures.InvalidContentException;
import eu.masp.database.CannotStart;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the folder of measures once, at start: with a folder that has problems MASP does not start. */
@Configuration(proxyBeanMethods = false)
class CatalogueFolder {

    @Bean
    Catalogue catalogue(@Value("${masp.content}") String folder) {
        Path path = Path.of(folder).toAbsolutePath().normalize();
        return CatalogueAhead.find(path).orElseGet(() -> read(path));
    }

    static Catalogue read(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new CannotStart("MASP cannot read its measures: there is no folder " + folder
                    + ". Set MASP_CONTENT to the folder of the measures.");
        }
        try {
            return Catalogue.load(folder);
        } catch (InvalidContentException e) {
            throw new CannotStart("MASP cannot start on the measures in " + folder + ":\n" + e.getMessage(), e);
        }
    }
}

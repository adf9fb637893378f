package eu.masp.competences.occupations;

import eu.masp.database.CannotStart;
import eu.masp.matching.Taxonomies;
import eu.masp.matching.Taxonomy;
import eu.masp.matching.TaxonomyBuilder;
import eu.masp.measures.InvalidContentException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads our own skills and occupations once, at start: with files that have problems MASP does not start. */
@Configuration(proxyBeanMethods = false)
class OwnTaxonomyFolder {

    @Bean
    Taxonomy ownTaxonomy(@Value("${masp.content}") String folder) {
        Path content = Path.of(folder).toAbsolutePath().normalize();
        // Whoever runs MASP on measures alone has no skills.
        if (!Files.exists(content.resolve("competences/skills.yaml"))) {
            return new TaxonomyBuilder("masp", "0").build();
        }
        try {
            return Taxonomies.own(content);
        } catch (InvalidContentException e) {
            throw new CannotStart("MASP cannot start on the skills and occupations in " + content + ":\n"
                    + e.getMessage(), e);
        }
    }
}

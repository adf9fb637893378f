package eu.masp.competences.occupations;

import eu.masp.matching.Taxonomies;
import eu.masp.matching.Taxonomy;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The version of ESCO that was imported and is to be used. Imports come, change and go while the program runs. */
@Component
class ImportedEsco {
    private static final Logger LOG = LoggerFactory.getLogger(ImportedEsco.class);
    private static final String NEWEST = "newest";
    private static final String OURS = "masp";

    private final Path data;
    private final String chosen;
    private final Duration lookAgain;
    private final Clock clock;
    /** What was said in the log already. */
    private final Set<String> said = new HashSet<>();
    private Looked looked = new Looked(Optional.empty(), "", Instant.MIN);

    /** @param mark changes with every import of the version */
    private record Looked(Optional<Taxonomy> taxonomy, String mark, Instant at) {}

    ImportedEsco(@Value("${masp.taxonomy.data}") String data, @Value("${masp.taxonomy.version}") String chosen,
            @Value("${masp.taxonomy.look-again}") Duration lookAgain, Clock clock) {
        this.data = Path.of(data);
        this.chosen = chosen.isBlank() ? NEWEST : chosen.strip();
        this.lookAgain = lookAgain;
        this.clock = clock;
    }

    /** The folder that imports are kept in. */
    Path data() {
        return data;
    }

    /** Empty where none was imported, none can be read, or our own is to be used. */
    synchronized Optional<Taxonomy> now() {
        Instant now = clock.instant();
        if (!chosen.equals(OURS) && !looked.at().isAfter(now.minus(lookAgain))) {
            looked = look(now);
        }
        return looked.taxonomy();
    }

    private Looked look(Instant now) {
        for (String version : wanted()) {
            String mark = version;
            try {
                mark = version + " of " + Taxonomies.written(data, version);
                if (mark.equals(looked.mark())) {
                    return new Looked(looked.taxonomy(), mark, now);
                }
                if (said.contains(mark)) {
                    continue;
                }
                Optional<Taxonomy> found = Taxonomies.find(data, version);
                if (found.isPresent()) {
                    LOG.info("Occupations and skills are those of ESCO {}.", version);
                    return new Looked(found, mark, now);
                }
            } catch (IOException e) {
                once(mark, "ESCO " + version + " cannot be read and is left out (" + e.getClass().getSimpleName() + ": "
                        + e.getMessage() + ").");
            }
        }
        if (looked.taxonomy().isPresent()) {
            LOG.info("No imported ESCO can be used any more: occupations and skills are MASP’s own.");
        }
        return new Looked(Optional.empty(), "", now);
    }

    /** The newest first. */
    private List<String> wanted() {
        try {
            List<String> imported = Taxonomies.imported(data);
            if (chosen.equals(NEWEST)) {
                return imported;
            }
            if (!imported.contains(chosen)) {
                once(chosen, "ESCO " + chosen + " was not imported: occupations are MASP’s own.");
                return List.of();
            }
            return List.of(chosen);
        } catch (IOException e) {
            once("folder", "The folder of imported classifications cannot be read: occupations are MASP’s own ("
                    + e.getClass().getSimpleName() + ").");
            return List.of();
        }
    }

    private void once(String what, String message) {
        if (said.add(what)) {
            LOG.warn(message);
        }
    }
}

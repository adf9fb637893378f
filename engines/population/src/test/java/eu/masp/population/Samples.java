package eu.masp.population;

import eu.masp.measures.Catalogue;

import java.nio.file.Path;
import java.time.LocalDate;

/** The project's own vocabulary, and populations drawn on it. */
final class Samples {

    static final Path CONTENT = Path.of("../../content");
    static final LocalDate ON = LocalDate.of(2026, 1, 1);
    static final Catalogue CATALOGUE = Catalogue.load(CONTENT);
    static final Margins MARGINS = Margins.read();

    private Samples() {
    }

    static Population fit(long size, long seed) {
        return Population.fit(size, seed, ON, MARGINS, Comuni.of(CATALOGUE.vocabulary(), "content"));
    }

    static FitReport write(Population population, int threads, Path folder) throws Exception {
        try (Destination destination = Destination.of(folder, false, population.size())) {
            return PopulationFolder.write(population, threads, destination);
        }
    }
}

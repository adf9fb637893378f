package eu.masp.population;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.function.LongConsumer;

/** The folder of a population: tables, report of fit, assumptions, and a page that says what it is. */
final class PopulationFolder {

    private PopulationFolder() {
    }

    /** Draws, writes, and moves the whole to its place. */
    static FitReport write(Population population, int threads, Destination destination) throws Exception {
        return write(population, threads, destination, _ -> {});
    }

    /** @param drawn told after each block how many persons are drawn */
    static FitReport write(Population population, int threads, Destination destination, LongConsumer drawn)
            throws Exception {
        Path folder = destination.growing();
        FitReport report;
        long[] persons = {0};
        try (PopulationTables tables = new PopulationTables(folder)) {
            Map<Region, Tally> tallies = population.draw(threads, block -> {
                tables.add(block);
                persons[0] += block.tally().persons();
                drawn.accept(persons[0]);
            });
            report = FitReport.of(population, tallies);
            tables.write(Arrays.stream(Region.values()).map(population::weight).toList(), population.comuni().codes(),
                    FitJson.metadata(population, report));
        }
        Files.writeString(folder.resolve("fit.json"), FitJson.report(population, report));
        Files.writeString(folder.resolve("assumptions.json"), FitJson.assumptionsFile());
        Files.writeString(folder.resolve("README.md"), readme(population, report));
        destination.complete();
        return report;
    }

    private static String readme(Population population, FitReport report) {
        return """
                # A synthetic population

                %,d persons of Lombardy and the Province of Trento on %s, drawn with seed %d by `./masp population`. Nobody in it is real.

                `household.parquet`, `adults.parquet` and `children.parquet` are linked by `household_id`. A household is a family of the
                vocabulary: one or two adults and their dependent children. Families with the same `household_id // 10` share a dwelling and
                an ISEE. `weight`: residents for each person drawn. Empty is unknown, not no.

                `fit.json` compares it with %d published margins that it must meet and %d others, and says why the rest is not used.
                `assumptions.json` names what no margin says: a result that depends on it is no better than it.
                """
                .formatted(population.size(), population.on(), population.seed(), report.count(Fit.Use.FITTED),
                        report.count(Fit.Use.COMPARED));
    }
}

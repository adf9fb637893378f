package eu.masp.population;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** The same seed gives the same bytes, whatever the machine does meanwhile. */
class SameSeedTest {

    private static final List<String> FILES = List.of("household.parquet", "adults.parquet", "children.parquet",
            "fit.json",
            "assumptions.json", "README.md");
    @TempDir
    private Path folder;

    @Test
    void theSameSeedGivesTheSameBytesOnOneThreadAndOnTwoAndAnotherGivesOthers() throws Exception {
        Population population = Samples.fit(3_000, 7);
        Samples.write(population, 1, folder.resolve("one"));
        Samples.write(Samples.fit(3_000, 7), 2, folder.resolve("two"));
        Samples.write(
                new Population(3_000, 8, population.on(), population.margins(), population.comuni(),
                        population.frames(), population.rates()),
                2, folder.resolve("other"));
        for (String file : FILES) {
            assertThat(Files.mismatch(folder.resolve("one").resolve(file), folder.resolve("two").resolve(file)))
                    .as(file).isEqualTo(-1);
        }
        for (String table : FILES.subList(0, 3)) {
            assertThat(Files.mismatch(folder.resolve("one").resolve(table), folder.resolve("other").resolve(table)))
                    .as(table).isNotEqualTo(-1);
        }
    }
}

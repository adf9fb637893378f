package eu.masp.simulation;

import eu.masp.simulation.cli.SimulateCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code --engine duckdb} prints and writes what columns do; {@code --print-sql} shows the query. */
class DuckDbEngineTest {

    private static final Path EXAMPLE = Path.of("src/test/resources/example");
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    private int simulate(Path population, String... more) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        List<String> arguments = new ArrayList<>(List.of("--measures", EXAMPLE.resolve("measures").toString(),
                "--population", population.toString(), "--on", "2026-11-22"));
        arguments.addAll(List.of(more));
        return SimulateCommand.run(new PrintWriter(out), new PrintWriter(err), arguments.toArray(String[]::new));
    }

    @Test
    void countsWhatColumnsCount() {
        for (String format : List.of("--csv", "--json")) {
            assertThat(simulate(EXAMPLE.resolve("population"), format)).as(err.toString()).isZero();
            String columns = out.toString();
            assertThat(simulate(EXAMPLE.resolve("population"), format, "--engine", "duckdb")).as(err.toString())
                    .isZero();
            assertThat(out.toString()).isEqualTo(columns).contains("nursery-bonus");
        }
    }

    @Test
    void writesTheVerdictsThatColumnsWriteAlsoOfAScenario() throws IOException {
        for (List<String> scenario : List.of(List.<String>of(),
                List.of("--scenario", EXAMPLE.resolve("scenario.yaml").toString()))) {
            List<List<String>> written = new ArrayList<>();
            for (String engine : List.of("columns", "duckdb")) {
                Path file = folder.resolve(engine + ".csv");
                List<String> more = new ArrayList<>(List.of("--engine", engine, "--verdicts", file.toString()));
                more.addAll(scenario);
                assertThat(simulate(EXAMPLE.resolve("population"), more.toArray(String[]::new))).as(err.toString())
                        .isZero();
                List<String> lines = new ArrayList<>(Files.readAllLines(file));
                java.util.Collections.sort(lines);
                written.add(lines);
            }
            assertThat(written.get(1)).isEqualTo(written.get(0)).hasSizeGreaterThan(4);
        }
    }

    @Test
    void saysWhichRowIsWrong() throws IOException {
        Path population = Files.createDirectory(folder.resolve("bad"));
        Files.copy(EXAMPLE.resolve("population/households.csv"), population.resolve("households.csv"));
        String children = Files.readString(EXAMPLE.resolve("population/children.csv"));
        for (String[] change : new String[][] {{"nursery", "kindergarten", "'kindergarten' is not one of"},
                {"child_id", "kid_id", "'child_id' is missing"}, {",1,", ",99,", "there is no household 99"}}) {
            Files.writeString(population.resolve("children.csv"), children.replaceFirst(change[0], change[1]));
            assertThat(simulate(population, "--engine", "duckdb")).isEqualTo(1);
            assertThat(err.toString()).contains("children.csv").contains(change[2]);
        }
    }

    @Test
    void printsTheQueryOfADialect() {
        for (String dialect : List.of("duckdb", "spark")) {
            assertThat(SimulateCommand.run(new PrintWriter(out), new PrintWriter(err), "--measures",
                    EXAMPLE.resolve("measures").toString(), "--on", "2026-11-22", "--print-sql", dialect)).isZero();
        }
        assertThat(out.toString()).contains("\"child.birth_date\" >= DATE '2023-11-23'")
                .contains("`child.birth_date` >= DATE '2023-11-23'").contains("nursery-bonus.amount_cents");
    }

    @Test
    void knowsItsOwnLimits() {
        assertThat(simulate(EXAMPLE.resolve("population"), "--engine", "abacus")).isEqualTo(2);
        assertThat(err.toString()).contains("columns, duckdb or spark");
        assertThat(simulate(EXAMPLE.resolve("population"), "--engine", "duckdb", "--by", "area")).isEqualTo(2);
        assertThat(err.toString()).contains("--by");
    }
}

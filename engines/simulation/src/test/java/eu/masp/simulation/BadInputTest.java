package eu.masp.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import eu.masp.simulation.cli.SimulateCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong is said with its place, and no half result is taken for a whole one. */
class BadInputTest {

    private static final Path EXAMPLE = Path.of("src/test/resources/example").toAbsolutePath();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    private int simulate(Path population, String... more) {
        List<String> arguments = new ArrayList<>(List.of("--measures", EXAMPLE.resolve("measures").toString(),
                "--population", population.toString(), "--on", "2026-11-22"));
        arguments.addAll(List.of(more));
        err.getBuffer().setLength(0);
        return SimulateCommand.run(new PrintWriter(out), new PrintWriter(err), arguments.toArray(String[]::new));
    }

    private Path parquet(String name, String select) throws Exception {
        Path file = folder.resolve(name);
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement()) {
            statement.execute("COPY (" + select + ") TO '" + file + "'");
        }
        return file;
    }

    @Test
    void aColumnOfAnotherTypeIsNamedWithItsType() throws Exception {
        Path file = parquet("children.parquet",
                "SELECT 1 AS household_id, 1 AS child_id, DATE '2025-05-03' AS cost, 'nursery' AS care");
        assertThat(simulate(file)).isEqualTo(1);
        assertThat(err.toString())
                .contains("children.parquet: the column 'cost' should hold numbers but is of type date.");
        parquet("children.parquet", "SELECT 1 AS household_id, 1 AS child_id, 5 AS care");
        assertThat(simulate(file)).isEqualTo(1);
        assertThat(err.toString()).contains("the column 'care' should hold texts but is of type integer.");
        parquet("children.parquet", "SELECT 1 AS household_id, 1 AS child_id, 'five' AS cost");
        assertThat(simulate(file)).isEqualTo(1);
        assertThat(err.toString()).contains("row 1, column 'cost': 'five' is not a number with at most 2 decimals.");
        parquet("children.parquet", "SELECT 1 AS household_id, 'kita' AS care");
        assertThat(simulate(file)).isEqualTo(1);
        assertThat(err.toString()).contains("the column 'child_id' is missing: it tells the rows apart.");
    }

    @Test
    void aTruncatedParquetFileIsRefusedWhereverItIsCut() throws Exception {
        Path file = parquet("children.parquet",
                "SELECT range AS household_id, 1 AS child_id, range % 900 AS cost FROM range(20000)");
        byte[] whole = Files.readAllBytes(file);
        for (int length : new int[] {0, 3, 100, whole.length / 2, whole.length - 9, whole.length - 1}) {
            Files.write(file, java.util.Arrays.copyOf(whole, length));
            assertThat(simulate(file)).as("%d bytes", length).isEqualTo(1);
            assertThat(err.toString()).contains("children.parquet cannot be read: it is no whole Parquet file");
        }
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void aScenarioThatDividesByZeroIsRefusedAtItsKey() throws IOException {
        Path scenario = folder.resolve("s.yaml");
        for (String formula : List.of("child.cost / 0", "child.cost / (5 - 5)", "child.cost / isee_ceiling")) {
            Files.writeString(scenario,
                    "measures: {nursery-bonus: {amount: {monthly: '%s'}}}".formatted(formula));
            assertThat(simulate(EXAMPLE.resolve("population"), "--scenario", scenario.toString())).isEqualTo(1);
            assertThat(err.toString()).contains("s.yaml: measures: nursery-bonus: amount: monthly: ")
                    .contains("literal other than 0 may divide");
        }
    }

    @Test
    void everythingThatIsWrongWithAScenarioIsToldAtOnce() throws IOException {
        Path scenario = folder.resolve("s.yaml");
        Files.writeString(scenario, """
                parameters: {isee_ceilin: 5}
                funds: [{measure: nursery-bonus, amount: -5}, {measure: nursery-bonu, amount: 5}]
                takeup: {nursery-bonus: {applies: {low: 0.9, central: 0.5, high: 2}, paid: 3}, nope: {applies: 1}}
                order: {ranking: household.nothing, first: lowest}
                period: {days: 0}
                """);
        assertThat(simulate(EXAMPLE.resolve("population"), "--scenario", scenario.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("parameters: isee_ceilin: ", "period: ", "funds: 0: amount: -5",
                "funds: 1: measure: there is no measure", "takeup: nursery-bonus: applies: low, central",
                "takeup: nursery-bonus: applies: has to lie between 0 and 1.",
                "takeup: nursery-bonus: paid: has to lie", "takeup: nope: there is no measure", "order: ranking: ")
                .hasLineCount(9);
    }

    @Test
    void aScenarioThatNamesNothingIsRefused() throws IOException {
        Path scenario = folder.resolve("s.yaml");
        for (String text : List.of("", "title: something", "- a list", "parameters: 5", "{parameters: {}")) {
            Files.writeString(scenario, text);
            assertThat(simulate(EXAMPLE.resolve("population"), "--scenario", scenario.toString())).as(text)
                    .isEqualTo(1);
            assertThat(err.toString()).as(text).startsWith(scenario + ": ").hasLineCount(1);
        }
        assertThat(simulate(EXAMPLE.resolve("population"), "--scenario", folder.resolve("none.yaml").toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("it cannot be read: there is no such file");
    }

    @Test
    void aFullDiskLeavesNothing() throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(succeeds("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk.toString()), "only root can mount");
        try {
            Path population = parquet("children.parquet",
                    "SELECT range AS household_id, range AS child_id, 5.5 AS cost FROM range(150000)");
            for (String file : List.of("v.csv", "v.parquet")) {
                assertThat(simulate(population, "--verdicts", disk.resolve(file).toString())).isEqualTo(1);
                assertThat(err.toString()).contains("could not be written: the disk is full.");
                assertThat(disk).isEmptyDirectory();
            }
            Files.write(disk.resolve("filler"), new byte[1024 * 1024 - 4096]);
            assertThat(simulate(EXAMPLE.resolve("population"), "--out", disk.resolve("out").toString())).isEqualTo(1);
            assertThat(err.toString()).contains("the disk is full.");
            assertThat(disk.resolve("out")).isDirectoryNotContaining("glob:**");
        } finally {
            succeeds("umount", disk.toString());
        }
    }

    private static boolean succeeds(String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
    }

    @Test
    void whoeverStopsItFindsNoHalfFile() throws Exception {
        Path population = parquet("children.parquet",
                "SELECT range AS household_id, range AS child_id, 5.5 AS cost, 'nursery' AS care FROM range(1000000)");
        Path results = Files.createDirectory(folder.resolve("results"));
        Process process = new ProcessBuilder(ProcessHandle.current().info().command().orElse("java"),
                "--enable-native-access=ALL-UNNAMED", "-Xmx512m", "-cp", System.getProperty("java.class.path"),
                SimulateCommand.class.getName(), "--measures", EXAMPLE.resolve("measures").toString(), "--population",
                population.toString(), "--on", "2026-11-22", "--verdicts", results.resolve("v.csv").toString())
                .redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile()).start();
        try {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(40);
            while (files(results).isEmpty() && process.isAlive() && System.nanoTime() < end) {
                Thread.sleep(10);
            }
            Thread.sleep(50);
            assertThat(process.isAlive()).as(Files.readString(folder.resolve("log"))).isTrue();
            // As Ctrl-C, which whoever was started in the background does not hear.
            process.destroy();
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(143);
            assertThat(files(results)).isEmpty();
        } finally {
            process.destroyForcibly();
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}

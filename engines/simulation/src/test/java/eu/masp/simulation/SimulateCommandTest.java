package eu.masp.simulation;

import eu.masp.simulation.cli.SimulateCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** The example of the README, and what is said when a population is not good. */
class SimulateCommandTest {

    private static final Path EXAMPLE = Path.of("src/test/resources/example");
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    private int simulate(Path population, String... more) {
        List<String> arguments = new java.util.ArrayList<>(List.of("--measures", EXAMPLE.resolve("measures").toString(),
                "--population", population.toString(), "--on", "2026-11-22"));
        arguments.addAll(List.of(more));
        return SimulateCommand.run(new PrintWriter(out), new PrintWriter(err), arguments.toArray(String[]::new));
    }

    @Test
    void countsTheExample() {
        assertThat(simulate(EXAMPLE.resolve("population"))).as(err.toString()).isZero();
        assertThat(out.toString()).contains("70 decided (5 rows): 20 entitled (2 rows), 30 not, 20 unknown")
                .contains("total: 57,511.30 € in all, 2,875.57 on average");
    }

    @Test
    void countsTheSameWithWeightsOfOneAndWithout() throws IOException {
        Path plain = Files.createDirectory(folder.resolve("plain"));
        Path weighted = Files.createDirectory(folder.resolve("weighted"));
        for (String table : List.of("households", "children")) {
            Path file = EXAMPLE.resolve("population").resolve(table + ".csv");
            Files.copy(file, plain.resolve(table + ".csv"));
            Files.copy(file, weighted.resolve(table + ".csv"));
        }
        Files.writeString(plain.resolve("households.csv"),
                "household_id,isee,area\n1,12000.50,north\n2,40000.00,north\n3,40000.01,south\n4,,south\n");
        Files.writeString(weighted.resolve("households.csv"),
                "household_id,isee,area,weight\n1,12000.50,north,1\n2,40000.00,north,1\n3,40000.01,south,1\n4,,south,1\n");
        assertThat(simulate(plain, "--csv")).as(err.toString()).isZero();
        String without = out.toString();
        out.getBuffer().setLength(0);
        assertThat(simulate(weighted, "--csv")).as(err.toString()).isZero();
        assertThat(out.toString()).isEqualTo(without).contains("nursery-bonus,,isee,near_misses,1\n")
                .contains("nursery-bonus,,enrolled,share,0.5\n");
    }

    @Test
    void readsParquetAndDuckDbAsCsv() throws Exception {
        assertThat(simulate(EXAMPLE.resolve("population"), "--csv")).isZero();
        String expected = out.toString();
        Path parquet = Files.createDirectory(folder.resolve("parquet"));
        try (var connection = java.sql.DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("p.duckdb"));
                var statement = connection.createStatement()) {
            for (String table : List.of("households", "children")) {
                statement.execute("CREATE TABLE " + table + " AS SELECT * FROM read_csv('"
                        + EXAMPLE.resolve("population").resolve(table + ".csv") + "')");
                statement.execute("COPY " + table + " TO '" + parquet.resolve(table + ".parquet") + "'");
            }
        }
        for (Path population : List.of(parquet, folder.resolve("p.duckdb"))) {
            out.getBuffer().setLength(0);
            assertThat(simulate(population, "--csv")).as(err.toString()).isZero();
            assertThat(out.toString()).isEqualTo(expected);
        }
    }

    @Test
    void groupsByAreaAndNamesNearMisses() {
        assertThat(simulate(EXAMPLE.resolve("population"), "--csv", "--by", "area")).as(err.toString()).isZero();
        assertThat(out.toString()).contains("nursery-bonus,south,isee,near_misses,20")
                .contains("nursery-bonus,north,,eligible,20").contains("nursery-bonus,north,enrolled,share,5\n");
    }

    @Test
    void severalGroupingsStandSideBySideAndWhatNobodyKnowsIsSaid() throws IOException {
        Files.writeString(folder.resolve("households.csv"), "household_id,isee\n1,10\n");
        Files.writeString(folder.resolve("children.csv"), "child_id,household_id,birth_date,care,cost\n"
                + "a,1,2025-05-03,nursery,5\nb,1,2025-05-03,nursery,5\nc,1,2025-05-03,nursery,5\n"
                + "d,1,2025-05-03,nursery,5\ne,1,2025-05-03,nursery,5\n");
        assertThat(simulate(folder, "--by", "area", "--by", "cost:0,5,10")).as(err.toString()).isZero();
        assertThat(out.toString()).contains("by area\n  the population does not know this of anybody")
                .contains(
                        "5 to below 10                           5: 100.0 % entitled, 1.00 times everybody's, 55.00 €");
    }

    @Test
    void writesTheVerdictOfEachChild() throws IOException {
        assertThat(simulate(EXAMPLE.resolve("population"), "--verdicts", folder.resolve("v.csv").toString(), "--out",
                folder.resolve("out").toString())).as(err.toString()).isZero();
        assertThat(Files.readAllLines(folder.resolve("v.csv"))).containsExactly(
                "household_id,child_id,nursery-bonus.verdict,nursery-bonus.amount_cents,nursery-bonus.in-force,"
                        + "nursery-bonus.under-three,nursery-bonus.enrolled,nursery-bonus.isee",
                "1,a,yes,300003,yes,yes,yes,yes", "1,b,no,,yes,no,no,yes", "2,a,yes,275110,yes,yes,yes,yes",
                "3,a,no,,yes,yes,yes,no", "4,a,unknown,,yes,yes,yes,unknown");
        assertThat(folder.resolve("out/summary.json")).content().contains("\"sum_cents\" : 5751130");
        assertThat(folder).isDirectoryNotContaining("glob:**.part*");
    }

    @Test
    void oneFileOfMembersIsEnough() throws IOException {
        Path file = folder.resolve("children.csv");
        Files.writeString(file, "child_id,household_id,birth_date,care,cost,isee\n1,7,2025-05-03,nursery,100,10\n"
                + "2,7,2025-05-03,none,100,10\n1,5,2025-05-03,nursery,100,\n");
        assertThat(simulate(file)).as(err.toString()).isZero();
        assertThat(out.toString()).contains("3 decided: 1 entitled, 1 not, 1 unknown");
    }

    @Test
    void sayWhereTextStandsInANumberColumn() throws IOException {
        refuses("household_id,isee\n1,10\n2,ten\n", "child_id,household_id\n",
                "households.csv, row 2, column 'isee': 'ten' is not a number with at most 2 decimals.");
        refuses("household_id,isee\n1,10.123\n", "child_id,household_id\n", "row 1, column 'isee': '10.123' is not");
        refuses("household_id,isee\n1,-1\n", "child_id,household_id\n", "-1 is not between 0.00 and 1000000.00");
        refuses("household_id\n1\n", "child_id,household_id,care\n1,1,kindergarten\n",
                "children.csv, row 1, column 'care': 'kindergarten' is not one of nursery, none.");
        refuses("household_id\n1\n", "child_id,household_id,birth_date\n1,1,2025-02-30\n",
                "row 1, column 'birth_date': '2025-02-30' is not a date");
        refuses("household_id\n1\n1\n", "child_id,household_id\n",
                "row 2: the household_id 1 stands there for the second");
        refuses("household_id\n1\n", "child_id,household_id\n1,2\n", "row 1: there is no household 2.");
        refuses("household_id\n1\n", "child_id,household_id\nx,1\nx,1\n", "child_id x stands twice in household 1.");
        refuses("household_id,weight\n1,many\n", "child_id,household_id\n", "row 1: 'weight' has to be a number");
        refuses("id\n1\n", "child_id,household_id\n", "the column 'household_id' is missing");
    }

    private void refuses(String households, String children, String message) throws IOException {
        Path population = Files.createDirectories(folder.resolve("bad"));
        Files.writeString(population.resolve("households.csv"), households);
        Files.writeString(population.resolve("children.csv"), children);
        err.getBuffer().setLength(0);
        assertThat(simulate(population)).isEqualTo(1);
        assertThat(err.toString()).contains(message);
    }

    @Test
    void aMissingColumnIsUnknownForAll() throws IOException {
        Files.writeString(folder.resolve("households.csv"), "household_id\n1\n");
        Files.writeString(folder.resolve("children.csv"),
                "child_id,household_id,birth_date,care,cost\n1,1,2025-05-03,nursery,5\n");
        assertThat(simulate(folder)).as(err.toString()).isZero();
        assertThat(err.toString()).contains("No column 'isee' of household: unknown for all 1 rows.");
        assertThat(out.toString()).contains("1 unknown");
    }

    @Test
    void aTruncatedParquetFileIsRefused() throws Exception {
        Path file = folder.resolve("households.parquet");
        try (var connection = java.sql.DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement()) {
            statement.execute("COPY (SELECT range AS household_id, 1.5 AS isee FROM range(10000)) TO '" + file + "'");
        }
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(whole, whole.length / 2));
        assertThat(simulate(folder)).isEqualTo(1);
        assertThat(err.toString()).contains("households.parquet cannot be read: it is no whole Parquet file");
    }

    @Test
    void inventedPeopleAreSaidToBeInventedWithWhatTheyRestOn() throws Exception {
        try (var connection = java.sql.DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement()) {
            for (String table : List.of("households", "children")) {
                statement.execute("COPY (SELECT * FROM read_csv('"
                        + EXAMPLE.resolve("population").resolve(table + ".csv") + "')) TO '"
                        + folder.resolve(table + ".parquet")
                        + "' (FORMAT parquet, KV_METADATA {masp_population: '{\"synthetic\":true,\"persons\":5}', "
                        + "masp_assumptions: '[{\"id\":\"drawn-isee\",\"value\":\"lognormal\",\"why\":\"no source\"}]'})");
            }
        }
        assertThat(simulate(folder)).as(err.toString()).isZero();
        assertThat(out.toString()).contains("Synthetic population: its people are invented (persons 5).")
                .contains("4 rows of household, 5 rows of child").contains("values and reasons:\n    drawn-isee.\n");
        for (String engine : List.of("columns", "duckdb")) {
            out.getBuffer().setLength(0);
            assertThat(simulate(folder, "--json", "--engine", engine)).as(err.toString()).isZero();
            assertThat(out.toString()).contains("\"synthetic\" : true", "\"why\" : \"no source\"",
                    "\"eligible_rows\" : 2");
            out.getBuffer().setLength(0);
            assertThat(simulate(folder, "--csv", "--engine", engine)).as(err.toString()).isZero();
            assertThat(out.toString()).contains(",,,synthetic,true\n", ",,,sample_rows_child,5\n",
                    ",,,assumption_drawn-isee,lognormal\n", "nursery-bonus,,,eligible_rows,2\n");
        }
        out.getBuffer().setLength(0);
        assertThat(simulate(EXAMPLE.resolve("population"), "--json")).isZero();
        assertThat(out.toString()).contains("\"synthetic\" : false").doesNotContain("assumptions");
    }

    @Test
    void badUseIsToldFromBadFiles() {
        assertThat(simulate(EXAMPLE.resolve("population"), "--measure", "nursery-bonu")).isEqualTo(2);
        assertThat(err.toString()).contains("There is no measure 'nursery-bonu'. Did you mean 'nursery-bonus'?");
        assertThat(simulate(EXAMPLE.resolve("nowhere"))).isEqualTo(1);
        assertThat(simulate(EXAMPLE.resolve("population"), "--by", "cost")).isEqualTo(1);
    }
}

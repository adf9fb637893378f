package eu.masp.population;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What cannot be done is said in a sentence, and nothing is left behind. */
class BadUseTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "lombardia --size 0      | --size 0 cannot be: from 1,000 to 100,000,000 persons.",
            "lombardia --size -5     | --size -5 cannot be",
            "lombardia --size many   | Invalid value for option '--size'",
            "veneto                  | There is no population of \"veneto\": only of lombardia",
            "lombardia --threads 0   | --threads 0 cannot be: at least 1.",
            "lombardia --on 2026-02-30 | '2026-02-30' is not a date that exists",
            "lombardia --on 1999-01-01 | --on 1999-01-01 is too far from the margins",
            "lombardia --lang de     | --lang de is not there: it or en.",
            "lombardia --colour red  | Unknown option"})
    void badUseIsExplained(String arguments, String message) {
        Said said = run(2, arguments + " --out " + folder.resolve("drawn"));
        assertThat(said.err()).contains(message).contains("Try: population --help");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void theFolderToMakeIsAsked() {
        assertThat(run(2, "lombardia").err()).contains("Missing required option: '--out=FOLDER'");
        assertThat(run(2, "lombardia --out " + folder.resolve("x.parquet")).err())
                .contains("--out names a folder, for a population is several linked tables",
                        "try --out " + folder.resolve("x") + ".");
        assertThat(run(2, "lombardia --out " + folder.resolve("no/such/place")).err())
                .contains("There is no folder " + folder.resolve("no/such"));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whatIsThereIsNotReplacedUnasked() throws IOException {
        Path there = Files.createDirectory(folder.resolve("there"));
        Files.writeString(there.resolve("thesis.txt"), "years of work");
        assertThat(run(2, "lombardia --out " + there).err())
                .contains(there + " exists already: name another folder, or add --force");
        assertThat(run(2, "lombardia --force --out " + there).err())
                .contains(there + " is not a population: --force replaces nothing else.");
        assertThat(there.resolve("thesis.txt")).hasContent("years of work");
    }

    @Test
    void aPopulationIsReplacedWhenAsked() throws Exception {
        Path there = Files.createDirectory(folder.resolve("there"));
        Files.writeString(there.resolve("household.parquet"), "old");
        try (Destination destination = Destination.of(there, true, 1)) {
            Files.writeString(destination.growing().resolve("household.parquet"), "new");
            assertThat(there.resolve("household.parquet")).hasContent("old");
            destination.complete();
        }
        assertThat(there.resolve("household.parquet")).hasContent("new");
        assertThat(folder.toFile().list()).containsExactly("there");
    }

    @Test
    void whatFailsHalfWayLeavesNothing() throws Exception {
        try (Destination destination = Destination.of(folder.resolve("drawn"), false, 1);
                PopulationTables tables = new PopulationTables(destination.growing())) {
            assertThat(destination.growing()).isDirectory();
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFullDiskIsForeseenAndNamed() {
        assertThatThrownBy(() -> Destination.requireSpace(100_000_000, 10_000_000, folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("Not enough space in " + folder).hasMessageContaining("100 MB are free");
        assertThat(PopulationCommand
                .failure(new SQLException("IO Error: Could not write all bytes: No space left on device"), folder))
                .startsWith("The disk is full");
    }

    @Test
    void aVocabularyThatLacksAnInputIsNamed() throws IOException {
        Path other = Files.createDirectory(folder.resolve("other"));
        Files.writeString(other.resolve("vocabulary.yaml"),
                """
                        entities:
                          household: {root: true, title: {it: Famiglia, en: Household}}
                        inputs:
                          - {id: household.rooms, type: number, label: {it: Stanze, en: Rooms}, question: {it: "Quante?", en: "How many?"}}
                        """);
        Said said = run(1, "lombardia --size 1000 --measures " + other + " --out " + folder.resolve("drawn"));
        assertThat(said.err()).contains("has no entity 'adult'", "has no input 'household.comune'");
        assertThat(folder.toFile().list()).containsExactly("other");
    }

    @Test
    void helpIsThere() {
        assertThat(run(0, "--help").out()).contains("Usage: population", "--seed", "Exit status");
    }

    private record Said(String out, String err) {}

    private static Said run(int status, String arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<String> all = new ArrayList<>(List.of(arguments.trim().split(" +")));
        if (!all.contains("--measures")) {
            all.add("--measures=" + Samples.CONTENT);
        }
        assertThat(PopulationCommand.run(new PrintWriter(out, true), new PrintWriter(err, true),
                all.toArray(String[]::new)))
                .as(err.toString()).isEqualTo(status);
        return new Said(out.toString(), err.toString());
    }
}

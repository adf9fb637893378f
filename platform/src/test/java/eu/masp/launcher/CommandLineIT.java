package eu.masp.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import eu.masp.launcher.Masp.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the launcher says before it starts anything. */
class CommandLineIT {
    @TempDir
    private Path folder;

    @Test
    void helpListsTheCommands() {
        Result help = new Masp().run("--help");
        assertThat(help.exitCode()).isZero();
        assertThat(help.out()).contains("./masp up", "./masp check", "./masp population", "./masp test");
        assertThat(help.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"up", "check", "test"})
    void eachCommandExplainsItself(String command) {
        Result help = new Masp().run(command, "--help");
        assertThat(help.exitCode()).isZero();
        assertThat(help.out()).contains(command);
    }

    @Test
    void noCommandIsBadUse() {
        Result result = new Masp().run();
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("./masp up");
    }

    @ParameterizedTest
    @ValueSource(strings = {"frobnicate", "matches", "Up"})
    void anUnknownCommandIsBadUseAndGetsAHint(String command) {
        Result result = new Masp().run(command);
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).isEqualTo("There is no command \"" + command + "\". See: ./masp --help\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--port", "--port=eighty", "--port=70000", "--data=", "--frobnicate"})
    void aWrongOptionIsBadUse(String option) {
        Result result = new Masp().run("up", option);
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err().lines()).hasSize(1);
    }

    @Test
    void checkDecidesAHouseholdAgainstTheProjectsMeasuresFromAnyFolder() throws IOException {
        Path household = Files.writeString(folder.resolve("a household.json"), "{\"household\": {}}");
        Result result = new Masp().from(folder)
                .run("check", household.getFileName().toString(), "--on", "2026-11-22", "--json");
        assertThat(result.err()).isEmpty();
        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).startsWith("{").contains("\"assegno-unico\"");
    }

    @Test
    void checkSaysWhatIsWrongWithAFile() throws IOException {
        Path household = Files.writeString(folder.resolve("broken.json"), "{");
        Result result = new Masp().from(folder).run("check", household.toString());
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("broken.json");
    }

    @Test
    void worksFromAnyFolderThroughALink() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("a link to masp"), Masp.PROJECT.resolve("masp"));
        Path second = Files.createSymbolicLink(folder.resolve("second"), Path.of("a link to masp"));
        Result help = new Masp().calledAs(second).from(folder).run("up", "--help");
        assertThat(link).isSymbolicLink();
        assertThat(help.exitCode()).isZero();
    }

    @Test
    void aMissingJdkIsOneSentence() {
        Result result = new Masp().with("MASP_JDK_FOLDERS", folder.toString()).run("up");
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err().lines()).hasSize(1);
        assertThat(result.err()).contains("JDK 25", "JAVA_HOME");
    }
}

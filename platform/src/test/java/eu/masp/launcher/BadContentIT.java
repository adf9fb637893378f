package eu.masp.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import eu.masp.launcher.Masp.Result;
import eu.masp.launcher.Masp.Running;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starting on a folder of measures that has problems. */
class BadContentIT {
    @TempDir
    private Path temporary;

    @Test
    void everyProblemIsToldInPlainWordsAndNothingStarts() throws IOException {
        Path content = Files.createDirectory(temporary.resolve("my measures"));
        Files.writeString(content.resolve("first.yaml"), "id: first\n\ttitle: a tab\n");
        Files.writeString(content.resolve("second.yaml"), "what: is this\n");

        Running masp = new Masp().with("MASP_CONTENT", content.toString())
                .start("up", "--empty", "--data", temporary.resolve("data").toString(), "--port",
                        Integer.toString(Masp.freePort()));
        masp.waitForEnd();
        Result result = masp.result();

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err()).contains("first.yaml:2", "second.yaml:1").doesNotContain("Exception", "at eu.masp");
        assertThat(result.out()).doesNotContain("MASP is running");
    }
}

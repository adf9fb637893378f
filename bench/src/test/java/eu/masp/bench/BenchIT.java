package eu.masp.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code ./masp bench} as a person types it. */
class BenchIT {

    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

    private record Ended(int exitCode, String said) {}

    private static Ended masp(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(PROJECT.resolve("masp").toString(), "bench"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        // What is tested has just been built; a build inside the build would fight with it.
        builder.environment().put("MASP_BUILD", "never");
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), said);
    }

    @Test
    void itExplainsItself() throws Exception {
        Ended help = masp("--help");
        assertThat(help.exitCode()).isZero();
        assertThat(help.said()).contains("./masp bench", "--json", "Exit status");
    }

    @Test
    void withoutANameItListsTheBenchmarks() throws Exception {
        Ended list = masp();
        assertThat(list.exitCode()).isZero();
        assertThat(list.said()).startsWith("measures  ");
    }

    @Test
    void anUnknownNameIsBadUseAndTheNamesAreListed() throws Exception {
        Ended unknown = masp("frobnicate", "--json");
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.said()).contains("frobnicate", "measures");
    }
}

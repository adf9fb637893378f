package eu.masp.matching.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The model is loaded by a process whose command line is as long as a real one: with every jar of the platform in it. */
class LongCommandLineTest {

    /** Run as a program of its own. */
    static final class Loading {
        private Loading() {
        }

        public static void main(String[] arguments) {
            System.out.println("loaded: " + Embeddings.find().map(Embeddings::model).orElse("none"));
        }
    }

    @Test
    void theProcessLivesAndHasTheModel() throws Exception {
        org.junit.jupiter.api.Assumptions.assumeTrue(Embeddings.find().isPresent());
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED", "-Dlong=" + "/lib/a.jar:".repeat(6000),
                "-cp", System.getProperty("java.class.path"), Loading.class.getName()).redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        assertThat(output).contains("loaded: all-MiniLM-L6-v2-q");
    }
}

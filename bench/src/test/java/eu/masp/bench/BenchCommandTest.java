package eu.masp.bench;

import static org.assertj.core.api.Assertions.assertThat;

import eu.masp.bench.Measurement.Better;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a person and a program see of a benchmark. */
class BenchCommandTest {

    private static final Measurement BESIDE_A_PEER = new Measurement("households-per-second", Better.HIGHER,
            "2 measures",
            new BigDecimal("6341"), "kie", new BigDecimal("512.5"), null);
    private static final Measurement NOT_INSTALLED = new Measurement("requests-per-second", Better.HIGHER, "one step",
            null,
            null, null, "needs wrk: apt-get install wrk");
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    /** Gives figures without measuring anything. */
    private record Ready(List<Measurement> results) implements Benchmark {

        @Override
        public String name() {
            return "ready";
        }

        @Override
        public String about() {
            return "nothing at all";
        }

        @Override
        public List<Measurement> run(Progress progress) {
            if (results.isEmpty()) {
                throw new BenchmarkFailure("The sides differ.");
            }
            return results;
        }
    }

    private int run(List<Measurement> results, String... arguments) {
        return BenchCommand.run(List.of(new Ready(results)), new PrintWriter(out, true), new PrintWriter(err, true),
                arguments);
    }

    @Test
    void withoutANameItListsTheBenchmarks() {
        assertThat(run(List.of())).isZero();
        assertThat(out.toString()).contains("ready  nothing at all");
    }

    @Test
    void anUnknownNameIsBadUseAndTheNamesAreListed() {
        assertThat(run(List.of(), "frobnicate")).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).contains("no benchmark \"frobnicate\"", "there are: ready");
    }

    @Test
    void anUnknownOptionIsBadUse() {
        assertThat(run(List.of(), "ready", "--fast")).isEqualTo(2);
    }

    @Test
    void whatCannotBeMeasuredIsOneSentenceAndExitOne() {
        assertThat(run(List.of(), "ready", "--json")).isEqualTo(1);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).isEqualTo("The sides differ." + System.lineSeparator());
    }

    @Test
    void jsonIsAllThereIsOnStandardOutput() {
        assertThat(run(List.of(BESIDE_A_PEER, NOT_INSTALLED), "ready", "--json")).isZero();
        JsonNode report = JsonMapper.shared().readTree(out.toString());
        assertThat(report.propertyNames()).containsExactly("bench", "machine", "results");
        assertThat(report.get("machine").propertyNames()).containsExactly("cpu", "cores", "memory", "jdk", "os");
        JsonNode beside = report.get("results").get(0);
        assertThat(beside.propertyNames()).containsExactly("metric", "case", "ours", "peer", "theirs", "ratio");
        assertThat(beside.get("ours").asDouble()).isEqualTo(6341);
        assertThat(beside.get("ratio").asDouble()).isEqualTo(12.37);
    }

    @Test
    void aPeerThatIsNotInstalledIsNullWithItsInstallLine() {
        run(List.of(NOT_INSTALLED), "ready", "--json");
        JsonNode result = JsonMapper.shared().readTree(out.toString()).get("results").get(0);
        assertThat(result.get("ours").isNull()).isTrue();
        assertThat(result.get("ratio").isNull()).isTrue();
        assertThat(result.get("note").asString()).contains("apt-get install wrk");
    }

    @Test
    void theTableShowsTheSameAndExplainsWhatIsMissing() {
        run(List.of(BESIDE_A_PEER, NOT_INSTALLED), "ready");
        assertThat(out.toString())
                .containsPattern("households-per-second +2 measures +6,341 +kie +512.5 +12.37 +higher")
                .contains("one step (1)", "(1) needs wrk: apt-get install wrk");
    }
}

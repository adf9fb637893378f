package eu.masp.bench.interview;

import eu.masp.bench.BenchmarkFailure;
import eu.masp.bench.interview.Visitor.Step;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The load generator wrk, where it is installed. */
final class Wrk {

    static final String INSTALL = "wrk is not installed: apt-get install wrk";
    private static final Pattern FIGURES = Pattern.compile("masp (\\d+) (\\d+) (\\d+) (\\d+)");
    private final Path program;
    private final URI address;

    /** What it saw; times in microseconds. */
    record Figures(long requests, long duration, long failures, long p99) {

        double perSecond() {
            return requests / (duration / 1e6);
        }

        double p99Milliseconds() {
            return p99 / 1e3;
        }
    }

    private Wrk(Path program, URI address) {
        this.program = program;
        this.address = address;
    }

    static Optional<Path> find() {
        return Arrays.stream(Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "wrk")).filter(Files::isExecutable).findFirst();
    }

    static Wrk against(Path program, URI address) {
        return new Wrk(program, address);
    }

    /** Takes the steps over and over from so many connections. */
    Figures run(List<Step> steps, int connections, Duration duration) {
        try {
            Path folder = Files.createTempDirectory("masp-wrk");
            Path script = folder.resolve("interview-step.lua");
            Path requests = folder.resolve("requests.tsv");
            try (InputStream lua = Wrk.class.getResourceAsStream("interview-step.lua")) {
                if (lua == null) {
                    throw new IllegalStateException("interview-step.lua is missing");
                }
                Files.write(script, lua.readAllBytes());
                Files.writeString(requests, lines(steps));
                return run(script, requests, connections, duration);
            } finally {
                Files.deleteIfExists(script);
                Files.deleteIfExists(requests);
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each step is two requests: the answer, and the page that follows. */
    private static String lines(List<Step> steps) {
        StringBuilder lines = new StringBuilder();
        for (Step step : steps) {
            lines.append(String.join("\t", "POST", step.path(), step.cookies(), step.body())).append('\n');
            lines.append(String.join("\t", "GET", step.next(), step.cookies(), "-")).append('\n');
        }
        return lines.toString();
    }

    private Figures run(Path script, Path requests, int connections, Duration duration) throws IOException {
        Process wrk = new ProcessBuilder(program.toString(), "--threads", "1", "--connections",
                Integer.toString(connections),
                "--duration", duration.toSeconds() + "s", "--timeout", "30s", "--script", script.toString(),
                address.toString(), "--",
                requests.toString()).redirectErrorStream(true).start();
        String said = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher figures = FIGURES.matcher(said);
        if (!figures.find()) {
            throw new BenchmarkFailure("wrk gave no figures: " + said.strip());
        }
        Figures seen = new Figures(Long.parseLong(figures.group(1)), Long.parseLong(figures.group(2)),
                Long.parseLong(figures.group(3)), Long.parseLong(figures.group(4)));
        if (seen.requests() == 0 || seen.failures() > 0) {
            throw new BenchmarkFailure(
                    seen.failures() + " of " + seen.requests() + " requests failed under wrk: " + said.strip());
        }
        return seen;
    }
}

package eu.masp.bench;

import eu.masp.bench.assessment.AssessmentBenchmark;
import eu.masp.bench.matching.MatchingBenchmark;
import eu.masp.bench.measures.MeasuresBenchmark;
import eu.masp.bench.rush.RushBenchmark;
import eu.masp.bench.simulation.SimulationBenchmark;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./masp bench}: runs one benchmark, or lists them. */
@Command(name = "./masp bench", sortOptions = false, description = {
        "Measures how fast MASP is, beside others, all in one run on this machine.",
        "Without a name: lists the benchmarks. docs/benchmarks.md says what is measured and how."}, footer = {"",
                "Exit status: 0 done, 1 it failed (the sides differ, something does not start), 2 bad use."})
public final class BenchCommand implements Callable<Integer> {

    private final List<Benchmark> benchmarks;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", arity = "0..1", paramLabel = "NAME", description = "which benchmark")
    private @Nullable String name;

    @Option(names = "--json", description = "print JSON for programs")
    private boolean json;

    /** Set by the launcher where somebody looks at standard error. */
    @Option(names = "--progress", hidden = true)
    private boolean progress;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "show this help")
    private boolean help;

    BenchCommand(List<Benchmark> benchmarks) {
        this.benchmarks = benchmarks;
    }

    public static void main(String[] arguments) {
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        Path home = Path.of(Optional.ofNullable(System.getenv("MASP_HOME")).orElse("."));
        int status = run(List.of(MeasuresBenchmark.of(home), RushBenchmark.of(home), SimulationBenchmark.full(),
                AssessmentBenchmark.full(), MatchingBenchmark.of(home)), out,
                err, arguments);
        out.flush();
        System.exit(status);
    }

    /** Runs the command and returns its exit status. */
    static int run(List<Benchmark> benchmarks, PrintWriter out, PrintWriter err, String... arguments) {
        return new CommandLine(new BenchCommand(benchmarks)).setOut(out).setErr(err)
                .setParameterExceptionHandler((exception, _) -> {
                    err.println(exception.getMessage() + " See: ./masp bench --help");
                    return CommandLine.ExitCode.USAGE;
                }).execute(arguments);
    }

    @Override
    public Integer call() {
        if (spec == null) {
            throw new IllegalStateException("run through picocli");
        }
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        if (name == null) {
            benchmarks.forEach(benchmark -> out.println(benchmark.name() + "  " + benchmark.about()));
            return CommandLine.ExitCode.OK;
        }
        Benchmark chosen = benchmarks.stream().filter(benchmark -> benchmark.name().equals(name)).findFirst()
                .orElseThrow(() -> unknown(spec.commandLine()));
        return run(chosen, out, err);
    }

    private ParameterException unknown(CommandLine commandLine) {
        String names = benchmarks.stream().map(Benchmark::name).collect(Collectors.joining(", "));
        return new ParameterException(commandLine, "There is no benchmark \"" + name + "\"; there are: " + names + ".");
    }

    private int run(Benchmark benchmark, PrintWriter out, PrintWriter err) {
        Progress shown = progress ? Progress.on(err) : Progress.SILENT;
        try {
            Report report = new Report(benchmark.name(), Machine.here(), benchmark.run(shown));
            shown.say("");
            if (json) {
                out.println(report.json());
            } else {
                report.print(out);
            }
            return CommandLine.ExitCode.OK;
        } catch (BenchmarkFailure e) {
            shown.say("");
            err.println(e.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        }
    }
}

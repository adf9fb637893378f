package eu.masp.bench.simulation;

import eu.masp.bench.Benchmark;
import eu.masp.bench.BenchmarkFailure;
import eu.masp.bench.Measurement;
import eu.masp.bench.Measurement.Better;
import eu.masp.bench.Progress;
import eu.masp.measures.Catalogue;
import eu.masp.measures.Measure;
import eu.masp.measures.Rules;
import eu.masp.simulation.columns.Program;
import eu.masp.simulation.columns.Reads;
import eu.masp.simulation.population.Population;
import eu.masp.simulation.population.PopulationReader;
import eu.masp.simulation.results.Summary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whole populations decided: compiled columns beside DuckDB, NumPy and a loop written by hand. */
public final class SimulationBenchmark implements Benchmark {

    private static final LocalDate ON = LocalDate.of(2026, 11, 22);
    private static final String METRIC = "persons-per-second";
    private final List<Integer> persons;
    private final List<Integer> measures;
    private final Rounds rounds;

    SimulationBenchmark(List<Integer> persons, List<Integer> measures, Rounds rounds) {
        this.persons = persons;
        this.measures = measures;
        this.rounds = rounds;
    }

    /** In full: one and ten million persons, one and twenty grants. */
    public static SimulationBenchmark full() {
        return new SimulationBenchmark(List.of(1_000_000, 10_000_000), List.of(1, 20), new Rounds(3, 5));
    }

    @Override
    public String name() {
        return "simulation";
    }

    @Override
    public String about() {
        return "persons of a population decided per second beside DuckDB, NumPy and a loop written by hand";
    }

    @Override
    public List<Measurement> run(Progress progress) {
        Path folder = temporary();
        try {
            List<Grant> grants = Grant.first(measures.stream().mapToInt(i -> i).max().orElse(1));
            GrantFiles.write(folder.resolve("grants"), grants);
            List<Measurement> results = new ArrayList<>();
            for (int count : persons) {
                results.addAll(run(folder, grants, count, progress));
            }
            return results;
        } finally {
            delete(folder);
        }
    }

    private List<Measurement> run(Path folder, List<Grant> grants, int count, Progress progress) {
        String many = count % 1_000_000 == 0 ? count / 1_000_000 + "M" : Integer.toString(count);
        progress.say("writing " + many + " persons");
        Path file = folder.resolve("person.parquet");
        PersonsFile.write(file, count);
        Rules rules = Catalogue.load(folder.resolve("grants")).at(ON);
        List<Measure> all = rules.catalogue().measures();
        progress.say("reading " + many + " persons");
        Loaded loaded = Loaded.read(rules, file);
        List<Measurement> results = new ArrayList<>();
        Persons arrays = Persons.read(file, count);
        boolean python = Numpy.isInstalled();
        Path binary = folder.resolve("numpy-" + many);
        try (DuckDb duckdb = new DuckDb(file); Numpy numpy = python ? new Numpy(arrays, created(binary)) : null) {
            HandWrittenLoop loop = new HandWrittenLoop(arrays);
            for (int of : measures) {
                List<Grant> some = grants.subList(0, of);
                results.addAll(race(many + " x " + of, count, some,
                        program(rules, loaded.population(), all, some), duckdb, numpy, loop, progress));
            }
        }
        results.add(new Measurement("load-seconds", Better.LOWER, many + " x 20 columns", Measurement.figure(
                loaded.seconds()), null, null, "a Parquet file read, checked and encoded"));
        results.add(new Measurement("memory-megabytes", Better.LOWER, many + " x 20 columns", Measurement.figure(
                loaded.megabytes()), null, null, "of the columns, with ids and index"));
        return results;
    }

    private static Compiled program(Rules rules, Population population, List<Measure> all, List<Grant> some) {
        List<Measure> wanted = some.stream().map(grant -> all.stream()
                .filter(measure -> measure.id().equals(grant.id())).findFirst().orElseThrow()).toList();
        return new Compiled(Program.compile(rules, population, wanted), wanted);
    }

    private record Compiled(Program program, List<Measure> measures) {

        List<Totals> totals() {
            try {
                return eu.masp.simulation.results.Totals.of(program, measures).stream()
                        .map(t -> new Totals((long) t.eligible(), (long) t.cents())).toList();
            } catch (InterruptedException e) {
                throw new BenchmarkFailure("Interrupted.", e);
            }
        }

        Object summary() {
            try {
                return Summary.of(program, measures, null);
            } catch (InterruptedException e) {
                throw new BenchmarkFailure("Interrupted.", e);
            }
        }
    }

    private List<Measurement> race(String of, int count, List<Grant> grants, Compiled ours, DuckDb duckdb,
            @Nullable Numpy numpy, HandWrittenLoop loop, Progress progress) {
        List<Rounds.Side> sides = new ArrayList<>(List.of(new Rounds.Side("columns", ours::totals),
                new Rounds.Side("duckdb", () -> duckdb.totals(grants)),
                new Rounds.Side("hand-written-loop", () -> loop.totals(grants)),
                new Rounds.Side("summary", ours::summary)));
        if (numpy != null) {
            sides.add(new Rounds.Side("numpy", () -> numpy.totals(grants)));
        }
        requireSame(of, ours.totals(), sides);
        List<Double> seconds = rounds.seconds(sides, what -> progress.say(of + ": " + what));
        double columns = count / seconds.get(0);
        List<Measurement> results = new ArrayList<>();
        results.add(result(of, columns, "duckdb", count / seconds.get(1), null));
        results.add(result(of, columns, "numpy", numpy == null ? null : count / seconds.get(4),
                numpy == null ? Numpy.INSTALL : null));
        results.add(result(of, columns, "hand-written-loop", count / seconds.get(2), null));
        results.add(new Measurement(METRIC + "-with-reasons", Better.HIGHER, of,
                Measurement.figure(count / seconds.get(3)), null, null,
                "all that ./masp simulate shows: what excludes whom, one step away, shares, percentiles of the amounts"));
        return results;
    }

    private static Measurement result(String of, double ours, String peer, @Nullable Double theirs,
            @Nullable String note) {
        return new Measurement(METRIC, Better.HIGHER, of, Measurement.figure(ours), peer,
                theirs == null ? null : Measurement.figure(theirs), note);
    }

    private static void requireSame(String of, List<Totals> ours, List<Rounds.Side> sides) {
        for (Rounds.Side side : sides) {
            if (!side.name().equals("summary") && !ours.equals(side.work().get())) {
                throw new BenchmarkFailure(of + ": " + side.name() + " finds " + side.work().get()
                        + ", the compiled columns " + ours);
            }
        }
        if (ours.stream().anyMatch(totals -> totals.entitled() == 0)) {
            throw new BenchmarkFailure(of + ": a grant that nobody gets shows nothing: " + ours);
        }
    }

    private record Loaded(Population population, double seconds, double megabytes) {

        static Loaded read(Rules rules, Path file) {
            PopulationReader reader = new PopulationReader(rules);
            long before = used();
            long start = System.nanoTime();
            Population population = reader.read(file,
                    Reads.of(rules, rules.catalogue().measures()).inputs()).population();
            double seconds = (System.nanoTime() - start) / 1e9;
            return new Loaded(population, seconds, (used() - before) / 1e6);
        }

        private static long used() {
            System.gc();
            Runtime runtime = Runtime.getRuntime();
            return runtime.totalMemory() - runtime.freeMemory();
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("masp-bench-simulation");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path created(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package eu.masp.bench.rush;

import eu.masp.bench.Benchmark;
import eu.masp.bench.BenchmarkFailure;
import eu.masp.bench.Measurement;
import eu.masp.bench.Measurement.Better;
import eu.masp.bench.Platform;
import eu.masp.bench.Progress;
import eu.masp.bench.rush.Crowd.Round;
import eu.masp.bench.rush.Opening.Applicant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The first minutes of a call: people who are signed in and have filled in their application submit it, hundreds at once, through
 * HTTP. Each gets a place in arrival order on the disk. Beside it, in turns on the same server: pgbench with as many clients,
 * inserting one row durably.
 */
public final class RushBenchmark implements Benchmark {
    private static final int PORT_LINE = 3;

    private final Path home;
    private final Effort effort;

    /**
     * How much of it.
     *
     * @param atOnce people who wait for an answer at any time, and pgbench's clients
     * @param submissions in each round
     * @param rowsEach that each of pgbench's clients inserts in a turn
     */
    record Effort(int atOnce, int warmUp, int rounds, int submissions, int rowsEach) {
        static final Effort FULL = new Effort(500, 100_000, 5, 20_000, 40);
    }

    RushBenchmark(Path home, Effort effort) {
        this.home = home;
        this.effort = effort;
    }

    /** In full, on the project in this folder. */
    public static RushBenchmark of(Path home) {
        return new RushBenchmark(home, Effort.FULL);
    }

    @Override
    public String name() {
        return "rush";
    }

    @Override
    public String about() {
        return "applications submitted per second by " + effort.atOnce() + " people at once, beside pgbench";
    }

    @Override
    public List<Measurement> run(Progress progress) {
        progress.say("starting MASP");
        try (Platform platform = Platform.start(home, "--empty")) {
            makeRoom(platform);
            progress.say("starting MASP with room for pgbench");
            platform.restart();
            try (Connection connection = connect(platform)) {
                return run(platform, connection, progress);
            }
        } catch (SQLException e) {
            throw new BenchmarkFailure("The database failed: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** pgbench has a connection for each client. */
    private void makeRoom(Platform platform) throws SQLException, IOException {
        try (Connection connection = connect(platform); var statement = connection.createStatement()) {
            statement.execute("ALTER SYSTEM SET max_connections = " + (effort.atOnce() + 100));
        }
    }

    private List<Measurement> run(Platform platform, Connection connection, Progress progress)
            throws SQLException, IOException {
        int all = effort.warmUp() + effort.rounds() * effort.submissions();
        // It ends half-way through what is measured: before, places are booked; after, people queue.
        long cents = (all - effort.rounds() * effort.submissions() / 2) * Opening.CENTS;
        Opening opening = Opening.of(connection, home.resolve("content"), cents);
        opening.execute(Pgbench.TABLE);
        Optional<Pgbench> pgbench = Pgbench.find()
                .map(program -> new Pgbench(program, port(platform), password(platform)));
        progress.say("preparing " + all + " applicants");
        List<Applicant> applicants = opening.applicants(all);
        Crowd crowd = new Crowd(platform.port());
        progress.say("warming up");
        crowd.submit(applicants.subList(0, effort.warmUp()), effort.atOnce());
        List<Round> rounds = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        for (int i = 0; i < effort.rounds(); i++) {
            progress.say("round " + (i + 1) + " of " + effort.rounds());
            int from = effort.warmUp() + i * effort.submissions();
            List<Applicant> turn = applicants.subList(from, from + effort.submissions());
            if (i % 2 == 0) {
                rounds.add(crowd.submit(turn, effort.atOnce()));
            }
            pgbench.ifPresent(program -> theirs.add(program.perSecond(effort.atOnce(), effort.rowsEach())));
            if (i % 2 != 0) {
                rounds.add(crowd.submit(turn, effort.atOnce()));
            }
        }
        progress.say("adding up");
        Accounting.check(opening, all, cents);
        return results(rounds, theirs, effort.atOnce());
    }

    static List<Measurement> results(List<Round> rounds, List<Double> theirs, int atOnce) {
        String of = atOnce + " applicants at once";
        double ours = median(rounds.stream().mapToDouble(Round::perSecond).toArray());
        return List.of(
                new Measurement("submissions-per-second", Better.HIGHER, of, Measurement.figure(ours), "pgbench",
                        theirs.isEmpty() ? null
                                : Measurement.figure(median(theirs.stream().mapToDouble(each -> each).toArray())),
                        theirs.isEmpty() ? Pgbench.INSTALL : null),
                new Measurement("p99-milliseconds", Better.LOWER, of, Measurement.figure(p99(rounds) / 1e6), null, null,
                        null));
    }

    private static long p99(List<Round> rounds) {
        long[] all = rounds.stream().flatMapToLong(round -> Arrays.stream(round.nanos())).sorted().toArray();
        return all[(int) Math.ceil(all.length * 0.99) - 1];
    }

    private static double median(double[] figures) {
        double[] sorted = figures.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static Connection connect(Platform platform) throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port(platform) + "/postgres", "masp",
                password(platform));
    }

    private static int port(Platform platform) {
        return Integer.parseInt(
                read(platform.data().resolve("postgresql/postmaster.pid")).lines().toList().get(PORT_LINE).strip());
    }

    private static String password(Platform platform) {
        return read(platform.data().resolve("database-password")).strip();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

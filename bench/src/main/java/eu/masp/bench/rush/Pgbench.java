package eu.masp.bench.rush;

import eu.masp.bench.BenchmarkFailure;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** PostgreSQL's own load generator: one row a transaction, on the same server, by prepared statements, nothing else. */
final class Pgbench {
    static final String INSTALL = "pgbench is not installed: apt-get install postgresql";
    static final String TABLE = "CREATE TABLE bench_row (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,"
            + " applicant uuid NOT NULL, at timestamptz NOT NULL DEFAULT now())";
    private static final String SCRIPT = "INSERT INTO bench_row (applicant) VALUES (gen_random_uuid());\n";
    private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+)");

    private final Path program;
    private final int port;
    private final String password;

    Pgbench(Path program, int port, String password) {
        this.program = program;
        this.port = port;
        this.password = password;
    }

    static Optional<Path> find() {
        return Arrays.stream(Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "pgbench")).filter(Files::isExecutable).findFirst()
                .filter(Pgbench::answers);
    }

    /** Debian puts a program of that name there that only says what is missing. */
    private static boolean answers(Path program) {
        try {
            return new ProcessBuilder(program.toString(), "--version").redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Rows inserted in a second once all are connected; connecting hundreds of clients takes longer than their work. */
    double perSecond(int clients, int rowsEach) {
        try {
            Path script = Files.createTempFile("masp-pgbench", ".sql");
            try {
                Files.writeString(script, SCRIPT);
                ProcessBuilder builder = new ProcessBuilder(program.toString(), "--no-vacuum", "--protocol=prepared",
                        "--client=" + clients, "--jobs=" + Runtime.getRuntime().availableProcessors(),
                        "--transactions=" + rowsEach, "--file=" + script, "--host=127.0.0.1", "--port=" + port,
                        "--username=masp", "postgres").redirectErrorStream(true);
                builder.environment().put("PGPASSWORD", password);
                Process process = builder.start();
                String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                Matcher tps = TPS.matcher(said);
                if (process.waitFor() != 0 || !tps.find()) {
                    throw new BenchmarkFailure("pgbench failed: " + said.strip());
                }
                return Double.parseDouble(tps.group(1));
            } finally {
                Files.delete(script);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchmarkFailure("Interrupted.", e);
        }
    }
}

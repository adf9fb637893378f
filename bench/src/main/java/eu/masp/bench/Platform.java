package eu.masp.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** MASP as {@code ./masp up} starts it, on a free port and a new database in a folder that goes away with it. */
public final class Platform implements AutoCloseable {

    /** Building it for the first time is part of starting it. */
    private static final long PATIENCE_MINUTES = 15;
    private static final long PAUSE_MILLIS = 200;
    private static final String NO_LIMIT = "1000000000";
    private final Path home;
    private final List<String> arguments;
    private final Path folder;
    private final int port;
    private Process process;

    private Platform(Path home, List<String> arguments, Path folder, int port, Process process) {
        this.home = home;
        this.arguments = arguments;
        this.folder = folder;
        this.port = port;
        this.process = process;
    }

    /** @param arguments further ones for {@code ./masp up} */
    public static Platform start(Path home, String... arguments) {
        try {
            Path folder = Files.createTempDirectory("masp-bench");
            int port = freePort();
            List<String> all = List.of(arguments);
            Platform platform = new Platform(home, all, folder, port, launch(home, all, folder, port));
            platform.waitUntilReady();
            return platform;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops it and starts it again on the same data. */
    public void restart() {
        stop();
        try {
            process = launch(home, arguments, folder, port);
            waitUntilReady();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Process launch(Path home, List<String> arguments, Path folder, int port) throws IOException {
        List<String> command = new ArrayList<>(List.of(home.resolve("masp").toString(), "up", "--port",
                Integer.toString(port), "--data", folder.resolve("data").toString()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command);
        // The settings of whoever runs the benchmark are not measured; how MASP is built and run stays theirs.
        builder.environment().keySet().removeIf(name -> name.startsWith("MASP_")
                && !List.of("MASP_BUILD", "MASP_JAVA_OPTIONS", "MASP_SKIP_REHEARSAL").contains(name));
        builder.environment().put("MASP_REQUESTS_PER_MINUTE", NO_LIMIT);
        // Nothing that is measured here reads sentences, and loading it would be measured with it.
        builder.environment().put("MASP_SENTENCE_MODEL", "false");
        builder.redirectErrorStream(true).redirectOutput(folder.resolve("masp.log").toFile());
        return builder.start();
    }

    /** Where the embedded database keeps its files. */
    public Path data() {
        return folder.resolve("data");
    }

    public int port() {
        return port;
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    private void waitUntilReady() throws IOException {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(PATIENCE_MINUTES);
        while (!log().contains("MASP is running")) {
            if (!process.isAlive() || System.nanoTime() > end) {
                String log = log();
                close();
                throw new BenchmarkFailure("MASP did not start for the benchmark: " + log.strip());
            }
            pause();
        }
    }

    private String log() throws IOException {
        return Files.readString(folder.resolve("masp.log"));
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchmarkFailure("Interrupted while MASP started.", e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void stop() {
        process.destroy();
        try {
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        stop();
        try {
            delete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void delete() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}

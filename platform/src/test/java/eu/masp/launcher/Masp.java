package eu.masp.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The launcher as a person uses it: a command line, what it prints, how it ends. */
final class Masp {
    static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    private static final long PATIENCE_SECONDS = 180;

    private final Map<String, String> environment = new HashMap<>();
    private Path script = PROJECT.resolve("masp");
    private Path folder = PROJECT;
    private List<String> prefix = List.of();

    Masp() {
        // What is tested has just been built; a build inside the build would fight with it.
        environment.put("MASP_BUILD", "never");
        environment.put("MASP_EXAMPLE_POPULATION", "0");
        environment.put("MASP_SENTENCE_MODEL", "false");
        // Here it starts many times and works little: the second compiler would take a third of the time and give nothing back.
        environment.put("MASP_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1");
    }

    Masp with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    Masp from(Path otherFolder) {
        this.folder = otherFolder;
        return this;
    }

    Masp calledAs(Path otherScript) {
        this.script = otherScript;
        return this;
    }

    /** Another program runs the launcher, for example as another user. */
    Masp through(String... program) {
        this.prefix = List.of(program);
        return this;
    }

    record Result(int exitCode, String out, String err) {}

    Result run(String... arguments) {
        Running running = start(arguments);
        running.waitForEnd();
        return running.result();
    }

    Running start(String... arguments) {
        List<String> command = new ArrayList<>(prefix);
        command.add(script.toString());
        command.addAll(List.of(arguments));
        try {
            Path out = Files.createTempFile("masp-test", ".out");
            Path err = Files.createTempFile("masp-test", ".err");
            ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("MASP_"));
            builder.environment().putAll(environment);
            return new Running(builder.start(), out, err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    record Running(Process process, Path out, Path err) implements AutoCloseable {

        Result result() {
            return new Result(process.exitValue(), read(out), read(err));
        }

        void waitForEnd() {
            try {
                if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    throw new AssertionError("still running: " + read(out) + read(err));
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }

        /** Waits for the sentence that says where MASP is. */
        Running untilReady() {
            return untilSaid("MASP is running");
        }

        Running untilSaid(String words) {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
            while (!read(out).contains(words)) {
                if (!process.isAlive() || System.nanoTime() > end) {
                    throw new AssertionError("did not say \"" + words + "\": " + read(out) + read(err));
                }
                pause();
            }
            return this;
        }

        /** As Ctrl-C and a system's shutdown do. */
        Result stop() {
            process.destroy();
            waitForEnd();
            return result();
        }

        void kill() {
            process.destroyForcibly();
            waitForEnd();
        }

        @Override
        public void close() {
            if (process.isAlive()) {
                stop();
            }
        }
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int status(int port, String path) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI address = URI.create("http://localhost:" + port + path);
            return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** The database's processes that work on a data folder. */
    static List<ProcessHandle> databaseProcesses(Path data) {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().command().filter(c -> c.startsWith(data.toString())).isPresent())
                .toList();
    }

    static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

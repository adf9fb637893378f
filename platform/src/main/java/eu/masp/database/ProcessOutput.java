package eu.masp.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** How a program ended and what it said. */
record ProcessOutput(int exitCode, String text) {
    private static final int NOT_FOUND = 127;

    /**
     * Runs a program to its end. It writes to a file, not to a pipe: a server that it leaves behind would keep the pipe
     * open for ever.
     */
    static ProcessOutput of(List<String> command) {
        Path file = null;
        try {
            file = Files.createTempFile("masp-", ".out");
            ProcessBuilder builder = new ProcessBuilder(command);
            builder.environment().put("LC_ALL", "C");
            Process process = builder.redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")))
                    .redirectErrorStream(true)
                    .redirectOutput(file.toFile())
                    .start();
            int exitCode = process.waitFor();
            return new ProcessOutput(exitCode, Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            return new ProcessOutput(NOT_FOUND, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted while starting the database.", e);
        } finally {
            delete(file);
        }
    }

    private static void delete(@org.jspecify.annotations.Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            // A temporary file that stays behind does no harm.
        }
    }
}

package eu.masp.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The server processes that an earlier MASP started from our own copy of the programs and did not stop. */
final class LeftoverServer {
    private final String program;

    LeftoverServer(Path program) {
        this.program = program.toString();
    }

    /** Whether the process named in {@code postmaster.pid} is alive and is one of ours. */
    boolean isRunning(Path mark) throws IOException {
        List<String> lines = Files.readAllLines(mark);
        if (lines.isEmpty() || !lines.getFirst().strip().matches("\\d+")) {
            return false;
        }
        return ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).filter(this::isOurs).isPresent();
    }

    /** Waits for all of them to end, also those that outlive the main one for a moment. */
    boolean goneWithin(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        while (!numbers().isEmpty()) {
            if (System.nanoTime() > end) {
                return false;
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    List<Long> numbers() {
        return ProcessHandle.allProcesses().filter(this::isOurs).map(ProcessHandle::pid).toList();
    }

    private boolean isOurs(ProcessHandle process) {
        return process.isAlive() && process.info().command().filter(program::equals).isPresent();
    }
}

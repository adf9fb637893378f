package eu.masp.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The server of a MASP that is running on a data folder: whoever may read the folder may connect. */
record RunningPostgres(Path folder, int port, String password) implements Database {
    /** In {@code postmaster.pid}: process, folder, since when, port. */
    private static final int PORT_LINE = 3;

    static RunningPostgres on(Path folder) {
        Path mark = folder.resolve("postgresql").resolve("postmaster.pid");
        try {
            List<String> lines = Files.exists(mark) ? Files.readAllLines(mark) : List.of();
            if (lines.size() <= PORT_LINE || !lines.get(PORT_LINE).strip().matches("\\d+")) {
                throw new CannotStart(
                        "MASP on the data folder " + folder + " is just starting or stopping: try again.");
            }
            return new RunningPostgres(folder, Integer.parseInt(lines.get(PORT_LINE).strip()),
                    Files.readString(folder.resolve("database-password")).strip());
        } catch (IOException e) {
            throw new CannotStart("The data folder " + folder + " cannot be read (" + e.getMessage()
                    + "): run this as the user that MASP runs as.", e);
        }
    }

    @Override
    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    @Override
    public String user() {
        return EmbeddedPostgres.USER;
    }

    @Override
    public String whereabouts() {
        return folder.toString();
    }

    @Override
    public String toString() {
        return whereabouts();
    }

    @Override
    public void close() {
        // Not ours to stop.
    }
}

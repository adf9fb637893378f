package eu.masp.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A PostgreSQL server of our own, started as a separate process on a data folder.
 *
 * <p>It is driven by its own programs ({@code initdb}, {@code pg_ctl}) rather than by a test library, because what people
 * answer must survive a power cut: fsync stays on, the data stays where it was put, and a server left behind by a killed
 * JVM is stopped in an orderly way before the next one starts.
 */
public final class EmbeddedPostgres implements Database {
    static final String USER = "masp";

    private final DataFolder folder;
    private final Cluster cluster;
    private final String password;
    private final int port;
    private final AtomicBoolean closed = new AtomicBoolean();

    private EmbeddedPostgres(DataFolder folder, Cluster cluster, String password, int port) {
        this.folder = folder;
        this.cluster = cluster;
        this.password = password;
        this.port = port;
    }

    /**
     * Starts the server on a folder, which is made and filled at the first start.
     *
     * @throws CannotStart when the folder cannot be used, is in use, or the disk is full
     */
    public static EmbeddedPostgres start(Path data) {
        DataFolder folder = DataFolder.open(data);
        try {
            Cluster cluster = new Cluster(folder, ServerPrograms.unpackedIn(folder));
            String password = folder.password();
            cluster.stopLeftover();
            if (!cluster.exists()) {
                cluster.create(password);
            }
            int port = freePort();
            cluster.start(port);
            return new EmbeddedPostgres(folder, cluster, password, port);
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    /**
     * For who only reads: the server of the MASP that is running on a folder, or, where none is, one started for the purpose.
     *
     * @throws CannotStart when there is no MASP in the folder, or it cannot be started
     */
    public static Database startOrJoin(Path data) {
        Path folder = data.toAbsolutePath().normalize();
        if (!Files.exists(folder.resolve("masp.lock")) || !Files.isDirectory(folder.resolve("postgresql"))) {
            throw new CannotStart("There is no MASP in the data folder " + folder + ": choose its folder with --data.");
        }
        return DataFolder.inUse(folder) ? RunningPostgres.on(folder) : start(folder);
    }

    @Override
    public String jdbcUrl() {
        return jdbcUrl("postgres");
    }

    /** Tests give each suite a database of its own on the one server. */
    public String jdbcUrl(String databaseName) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + databaseName;
    }

    @Override
    public String user() {
        return USER;
    }

    @Override
    public String password() {
        return password;
    }

    @Override
    public String whereabouts() {
        return folder.path().toString();
    }

    @Override
    public void close() {
        // Once: by the second time the folder may be somebody else's.
        if (closed.compareAndSet(false, true)) {
            cluster.stop();
            folder.close();
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new CannotStart("No free port for the database on this machine: " + e.getMessage(), e);
        }
    }
}

package eu.masp.testing;

import eu.masp.database.CannotStart;
import eu.masp.database.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** One real PostgreSQL for each process that runs tests; every application that is started in it gets an empty database. */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    /** Where the applications of this process look for populations. */
    public static final Path POPULATIONS = Path.of("target", "populations",
            String.valueOf(ProcessHandle.current().pid()));
    private static final int MOST_PROCESSES = 4;
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final EmbeddedPostgres SERVER = start();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test database", fresh()));
    }

    /** The settings of an empty database. */
    public static Map<String, Object> fresh() {
        String name = "test_" + COUNT.incrementAndGet();
        execute("CREATE DATABASE " + name);
        return Map.of("spring.datasource.url", SERVER.jdbcUrl(name),
                "spring.datasource.username", SERVER.user(),
                "spring.datasource.password", SERVER.password(),
                // Many applications stay open beside each other until the run ends, and the server has a hundred places.
                "spring.datasource.hikari.maximum-pool-size", 8,
                "spring.datasource.hikari.minimum-idle", 1,
                "spring.datasource.hikari.idle-timeout", 10_000,
                // Nobody waits for a population to be drawn; tests of the lab lay their own there.
                "masp.lab.folder", POPULATIONS.toString(),
                "masp.lab.example", 0,
                // Tests of the sentence model load it themselves; the others read by words.
                "masp.sentence-model", false);
    }

    private static EmbeddedPostgres start() {
        EmbeddedPostgres server = startInFreeFolder();
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        try (Connection connection = DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
                Statement statement = connection.createStatement()) {
            for (String name : leftBehind(statement)) {
                statement.execute("DROP DATABASE " + name);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return server;
    }

    /** Several processes run tests side by side: each takes the first folder that no other has. */
    private static EmbeddedPostgres startInFreeFolder() {
        for (int number = 1;; number++) {
            try {
                return EmbeddedPostgres.start(Path.of("target", "test-database-" + number));
            } catch (CannotStart e) {
                if (number == MOST_PROCESSES) {
                    throw e;
                }
            }
        }
    }

    private static List<String> leftBehind(Statement statement) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("SELECT datname FROM pg_database WHERE datname LIKE 'test\\_%'")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private static void execute(String sql) {
        try (Connection connection = DriverManager.getConnection(SERVER.jdbcUrl(), SERVER.user(), SERVER.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

package eu.masp.backup;

import eu.masp.backup.Manifest.Migration;
import eu.masp.database.Database;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Brings an empty database to the very state that a backup was made in; what came later is done by the next start. */
final class Migrations {
    private static final String FOLDER = "db/migration/";

    private Migrations() {
    }

    /** Those that a database has been through. */
    static List<Migration> done(Connection connection) throws SQLException {
        List<Migration> done = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT version, description, checksum FROM " + Tables.HISTORY
                        + " WHERE success AND version IS NOT NULL ORDER BY version")) {
            while (rows.next()) {
                done.add(new Migration(rows.getString(1), rows.getString(2), rows.getInt(3)));
            }
        }
        return done;
    }

    /** Those that this MASP knows; what is the same has the same checksum. */
    static Set<Migration> known(Database database) {
        return Arrays.stream(flyway(database).load().info().all()).map(Migrations::migration)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    static void run(Database database, Collection<Migration> wanted) {
        Set<String> versions = wanted.stream().map(Migration::version).collect(Collectors.toSet());
        flyway(database).resourceProvider(new Only(versions)).load().migrate();
    }

    private static Migration migration(MigrationInfo info) {
        Integer checksum = info.getChecksum();
        return new Migration(String.valueOf(info.getVersion()), info.getDescription(), checksum == null ? 0 : checksum);
    }

    private static FluentConfiguration flyway(Database database) {
        return Flyway.configure().dataSource(database.jdbcUrl(), database.user(), database.password())
                .locations("classpath:" + FOLDER).outOfOrder(true);
    }

    /** Files of some versions alone: an older state may lack one whose number is lower than its last. */
    private record Only(Set<String> versions) implements ResourceProvider {

        @Override
        public @Nullable LoadableResource getResource(String name) {
            return null;
        }

        @Override
        public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
            try {
                return Stream.of(new PathMatchingResourcePatternResolver()
                        .getResources("classpath*:" + FOLDER + "**/" + prefix + "*.sql"))
                        .filter(file -> versions.contains(version(name(file), prefix)))
                        .map(file -> (LoadableResource) new Script(file)).toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static String version(String name, String prefix) {
            return name.substring(prefix.length()).replaceFirst("__.*", "").replace('_', '.');
        }
    }

    private static String name(Resource file) {
        return String.valueOf(file.getFilename());
    }

    private static final class Script extends LoadableResource {
        private final Resource file;

        Script(Resource file) {
            this.file = file;
        }

        @Override
        public Reader read() {
            try {
                return new StringReader(file.getContentAsString(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public String getAbsolutePath() {
            return getRelativePath();
        }

        @Override
        public String getAbsolutePathOnDisk() {
            return getRelativePath();
        }

        @Override
        public String getFilename() {
            return name(file);
        }

        /** As a start of MASP would name it. */
        @Override
        public String getRelativePath() {
            try {
                return file.getURL().toString().replaceFirst(".*/" + FOLDER, "");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

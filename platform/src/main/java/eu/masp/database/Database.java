package eu.masp.database;

/** A PostgreSQL that MASP may use, from now until it is closed. */
public sealed interface Database extends AutoCloseable permits EmbeddedPostgres, RunningPostgres, OutsideDatabase {
    /** Where to connect, as JDBC writes it. */
    String jdbcUrl();

    String user();

    String password();

    /** For people: where the data is. Never holds a password. */
    String whereabouts();

    /** Stops what was started here; an outside database is left alone. */
    @Override
    void close();
}

package eu.masp.backup;

import eu.masp.database.Database;
import java.sql.SQLException;
import java.sql.Statement;

/** What a database refuses, in a sentence. */
final class Refusals {
    private static final String NO_RIGHT = "42501";
    private static final String DISK_FULL = "53100";

    private Refusals() {
    }

    /** @param what was being done: {@code read} or {@code fill} */
    static BackupRefused of(String what, Database database, SQLException e) {
        String reason = switch (String.valueOf(e.getSQLState())) {
            case NO_RIGHT -> "its user has not the right to (" + first(e) + ")";
            case DISK_FULL -> "its disk is full";
            default -> first(e);
        };
        return new BackupRefused("MASP cannot " + what + " the database " + database.whereabouts() + ": " + reason
                + (what.equals("fill") ? "; nothing was restored." : "."), e);
    }

    /** A cause within an exception that says more around it. */
    static BackupRefused of(String what, Database database, RuntimeException e) {
        for (Throwable each = e; each != null; each = each.getCause()) {
            if (each instanceof SQLException cause) {
                return of(what, database, cause);
            }
        }
        throw e;
    }

    /** A large installation takes its time, whatever the server is set to. */
    static void noTimeLimits(Statement statement) throws SQLException {
        statement.execute("SELECT set_config(name, '0', true) FROM pg_settings WHERE name IN ('statement_timeout',"
                + " 'lock_timeout', 'idle_in_transaction_session_timeout', 'transaction_timeout')");
    }

    /** One line, without what the driver adds about places in functions. */
    private static String first(SQLException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given").replaceFirst("^ERROR: ",
                "");
    }
}

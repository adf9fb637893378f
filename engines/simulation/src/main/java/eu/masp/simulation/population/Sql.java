package eu.masp.simulation.population;

import java.sql.SQLException;
import java.util.Locale;

/** Texts and names in SQL, and what DuckDB says when something fails, in a sentence. */
final class Sql {

    private static final int LONGEST = 300;

    private Sql() {
    }

    static String text(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    static String name(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    static PopulationException failed(String file, SQLException e) {
        String message = String.valueOf(e.getMessage()).strip();
        String lower = message.toLowerCase(Locale.ROOT);
        if (lower.contains("no space left") || lower.contains("disk full")) {
            return new PopulationException(file + ": the disk is full.");
        }
        if (lower.startsWith("out of memory")) {
            return new PopulationException(file
                    + " cannot be read in the 2 GB that reading may take: its rows have to be "
                    + "put in order, or their ids are texts. Sort it by id, write the ids as whole numbers, or make it a folder of Parquet files, one an entity.");
        }
        String first = message.lines().findFirst().orElse("");
        String shown = first.length() > LONGEST ? first.substring(0, LONGEST) + "…" : first;
        boolean parquet = file.endsWith(".parquet");
        return new PopulationException(file + " cannot be read: "
                + (parquet ? "it is no whole Parquet file, or not one that can be read. " : "") + shown);
    }
}

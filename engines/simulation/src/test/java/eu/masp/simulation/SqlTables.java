package eu.masp.simulation;

import eu.masp.measures.Entity;
import eu.masp.measures.Input;
import eu.masp.simulation.population.Encoding;
import eu.masp.simulation.population.Ids;
import eu.masp.simulation.population.Population;
import eu.masp.simulation.population.Table;
import eu.masp.measures.Rules;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A population in memory as tables of a DuckDB database: a table for each entity, as the SQL queries read them. */
final class SqlTables {

    private SqlTables() {
    }

    static void write(Rules rules, Population population, Connection connection) throws SQLException {
        for (Table table : population.tables()) {
            write(rules, population, table, connection);
        }
    }

    private static void write(Rules rules, Population population, Table table, Connection connection)
            throws SQLException {
        Entity entity = table.entity();
        List<Input> inputs = rules.catalogue().vocabulary().inputsOf(entity);
        List<String> columns = new ArrayList<>(List.of(id(entity, table)));
        if (!entity.isRoot()) {
            columns.add('"' + entity.root() + "_id\" BIGINT");
        }
        inputs.forEach(input -> columns.add('"' + input.name() + "\" " + type(input)));
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE \"" + entity.id() + "\" (" + String.join(", ", columns) + ")");
        }
        try (DuckDBAppender appender = connection.unwrap(DuckDBConnection.class).createAppender("main", entity.id())) {
            for (int row = 0; row < table.rows(); row++) {
                appender.beginRow();
                switch (table.ids()) {
                    case Ids.Numbers(long[] ids) -> appender.append(ids[row]);
                    case Ids.Texts(String[] ids) -> appender.append(ids[row]);
                }
                if (!entity.isRoot()) {
                    appender.append((long) table.roots()[row]);
                }
                for (Input input : inputs) {
                    append(appender, input, Encoding.of(input, rules, population.words()), population,
                            table.columns().get(input), row);
                }
                appender.endRow();
            }
        }
    }

    private static String id(Entity entity, Table table) {
        return '"' + entity.id() + "_id\" " + (table.ids() instanceof Ids.Numbers ? "BIGINT" : "VARCHAR");
    }

    private static String type(Input input) {
        return switch (input.type()) {
            case BOOLEAN -> "BOOLEAN";
            case NUMBER -> "DECIMAL(18," + input.decimals() + ")";
            case DATE -> "DATE";
            case CHOICE, CODE -> "VARCHAR";
        };
    }

    private static void append(DuckDBAppender appender, Input input, Encoding encoding, Population population,
            Object column, int row) throws SQLException {
        long value = encoding.width().get(column, row);
        if (value == encoding.missing()) {
            appender.appendNull();
            return;
        }
        switch (input.type()) {
            case BOOLEAN -> appender.append(value == 2);
            case NUMBER -> appender.append(BigDecimal.valueOf(value, input.decimals()));
            case DATE -> appender.append(LocalDate.ofEpochDay(value));
            case CHOICE, CODE -> appender.append(population.words().word((int) value));
        }
    }
}

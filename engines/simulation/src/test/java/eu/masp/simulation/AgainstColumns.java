package eu.masp.simulation;

import eu.masp.measures.Measure;
import eu.masp.measures.Rules;
import eu.masp.simulation.columns.Program;
import eu.masp.simulation.population.Population;
import eu.masp.simulation.results.Verdicts;
import eu.masp.simulation.sql.Dialect;
import eu.masp.simulation.sql.SqlQuery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares the rows of the DuckDB query with those that columns write, every one. */
final class AgainstColumns {

    private AgainstColumns() {
    }

    /** @return the rows compared */
    static long compare(Rules rules, Population population, List<Measure> measures, Path folder)
            throws SQLException, IOException {
        Files.createDirectories(folder);
        Program program = Program.compile(rules, population, measures);
        List<Path> files = Verdicts.write(program, measures, folder.resolve("verdicts.parquet"));
        long rows = 0;
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
            SqlTables.write(rules, population, connection);
            Set<eu.masp.measures.Entity> missing = rules.catalogue().vocabulary().entities().stream()
                    .filter(entity -> !population.hasTable(entity)).collect(Collectors.toSet());
            for (SqlQuery query : SqlQuery.of(rules, measures, Dialect.DUCKDB, missing)) {
                String of = query.group().of().stream().map(entity -> entity.id()).collect(Collectors.joining("-"));
                Path file = files.size() == 1 ? files.getFirst() : folder.resolve("verdicts-" + of + ".parquet");
                List<String> ids = Stream.concat(Stream.of(query.group().root()), query.group().of().stream())
                        .map(entity -> entity.id() + "_id").distinct().toList();
                rows += SameRows.compare(connection, query.sql(), "FROM read_parquet('" + file + "')", ids,
                        rules.on() + " " + of);
            }
        }
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.toList()) {
                Files.delete(file);
            }
        }
        return rows;
    }
}

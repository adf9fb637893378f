package eu.masp.simulation;

import eu.masp.measures.Case;
import eu.masp.measures.Measure;
import eu.masp.measures.Rules;
import eu.masp.simulation.population.Population;
import eu.masp.simulation.population.Table;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Random populations as Parquet files, and the measures that can be decided for them. */
public final class RandomFiles {

    private static final int CASES = 120;

    private RandomFiles() {
    }

    /** Writes a file for each entity of the root into the folder. */
    public static List<Measure> write(Rules rules, String root, int roots, Path folder) throws SQLException {
        List<Case> cases = new ArrayList<>(RandomHouseholds.known(rules, root, CASES / 4));
        cases.addAll(RandomHouseholds.partly(rules, root, CASES));
        Population population = RandomRows.of(rules, CasePopulation.of(rules, root, cases), root, roots, 1);
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            SqlTables.write(rules, population, connection);
            for (Table table : population.tables()) {
                String id = table.entity().id();
                statement.execute("COPY \"" + id + "\" TO '" + folder.resolve(id + ".parquet") + "' (FORMAT parquet)");
            }
        }
        return rules.catalogue().measures().stream().filter(m -> m.root().id().equals(root))
                .filter(m -> m.decidedFor().stream().allMatch(population::hasTable)).toList();
    }
}

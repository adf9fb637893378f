package eu.masp.simulation.cli;

import eu.masp.measures.Measure;
import eu.masp.measures.Rules;
import eu.masp.simulation.sql.Dialect;
import eu.masp.simulation.sql.SqlPopulation;
import eu.masp.simulation.sql.SqlQuery;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

import java.io.PrintWriter;
import java.util.List;
import java.util.function.Function;

/** Which engine works the verdicts out, and the rules as SQL. */
final class SqlOptions {

    /** Opens populations on the cluster with this address, or on this machine; null where there is no Spark. */
    final @Nullable Function<@Nullable String, SqlPopulation.Opener> spark;

    @Option(names = "--engine", paramLabel = "NAME", description = "what works the verdicts out: columns (default), duckdb, or spark")
    private String engine = "columns";

    @Option(names = "--master", paramLabel = "URL", description = "the Spark cluster, as in spark://host:7077 (default: this machine)")
    private @Nullable String master;

    @Option(names = "--print-sql", paramLabel = "DIALECT", description = "print the rules as SQL, for duckdb or spark, and decide nothing")
    private @Nullable String dialect;

    SqlOptions(@Nullable Function<@Nullable String, SqlPopulation.Opener> spark) {
        this.spark = spark;
    }

    String engine() {
        return engine;
    }

    /** Prints the queries, if that is what is wanted. */
    boolean print(Rules rules, List<Measure> measures, CommandLine line) {
        if (dialect == null) {
            return false;
        }
        Dialect of = switch (dialect) {
            case "duckdb" -> Dialect.DUCKDB;
            case "spark" -> Dialect.SPARK;
            default -> throw new ParameterException(line, "--print-sql is duckdb or spark, not '" + dialect + "'.");
        };
        PrintWriter out = line.getOut();
        SqlQuery.of(rules, measures, of).forEach(query -> out.println(query.sql() + ";\n"));
        out.flush();
        return true;
    }

    /** What opens the population; null: columns do, in memory. */
    SqlPopulation.@Nullable Opener opener(CommandLine line) {
        if (master != null && !engine.equals("spark")) {
            throw new ParameterException(line, "--master is for --engine spark.");
        }
        return switch (engine) {
            case "columns" -> null;
            case "duckdb" -> DuckDbPopulation::open;
            case "spark" -> {
                if (spark == null) {
                    throw new ParameterException(line, "Spark is not on the class path: use ./masp simulate.");
                }
                yield spark.apply(master);
            }
            default -> throw new ParameterException(line,
                    "--engine is columns, duckdb or spark, not '" + engine + "'.");
        };
    }
}

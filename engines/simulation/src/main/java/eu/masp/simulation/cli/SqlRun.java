package eu.masp.simulation.cli;

import eu.masp.measures.Entity;
import eu.masp.measures.Input;
import eu.masp.measures.Measure;
import eu.masp.measures.Rules;
import eu.masp.simulation.population.PopulationException;
import eu.masp.simulation.results.Summary;
import eu.masp.simulation.sql.SqlPopulation;
import eu.masp.simulation.sql.SqlQuery;
import eu.masp.simulation.sql.SqlSummary;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A simulation by SQL: each query's rows are kept, counted where they are, and written if they are wanted. */
final class SqlRun {

    private final Rules rules;
    private final SqlPopulation population;

    SqlRun(Rules rules, SqlPopulation population) {
        this.rules = rules;
        this.population = population;
    }

    /** @param verdicts null: they are counted alone */
    Summary run(List<Measure> measures, @Nullable Path verdicts) {
        Set<Entity> missing = rules.catalogue().vocabulary().entities().stream()
                .filter(entity -> !population.tables().containsKey(entity)).collect(Collectors.toSet());
        List<SqlQuery> queries = SqlQuery.of(rules, measures, population.dialect(), missing);
        Map<Measure, Summary.OfMeasure> all = new HashMap<>();
        for (int i = 0; i < queries.size(); i++) {
            SqlQuery query = queries.get(i);
            String name = "verdicts" + i;
            population.keep(name, query.sql());
            String counted = name;
            boolean weighted = population.isWeighted(query.group().of().getFirst());
            if (weighted) {
                counted = "weighted" + i;
                population.keep(counted, query.weighted(name));
            }
            SqlSummary summary = new SqlSummary(population, counted, weighted);
            query.measures().forEach(measure -> all.put(measure, summary.of(query, measure)));
            if (verdicts != null) {
                population.write(name, file(verdicts, query, queries.size()));
            }
        }
        return new Summary(measures.stream().map(measure -> {
            Summary.OfMeasure of = all.get(measure);
            if (of == null) {
                throw new IllegalStateException("not decided: " + measure);
            }
            return of;
        }).toList());
    }

    /** Where measures are decided for several entities there is a file for each. */
    private static Path file(Path verdicts, SqlQuery query, int queries) {
        String name = String.valueOf(verdicts.getFileName());
        int dot = name.lastIndexOf('.');
        if (queries == 1) {
            return verdicts;
        }
        String of = query.group().of().stream().map(Entity::id).collect(Collectors.joining("-"));
        return verdicts.resolveSibling(name.substring(0, dot) + "-" + of + name.substring(dot));
    }

    /** How many rows each table has, roots first. */
    Map<Entity, Integer> rows() {
        Map<Entity, Integer> rows = new LinkedHashMap<>();
        population.tables().keySet().stream().sorted(Comparator.comparingInt(Entity::index))
                .forEach(entity -> rows.put(entity, ((Number) population.rows("SELECT count(*) FROM "
                        + population.dialect().name(entity.id())).getFirst()[0]).intValue()));
        return rows;
    }

    /** The inputs that are read and have no column: unknown for all these rows. */
    Map<Input, Integer> missing(Set<Input> inputs, Map<Entity, Integer> rows) {
        Map<Input, Integer> missing = new LinkedHashMap<>();
        for (Input input : inputs) {
            Set<Input> columns = population.tables().get(input.entity());
            if (columns != null && !columns.contains(input)) {
                missing.put(input, rows.getOrDefault(input.entity(), 0));
            }
        }
        return missing;
    }

    static void mustBeWritable(Path verdicts) {
        String name = verdicts.toString().toLowerCase(Locale.ROOT);
        if (!name.endsWith(".parquet") && !name.endsWith(".csv")) {
            throw new PopulationException(verdicts + ": verdicts are written as .parquet or .csv.");
        }
    }
}

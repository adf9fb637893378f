package eu.masp.simulation.sql;

import eu.masp.measures.Entity;
import eu.masp.measures.Input;
import eu.masp.simulation.population.PopulationException;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A population as tables that SQL reads, in a database or on a cluster: what a {@link SqlQuery} needs under the names it uses. */
public interface SqlPopulation extends AutoCloseable {

    Dialect dialect();

    /** The entities of which there is a table, with the inputs that it has a column for. */
    Map<Entity, Set<Input>> tables();

    /** Whether the rows of an entity stand for several members each: then its table has a column {@code weight}. */
    boolean isWeighted(Entity entity);

    /** Runs a query that gives a few rows: numbers, texts, null. */
    List<Object[]> rows(String sql);

    /** Works a query out once and keeps its rows under a name. */
    void keep(String name, String sql);

    /**
     * Writes what was kept: .parquet or .csv, and only when it is whole.
     *
     * @throws PopulationException when it cannot be written
     */
    void write(String name, Path file);

    /** Drops what was kept. */
    @Override
    void close();

    /** Opens populations. */
    interface Opener {

        /**
         * @param inputs those that are needed; an input without a column is unknown for all
         * @throws PopulationException when something is wrong with it
         */
        SqlPopulation open(eu.masp.measures.Rules rules, Path path, Set<Input> inputs);
    }
}

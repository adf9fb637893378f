package eu.masp.simulation.results;

import eu.masp.measures.Entity;
import eu.masp.measures.Measure;
import eu.masp.measures.feel.Expr;
import eu.masp.simulation.columns.Bits;
import eu.masp.simulation.columns.Figure;
import eu.masp.simulation.columns.Group;
import eu.masp.simulation.columns.Kleene;
import eu.masp.simulation.columns.Plan;
import eu.masp.simulation.columns.Program;
import eu.masp.simulation.columns.Stretch;
import eu.masp.simulation.columns.Worker;
import eu.masp.simulation.population.Ids;
import eu.masp.simulation.population.PopulationException;
import eu.masp.simulation.population.Table;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Writes the verdicts of every row: its ids, and for each measure {@code <measure>.verdict} (yes, no, unknown),
 * {@code <measure>.amount_cents} (empty where the verdict is not yes or the amount is not known) and
 * {@code <measure>.<criterion>}.
 */
public final class Verdicts {

    private static final String[] WORDS = {"no", "unknown", "yes"};
    private final Program program;
    private final Group group;
    private final List<Plan> plans;

    private Verdicts(Program program, Group group, List<Plan> plans) {
        this.program = program;
        this.group = group;
        this.plans = plans;
    }

    /**
     * Writes one file for each kind of row: where measures are decided for several entities, the entities' ids come before
     * the ending, as in {@code verdicts-child.parquet}.
     *
     * @param file ends in .parquet or .csv
     * @return the files written
     */
    public static List<Path> write(Program program, Collection<Measure> measures, Path file) {
        String name = String.valueOf(file.getFileName());
        String lower = name.toLowerCase(Locale.ROOT);
        if (!lower.endsWith(".parquet") && !lower.endsWith(".csv")) {
            throw new PopulationException(file + ": verdicts are written as .parquet or .csv.");
        }
        Map<Group, List<Plan>> groups = new LinkedHashMap<>();
        program.plans().stream().filter(plan -> measures.contains(plan.measure()))
                .forEach(plan -> groups.computeIfAbsent(plan.group(), _ -> new ArrayList<>()).add(plan));
        List<Path> written = new ArrayList<>();
        groups.forEach((group, plans) -> {
            int dot = name.lastIndexOf('.');
            String of = String.join("-", group.of().stream().map(Entity::id).toList());
            Path target = groups.size() == 1 ? file
                    : file.resolveSibling(name.substring(0, dot) + "-" + of + name.substring(dot));
            WholeFile.write(target, half -> new Verdicts(program, group, plans).write(half,
                    lower.endsWith(".csv") ? "FORMAT csv, HEADER" : "FORMAT parquet"));
            written.add(target);
        });
        return written;
    }

    /** Through a database beside the file, so that memory does not have to hold all rows. */
    private void write(Path file, String format) throws IOException, SQLException {
        Path rows = file.resolveSibling(file.getFileName() + ".rows");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + rows)) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET memory_limit = '2GB'");
                statement.execute("CREATE TABLE verdicts (" + String.join(", ", columns()) + ")");
            }
            try (DuckDBAppender appender = connection.unwrap(DuckDBConnection.class).createAppender("main",
                    "verdicts")) {
                Worker.runInOrder(program, group.root(), stretch -> append(stretch, appender));
            }
            try (Statement statement = connection.createStatement()) {
                statement.execute("COPY verdicts TO '" + file.toString().replace("'", "''") + "' (" + format + ")");
            }
        } finally {
            Files.deleteIfExists(rows);
        }
    }

    /** The root's id, then the members'. */
    private List<Entity> entities() {
        Set<Entity> entities = new LinkedHashSet<>();
        entities.add(group.root());
        entities.addAll(group.of());
        return List.copyOf(entities);
    }

    private List<String> columns() {
        List<String> columns = new ArrayList<>();
        for (Entity entity : entities()) {
            boolean numbers = program.population().table(entity).ids() instanceof Ids.Numbers;
            columns.add('"' + entity.id() + "_id\" " + (numbers ? "BIGINT" : "VARCHAR"));
        }
        for (Plan plan : plans) {
            String id = '"' + plan.measure().id() + ".";
            columns.add(id + "verdict\" VARCHAR");
            if (Figure.main(plan.measure()) != null) {
                columns.add(id + "amount_cents\" BIGINT");
            }
            plan.criteria().forEach(criterion -> columns.add(id + criterion.id() + "\" VARCHAR"));
        }
        return columns;
    }

    private void append(Stretch stretch, DuckDBAppender appender) {
        if (Thread.currentThread().isInterrupted()) {
            throw new PopulationException("The verdicts were not written: the program was told to stop.");
        }
        Measure first = plans.getFirst().measure();
        List<Entity> entities = entities();
        List<Table> tables = entities.stream().map(program.population()::table).toList();
        List<int[]> rows = entities.stream().map(entity -> stretch.rows(first, entity)).toList();
        try {
            for (int i = 0; i < stretch.count(first); i++) {
                appender.beginRow();
                for (int e = 0; e < tables.size(); e++) {
                    switch (tables.get(e).ids()) {
                        case Ids.Numbers(long[] ids) -> appender.append(ids[rows.get(e)[i]]);
                        case Ids.Texts(String[] ids) -> appender.append(ids[rows.get(e)[i]]);
                    }
                }
                for (Plan plan : plans) {
                    append(stretch, plan, i, appender);
                }
                appender.endRow();
            }
        } catch (SQLException e) {
            throw new PopulationException("The verdicts could not be written: " + WriteFailure.words(e));
        }
    }

    private static void append(Stretch stretch, Plan plan, int i, DuckDBAppender appender) throws SQLException {
        Measure measure = plan.measure();
        byte verdict = stretch.verdicts(measure)[i];
        appender.append(WORDS[verdict]);
        Expr.LinkedField main = Figure.main(measure);
        if (main != null) {
            long low = verdict == Kleene.YES ? stretch.lows(measure, main)[i] : 0;
            if (verdict == Kleene.YES && low == stretch.highs(measure, main)[i]) {
                appender.append(low);
            } else {
                appender.appendNull();
            }
        }
        for (int c = 0; c < plan.criteria().size(); c++) {
            appender.append(WORDS[(Bits.at(stretch.yes(measure, c), i) ? 1 : 0)
                    + (Bits.at(stretch.maybe(measure, c), i) ? 1 : 0)]);
        }
    }
}

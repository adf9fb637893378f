package eu.masp.simulation.cli;

import eu.masp.measures.Catalogue;
import eu.masp.measures.Entity;
import eu.masp.measures.Input;
import eu.masp.measures.InvalidContentException;
import eu.masp.measures.Measure;
import eu.masp.measures.Rules;
import eu.masp.measures.Suggestion;
import eu.masp.measures.cli.Commands;
import eu.masp.simulation.columns.CannotCompileException;
import eu.masp.simulation.population.PopulationException;
import eu.masp.simulation.population.PopulationReader;
import eu.masp.simulation.results.Sample;
import eu.masp.simulation.results.Summary;
import eu.masp.simulation.results.SummaryWriter;
import eu.masp.simulation.results.Verdicts;
import eu.masp.simulation.scenario.Scenario;
import eu.masp.simulation.scenario.ScenarioException;
import eu.masp.simulation.sql.CannotTranslateException;
import eu.masp.simulation.sql.SqlPopulation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Predicate;

/** {@code simulate}: decides a whole population against a folder of measures. */
@Command(name = "simulate", sortOptions = false, description = {
        "Decides a whole population against the measures of a folder: who is entitled, to how much, and what excludes the others.",
        "A population is a .parquet, .csv or .duckdb file or a folder of them, one file for each entity."}, footer = {
                "",
                "Exit status: 0 done, 1 a file is not good, 2 bad use."})
public final class SimulateCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--measures", paramLabel = "DIR", description = "folder of measure files (default: content)")
    private Path measures = Path.of("content");

    @Option(names = "--population", paramLabel = "FILE|DIR", description = "the population")
    private @Nullable Path population;

    @Option(names = "--on", paramLabel = "DATE", description = "the reference date, as in 2026-11-22 (default: today)")
    private @Nullable LocalDate on;

    @Option(names = "--measure", paramLabel = "ID", description = "only this measure; may be given several times")
    private List<String> chosen = new ArrayList<>();

    @Option(names = "--by", paramLabel = "COLUMN", description = {
            "groups: household.comune; household.comune:province (a column of the code list); household.isee:0,9360,15000 (cut points);",
            "'parents := count(adults)' (a rule). May be given several times"})
    private List<String> by = new ArrayList<>();

    @Option(names = "--scenario", paramLabel = "FILE", description = "changes to the rules; shows who gains and who loses")
    private @Nullable Path scenario;

    @Option(names = "--seed", paramLabel = "N", description = "of the random draws for take-up and arrival (default 1)")
    private long seed = 1;

    @Option(names = "--optimise", paramLabel = "FILE", description = "with a scenario that has a fund: search thresholds and amounts; shows what no other setting beats")
    private @Nullable Path optimise;

    @Option(names = "--json", description = "print JSON for programs")
    private boolean json;

    @Option(names = "--csv", description = "print CSV: measure, group, criterion, figure, value")
    private boolean csv;

    @Option(names = "--out", paramLabel = "DIR", description = "write summary.json and summary.csv into a folder")
    private @Nullable Path out;

    @Option(names = "--verdicts", paramLabel = "FILE", description = "write the verdict of every row: .parquet or .csv")
    private @Nullable Path verdicts;

    @Mixin
    private final SqlOptions sql;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "show this help")
    @SuppressWarnings("UnusedVariable") // picocli's own
    private boolean help;

    private SimulateCommand(SqlOptions sql) {
        this.sql = sql;
    }

    public static void main(String[] arguments) {
        Commands.main(SimulateCommand::run, arguments);
    }

    /** Runs the command and returns its exit status. */
    public static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return run(out, err, null, arguments);
    }

    /**
     * The same with one more engine.
     *
     * @param spark opens populations on the cluster with an address, or on this machine; null where there is no Spark
     */
    public static int run(PrintWriter out, PrintWriter err,
            @Nullable Function<@Nullable String, SqlPopulation.Opener> spark, String... arguments) {
        return Commands.run(new SimulateCommand(new SqlOptions(spark)), "simulate", out, err, arguments);
    }

    private CommandLine line() {
        if (spec == null) {
            throw new IllegalStateException("run through picocli");
        }
        return spec.commandLine();
    }

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter err = line().getErr();
        try {
            simulate(Catalogue.load(measures));
            return 0;
        } catch (InvalidContentException e) {
            Commands.print(e, err);
        } catch (PopulationException | CannotCompileException | CannotTranslateException | ScenarioException e) {
            err.println(e.getMessage());
        } catch (ArithmeticException e) {
            err.println("An amount is too large to be held in cents: " + e.getMessage() + ".");
        } catch (OutOfMemoryError e) {
            err.println("The population does not fit into memory: give Java more, as in MASP_JAVA_OPTIONS=-Xmx8g, "
                    + "or simulate fewer measures at a time with --measure.");
        }
        return 1;
    }

    private void simulate(Catalogue catalogue) throws InterruptedException {
        Rules rules = catalogue.at(on == null ? LocalDate.now(java.time.ZoneId.systemDefault()) : on);
        List<Measure> wanted = wanted(catalogue);
        if (optimise != null && scenario == null) {
            throw new ParameterException(line(), "--optimise needs a --scenario that says what money there is.");
        }
        ColumnsRun run = new ColumnsRun(catalogue, rules, wanted, scenario == null ? null : Scenario.read(scenario), by,
                optimise);
        if (sql.print(run.simulated(), run.simulated(wanted), line())) {
            return;
        }
        Path file = population;
        if (file == null) {
            throw new ParameterException(line(), "--population is missing.");
        }
        SqlPopulation.Opener opener = sql.opener(line());
        if (opener != null) {
            if (!by.isEmpty() || optimise != null || run.hasFunds()) {
                throw new ParameterException(line(), "--by, --optimise and funds are for --engine columns alone.");
            }
            simulateBySql(opener, run.simulated(), run.simulated(wanted), file, run.inputs());
            return;
        }
        ColumnsRun.Result result = run.run(file, hasTable -> decidable(wanted, hasTable), seed);
        Map<Entity, Integer> rows = new LinkedHashMap<>();
        result.reading().population().tables().forEach(table -> rows.put(table.entity(), table.rows()));
        Map<Input, Integer> missing = result.reading().missing();
        SummaryWriter writer = new SummaryWriter(result.summary(),
                about(rules, file, rows, missing, wanted, result.decidable()),
                new Sample(result.reading().made(), byId(rows)), result.changes(), result.sections());
        if (verdicts != null) {
            Verdicts.write(result.program(), run.simulated(result.decidable()), verdicts);
        }
        if (out != null) {
            writer.write(out);
        }
        print(writer, missing, wanted, result.decidable());
    }

    private void simulateBySql(SqlPopulation.Opener opener, Rules rules, List<Measure> wanted, Path file,
            Set<Input> inputs) {
        if (verdicts != null) {
            SqlRun.mustBeWritable(verdicts);
        }
        try (SqlPopulation opened = opener.open(rules, file, inputs)) {
            List<Measure> decidable = decidable(wanted, opened.tables()::containsKey);
            SqlRun run = new SqlRun(rules, opened);
            Summary summary = run.run(decidable, verdicts);
            Map<Entity, Integer> rows = run.rows();
            Map<Input, Integer> missing = run.missing(inputs, rows);
            SummaryWriter writer = new SummaryWriter(summary, about(rules, file, rows, missing, wanted, decidable),
                    new Sample(new PopulationReader(rules).findSynthetic(file).orElse(null), byId(rows)), List.of(),
                    List.of());
            if (out != null) {
                writer.write(out);
            }
            print(writer, missing, wanted, decidable);
            if (scenario != null) {
                line().getErr().println("The changed rules are shown alone: --engine columns compares them with the "
                        + "rules as they are.");
            }
        }
    }

    private List<Measure> wanted(Catalogue catalogue) {
        List<Measure> wanted = new ArrayList<>();
        for (String id : chosen) {
            wanted.add(catalogue.findMeasure(id)
                    .orElseThrow(() -> new ParameterException(line(), "There is no measure '"
                            + id + "'."
                            + Suggestion.nearest(id, catalogue.measures().stream().map(Measure::id).toList()))));
        }
        return chosen.isEmpty() ? catalogue.measures() : wanted;
    }

    /** Those for whose members there is a table; a measure asked for by name must be among them. */
    private List<Measure> decidable(List<Measure> wanted, Predicate<Entity> hasTable) {
        List<Measure> decidable = wanted.stream().filter(measure -> hasTable.test(measure.root())
                && measure.decidedFor().stream().allMatch(hasTable)).toList();
        List<Measure> left = wanted.stream().filter(measure -> !decidable.contains(measure)).toList();
        if (decidable.isEmpty() || (!chosen.isEmpty() && !left.isEmpty())) {
            Measure first = left.isEmpty() ? null : left.getFirst();
            throw new PopulationException(first == null ? "The folder has no measure."
                    : "'" + first.id() + "' is decided for each " + first.decidedFor().getFirst().id()
                            + ", and the population has no such table.");
        }
        return decidable;
    }

    private static Map<String, Integer> byId(Map<Entity, Integer> tables) {
        Map<String, Integer> rows = new LinkedHashMap<>();
        tables.forEach((entity, count) -> rows.put(entity.id(), count));
        return rows;
    }

    private static Map<String, Object> about(Rules rules, Path file, Map<Entity, Integer> tables,
            Map<Input, Integer> missing, List<Measure> wanted, List<Measure> decidable) {
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("on", rules.on().toString());
        about.put("population", file.toString());
        about.put("rows", byId(tables));
        Map<String, Integer> unknown = new LinkedHashMap<>();
        missing.forEach((input, count) -> unknown.put(input.id(), count));
        about.put("unknown_for_all", unknown);
        about.put("left_out",
                wanted.stream().filter(measure -> !decidable.contains(measure)).map(Measure::id).toList());
        return about;
    }

    private void print(SummaryWriter writer, Map<Input, Integer> missing, List<Measure> wanted,
            List<Measure> decidable) {
        PrintWriter to = line().getOut();
        if (json) {
            to.println(writer.json());
        } else if (csv) {
            to.print(writer.csv());
        } else {
            writer.print(to);
        }
        PrintWriter err = line().getErr();
        missing.forEach((input, rows) -> err.println("No column '" + input.name() + "' of " + input.entity().id()
                + ": unknown for all " + rows + " rows."));
        if (decidable.size() < wanted.size()) {
            err.println(wanted.size() - decidable.size()
                    + " measures are left out: the population has no table of those they "
                    + "are decided for.");
        }
        to.flush();
    }
}

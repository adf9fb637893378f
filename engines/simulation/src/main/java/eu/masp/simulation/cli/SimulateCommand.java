package eu.masp.simulation.cli;

import eu.masp.measures.Catalogue;
import eu.masp.measures.Entity;
import eu.masp.measures.Input;
import eu.masp.measures.InvalidContentException;
import eu.masp.measures.Measure;
import eu.masp.measures.Rules;
import eu.masp.measures.Suggestion;
import eu.masp.simulation.columns.CannotCompileException;
import eu.masp.simulation.Progress;
import eu.masp.simulation.columns.Probes;
import eu.masp.simulation.columns.Program;
import eu.masp.simulation.funds.FundPlan;
import eu.masp.simulation.funds.FundsSection;
import eu.masp.simulation.results.By;
import eu.masp.simulation.results.Fairness;
import eu.masp.simulation.results.FairnessSection;
import eu.masp.simulation.results.Section;
import eu.masp.simulation.columns.Reads;
import eu.masp.simulation.optimise.FrontierSection;
import eu.masp.simulation.optimise.Optimiser;
import eu.masp.simulation.optimise.Search;
import eu.masp.simulation.population.PopulationException;
import eu.masp.simulation.population.PopulationReader;
import eu.masp.simulation.results.Comparison;
import eu.masp.simulation.results.Grouping;
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
import picocli.CommandLine.TypeConversionException;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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

    /** Enough for a range of nine in ten. */
    private static final int DRAWS = 60;

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
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int status = run(out, err, arguments);
        out.flush();
        System.exit(status);
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
        return new CommandLine(new SimulateCommand(new SqlOptions(spark))).setOut(out).setErr(err)
                .registerConverter(LocalDate.class, SimulateCommand::date)
                .setParameterExceptionHandler((exception, _) -> {
                    err.println(exception.getMessage());
                    err.println("Try: simulate --help");
                    return 2;
                }).execute(arguments);
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new TypeConversionException("'" + text + "' is not a date that exists; write 2026-11-22.");
        }
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
            e.problems().forEach(err::println);
            err.println(e.problems().size() == 1 ? "1 problem." : e.problems().size() + " problems.");
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
        Set<Input> inputs = new LinkedHashSet<>(Reads.of(rules, wanted).inputs());
        Scenario given = scenario == null ? null : Scenario.read(scenario);
        Catalogue changed = given == null ? null : given.apply(catalogue, rules.on());
        Probes probes = new Probes(catalogue);
        FundPlan funds = given == null || changed == null ? null : FundPlan.of(given, changed, probes, rules.on());
        List<By> groups = by.stream().map(one -> By.of(probes, wanted, one)).toList();
        Rules changedRules = changed == null ? rules : changed.at(rules.on());
        if (sql.print(changedRules, changed == null ? wanted : of(changed, wanted), line())) {
            return;
        }
        Path file = population;
        if (file == null) {
            throw new ParameterException(line(), "--population is missing.");
        }
        if (changed != null) {
            inputs.addAll(Reads.of(changed.at(rules.on()), of(changed, wanted)).inputs());
        }
        SqlPopulation.Opener opener = sql.opener(line());
        if (opener != null) {
            if (!by.isEmpty() || optimise != null || (funds != null && !funds.isEmpty())) {
                throw new ParameterException(line(), "--by, --optimise and funds are for --engine columns alone.");
            }
            simulateBySql(opener, changedRules, changed == null ? wanted : of(changed, wanted), file, inputs);
            return;
        }
        Search search = search(funds, changed, probes);
        if (funds != null) {
            inputs.addAll(funds.inputs());
        }
        if (search != null && search.areas() != null) {
            inputs.addAll(search.areas().inputs());
        }
        groups.forEach(group -> inputs.addAll(group.inputs()));
        inputs.addAll(Reads.of(probes.into(catalogue).at(rules.on()), probes.rules()).inputs());
        PopulationReader.Reading reading = new PopulationReader(rules).read(file, inputs);
        List<Measure> decidable = decidable(wanted, reading.population()::hasTable);
        Program baseline = Program.compile(probes.into(catalogue).at(rules.on()), reading.population(),
                probes.with(decidable, reading.population()));
        List<Grouping> groupings = groups.stream().map(group -> group.on().apply(reading.population())).toList();
        Grouping grouping = groupings.size() == 1 ? groupings.getFirst() : null;
        Program program = changed == null ? baseline
                : Program.compile(probes.into(changed).at(rules.on()), reading.population(),
                        probes.with(of(changed, decidable), reading.population()));
        List<Comparison> changes = changed == null ? List.of() : Comparison.of(baseline, program, decidable, grouping);
        List<Measure> decided = changed == null ? decidable : of(changed, decidable);
        Summary summary = Summary.of(program, decided, grouping);
        List<Section> sections = sections(funds, program, decided, groupings, !reading.synthetic());
        if (search != null && funds != null && changed != null) {
            sections.add(new FrontierSection(search,
                    new Optimiser(search, funds, changed, probes, program, Progress.NONE).run()));
        }
        Map<Entity, Integer> rows = new LinkedHashMap<>();
        reading.population().tables().forEach(table -> rows.put(table.entity(), table.rows()));
        SummaryWriter writer = new SummaryWriter(summary,
                about(rules, file, rows, reading.missing(), wanted, decidable), changes,
                sections);
        if (verdicts != null) {
            Verdicts.write(program, decided, verdicts);
        }
        if (out != null) {
            writer.write(out);
        }
        print(writer, reading.missing(), wanted, decidable);
    }

    private @Nullable Search search(@Nullable FundPlan funds, @Nullable Catalogue changed, Probes probes) {
        if (optimise == null) {
            return null;
        }
        if (funds == null || changed == null) {
            throw new ParameterException(line(), "--optimise needs a --scenario that says what money there is.");
        }
        return Search.read(optimise, changed, funds, probes);
    }

    private List<Section> sections(@Nullable FundPlan funds, Program program, List<Measure> decided,
            List<Grouping> groupings, boolean real) throws InterruptedException {
        List<Section> sections = new ArrayList<>();
        if (!groupings.isEmpty()) {
            sections.add(new FairnessSection(Fairness.of(program, decided, groupings,
                    funds == null ? Map.of() : funds.takeUps(), real)));
        }
        if (funds != null && !funds.isEmpty()) {
            sections.add(new FundsSection(funds.run(program, DRAWS, seed, Progress.NONE)));
        }
        return sections;
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
                    List.of(), List.of());
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

    private static List<Measure> of(Catalogue changed, List<Measure> measures) {
        return measures.stream().map(measure -> changed.measures().get(measure.index())).toList();
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

    private static Map<String, Object> about(Rules rules, Path file, Map<Entity, Integer> tables,
            Map<Input, Integer> missing, List<Measure> wanted, List<Measure> decidable) {
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("on", rules.on().toString());
        about.put("population", file.toString());
        Map<String, Integer> rows = new LinkedHashMap<>();
        tables.forEach((entity, count) -> rows.put(entity.id(), count));
        about.put("rows", rows);
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

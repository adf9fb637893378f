package eu.masp.population;

import eu.masp.measures.Catalogue;
import eu.masp.measures.InvalidContentException;
import eu.masp.measures.cli.Commands;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.concurrent.Callable;

/** {@code population}: draws a synthetic population into a folder and reports how it fits what is published. */
@Command(name = "population", sortOptions = false, description = {
        "Draws families of Lombardy and Trentino that add up to published figures: synthetic, nobody is in it.",
        "Writes a folder of linked tables (household, adults, children) and how they fit."}, footer = {"",
                "Exit status: 0 done, 1 failed, 2 bad use."})
public final class PopulationCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "REGION", description = "lombardia: Lombardy and the Province of Trento")
    private String region = "";

    @Option(names = "--size", paramLabel = "PERSONS", description = "how many persons (default: ${DEFAULT-VALUE})")
    private long size = 10_000_000;

    @Option(names = "--seed", paramLabel = "NUMBER", description = "the same seed gives the same files (default: ${DEFAULT-VALUE})")
    private long seed = 1;

    @Option(names = "--on", paramLabel = "DATE", description = "the date on which they are as old as drawn (default: ${DEFAULT-VALUE})")
    private LocalDate on = LocalDate.of(2026, 11, 22);

    @Option(names = "--out", required = true, paramLabel = "FOLDER", description = "folder to make, with one Parquet file for each table")
    private Path out = Path.of("");

    @Option(names = "--force", description = "replace a population that is there")
    private boolean force;

    @Option(names = "--threads", paramLabel = "NUMBER", description = "threads that draw (default: all processors); the files do not depend on it")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--measures", paramLabel = "DIR", description = "folder with the vocabulary and the comuni (default: content)")
    private Path measures = Path.of("content");

    @Option(names = "--json", description = "print the report for programs")
    private boolean json;

    @Option(names = "--lang", paramLabel = "it|en", description = "language of the report (default: it)")
    private String language = "it";

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "show this help")
    @SuppressWarnings("UnusedVariable") // picocli's own
    private boolean help;

    public static void main(String[] arguments) {
        Commands.main(PopulationCommand::run, arguments);
    }

    /** Runs the command and returns its exit status. */
    public static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return Commands.run(new PopulationCommand(), "population", out, err, arguments);
    }

    @Override
    public Integer call() {
        if (spec == null) {
            throw new IllegalStateException("run through picocli");
        }
        PrintWriter err = spec.commandLine().getErr();
        try {
            check();
            make(spec.commandLine().getOut(), err);
            return 0;
        } catch (BadUse e) {
            err.println(e.getMessage());
            err.println("Try: population --help");
            return 2;
        } catch (InvalidContentException e) {
            Commands.print(e, err);
            return 1;
        } catch (IOException | SQLException e) {
            err.println(failure(e, out));
            return 1;
        } catch (InterruptedException e) {
            err.println("Stopped. Nothing was written.");
            return 1;
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a person can do about it; the library tells a full disk in words of its own. */
    static String failure(Exception failure, Path out) {
        String message = String.valueOf(failure.getMessage());
        if (message.contains("No space left") || message.contains("disk is full") || message.contains("Could not write")
                || message.contains("max_temp_directory_size")) {
            return "The disk is full: the population could not be written to " + out + ". Nothing is left there.";
        }
        return failure instanceof SQLException
                ? "The tables could not be written: " + message.lines().findFirst().orElse("") : message;
    }

    private void check() throws BadUse {
        if (!region.equals("lombardia")) {
            throw new BadUse("There is no population of \"" + region
                    + "\": only of lombardia (Lombardy and the Province of Trento).");
        }
        if (size < SyntheticPopulation.FEWEST || size > SyntheticPopulation.MOST) {
            throw new BadUse("--size " + size + " cannot be: from 1,000 to 100,000,000 persons.");
        }
        if (threads < 1) {
            throw new BadUse("--threads " + threads + " cannot be: at least 1.");
        }
        if (on.getYear() < SyntheticPopulation.FIRST_YEAR || on.getYear() > SyntheticPopulation.LAST_YEAR) {
            throw new BadUse(
                    "--on " + on + " is too far from the margins, which are of 2011 to 2025: from 2024 to 2035.");
        }
        if (!language.equals("it") && !language.equals("en")) {
            throw new BadUse("--lang " + language + " is not there: it or en.");
        }
    }

    private void make(PrintWriter printed, PrintWriter err) throws Exception {
        try (Destination destination = Destination.of(out, force, size)) {
            Catalogue catalogue = Catalogue.load(measures);
            VocabularyCheck.check(catalogue.vocabulary(), measures.toString());
            Population population = Population.fit(size, seed, on, Margins.read(),
                    Comuni.of(catalogue.vocabulary(), measures.toString()));
            FitReport report = PopulationFolder.write(population, threads, destination);
            if (json) {
                printed.println(FitJson.report(population, report));
            } else {
                new FitTable(language, printed).print(report);
            }
            err.println(size + " persons in " + destination.folder());
        }
    }
}

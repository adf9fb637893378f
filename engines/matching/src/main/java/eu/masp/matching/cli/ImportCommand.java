package eu.masp.matching.cli;

import eu.masp.matching.Kind;
import eu.masp.matching.embedding.Embeddings;
import eu.masp.matching.esco.EscoImport;
import eu.masp.matching.esco.ImportFailure;
import eu.masp.matching.esco.Imported;
import eu.masp.measures.cli.Commands;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;

/** {@code import}: takes in what others publish. Today: ESCO. */
@Command(name = "./masp import", sortOptions = false, description = {
        "Reads a classification as its publisher gives it into the data folder.",
        "esco: the CSV packages of ESCO (classification and relations), any version, any language; labels of all languages come "
                + "together, versions stay side by side."}, footer = {"",
                        "This service uses the ESCO classification of the European Commission.", "",
                        "Exit status: 0 done, 1 failed (nothing is changed), 2 bad use."})
public final class ImportCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "KIND", description = "esco")
    private String kind = "";

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "ZIP", description = "packages, or single CSV files out of them such as occupations_it.csv")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--version", paramLabel = "VERSION", description = "version of ESCO, where the files' names do not tell it, as in 1.2.0")
    private @Nullable String version;

    @Option(names = "--data", paramLabel = "DIR", description = "data folder (default: that of ./masp up)")
    private Path data = Path.of("data");

    @Option(names = "--words-only", description = "make no vectors: English texts are then compared by words alone")
    private boolean wordsOnly;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "show this help")
    @SuppressWarnings("UnusedVariable") // picocli's own
    private boolean help;

    public static void main(String[] arguments) {
        Commands.main(ImportCommand::run, arguments);
    }

    /** Runs the command and returns its exit status. */
    public static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return Commands.run(new ImportCommand(), "./masp import", out, err, arguments);
    }

    @Override
    public Integer call() {
        if (spec == null) {
            throw new IllegalStateException("run through picocli");
        }
        if (!kind.equals("esco")) {
            throw new ParameterException(spec.commandLine(), "\"" + kind + "\" cannot be imported; there is: esco.");
        }
        if (version != null && !version.matches("\\d{1,3}(\\.\\d{1,3}){1,2}")) {
            throw new ParameterException(spec.commandLine(),
                    "--version " + version + " is no version of ESCO: write it as 1.2.0.");
        }
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        try {
            Optional<Embeddings> embeddings = wordsOnly ? Optional.empty() : Embeddings.find();
            new EscoImport(data, embeddings).read(files, Optional.ofNullable(version))
                    .forEach(imported -> print(imported, out));
            return 0;
        } catch (ImportFailure e) {
            err.println(e.getMessage() + " Nothing was changed.");
            return 1;
        } catch (IOException e) {
            err.println(failure(e));
            return 1;
        }
    }

    private String failure(IOException e) {
        String message = String.valueOf(e.getMessage());
        return message.contains("No space left")
                ? "The disk is full: nothing was imported into " + data.resolve("taxonomies") + "."
                : "The import failed, nothing was changed: " + (e instanceof FileSystemException file ? file.getFile()
                        + " cannot be written" + (file.getReason() == null ? "" : ": " + file.getReason())
                        : e.getClass() == IOException.class ? message : e) + ".";
    }

    private static void print(Imported imported, PrintWriter out) {
        out.println("ESCO " + imported.taxonomy().version() + ", in " + String.join(", ",
                imported.taxonomy().languages()));
        line(out, "skills", imported.taxonomy().all(Kind.SKILL).size());
        line(out, "occupations", imported.taxonomy().all(Kind.OCCUPATION).size());
        line(out, "relations of occupations and skills", imported.taxonomy().relations());
        line(out, "ISCO groups", imported.taxonomy().all(Kind.ISCO_GROUP).size());
        line(out, "skill groups", imported.taxonomy().all(Kind.SKILL_GROUP).size());
        imported.taxonomy().languages().forEach(language -> line(out, "labels in " + language, labels(imported,
                language)));
        imported.vectors().forEach((language, count) -> line(out, "vectors in " + language, count));
        if (imported.leftOut() > 0) {
            line(out, "rows left out: concepts that this version does not have", imported.leftOut());
        }
        out.println("Kept in " + imported.file());
        out.println("This service uses the ESCO classification of the European Commission.");
    }

    private static int labels(Imported imported, String language) {
        int labels = 0;
        for (Kind kind : List.of(Kind.SKILL, Kind.OCCUPATION)) {
            labels += imported.taxonomy().all(kind).stream().map(concept -> concept.labels().get(language))
                    .mapToInt(found -> found == null ? 0 : 1 + found.others().size()).sum();
        }
        return labels;
    }

    private static void line(PrintWriter out, String what, int count) {
        out.println(String.format(Locale.ROOT, "%,10d  %s", count, what));
    }
}

package eu.masp.measures.cli;

import eu.masp.measures.Brought;
import eu.masp.measures.Case;
import eu.masp.measures.Catalogue;
import eu.masp.measures.Example;
import eu.masp.measures.ExampleCheck;
import eu.masp.measures.InvalidContentException;
import eu.masp.measures.Measure;
import eu.masp.measures.Rules;
import eu.masp.measures.json.CaseJson;
import eu.masp.measures.json.ResultJson;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;

/** {@code check}: decides a household against a folder of measures, or checks the folder itself. */
@Command(name = "check", sortOptions = false, description = {
        "Decides a household (or firm) against the measures of a folder.",
        "Without a household: checks the folder and runs its worked examples."}, footer = {
                "", "Exit status: 0 done, 1 a file is not good or an example fails, 2 bad use."})
public final class CheckCommand implements Callable<Integer> {

    private static final long MOST_BYTES = 20_000_000;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", arity = "0..1", paramLabel = "HOUSEHOLD.json", description = "what is known of the household")
    private @Nullable Path household;

    @Option(names = "--on", paramLabel = "DATE", description = "the reference date, as in 2026-11-22; wins over the file's own")
    private @Nullable LocalDate on;

    @Option(names = "--measures", paramLabel = "DIR", description = "folder of measure files (default: content)")
    private Path measures = Path.of("content");

    @Option(names = "--json", description = "print JSON for programs")
    private boolean json;

    @Option(names = "--lang", paramLabel = "it|en", description = "language of the table (default: it)")
    private String language = "it";

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "show this help")
    @SuppressWarnings("UnusedVariable") // picocli's own
    private boolean help;

    public static void main(String[] arguments) {
        Commands.main(CheckCommand::run, arguments);
    }

    /** Runs the command and returns its exit status. */
    public static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return Commands.run(new CheckCommand(), "check", out, err, arguments);
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec().commandLine().getOut();
        PrintWriter err = spec().commandLine().getErr();
        try {
            Catalogue catalogue = Catalogue.load(measures);
            return household == null ? checkFolder(catalogue, out) : decide(catalogue, household, out);
        } catch (InvalidContentException e) {
            Commands.print(e, err);
            return 1;
        }
    }

    private CommandSpec spec() {
        if (spec == null) {
            throw new IllegalStateException("run through picocli");
        }
        return spec;
    }

    private int decide(Catalogue catalogue, Path file, PrintWriter out) throws IOException {
        Case facts = CaseJson.read(text(file), file.toString(), catalogue.vocabulary(), on);
        Rules rules = catalogue.at(facts.on());
        List<Brought> foreseen = Brought.of(catalogue, facts);
        if (json) {
            out.println(JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT)
                    .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build()
                    .writeValueAsString(ResultJson.of(rules, rules.assess(facts), rules.questions(facts), foreseen)));
        } else {
            new ResultTable(language, catalogue, out).print(facts, rules.assess(facts), rules.questions(facts),
                    foreseen);
        }
        return 0;
    }

    private static String text(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw problem(file, Files.exists(file) ? "This is not a file." : "There is no such file.");
        }
        if (Files.size(file) > MOST_BYTES) {
            throw problem(file,
                    "The file is larger than " + MOST_BYTES / 1_000_000 + " MB; a household is much smaller.");
        }
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw problem(file, "This is not UTF-8 text; save it as UTF-8.");
        } catch (java.nio.file.AccessDeniedException e) {
            throw problem(file, "The file cannot be read: no permission.");
        }
    }

    private static InvalidContentException problem(Path file, String message) {
        return new InvalidContentException(List.of(new eu.masp.measures.Problem(file.toString(), 0, 0, message)));
    }

    private int checkFolder(Catalogue catalogue, PrintWriter out) {
        ExampleCheck check = new ExampleCheck(catalogue);
        int held = 0;
        int failed = 0;
        for (Measure measure : catalogue.measures()) {
            for (Example example : measure.examples()) {
                List<String> differences = check.run(measure, example);
                if (differences.isEmpty()) {
                    held++;
                } else {
                    failed++;
                    out.println(example.file() + ":" + example.line() + "  " + measure.id() + ", “" + example.title()
                            + "”:");
                    differences.forEach(difference -> out.println("    " + difference));
                }
            }
        }
        out.println(catalogue.measures().size() + " measures, " + catalogue.parameters().size() + " parameters; " + held
                + " worked examples hold" + (failed == 0 ? "." : ", " + failed + " do not."));
        return failed == 0 ? 0 : 1;
    }
}

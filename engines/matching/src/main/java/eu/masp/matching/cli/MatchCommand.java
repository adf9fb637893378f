package eu.masp.matching.cli;

import eu.masp.matching.FurtherNames;
import eu.masp.matching.Kind;
import eu.masp.matching.Taxonomies;
import eu.masp.matching.Taxonomy;
import eu.masp.matching.TextMatcher;
import eu.masp.matching.embedding.Embeddings;
import eu.masp.measures.InvalidContentException;
import eu.masp.measures.cli.Commands;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** {@code match}: texts to skills or occupations, one a line. */
@Command(name = "./masp match", sortOptions = false, description = {
        "Reads texts, one a line, and prints for each one line of JSON: the skills or occupations of ESCO that it is about.",
        "Works on what ./masp import esco has imported; without an import on MASP's own taxonomy."}, footer = {"",
                "This service uses the ESCO classification of the European Commission.", "",
                "Exit status: 0 done, 1 failed, 2 bad use."})
public final class MatchCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "WHAT", description = "skills or occupations")
    private String what = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "FILE", description = "texts in UTF-8, one a line (default: standard input)")
    private @Nullable Path file;

    @Option(names = "--lang", paramLabel = "en|it", required = true, description = "language of the texts and of the labels")
    private String language = "";

    @Option(names = "--top", paramLabel = "NUMBER", description = "at most so many for each text (default: ${DEFAULT-VALUE})")
    private int top = 10;

    @Option(names = "--floor", paramLabel = "0..1", description = "nothing with a lower score (default: ${DEFAULT-VALUE}; the platform proposes from 0.3 on, with the sentence model from 0.4)")
    private double floor = 0;

    @Option(names = "--esco", paramLabel = "VERSION", description = "which version (default: the newest imported)")
    private @Nullable String version;

    @Option(names = "--data", paramLabel = "DIR", description = "data folder (default: that of ./masp up)")
    private Path data = Path.of("data");

    @Option(names = "--content", paramLabel = "DIR", description = "content folder, for MASP's own taxonomy (default: content)")
    private Path content = Path.of("content");

    @Option(names = "--esco-names", description = "ESCO's names alone, without those that MASP's own taxonomy adds")
    private boolean escoNames;

    @Option(names = "--words-only", description = "compare by words alone, without the sentence model")
    private boolean wordsOnly;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "show this help")
    @SuppressWarnings("UnusedVariable") // picocli's own
    private boolean help;

    public static void main(String[] arguments) {
        Commands.main(MatchCommand::run, arguments);
    }

    /** Runs the command and returns its exit status. */
    public static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return Commands.run(new MatchCommand(), "./masp match", out, err, arguments);
    }

    @Override
    public Integer call() {
        if (spec == null) {
            throw new IllegalStateException("run through picocli");
        }
        Kind kind = switch (what) {
            case "skills" -> Kind.SKILL;
            case "occupations" -> Kind.OCCUPATION;
            default -> throw misuse("\"" + what + "\" cannot be matched; there are: skills, occupations.");
        };
        if (top < 1 || top > 10_000) {
            throw misuse("--top " + top + " cannot be: from 1 to 10,000.");
        }
        if (!(floor >= 0 && floor <= 1)) {
            throw misuse("--floor " + floor + " cannot be: from 0 to 1.");
        }
        PrintWriter err = spec.commandLine().getErr();
        try {
            if (Files.exists(data) && !Files.isDirectory(data)) {
                throw misuse("--data " + data + " is no folder.");
            }
            Taxonomy taxonomy = taxonomy(kind, err);
            if (!taxonomy.names(kind, language)) {
                err.println("The taxonomy " + taxonomy.source() + " " + taxonomy.version() + " has no " + what
                        + " with labels in \"" + language + "\"; the languages of its " + what + " are "
                        + String.join(", ", taxonomy.languages().stream().filter(each -> taxonomy.names(kind, each))
                                .toList())
                        + ". Import the package of that language: ./masp import esco ZIP");
                return 2;
            }
            Optional<Embeddings> embeddings = wordsOnly ? Optional.empty() : Embeddings.find();
            if (taxonomy.source().equals("esco") && taxonomy.vectors(kind, language).isEmpty()
                    && embeddings.filter(model -> model.speaks(language)).isPresent()) {
                err.println("ESCO " + taxonomy.version() + " was imported without vectors of its " + what + " in \""
                        + language + "\": words alone count. Import it again to make them, or add --words-only.");
            }
            Taxonomy ready = taxonomy.source().equals("masp") && embeddings.isPresent()
                    ? Taxonomies.withKeptVectors(taxonomy, data, embeddings.get()) : taxonomy;
            TextMatcher matcher = TextMatcher.of(ready, language, embeddings, further(ready, kind, err));
            try (InputStream texts = file == null ? System.in : Files.newInputStream(file)) {
                new Lines(taxonomy, matcher, kind, top, floor).answer(texts, spec.commandLine().getOut());
            }
            return 0;
        } catch (InvalidContentException e) {
            Commands.print(e, err);
            return 1;
        } catch (NoSuchFileException e) {
            err.println("There is no file " + e.getFile() + ".");
            return 2;
        } catch (IOException e) {
            err.println(e.getMessage());
            return 1;
        }
    }

    /** Everyday names that ESCO lacks: those of our own concepts that are nearly the same. */
    private FurtherNames further(Taxonomy taxonomy, Kind kind, PrintWriter err) {
        if (escoNames || taxonomy.source().equals("masp")) {
            return FurtherNames.NONE;
        }
        if (!Files.exists(content.resolve("competences/skills.yaml"))) {
            err.println("There are no skills of MASP in " + content + ": ESCO's own names alone count.");
            return FurtherNames.NONE;
        }
        FurtherNames further = FurtherNames.of(Taxonomies.own(content));
        err.println(further.named(taxonomy.all(kind), language) + " of ESCO's " + what
                + " are also found by the names that MASP gives them; --esco-names leaves these out.");
        return further;
    }

    private ParameterException misuse(String message) {
        if (spec == null) {
            throw new IllegalStateException(message);
        }
        return new ParameterException(spec.commandLine(), message);
    }

    /** The version asked for; else the newest that names most of them in the language; else our own. */
    private Taxonomy taxonomy(Kind kind, PrintWriter err) throws IOException {
        List<String> imported = Taxonomies.imported(data);
        if (version != null) {
            return Taxonomies.find(data, version).orElseThrow(() -> misuse("ESCO " + version
                    + " was not imported into " + data + (imported.isEmpty() ? ": nothing was."
                            : "; there is " + String.join(", ", imported) + ".")));
        }
        if (imported.isEmpty()) {
            err.println((Files.exists(data) ? "No ESCO was imported into " + data : "There is no folder " + data)
                    + ": MASP's own taxonomy is used. See: ./masp import --help");
            return Taxonomies.own(content);
        }
        for (String each : imported) {
            Taxonomy taxonomy = Taxonomies.find(data, each).orElseThrow();
            long all = taxonomy.all(kind).size();
            long named = taxonomy.all(kind).stream().filter(one -> one.labels().containsKey(language)).count();
            if (named > 0 && 2 * named >= all) {
                return taxonomy;
            }
            err.println("ESCO " + each + " names " + named + " of its " + all + " " + what + " in \"" + language
                    + "\": it is passed over. With --esco " + each + " it is used all the same.");
        }
        err.println("MASP's own taxonomy is used. To match with ESCO import its package of that language.");
        return Taxonomies.own(content);
    }
}

package eu.masp.assessment.cli;

import eu.masp.assessment.Bank;
import eu.masp.assessment.Estimate;
import eu.masp.assessment.ResponseTable;
import eu.masp.assessment.Scoring;
import eu.masp.assessment.Scoring.Information;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code assess score}: an ability with its standard error for each person. */
@Command(name = "score", sortOptions = false, description = {
        "Scores answers: prints person,theta,se. Prior: standard normal.",
        "ITEMS: item,a,b1,b2,… (and group). RESPONSES: one person a row, one column for each item, empty = not given."})
final class ScoreCommand extends Subcommand {

    private static final int AT_ONCE = 20_000;

    @Option(names = "--model", paramLabel = "grm|2pl", description = "graded response or two-parameter logistic (default: grm)")
    private String model = "grm";

    @Option(names = "--items", required = true, paramLabel = "ITEMS.csv", description = "the parameters")
    private Path items = Path.of("");

    @Option(names = "--responses", required = true, paramLabel = "RESPONSES.csv", description = "the answers")
    private Path responses = Path.of("");

    @Option(names = "--estimator", paramLabel = "eap|map", description = "mean or mode of the posterior (default: eap)")
    private String estimator = "eap";

    @Option(names = "--map-error", paramLabel = "expected|observed", description = {
            "information behind the standard error of the mode: expected as in catR (default), or observed as in mirt and ltm;",
            "with two answers both are the same"})
    private String mapError = "expected";

    @Option(names = "--first-category", paramLabel = "0|1", description = "the lowest answer in RESPONSES (default: 0)")
    private int first;

    @Option(names = "--points", paramLabel = "N", description = "points of the quadrature (default: 241)")
    private int points = 241;

    @Option(names = "--range", paramLabel = "FROM:TO", description = "its range (default: -6:6)")
    private String range = "-6:6";

    @Override
    void run() {
        Bank bank = ItemFile.read(items, model(model));
        ResponseTable table = answers(responses, bank, first);
        Scoring scoring = scoring(bank);
        out().println("person,theta,se");
        int nothing = 0;
        for (int start = 0; start < table.persons().size(); start += AT_ONCE) {
            int from = start;
            int[][] patterns = IntStream.range(from, Math.min(table.persons().size(), from + AT_ONCE)).parallel()
                    .mapToObj(person -> table.pattern(person, bank)).toArray(int[][]::new);
            Estimate[] estimates = IntStream.range(0, patterns.length).parallel()
                    .mapToObj(i -> scoring.of(patterns[i])).toArray(Estimate[]::new);
            StringBuilder rows = new StringBuilder();
            for (int i = 0; i < estimates.length; i++) {
                rows.append(Csv.cell(table.persons().get(from + i))).append(',');
                Csv.number(rows, estimates[i].theta());
                rows.append(',');
                Csv.number(rows, estimates[i].se());
                rows.append('\n');
                nothing += IntStream.of(patterns[i]).allMatch(category -> category < 0) ? 1 : 0;
            }
            out().print(rows);
        }
        if (nothing > 0) {
            say(nothing + (nothing == 1 ? " person" : " persons")
                    + " answered nothing: their score is the prior, 0 with standard error 1.");
        }
    }

    private Scoring scoring(Bank bank) {
        return switch (estimator.toLowerCase(Locale.ROOT)) {
            case "eap" -> Scoring.eap(bank, quadrature(points, range));
            case "map" -> Scoring.map(bank, switch (mapError.toLowerCase(Locale.ROOT)) {
                case "expected" -> Information.EXPECTED;
                case "observed" -> Information.OBSERVED;
                default -> throw misuse("--map-error " + mapError + " is not there: expected or observed.");
            });
            default -> throw misuse("--estimator " + estimator + " is not there: eap or map.");
        };
    }
}

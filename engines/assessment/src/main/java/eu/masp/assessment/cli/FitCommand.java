package eu.masp.assessment.cli;

import eu.masp.assessment.Bank;
import eu.masp.assessment.calibration.ItemFit;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code assess fit}: whether items do what their parameters say. */
@Command(name = "fit", sortOptions = false, description = {
        "Item fit: prints item,persons,s_x2,df,p,p_adjusted (S-X² of Orlando and Thissen, for more answers of Kang and Chen;",
        "p_adjusted for all items at once, Benjamini and Hochberg). Only people who answered every item count."})
final class FitCommand extends Subcommand {

    @Option(names = "--model", paramLabel = "grm|2pl", description = "graded response or two-parameter logistic (default: grm)")
    private String model = "grm";

    @Option(names = "--items", required = true, paramLabel = "ITEMS.csv", description = "item,a,b1,b2,…, estimated from these answers")
    private Path items = Path.of("");

    @Option(names = "--responses", required = true, paramLabel = "RESPONSES.csv", description = "the answers")
    private Path responses = Path.of("");

    @Option(names = "--first-category", paramLabel = "0|1", description = "the lowest answer in RESPONSES (default: 0)")
    private int first;

    @Override
    void run() {
        Bank bank = ItemFile.read(items, model(model));
        List<ItemFit> fits = ItemFit.of(bank, answers(responses, bank, first));
        out().println("item,persons,s_x2,df,p,p_adjusted");
        fits.forEach(
                fit -> out().println(Csv.cell(fit.item()) + "," + fit.persons() + "," + number(fit.statistic()) + ","
                        + (fit.statistic() == null ? "" : fit.degrees()) + "," + number(fit.p()) + ","
                        + number(fit.adjusted())));
        if (fits.stream().anyMatch(fit -> fit.statistic() == null)) {
            say("Where nothing stands there is not enough data: too few people answered every item.");
        }
    }

    static String number(@Nullable Double value) {
        return value == null ? "" : Csv.number(value);
    }
}

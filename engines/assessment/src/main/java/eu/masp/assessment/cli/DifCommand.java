package eu.masp.assessment.cli;

import eu.masp.assessment.Bank;
import eu.masp.assessment.ResponseTable;
import eu.masp.assessment.calibration.Dif;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code assess dif}: whether items treat groups of the same ability alike. */
@Command(name = "dif", sortOptions = false, description = {
        "Differential item functioning: prints item,groups,persons,chi2,df,p,p_adjusted,p_uniform,effect,size.",
        "Ordinal logistic regression; effect is the change in Nagelkerke's R²; size is none (not sure), negligible (under 0.035),",
        "moderate (under 0.070; these bounds: Jodoin and Gierl 2001), large or not-enough-data (a group needs 200 answers to the",
        "item). Other conventions differ: what is negligible here may be B or C on the scale of ETS."})
final class DifCommand extends Subcommand {

    @Option(names = "--model", paramLabel = "grm|2pl", description = "graded response or two-parameter logistic (default: grm)")
    private String model = "grm";

    @Option(names = "--items", required = true, paramLabel = "ITEMS.csv", description = "item,a,b1,b2,…")
    private Path items = Path.of("");

    @Option(names = "--responses", required = true, paramLabel = "RESPONSES.csv", description = "the answers")
    private Path responses = Path.of("");

    @Option(names = "--groups", required = true, paramLabel = "GROUPS.csv", description = "person and group, one person a row; empty = not known")
    private Path groups = Path.of("");

    @Option(names = "--first-category", paramLabel = "0|1", description = "the lowest answer in RESPONSES (default: 0)")
    private int first;

    @Override
    void run() {
        Bank bank = ItemFile.read(items, model(model));
        ResponseTable table = answers(responses, bank, first);
        List<String> group = GroupFile.read(groups, table.persons(), this::say);
        long without = group.stream().filter(String::isEmpty).count();
        if (without > 0) {
            say(without + " of " + group.size() + " persons have no group: they are left out.");
        }
        if (group.stream().filter(each -> !each.isEmpty()).distinct().count() < 2) {
            say("There is one group alone: there is nothing to compare it with.");
        }
        List<Dif> found = Dif.of(bank, table, group);
        out().println("item,groups,persons,chi2,df,p,p_adjusted,p_uniform,effect,size");
        for (Dif dif : found) {
            out().println(Csv.cell(dif.item()) + "," + Csv.cell(String.join("|", dif.groups())) + "," + dif.persons()
                    + ","
                    + FitCommand.number(dif.statistic()) + "," + (dif.statistic() == null ? "" : dif.degrees()) + ","
                    + FitCommand.number(dif.p()) + "," + FitCommand.number(dif.adjusted()) + ","
                    + FitCommand.number(dif.uniformP())
                    + "," + FitCommand.number(dif.effect()) + ","
                    + dif.size().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
    }
}

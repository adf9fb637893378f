package eu.masp.assessment.cli;

import eu.masp.assessment.Bank;
import eu.masp.assessment.Item;
import eu.masp.assessment.Simulation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code assess simulate}: answers of invented people. */
@Command(name = "simulate", sortOptions = false, description = {
        "Answers of invented people who follow the model, from a standard normal population: prints person and one column for each item.",
        "The same seed gives the same answers."})
final class SimulateCommand extends Subcommand {

    @Option(names = "--model", paramLabel = "grm|2pl", description = "graded response or two-parameter logistic (default: grm)")
    private String model = "grm";

    @Option(names = "--items", required = true, paramLabel = "ITEMS.csv", description = "item,a,b1,b2,…")
    private Path items = Path.of("");

    @Option(names = "--persons", required = true, paramLabel = "N", description = "how many")
    private int persons;

    @Option(names = "--seed", paramLabel = "N", description = "of all draws (default: 1)")
    private long seed = 1;

    @Option(names = "--abilities", paramLabel = "FILE.csv", description = "writes person,theta: what the answers were drawn from")
    private @Nullable Path abilities;

    @Option(names = "--first-category", paramLabel = "0|1", description = "the lowest answer (default: 0)")
    private int first;

    @Override
    void run() throws IOException {
        if (persons < 1 || persons > 10_000_000) {
            throw misuse("--persons " + persons + " cannot be: from 1 to 10,000,000.");
        }
        writable(abilities, items);
        Bank bank = ItemFile.read(items, model(model));
        firstCategory(first);
        Simulation simulation = Simulation.of(bank, persons, seed);
        StringBuilder text = new StringBuilder("person");
        for (Item item : bank.items()) {
            text.append(',').append(Csv.cell(item.id()));
        }
        StringBuilder thetas = new StringBuilder("person,theta\n");
        for (int person = 0; person < persons; person++) {
            text.append('\n').append(person + 1);
            for (int answer : simulation.answers(person)) {
                text.append(',').append(answer + first);
            }
            thetas.append(person + 1).append(',').append(Csv.number(simulation.theta(person))).append('\n');
            if (text.length() > 1_000_000) {
                out().print(text);
                text.setLength(0);
            }
        }
        out().println(text);
        if (abilities != null) {
            Files.writeString(abilities, thetas);
        }
    }
}

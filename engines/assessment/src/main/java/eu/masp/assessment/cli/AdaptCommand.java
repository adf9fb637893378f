package eu.masp.assessment.cli;

import eu.masp.assessment.AdaptiveTest;
import eu.masp.assessment.Answer;
import eu.masp.assessment.Bank;
import eu.masp.assessment.Estimate;
import eu.masp.assessment.Item;
import eu.masp.assessment.Plan;
import eu.masp.assessment.ResponseTable;
import eu.masp.assessment.Scoring;
import eu.masp.assessment.Step;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code assess adapt}: the course of an adaptive test, for people whose answers to all items are known. */
@Command(name = "adapt", sortOptions = false, description = {
        "Gives an adaptive test to people whose answers are known: prints person,step,item,information,response,theta,se,stop.",
        "The item with the most information at the posterior mean comes next; of equals the first in ITEMS. information is the item's",
        "when it was chosen, theta and se are after the answer; stop, on the last step, is precise, length or nothing-useful (no item is left that tells more than --least-information).",
        "The draw of --exposure is each person's own: the same whoever else is in ANSWERS."})
final class AdaptCommand extends Subcommand {

    @Option(names = "--model", paramLabel = "grm|2pl", description = "graded response or two-parameter logistic (default: grm)")
    private String model = "grm";

    @Option(names = "--items", required = true, paramLabel = "ITEMS.csv", description = "item,a,b1,b2,… (and group)")
    private Path items = Path.of("");

    @Option(names = "--answers", required = true, paramLabel = "ANSWERS.csv", description = {
            "one person a row, one column for each item; an item without an answer is passed over"})
    private Path answers = Path.of("");

    @Option(names = "--stop-se", paramLabel = "SE", description = "ends when the standard error is this small (default: 0.40)")
    private double stopSe = 0.40;

    @Option(names = "--min-items", paramLabel = "N", description = "but not before this many answers (default: 1)")
    private int minItems = 1;

    @Option(names = "--max-items", paramLabel = "N", description = "and at the latest after this many (default: all)")
    private int maxItems = Integer.MAX_VALUE;

    @Option(names = "--least-information", paramLabel = "X", description = "an item that tells less is not asked (default: 0.01)")
    private double leastInformation = 0.01;

    @Option(names = "--start", paramLabel = "THETA", description = "ability for which the first item is chosen (default: 0)")
    private double start;

    @Option(names = "--balance", description = "the column group: all groups alike, the one furthest behind comes next")
    private boolean balance;

    @Option(names = "--exposure", paramLabel = "K", description = "draws among the K best items (default: 1, always the best)")
    private int exposure = 1;

    @Option(names = "--seed", paramLabel = "N", description = "of that draw (default: 1)")
    private long seed = 1;

    @Option(names = "--first-category", paramLabel = "0|1", description = "the lowest answer in ANSWERS (default: 0)")
    private int first;

    @Option(names = "--points", paramLabel = "N", description = "points of the quadrature (default: 241)")
    private int points = 241;

    @Option(names = "--range", paramLabel = "FROM:TO", description = "its range (default: -6:6)")
    private String range = "-6:6";

    @Override
    void run() {
        Plan plan = plan();
        Bank bank = ItemFile.read(items, model(model));
        ResponseTable table = answers(answers, bank, first);
        if (balance && bank.items().stream().allMatch(item -> item.group().isEmpty())) {
            say("--balance does nothing: no item in '" + items + "' has a group.");
        }
        Map<List<Boolean>, AdaptiveTest> tests = new HashMap<>();
        out().println("person,step,item,information,response,theta,se,stop");
        int passedOver = 0;
        int unasked = 0;
        for (int person = 0; person < table.persons().size(); person++) {
            int[] known = table.pattern(person, bank);
            List<Boolean> there = IntStream.of(known).mapToObj(category -> category >= 0).toList();
            passedOver += there.contains(false) ? 1 : 0;
            AdaptiveTest test = there.contains(true)
                    ? tests.computeIfAbsent(there, mask -> test(bank, mask, plan)) : null;
            unasked += print(table.persons().get(person), test, bank, known) ? 0 : 1;
        }
        if (unasked > 0) {
            say(unasked + (unasked == 1 ? " person was" : " persons were")
                    + " asked nothing (step 0): there is no answer to any item, or none that tells more than "
                    + leastInformation + " at --start " + start + ".");
        }
        if (passedOver > 0) {
            say(passedOver + (passedOver == 1 ? " person has" : " persons have")
                    + " no answer to some items: these are passed over.");
        }
    }

    private Plan plan() {
        if (minItems < 1 || maxItems < minItems) {
            throw misuse("--min-items " + minItems + " and --max-items " + maxItems
                    + " cannot be: at least one item, and no fewer at most than at least.");
        }
        try {
            return new Plan(stopSe, minItems, maxItems, Map.of(), exposure, start, leastInformation);
        } catch (IllegalArgumentException e) {
            throw misuse("This cannot be: " + e.getMessage() + ".");
        }
    }

    private AdaptiveTest test(Bank bank, List<Boolean> there, Plan plan) {
        List<Item> askable = new ArrayList<>();
        for (int i = 0; i < there.size(); i++) {
            if (there.get(i)) {
                askable.add(bank.items().get(i));
            }
        }
        Bank part = Bank.of(askable);
        return new AdaptiveTest(Scoring.eap(part, quadrature(points, range)),
                balance ? plan.withEvenGroups(part) : plan);
    }

    /** @return whether anything was asked */
    private boolean print(String person, @org.jspecify.annotations.Nullable AdaptiveTest test, Bank bank, int[] known) {
        Map<String, Integer> category = IntStream.range(0, known.length).boxed()
                .collect(Collectors.toMap(i -> bank.items().get(i).id(), i -> known[i]));
        List<Answer> given = new ArrayList<>();
        String name = Csv.cell(person);
        if (test == null) {
            out().println(name + ",0,,,,0.00000000,1.00000000,nothing-useful");
            return false;
        }
        // Her own draw: who else is in the file changes nothing.
        long own = seed * 0x9E3779B97F4A7C15L ^ person.hashCode();
        Step step = test.next(given, own);
        if (step instanceof Step.Stop stop) {
            out().println(name + ",0,,,," + estimate(stop.estimate()) + "," + stop.reason().word());
        }
        while (step instanceof Step.Ask ask) {
            int response = category.getOrDefault(ask.item().id(), -1);
            given.add(new Answer(ask.item().id(), response));
            step = test.next(given, own);
            String end = switch (step) {
                case Step.Ask next -> estimate(next.soFar()) + ",";
                case Step.Stop stop -> estimate(stop.estimate()) + "," + stop.reason().word();
            };
            out().println(name + "," + given.size() + "," + Csv.cell(ask.item().id()) + ","
                    + Csv.number(ask.information()) + ","
                    + (response + first) + "," + end);
        }
        return !given.isEmpty();
    }

    private static String estimate(Estimate estimate) {
        return Csv.number(estimate.theta()) + "," + Csv.number(estimate.se());
    }
}

package eu.masp.bench.assessment;

import eu.masp.assessment.AdaptiveTest;
import eu.masp.assessment.Answer;
import eu.masp.assessment.Bank;
import eu.masp.assessment.Item;
import eu.masp.assessment.Plan;
import eu.masp.assessment.Quadrature;
import eu.masp.assessment.Scoring;
import eu.masp.assessment.Simulation;
import eu.masp.assessment.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * How many items the same people need until their standard error is small enough: by an adaptive test, and by the same bank in a fixed
 * order, in which each person also stops as soon as precise. The order is that of the usual short form: most information first, averaged
 * over the population. Who does not get there has been asked everything.
 */
final class ItemsNeeded {

    private final Bank bank;
    private final Simulation people;
    private final double targetSe;

    ItemsNeeded(Bank bank, Simulation people, double targetSe) {
        this.bank = bank;
        this.people = people;
        this.targetSe = targetSe;
    }

    double adaptive() {
        AdaptiveTest test = new AdaptiveTest(bank, Plan.until(targetSe).withLeastInformation(0));
        double items = 0;
        for (int person = 0; person < people.persons(); person++) {
            int[] answers = people.answers(person);
            List<Answer> given = new ArrayList<>();
            while (test.next(given, person) instanceof Step.Ask ask) {
                given.add(new Answer(ask.item().id(), answers[bank.items().indexOf(ask.item())]));
            }
            items += given.size();
        }
        return items / people.persons();
    }

    double fixed() {
        int[] order = order();
        Scoring scoring = Scoring.eap(bank);
        double items = 0;
        for (int person = 0; person < people.persons(); person++) {
            int[] answers = people.answers(person);
            int[] given = new int[order.length];
            Arrays.fill(given, -1);
            for (int place : order) {
                given[place] = answers[place];
                items++;
                if (scoring.of(given).se() <= targetSe) {
                    break;
                }
            }
        }
        return items / people.persons();
    }

    private int[] order() {
        List<Item> best = new ArrayList<>(bank.items());
        best.sort(Comparator.comparingDouble(ItemsNeeded::averageInformation).reversed());
        return best.stream().mapToInt(bank.items()::indexOf).toArray();
    }

    private static double averageInformation(Item item) {
        double[] weights = Quadrature.CALIBRATION.weights();
        double sum = 0;
        for (int point = 0; point < weights.length; point++) {
            sum += weights[point] * item.information(Quadrature.CALIBRATION.node(point));
        }
        return sum;
    }
}

package eu.masp.assessment;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Invented people whose answers follow the model exactly: to see what a test can do, never to say anything of real people. */
public final class Simulation {

    private final double[] thetas;
    private final int[][] answers;

    private Simulation(double[] thetas, int[][] answers) {
        this.thetas = thetas;
        this.answers = answers;
    }

    /** As many people as asked, drawn from a standard normal population; the same seed gives the same people, and more of them at the end. */
    public static Simulation of(Bank bank, int persons, long seed) {
        double[] thetas = new double[persons];
        int[][] answers = new int[persons][];
        for (int person = 0; person < persons; person++) {
            RandomGenerator random = new SplittableRandom(seed * 1_000_003 + person).split();
            thetas[person] = random.nextGaussian();
            answers[person] = answers(bank, thetas[person], random);
        }
        return new Simulation(thetas, answers);
    }

    /** Answers of somebody with this ability to all items of the bank. */
    public static int[] answers(Bank bank, double theta, RandomGenerator random) {
        return bank.items().stream().mapToInt(item -> drawn(item.probabilities(theta), random.nextDouble())).toArray();
    }

    private static int drawn(double[] probabilities, double chance) {
        double sum = 0;
        for (int category = 0; category < probabilities.length; category++) {
            sum += probabilities[category];
            if (chance < sum) {
                return category;
            }
        }
        return probabilities.length - 1;
    }

    public int persons() {
        return thetas.length;
    }

    /** The ability from which a person's answers were drawn. */
    public double theta(int person) {
        return thetas[person];
    }

    /** One category for each item in the bank's order. */
    public int[] answers(int person) {
        return answers[person].clone();
    }
}

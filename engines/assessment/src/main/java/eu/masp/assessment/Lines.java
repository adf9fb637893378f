package eu.masp.assessment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Answers that lie nearly on a straight line over the page, or go to and fro between two places. Each is judged by how seldom people who
 * read and answer by the model do it: a sign comes with fewer than a given part of them. That long strings of one answer tell careless
 * answering: J. A. Johnson, Journal of Research in Personality 39 (2005), and Curran as in {@link Runs}; the probabilities are ours.
 */
final class Lines {
    /** Always the last place, of however many. */
    private static final int LAST = -1;
    /** Fewer than this to and fro are nothing to look at. */
    private static final int LEAST = 6;

    private final List<Item> items;
    private final List<Shown> shown;
    private final List<Integer> places;
    /** By point of the quadrature: for each answer and place how likely it is; worked out where it is needed. */
    private final Map<Integer, double[][]> table = new HashMap<>();

    Lines(Bank bank, List<Answer> answers, List<Shown> shown) {
        this.items = answers.stream().map(answer -> bank.getItem(answer.item())).toList();
        this.shown = shown;
        int most = shown.stream().mapToInt(Shown::of).max().orElse(0);
        this.places = new ArrayList<>(IntStream.range(0, most).boxed().toList());
        if (shown.stream().anyMatch(each -> each.of() < most)) {
            places.add(LAST);
        }
    }

    /**
     * How many answers stood at one place, when at that place so many come about in less than this part of tests; else 0. The reference
     * population is the measure, not the ability estimated from these very answers: at that, always the highest is expected.
     */
    int nearlyAlways(double rare) {
        return places.stream().filter(place -> 2 * count(place) >= shown.size())
                .filter(place -> inPopulation(count(place), place) < rare).mapToInt(this::count).max().orElse(0);
    }

    private double inPopulation(int many, int place) {
        double[] population = Quadrature.SCORES.weights();
        double sum = 0;
        for (int point = 0; point < population.length; point++) {
            sum += population[point] * atLeast(many, place, point);
        }
        return sum;
    }

    /** The same for the longest stretch between two places by turns; {@code posterior} says how likely each point of the quadrature is. */
    int toAndFro(double[] posterior, double rare) {
        int longest = longestToAndFro();
        if (longest < LEAST) {
            return 0;
        }
        double sum = 0;
        for (int point = 0; point < posterior.length; point++) {
            if (posterior[point] > 1e-9) {
                sum += posterior[point] * Math.min(1, anywhere(longest, point));
            }
        }
        return sum < rare ? longest : 0;
    }

    private int count(int place) {
        return (int) IntStream.range(0, shown.size()).filter(i -> shown.get(i).place() == place(i, place)).count();
    }

    private int place(int i, int place) {
        return place == LAST ? shown.get(i).of() - 1 : place;
    }

    private double[][] at(int point) {
        return table.computeIfAbsent(point, _ -> IntStream.range(0, shown.size())
                .mapToObj(i -> shown.get(i).probabilities(items.get(i), Quadrature.SCORES.node(point)))
                .toArray(double[][]::new));
    }

    private double probability(double[] here, int i, int place) {
        int at = place(i, place);
        return at < here.length ? here[at] : 0;
    }

    /** That at least so many stand at a place: independent answers, each with its own probability, added one after the other. */
    private double atLeast(int many, int place, int point) {
        double[][] here = at(point);
        double[] counts = new double[shown.size() + 1];
        counts[0] = 1;
        for (int i = 0; i < shown.size(); i++) {
            double p = probability(here[i], i, place);
            for (int n = i + 1; n > 0; n--) {
                counts[n] = counts[n] * (1 - p) + counts[n - 1] * p;
            }
            counts[0] *= 1 - p;
        }
        return IntStream.rangeClosed(many, shown.size()).mapToDouble(n -> counts[n]).sum();
    }

    private int longestToAndFro() {
        int longest = 0;
        int run = 1;
        for (int i = 1; i < shown.size(); i++) {
            boolean moved = shown.get(i).place() != shown.get(i - 1).place();
            run = !moved ? 1 : i > 1 && shown.get(i).place() == shown.get(i - 2).place() ? run + 1 : 2;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    /** From above: every start and every two places, added up. */
    private double anywhere(int length, int point) {
        double[][] here = at(point);
        double sum = 0;
        for (int one : places) {
            for (int other : places) {
                if (one != other && one != LAST && other != LAST) {
                    for (int start = 0; start + length <= shown.size(); start++) {
                        double product = 1;
                        for (int i = 0; i < length && product > 0; i++) {
                            product *= probability(here[start + i], start + i, i % 2 == 0 ? one : other);
                        }
                        sum += product;
                    }
                }
            }
        }
        return sum;
    }
}

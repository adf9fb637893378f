package eu.masp.bench.assessment;

import eu.masp.assessment.AdaptiveTest;
import eu.masp.assessment.Answer;
import eu.masp.assessment.Bank;
import eu.masp.assessment.Item;
import eu.masp.assessment.Plan;
import eu.masp.assessment.Quadrature;
import eu.masp.assessment.Scoring;
import eu.masp.assessment.Simulation;
import eu.masp.bench.Benchmark;
import eu.masp.bench.BenchmarkFailure;
import eu.masp.bench.Measurement;
import eu.masp.bench.Measurement.Better;
import eu.masp.bench.Progress;
import eu.masp.bench.Race;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Items needed, persons scored, the next item chosen: on a bank that is drawn, the same in every run. */
public final class AssessmentBenchmark implements Benchmark {

    private static final double TARGET = 0.40;
    private final Race race;
    private final int persons;

    AssessmentBenchmark(Race race, int persons) {
        this.race = race;
        this.persons = persons;
    }

    /** In full. */
    public static AssessmentBenchmark full() {
        return new AssessmentBenchmark(new Race(Duration.ofSeconds(5), 9, Duration.ofSeconds(1)), 2000);
    }

    @Override
    public String name() {
        return "assessment";
    }

    @Override
    public String about() {
        return "items needed beside a fixed form, persons scored per second, time to choose the next item";
    }

    @Override
    public List<Measurement> run(Progress progress) {
        Bank bank = bank(40, 4);
        Simulation people = Simulation.of(bank, persons, 2026);
        progress.say("counting items");
        ItemsNeeded needed = new ItemsNeeded(bank, people, TARGET);
        List<Measurement> results = new ArrayList<>();
        results.add(new Measurement("items-for-se-0.40", Better.LOWER,
                "40 items of 4 answers, " + persons + " simulated persons",
                Measurement.figure(needed.adaptive()), "fixed-order-same-bank", Measurement.figure(needed.fixed()),
                "each person stops when precise, on both sides; simulated people, who follow the model"));
        results.addAll(speed(bank, people, progress));
        return results;
    }

    private List<Measurement> speed(Bank bank, Simulation people, Progress progress) {
        Scoring scoring = Scoring.eap(bank);
        for (int person = 0; person < people.persons(); person++) {
            double ours = scoring.of(people.answers(person)).theta();
            double plain = PlainScoring.theta(bank, Quadrature.SCORES, people.answers(person));
            if (Math.abs(ours - plain) > 1e-9) {
                throw new BenchmarkFailure(
                        "Person " + person + " is not scored alike: " + ours + ", plainly " + plain + ".");
            }
        }
        AdaptiveTest test = new AdaptiveTest(bank, Plan.until(0.2).withLeastInformation(0));
        List<Double> perSecond = race.perSecond(List.of(
                new Race.Side("scored", people.persons(), person -> scoring.of(people.answers(person))),
                new Race.Side("plain", people.persons(),
                        person -> PlainScoring.theta(bank, Quadrature.SCORES, people.answers(person))),
                new Race.Side("next", people.persons(), person -> test.next(firstTen(bank, people, person), person))),
                progress);
        return List.of(
                new Measurement("persons-per-second", Better.HIGHER,
                        "40 items of 4 answers, EAP on 241 points, one thread",
                        Measurement.figure(perSecond.get(0)), "formula-by-formula",
                        Measurement.figure(perSecond.get(1)),
                        "the peer works every probability out anew for every person, in Java"),
                new Measurement("next-item-milliseconds", Better.LOWER, "after 10 of 40 items",
                        Measurement.figure(1000 / perSecond.get(2)), null, null, null));
    }

    private static List<Answer> firstTen(Bank bank, Simulation people, int person) {
        int[] answers = people.answers(person);
        List<Answer> given = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            given.add(new Answer(bank.items().get(i).id(), answers[i]));
        }
        return given;
    }

    /** Slopes about 1.3, places spread as the population is. */
    static Bank bank(int size, int categories) {
        SplittableRandom random = new SplittableRandom(40);
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            double[] thresholds = new double[categories - 1];
            double middle = random.nextGaussian();
            for (int k = 0; k < thresholds.length; k++) {
                thresholds[k] = middle + 0.9 * (k - (thresholds.length - 1) / 2.0);
            }
            items.add(Item.of("item-" + (i + 1), Math.exp(0.25 + 0.3 * random.nextGaussian()), thresholds));
        }
        return Bank.of(items);
    }
}

package eu.masp.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import eu.masp.assessment.Step.Ask;
import eu.masp.assessment.Step.Stop;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The test asks what tells most, keeps its promises on groups and length, and forgets nothing by forgetting everything. */
class AdaptiveTestTest {

    private static final Bank BANK = Bank.of(IntStream.range(0, 40)
            .mapToObj(i -> new Item("i" + i, List.of("w", "x", "y", "z").get(i % 4), 0.8 + 0.03 * (i % 17),
                    List.of(-2 + i * 0.07, -0.8 + i * 0.06, 0.4 + i * 0.07)))
            .toList());

    private static List<Answer> taken(AdaptiveTest test, double theta, long seed) {
        List<Answer> given = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(seed);
        int[] answers = Simulation.answers(BANK, theta, random);
        while (test.next(given, seed) instanceof Ask ask) {
            given.add(new Answer(ask.item().id(), answers[BANK.items().indexOf(ask.item())]));
        }
        return given;
    }

    @Test
    void theItemThatTellsMostComesNext() {
        AdaptiveTest test = new AdaptiveTest(BANK, Plan.until(0.3));
        Ask first = (Ask) test.next(List.of(), 1);
        assertThat(first.soFar().se()).isCloseTo(1, within(1e-6));
        assertThat(BANK.items()).allMatch(item -> item.information(0) <= first.information());
        Ask second = (Ask) test.next(List.of(new Answer(first.item().id(), 3)), 1);
        double theta = second.soFar().theta();
        assertThat(theta).isPositive();
        assertThat(second.item()).isNotEqualTo(first.item());
        assertThat(BANK.items()).filteredOn(item -> !item.equals(first.item()))
                .allMatch(item -> item.information(theta) <= second.information());
    }

    @Test
    void ofEqualItemsTheFirstIsTaken() {
        Bank equal = Bank.of(List.of(Item.of("a", 1, 0), Item.of("b", 1, 0)));
        assertThat(((Ask) new AdaptiveTest(equal, Plan.until(0.1)).next(List.of(), 9)).item().id()).isEqualTo("a");
    }

    @Test
    void anInterruptedTestGoesOnWithTheSameItem() {
        Plan plan = Plan.until(0.3).withEvenGroups(BANK).withAmong(4);
        List<Answer> all = taken(new AdaptiveTest(BANK, plan), 0.7, 42);
        for (int done = 0; done < all.size(); done++) {
            Ask again = (Ask) new AdaptiveTest(BANK, plan).next(List.copyOf(all.subList(0, done)), 42);
            assertThat(again.item().id()).isEqualTo(all.get(done).item());
        }
    }

    @Test
    void itEndsForOneOfThreeReasonsEachWithWords() {
        List<Answer> precise = taken(new AdaptiveTest(BANK, Plan.until(0.4)), 0, 3);
        Stop stop = (Stop) new AdaptiveTest(BANK, Plan.until(0.4)).next(precise, 3);
        assertThat(stop.reason()).isEqualTo(StopReason.PRECISE);
        assertThat(stop.estimate().se()).isLessThanOrEqualTo(0.4);
        assertThat(Scoring.eap(BANK).of(precise.subList(0, precise.size() - 1)).se()).isGreaterThan(0.4);

        AdaptiveTest five = new AdaptiveTest(BANK, Plan.until(0.1).withItems(1, 5));
        assertThat(taken(five, 0, 3)).hasSize(5);
        assertThat(((Stop) five.next(taken(five, 0, 3), 3)).reason()).isEqualTo(StopReason.LENGTH);

        AdaptiveTest all = new AdaptiveTest(BANK, Plan.until(0.01).withLeastInformation(0));
        assertThat(taken(all, 0, 3)).hasSize(40);
        assertThat(((Stop) all.next(taken(all, 0, 3), 3)).reason()).isEqualTo(StopReason.NOTHING_USEFUL);

        Bank far = Bank.of(List.of(Item.of("far", 1, 9)));
        assertThat(((Stop) new AdaptiveTest(far, Plan.until(0.4)).next(List.of(), 1)).reason())
                .isEqualTo(StopReason.NOTHING_USEFUL);
        for (StopReason reason : StopReason.values()) {
            assertThat(reason.says().in("it")).isNotEqualTo(reason.says().in("en")).isNotBlank();
        }
    }

    @Test
    void notBeforeTheLeastNumberOfItems() {
        assertThat(taken(new AdaptiveTest(BANK, Plan.until(0.9).withItems(6, 20)), 0, 1)).hasSize(6);
    }

    @Test
    void groupsGetTheirShares() {
        List<Answer> even = taken(new AdaptiveTest(BANK, Plan.until(0).withEvenGroups(BANK).withItems(1, 20)), 0.3, 5);
        Map<String, Integer> counts = new HashMap<>();
        even.forEach(answer -> counts.merge(BANK.getItem(answer.item()).group(), 1, Integer::sum));
        assertThat(counts).containsOnly(Map.entry("w", 5), Map.entry("x", 5), Map.entry("y", 5), Map.entry("z", 5));
        // A share of nothing: asked only when the others have nothing left.
        List<Answer> two = taken(
                new AdaptiveTest(BANK, Plan.until(0).withShares(Map.of("w", 0.5, "x", 0.5)).withItems(1, 20)), 0.3,
                5);
        assertThat(two).allMatch(answer -> List.of("w", "x").contains(BANK.getItem(answer.item()).group()));
    }

    @Test
    void drawnAmongTheBestNotEverybodyMeetsTheSameItems() {
        Set<String> firsts = new HashSet<>();
        AdaptiveTest test = new AdaptiveTest(BANK, Plan.until(0.4).withAmong(5));
        for (long seed = 0; seed < 200; seed++) {
            firsts.add(((Ask) test.next(List.of(), seed)).item().id());
        }
        assertThat(firsts).hasSize(5);
    }

    @Test
    void asManyItemsTellMoreThanInAFixedOrder() {
        AdaptiveTest test = new AdaptiveTest(BANK, Plan.until(0).withItems(1, 10));
        Scoring scoring = Scoring.eap(BANK);
        double adaptive = 0;
        double fixed = 0;
        for (int person = 0; person < 100; person++) {
            adaptive += scoring.of(taken(test, 1.5, person)).se();
            int[] answers = Simulation.answers(BANK, 1.5, new SplittableRandom(person));
            fixed += scoring.of(IntStream.range(0, 40).map(i -> i < 10 ? answers[i] : -1).toArray()).se();
        }
        assertThat(adaptive).isLessThan(fixed);
    }

    @Test
    void plansThatCannotBeAreRefused() {
        assertThatThrownBy(() -> Plan.until(-1)).hasMessageContaining("-1");
        assertThatThrownBy(() -> Plan.until(0.4).withItems(5, 4)).hasMessageContaining("from 5 to 4");
        assertThatThrownBy(() -> Plan.until(0.4).withAmong(0)).hasMessageContaining("at least 1");
    }
}

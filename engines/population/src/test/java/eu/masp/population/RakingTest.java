package eu.masp.population;

import org.junit.jupiter.api.Test;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

/** Proportional updating on a case small enough to solve by hand. */
class RakingTest {

    private static final Prototype ALONE = of(Kind.SINGLE, 70);
    private static final Prototype TWO = of(Kind.NO_NUCLEUS, 30, 70);
    private static final Prototype THREE = of(Kind.NO_NUCLEUS, 30, 30, 30);

    private static Prototype of(Kind kind, int... ages) {
        return new Prototype(kind, ages, new boolean[ages.length], new int[0], new boolean[0]);
    }

    @Test
    void householdsAndPersonsBothAddUp() {
        // x + y + z = 10 dwellings, y + 3 z = 9 young, x + y = 8 old: x = 5, y = 3, z = 2
        double[] weights = Raking.fit(List.of(ALONE, TWO, THREE), new double[] {1, 1, 1}, List.of(
                new Constraint(10, _ -> 1), new Constraint(9, p -> p.persons(0, 64)),
                new Constraint(8, p -> p.persons(65, 200))));
        assertThat(weights[0]).isCloseTo(5, within(0.01));
        assertThat(weights[1]).isCloseTo(3, within(0.01));
        assertThat(weights[2]).isCloseTo(2, within(0.01));
    }

    @Test
    void aShareHoldsWhateverTheSizeOfItsGroup() {
        // Of those who do not live alone a quarter are three; 10 old: x + y = 10, y = 3 z, x + y + z = 12: z = 2, y = 6, x = 4
        double[] weights = Raking.fit(List.of(ALONE, TWO, THREE), new double[] {1, 1, 1}, List.of(
                new Constraint(12, _ -> 1), new Constraint(10, p -> p.persons(65, 200)),
                new Constraint(0.25, p -> p.persons() == 3 ? 1 : 0, p -> p.kind() == Kind.NO_NUCLEUS),
                new Constraint(0.75, p -> p.persons() == 2 ? 1 : 0, p -> p.kind() == Kind.NO_NUCLEUS)));
        assertThat(weights[0]).isCloseTo(4, within(0.02));
        assertThat(weights[1]).isCloseTo(6, within(0.02));
        assertThat(weights[2]).isCloseTo(2, within(0.02));
    }

    @Test
    void whatContradictsItselfIsRefused() {
        assertThatThrownBy(() -> Raking.fit(List.of(ALONE), new double[] {1},
                List.of(new Constraint(10, _ -> 1), new Constraint(12, p -> p.persons(65, 200)))))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("The margins contradict each other");
    }
}

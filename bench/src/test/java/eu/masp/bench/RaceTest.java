package eu.masp.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Turns are fair: every side works through all of its pieces, warmed up, in the same thread. */
class RaceTest {

    private static final Race RACE = new Race(Duration.ofMillis(4), 3, Duration.ofMillis(2));

    @Test
    void everySideWorksThroughAllItsPiecesInThisThread() {
        Set<String> done = new HashSet<>();
        Set<Thread> threads = new HashSet<>();
        List<Race.Side> sides = new ArrayList<>();
        for (String name : List.of("a", "b")) {
            sides.add(new Race.Side(name, 20, i -> {
                threads.add(Thread.currentThread());
                return done.add(name + i);
            }));
        }
        List<Double> perSecond = RACE.perSecond(sides, Progress.SILENT);
        assertThat(perSecond).hasSize(2).allMatch(figure -> figure > 0);
        assertThat(done).hasSize(40);
        assertThat(threads).containsExactly(Thread.currentThread());
    }

    @Test
    void theFigureIsTheMedian() {
        assertThat(Race.median(new double[] {9, 1, 2})).isEqualTo(2);
        assertThat(Race.median(new double[] {4, 1, 2, 9})).isEqualTo(3);
    }
}

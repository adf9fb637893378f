package eu.masp.lab.web;

import static org.assertj.core.api.Assertions.assertThat;

import eu.masp.simulation.optimise.Equality;
import eu.masp.simulation.optimise.Frontier;
import eu.masp.simulation.optimise.Frontier.Point;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A long table says that it is cut, and never loses the setting that is chosen. */
class FrontierRowsTest {
    private static final Point NOW = point(0);

    @Test
    void aShortTableIsWhole() {
        FrontierRows rows = FrontierRows.of(frontier(points(20), point(7)));
        assertThat(rows.points()).hasSize(20).doesNotContain(NOW);
        assertThat(rows.cut()).isFalse();
    }

    @Test
    void aLongTableSaysHowManyThereAreAndHoldsTheChosenOne() {
        FrontierRows rows = FrontierRows.of(frontier(points(75), point(74)));
        assertThat(rows.points()).hasSize(FrontierRows.MOST).doesNotHaveDuplicates().endsWith(point(74));
        assertThat(rows.cut()).isTrue();
        assertThat(rows.of()).isEqualTo(75);
        assertThat(FrontierRows.of(frontier(points(75), point(3))).points()).containsOnlyOnce(point(3))
                .hasSize(FrontierRows.MOST);
    }

    @Test
    void theRulesAsTheyAreHaveARowOfTheirOwn() {
        assertThat(FrontierRows.of(frontier(points(75), NOW)).points()).hasSize(FrontierRows.MOST)
                .doesNotContain(NOW);
    }

    private static List<Point> points(int count) {
        return IntStream.rangeClosed(0, count).mapToObj(FrontierRowsTest::point).toList();
    }

    private static Point point(int number) {
        return new Point(Map.of("nido_months", number), 1000 - number, number, 5, Map.of(), 0);
    }

    private static Frontier frontier(List<Point> points, Point chosen) {
        return new Frontier(points, chosen, NOW, 100, 100, 1, Equality.LOWEST_SHARE, "household.comune");
    }
}

package eu.masp.bench.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Figures worked out by hand. */
class QualityTest {

    private static final List<Query> QUERIES = List.of(new Query("x", Set.of("a", "b", "c")));

    @Test
    void rPrecisionCountsTheRightOnesAmongTheFirstTen() {
        assertThat(Quality.rPrecisionAtTen(QUERIES, _ -> List.of("z", "a", "y", "b"))).isCloseTo(2 / 3.0, within(1e-9));
    }

    @Test
    void averagePrecisionLooksAtTheirPlaces() {
        // right ones at places 2 and 4, one not found: (1/2 + 2/4 + 0) / 3
        assertThat(Quality.meanAveragePrecision(QUERIES, _ -> List.of("z", "a", "y", "b"))).isCloseTo(1 / 3.0,
                within(1e-9));
    }
}

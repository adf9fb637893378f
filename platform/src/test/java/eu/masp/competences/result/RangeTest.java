package eu.masp.competences.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.masp.competences.chapter.CompetenceEstimate;
import eu.masp.competences.chapter.Sitting;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RangeTest {
    private static final Instant AT = Instant.parse("2026-11-22T10:00:00Z");

    @Test
    void aResultLiesBetweenItsBands() {
        Range range = Range.of(0.6, 0.3, false);
        assertThat(range.low()).isCloseTo(0.6 - 0.3845, within(1e-4));
        assertThat(range.from()).isEqualTo(Band.STEADY);
        assertThat(range.to()).isEqualTo(Band.STRONG);
        assertThat(Range.of(-3, 0.3, false).from()).isEqualTo(Band.BEGINNING);
        assertThat(Range.of(3, 0.3, false).to()).isEqualTo(Band.VERY_STRONG);
    }

    @Test
    void doubtWidensItByHalf() {
        Range sure = Range.of(0, 0.4, false);
        Range doubtful = Range.of(0, 0.4, true);
        assertThat(doubtful.high() - doubtful.low()).isCloseTo(1.5 * (sure.high() - sure.low()), within(1e-9));
    }

    @Test
    void itIsDrawnWithinThePictureHoweverFarOut() {
        for (double theta : new double[] {-9, -2.4, 0, 2.4, 9}) {
            Range range = Range.of(theta, 0.5, true);
            assertThat(range.x(500)).isBetween(0.0, 500.0);
            assertThat(range.width(500)).isBetween(10.0, 500.0);
        }
    }

    @Test
    void aCompetenceIsToldOnlyWhereItsOwnAnswersPermit() {
        Sitting.Ended ended = ended(0, 0.3, false);
        assertThat(Results.range(new CompetenceEstimate("listening", 5, 0.9, 0.5), ended)).isPresent();
        assertThat(Results.range(new CompetenceEstimate("listening", 2, 0.9, 0.56), ended)).isEmpty();
        // Precise enough, but its range is low, middle and high.
        assertThat(Results.range(new CompetenceEstimate("listening", 5, 0, 0.5), ended)).isEmpty();
        assertThat(Results.range(new CompetenceEstimate("listening", 5, 0.2, 0.5), ended(0, 0.3, true))).isEmpty();
    }

    @Test
    void aDifferenceHasTheErrorOfBothMeasures() {
        Difference none = Difference.of(ended(0.1, 0.3, false), ended(0.5, 0.4, false));
        assertThat((none.low() + none.high()) / 2).isCloseTo(0.4, within(1e-9));
        assertThat(none.high() - none.low()).isCloseTo(2 * 1.95996 * 0.5, within(1e-4));
        assertThat(none.mayBeChance()).isTrue();
        Difference some = Difference.of(ended(-0.8, 0.3, false), ended(0.6, 0.3, false));
        assertThat(some.mayBeChance()).isFalse();
        assertThat(some.up()).isTrue();
        assertThat(Difference.of(ended(0.6, 0.3, false), ended(-0.8, 0.3, false)).up()).isFalse();
    }

    private static Sitting.Ended ended(double theta, double se, boolean doubtful) {
        return new Sitting.Ended(AT, "precise", theta, se, doubtful, false);
    }
}

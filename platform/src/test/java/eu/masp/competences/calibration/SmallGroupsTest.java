package eu.masp.competences.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** No group of fewer than ten is told, nor left over when the others are taken from the sum. */
class SmallGroupsTest {

    @Test
    void largeGroupsAreShownWithThoseNotKnown() {
        assertThat(ReportPages.shown(Map.of("it", 80, "en", 20, "", 3))).isEqualTo(Map.of("it", 80, "en", 20, "", 3));
    }

    @Test
    void aSmallGroupGoesWithThoseNotKnown() {
        assertThat(ReportPages.shown(Map.of("it", 80, "en", 4, "", 30))).isEqualTo(Map.of("it", 80, "", 34));
    }

    @Test
    void theNextOneGoesTooWhereTheSumWouldTell() {
        assertThat(ReportPages.shown(Map.of("to-29", 50, "30-44", 60, "45-on", 4)))
                .isEqualTo(Map.of("30-44", 60, "", 54));
    }

    @Test
    void aHandfulIsNotCountedOut() {
        assertThat(ReportPages.shown(Map.of("yes", 4))).isEqualTo(Map.of("", 0));
    }
}

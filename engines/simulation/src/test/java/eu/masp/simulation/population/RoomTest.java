package eu.masp.simulation.population;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RoomTest {

    private static final long GB = 1 << 30;

    @Test
    void saysHowMuchIsNeededBeforeMemoryRunsOut() {
        assertThatThrownBy(() -> Room.check("persons.csv", 100_000_000, 40, 2 * GB, 3 * GB))
                .isInstanceOf(PopulationException.class)
                .hasMessageContaining("persons.csv has 100,000,000 rows, which need about 3.7 GB of memory; 2.0 of the "
                        + "3.0 GB that Java may use are free. Give it more, as in MASP_JAVA_OPTIONS=-Xmx7g");
        assertThatCode(() -> Room.check("persons.csv", 100_000_000, 40, 4 * GB, 5 * GB)).doesNotThrowAnyException();
    }
}

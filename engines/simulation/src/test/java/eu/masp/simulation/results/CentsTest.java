package eu.masp.simulation.results;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CentsTest {

    @Test
    void halfACentIsRoundedTheSameFromWhicheverSideTheSumComes() {
        assertThat(Cents.whole(316_145.49999999994)).isEqualTo(Cents.whole(316_145.50000000006)).isEqualTo(316_146);
        assertThat(Cents.whole(316_145.4999)).isEqualTo(316_145);
        assertThat(Cents.whole(-0.5)).isEqualTo(-1);
        assertThat(Cents.euros(316_145.5)).isEqualTo("3161.46");
    }
}

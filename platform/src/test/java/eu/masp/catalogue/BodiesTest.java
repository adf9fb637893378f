package eu.masp.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import eu.masp.shell.Language;
import eu.masp.testing.MaspTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MaspTest
class BodiesTest {
    @Autowired
    private Bodies bodies;

    @Test
    void aBodyIsCalledByItsNameAndAnUnknownOneByItsId() {
        assertThat(bodies.title("asl-monza-brianza", Language.IT)).isEqualTo("ASL di Monza e Brianza");
        assertThat(bodies.title("ministero-pari-opportunita", Language.EN))
                .isEqualTo("Ministry for Equal Opportunities");
        assertThat(bodies.title("ats-nowhere", Language.IT)).isEqualTo("ats-nowhere");
        assertThat(bodies.ids(Language.IT)).contains("asl-bergamo", "regione-lombardia");
    }
}

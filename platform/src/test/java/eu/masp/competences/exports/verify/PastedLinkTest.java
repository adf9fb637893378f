package eu.masp.competences.exports.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class PastedLinkTest {
    private static final String BADGE = "0b3c8f0e-1f2a-4b5c-8d6e-7f8091a2b3c4";

    @Test
    void aLinkIsKnownWithItsHostOrWithout() {
        for (String pasted : new String[] {"https://masp.example.org/verify/" + BADGE,
                "masp.example.org/verify/" + BADGE,
                "/verify/" + BADGE, " https://MASP.example.org/verify/" + BADGE + "/?lang=it \n"}) {
            Optional<PastedLink> link = PastedLink.in(pasted);
            assertThat(link.map(PastedLink::badge)).as(pasted).contains(BADGE);
            assertThat(link.orElseThrow().leadsTo("https://masp.example.org")).as(pasted).isTrue();
        }
        assertThat(PastedLink.in("http://localhost:8080/verify/x").orElseThrow().leadsTo("http://localhost:8080"))
                .isTrue();
    }

    @Test
    void anotherHostIsNotOursAndABadgeIsNoLink() {
        assertThat(PastedLink.in("https://other.example/verify/" + BADGE).orElseThrow()
                .leadsTo("https://masp.example.org")).isFalse();
        assertThat(PastedLink.in("eyJhbGciOiJFUzI1NiJ9.e30.c2ln")).isEmpty();
        assertThat(PastedLink.in("<svg verify=\"a/verify/b\">")).isEmpty();
        assertThat(PastedLink.in("/verify/a/../b")).isEmpty();
    }
}

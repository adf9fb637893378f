package eu.masp.measures.feel;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Strong Kleene logic: an unknown stays unknown exactly where it can still decide. */
class KleeneTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            #p,     q,       and,     or
            yes,    yes,     yes,     yes
            yes,    no,      no,      yes
            yes,    unknown, unknown, yes
            no,     yes,     no,      yes
            no,     no,      no,      no
            no,     unknown, no,      unknown
            unknown,yes,     unknown, yes
            unknown,no,      no,      unknown
            unknown,unknown, unknown, unknown
            """)
    void andAndOr(String p, String q, String and, String or) {
        Profile.Facts facts = Notation.facts("p=" + known(p) + " q=" + known(q));
        assertThat(show("h.p and h.q", facts)).isEqualTo(and);
        assertThat(show("h.p or h.q", facts)).isEqualTo(or);
    }

    @ParameterizedTest
    @CsvSource({"yes,no", "no,yes", "unknown,unknown"})
    void not(String p, String not) {
        Profile.Facts facts = Notation.facts("p=" + known(p));
        assertThat(show("not(h.p)", facts)).isEqualTo(not);
        assertThat(show("not(not(h.p))", facts)).isEqualTo(p);
    }

    @ParameterizedTest
    @CsvSource({"yes", "no", "unknown"})
    void threeOperandsAreReadInAnyOrder(String third) {
        for (String first : new String[] {"yes", "no", "unknown"}) {
            for (String second : new String[] {"yes", "no", "unknown"}) {
                Profile.Facts facts = Notation.facts("p=" + known(first) + " q=" + known(second)
                        + " x=" + (third.equals("unknown") ? "0..2" : third.equals("yes") ? "2" : "0"));
                assertThat(show("h.p and h.q and h.x > 1", facts)).isEqualTo(show("h.x > 1 and h.q and h.p", facts));
                assertThat(show("h.p or h.q or h.x > 1", facts)).isEqualTo(show("h.x > 1 or (h.q or h.p)", facts));
                assertThat(show("not(h.p and h.q)", facts)).isEqualTo(show("not(h.p) or not(h.q)", facts));
            }
        }
    }

    private static String known(String word) {
        return word.equals("unknown") ? "?" : word;
    }

    private static String show(String expression, Profile.Facts facts) {
        return Notation.show(Profile.value(Profile.read(expression), facts));
    }
}

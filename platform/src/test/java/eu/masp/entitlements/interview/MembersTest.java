package eu.masp.entitlements.interview;

import static org.assertj.core.api.Assertions.assertThat;

import eu.masp.measures.Case;
import eu.masp.measures.Catalogue;
import eu.masp.measures.Entity;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class MembersTest {
    private static final Catalogue CATALOGUE = Catalogue.load(Path.of("../content"));
    private final Entity children = CATALOGUE.vocabulary().findList("children").orElseThrow();
    private final Case nothing = Case.of(CATALOGUE.vocabulary(), "household", LocalDate.of(2026, 11, 22));

    @Test
    void aNewOneNeverGetsTheNameOfOneWhoIsThere() {
        Case three = Members.count(nothing, children, 3);
        Case two = Members.without(three, children, "child1");
        assertThat(ids(Members.count(two, children, 3))).containsExactly("child2", "child3", "child4")
                .doesNotHaveDuplicates();
    }

    @Test
    void fewerLeavesTheFirst() {
        assertThat(ids(Members.count(Members.count(nothing, children, 3), children, 2))).containsExactly("child1",
                "child2");
    }

    @Test
    void noneIsNotTheSameAsNotKnown() {
        assertThat(Members.count(nothing, children, 0).membersOf(children)).isEmpty();
        assertThat(Members.uncounted(Members.count(nothing, children, 2), children).membersOf(children)).isNull();
    }

    private List<String> ids(Case facts) {
        return Members.of(facts, children).stream().map(Case.Member::id).toList();
    }
}

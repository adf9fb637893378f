package eu.masp.measures.feel;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Lists: quantifiers, filters and aggregates over known, unknown and empty lists. */
class ListsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            some c in cs satisfies c.p    | cs=[]                | no
            every c in cs satisfies c.p   | cs=[]                | yes
            some c in cs satisfies c.p    |                      | unknown
            every c in cs satisfies c.p   |                      | unknown
            some c in cs satisfies c.p    | cs=[p=no; p=yes]     | yes
            every c in cs satisfies c.p   | cs=[p=no; p=yes]     | no
            some c in cs satisfies c.p    | cs=[p=?; p=yes]      | yes
            every c in cs satisfies c.p   | cs=[p=?; p=yes]      | unknown
            some c in cs satisfies c.p    | cs=[p=?; p=no]       | unknown
            every c in cs satisfies c.p   | cs=[p=?; p=no]       | no
            some c in cs satisfies c.x > h.x | x=2 cs=[x=1; x=3] | yes
            every c in cs[item.k = "a"] satisfies c.p | cs=[k=a p=yes; k=b p=no] | yes
            every c in cs[item.k = "a"] satisfies c.p | cs=[k=a p=yes; k=? p=no] | unknown
            some c in cs[item.k = "a"] satisfies c.p  | cs=[k=? p=no; k=a p=no]  | no
            some c in cs satisfies some g in cs satisfies c.x < g.x    | cs=[x=1; x=1] | no
            some c in cs satisfies some g in cs satisfies c.x < g.x    | cs=[x=1; x=2] | yes
            every c in cs satisfies count(cs[item.x = c.x]) = 1        | cs=[x=1; x=2] | yes
            every c in cs satisfies count(cs[item.x = c.x]) = 1        | cs=[x=1; x=1] | no
            """)
    void someAndEvery(String expression, String facts, String expected) {
        OperatorsTest.holds(expression, facts, expected);
    }

    /** The one reading that is ours: FEEL's own is null. */
    @Test
    void theSumOfAnEmptyListIsZero() {
        assertThat(Notation.show(Profile.value(Profile.read("sum(cs.x)"), Notation.facts("cs=[]")))).isEqualTo("0");
        assertThat(Notation.show(Profile.value(Profile.read("sum(cs[item.p].x)"), Notation.facts("cs=[x=1 p=no]"))))
                .isEqualTo("0");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            count(cs)                          | cs=[]                   | 0
            count(cs)                          | cs=[x=1; x=2]           | 2
            count(cs)                          |                         | 0..9
            count(cs[item.p])                  |                         | 0..9
            count(append(cs.x, 1, 2))          |                         | 2..11
            count(cs) <= 9                     |                         | yes
            count(cs[item.p])                  | cs=[p=yes; p=no; p=?]   | 1..2
            count(cs[item.x > 1 and item.p])   | cs=[x=1..2 p=no; x=3 p=yes] | 1
            count(cs.x)                        | cs=[x=1; x=2]           | 2
            sum(cs.x)                          | cs=[x=1.10; x=2.20]     | 3.3
            sum(cs.x)                          | cs=[x=1..2; x=3]        | 4..5
            sum(cs.x)                          |                         | ?
            sum(cs[item.p].x)                  | cs=[p=yes x=1; p=? x=5] | 1..6
            sum(cs[item.p].x)                  | cs=[p=yes x=1; p=? x=-5] | -4..1
            sum(for c in cs return c.x * 2)    | cs=[x=1; x=2]           | 6
            sum(for c in cs return if c.p then c.x else 0) | cs=[x=1 p=yes; x=2 p=?] | 1..3
            sum(append(cs.x, 10))              | cs=[x=1]                | 11
            max(append(cs.x, 0))               | cs=[]                   | 0
            max(append(cs.x, 0))               | cs=[x=1; x=3]           | 3
            max(append(cs.x, 0))               | cs=[x=1..4; x=3]        | 3..4
            max(append(cs.x, 0))               |                         | ?
            min(append(cs.x, 10))              | cs=[x=1..4; x=3]        | 1..3
            min(append(cs[item.p].x, 10))      | cs=[p=? x=1; p=yes x=3] | 1..3
            min(append(cs[item.p].x, 10))      | cs=[p=? x=1; p=no x=0]  | 1..10
            max(append(cs.d, h.d))             | d=2026-01-01 cs=[d=2026-02-01] | 2026-02-01
            min(append(cs.x, 10, h.x))         | x=2 cs=[x=3]            | 2
            max([h.x, 3])                      | x=2                     | 3
            count(cs[item.k = h.k])            | k=a cs=[k=a; k=b; k=?]  | 1..2
            """)
    void countSumLeastAndGreatest(String expression, String facts, String expected) {
        OperatorsTest.holds(expression, facts, expected);
    }
}

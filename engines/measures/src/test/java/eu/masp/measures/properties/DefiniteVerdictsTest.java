package eu.masp.measures.properties;

import eu.masp.measures.Brief;
import eu.masp.measures.Case;
import eu.masp.measures.Catalogue;
import eu.masp.measures.Money;
import eu.masp.measures.Result;
import eu.masp.measures.Rules;
import eu.masp.measures.Verdict;
import eu.masp.measures.feel.Num;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

import static org.assertj.core.api.Assertions.assertThat;

/** A definite verdict, and a figure's range, still hold when what was unknown becomes known, in any way. */
class DefiniteVerdictsTest {

    private static final Catalogue CATALOGUE = Catalogue.load(Path.of("../../content"));

    @ParameterizedTest
    @ValueSource(strings = {"2011-10-01", "2025-12-31", "2026-11-22"})
    void neverChangeWhenUnknownsAreFilledIn(LocalDate on) {
        Rules rules = CATALOGUE.at(on);
        int definite = 0;
        for (int seed = 0; seed < 300; seed++) {
            RandomCases cases = new RandomCases(rules, new Random(seed));
            Case known = cases.known(seed % 10 == 0 ? "firm" : "household");
            definite += check(rules, cases.partly(known), known, seed);
        }
        assertThat(definite).isGreaterThan(3000);
    }

    private static int check(Rules rules, Case partly, Case known, int seed) {
        List<Brief> full = rules.decide(known);
        int definite = 0;
        for (Brief brief : rules.decide(partly)) {
            for (Brief filled : full) {
                if (filled.measure().equals(brief.measure()) && about(brief, filled)) {
                    String what = brief.measure().id() + " " + brief.members() + " on " + rules.on() + ", seed " + seed;
                    if (brief.verdict() != Verdict.UNKNOWN) {
                        definite++;
                        assertThat(filled.verdict()).as(what).isEqualTo(brief.verdict());
                    }
                    if (filled.verdict() == Verdict.YES) {
                        money(brief.money(), filled.money(), what);
                    }
                }
            }
        }
        return definite;
    }

    /** Whether the one speaks of the other's members: without members it spoke of all of them. */
    private static boolean about(Brief partly, Brief known) {
        return partly.members().isEmpty() || partly.members().equals(known.members());
    }

    private static void money(Money partly, Money known, String what) {
        if (partly != null && known != null) {
            within(partly.monthly(), known.monthly(), what);
            within(partly.yearly(), known.yearly(), what);
            within(partly.once(), known.once(), what);
            within(partly.total(), known.total(), what);
        }
    }

    private static void within(Num range, Num figure, String what) {
        if (range == null || figure == null) {
            return;
        }
        assertThat(range.low() == null || figure.low() != null && range.low().compareTo(figure.low()) <= 0).as(what)
                .isTrue();
        assertThat(range.high() == null || figure.high() != null && range.high().compareTo(figure.high()) >= 0).as(what)
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
    void whatIsNotNeededCannotChangeTheResult(int seed) {
        Rules rules = CATALOGUE.at(LocalDate.of(2026, 11, 22));
        RandomCases cases = new RandomCases(rules, new Random(seed));
        Case known = cases.known("household");
        for (Result result : rules.assess(cases.partly(known))) {
            if (result.needs().isEmpty() && result.withheld().isEmpty() && result.withoutValue().isEmpty()) {
                assertThat(result.verdict()).as(result.measure().id()).isNotEqualTo(Verdict.UNKNOWN);
            }
        }
    }
}

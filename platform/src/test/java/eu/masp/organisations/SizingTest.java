package eu.masp.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import eu.masp.organisations.Size.Relation;
import eu.masp.organisations.Size.Why;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The examples of the Commission's user guide to the SME definition (2015, revised 2020, doi:10.2873/782201), with its letters: the
 * firm in question is A. The guide gives the formula of each; the figures put into it are ours.
 */
class SizingTest {
    private static final LocalDate YEAR = LocalDate.of(2025, 12, 31);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private final Map<String, Enterprise> enterprises = new LinkedHashMap<>();
    private final List<Holding> holdings = new ArrayList<>();

    @Test
    void example1PartnersCountByTheirShare() {
        // A owns 33 % of C and 49 % of D; B owns 25 % of A: 100 % of A + 25 % of B + 33 % of C + 49 % of D.
        firms("A", 10, "B", 100, "C", 100, "D", 100);
        holds("A", 33, "C");
        holds("A", 49, "D");
        holds("B", 25, "A");
        assertThat(headcount()).isEqualByComparingTo("117");
        assertThat(size().sizeClass()).isEqualTo(SizeClass.MEDIUM);
    }

    @Test
    void example2LinkedFirmsCountWhole() {
        // A owns 51 % of C and 100 % of D; B owns 60 % of A: all four count whole.
        firms("A", 10, "B", 100, "C", 100, "D", 100);
        holds("A", 51, "C");
        holds("A", 100, "D");
        holds("B", 60, "A");
        assertThat(headcount()).isEqualByComparingTo("310");
        assertThat(size().sizeClass()).isEqualTo(SizeClass.LARGE);
    }

    @Test
    void example3APartnersOwnLinkedFirmsCountByTheSameShareAndItsPartnersDoNot() {
        // B (38 %) and C (20 %: not a partner) hold shares of A; D (60 % of B) is linked to B; E (25 % of B) is a partner's partner.
        firms("A", 10, "B", 100, "C", 100, "D", 100, "E", 100);
        holds("B", 38, "A");
        holds("C", 20, "A");
        holds("D", 60, "B");
        holds("E", 25, "B");
        assertThat(headcount()).isEqualByComparingTo("86");
        assertThat(relations()).isEqualTo(Map.of("A", Relation.ITSELF, "B", Relation.PARTNER, "D", Relation.PARTNER));
    }

    @Test
    void example4AnInvestorOfTheListOfExceptionsIsNoPartner() {
        // A university B (25 %), a firm C (30 %), an institutional investor D (25 %): 100 % of A + 30 % of C.
        firms("A", 10, "C", 100);
        firm("B", Enterprise.Kind.EXEMPT_INVESTOR, 100);
        firm("D", Enterprise.Kind.EXEMPT_INVESTOR, 100);
        holds("B", 25, "A");
        holds("C", 30, "A");
        holds("D", 25, "A");
        assertThat(headcount()).isEqualByComparingTo("40");
    }

    @Test
    void example5InvestorsLinkedToEachOtherThatTogetherHoldMoreThanHalfAreLinked() {
        // A university B (25 %) and an investment corporation D (30 %), linked to each other: 55 %. C is a partner (25 %).
        firms("A", 10, "C", 100);
        firm("B", Enterprise.Kind.EXEMPT_INVESTOR, 100);
        firm("D", Enterprise.Kind.EXEMPT_INVESTOR, 100);
        holds("B", 25, "A");
        holds("C", 25, "A");
        holds("D", 30, "A");
        holds("B", 80, "D");
        assertThat(headcount()).isEqualByComparingTo("235");
    }

    @Test
    void chainsOfLinksAreFollowedToTheEndAndPartnersOfLinkedFirmsCount() {
        firms("A", 10, "B", 20, "C", 30, "D", 40, "E", 1000);
        holds("B", 51, "A");
        holds("C", 50.01, "B");
        // A partner of a linked firm counts (art. 6(3)); whoever is its partner does not.
        holds("C", 25, "D");
        holds("D", 30, "E");
        assertThat(headcount()).isEqualByComparingTo("70");
    }

    @Test
    void exactlyHalfIsAPartnerAndAlmostAQuarterIsNobody() {
        firms("A", 10, "B", 100, "C", 100);
        holds("B", 50, "A");
        holds("C", 24.99, "A");
        assertThat(headcount()).isEqualByComparingTo("60");
    }

    @Test
    void whoAppointsTheBoardControlsWithoutAShare() {
        firms("A", 10, "B", 100);
        holdings.add(new Holding(id("B"), id("A"), BigDecimal.ZERO, true));
        assertThat(headcount()).isEqualByComparingTo("110");
    }

    @Test
    void crossHoldingsCountByTheGreater() {
        firms("A", 10, "B", 100);
        holds("A", 30, "B");
        holds("B", 40, "A");
        assertThat(headcount()).isEqualByComparingTo("50");
    }

    @Test
    void firmsOfOnePersonAreLinkedOnTheSameMarketOnlyAndAreNoSingleUndertaking() {
        firms("A", 10, "B", 100);
        firm("P", Enterprise.Kind.PERSON_SAME_MARKET, 0);
        holds("P", 60, "A");
        holds("P", 70, "B");
        assertThat(headcount()).isEqualByComparingTo("110");
        assertThat(ownership().undertaking(id("A"))).extracting(Enterprise::name).containsExactly("A");
        firm("P", Enterprise.Kind.PERSON, 0);
        assertThat(headcount()).isEqualByComparingTo("10");
    }

    @Test
    void withAQuarterInPublicHandsItIsNoSme() {
        firms("A", 10);
        firm("P", Enterprise.Kind.PUBLIC_BODY, 0);
        firm("Q", Enterprise.Kind.PUBLIC_BODY, 0);
        holds("P", 12.5, "A");
        holds("Q", 12.49, "A");
        assertThat(size().sizeClass()).isEqualTo(SizeClass.SMALL);
        firms("H", 5);
        // Through a firm that public bodies control, too.
        holds("P", 60, "H");
        holds("H", 1, "A");
        assertThat(size().why()).isEqualTo(Why.PUBLIC_BODY);
        assertThat(size().sizeClass()).isEqualTo(SizeClass.LARGE);
    }

    @ParameterizedTest
    @CsvSource({"MICRO, 9.99, 2000000, 9000000", "SMALL, 10, 2000000, 2000000", "SMALL, 9, 2000000.01, 2000000.01",
            "SMALL, 49.9, 10000000, 99000000", "MEDIUM, 50, 1, 1", "MEDIUM, 249.99, 50000000, 43000000.01",
            "MEDIUM, 249.99, 50000000.01, 43000000", "LARGE, 249.99, 50000000.01, 43000000.01", "LARGE, 250, 1, 1"})
    void ceilings(SizeClass expected, BigDecimal headcount, BigDecimal turnover, BigDecimal balance) {
        put("A", Enterprise.Kind.ENTERPRISE, List.of(year(YEAR, headcount, turnover, balance, false)));
        assertThat(size().sizeClass()).isEqualTo(expected);
    }

    @Test
    void anUnknownBalanceIsNotGuessed() {
        put("A", Enterprise.Kind.ENTERPRISE,
                List.of(year(YEAR, new BigDecimal("200"), new BigDecimal("55000000"), null, false)));
        assertThat(size().sizeClass()).isNull();
        put("A", Enterprise.Kind.ENTERPRISE,
                List.of(year(YEAR, new BigDecimal("300"), new BigDecimal("55000000"), null, false)));
        assertThat(size().sizeClass()).isEqualTo(SizeClass.LARGE);
    }

    /** The guide's table of the two consecutive years: N-2, N-1, N, and what the firm is. */
    @ParameterizedTest
    @CsvSource({"large, large, medium, large", "large, medium, medium, medium", "medium, medium, medium, medium",
            "medium, large, medium, medium", "medium, medium, large, medium", "medium, large, large, large",
            "large, medium, large, large", "large, large, large, large",
            // Two ceilings at once: out of the small ones for two years, beyond the medium ones for one.
            "small, medium, large, medium"})
    void aCeilingIsPassedWhenThatLastsTwoYears(String third, String second, String last, String status) {
        put("A", Enterprise.Kind.ENTERPRISE, List.of(sized(2, third), sized(1, second), sized(0, last)));
        assertThat(size().sizeClass()).isEqualTo(SizeClass.valueOf(status.toUpperCase(java.util.Locale.ROOT)));
    }

    @Test
    void aNewFirmGoesByItsEstimateUntilItsFirstAccounts() {
        YearFigures estimate = year(LocalDate.of(2026, 12, 31), BigDecimal.TEN, BigDecimal.ONE, null, true);
        put("A", Enterprise.Kind.ENTERPRISE, List.of(estimate));
        assertThat(size().sizeClass()).isEqualTo(SizeClass.SMALL);
        assertThat(size().years()).singleElement().satisfies(each -> assertThat(each.estimated()).isTrue());
    }

    @Test
    void accountsThatCloseTodayAreNotClosedYet() {
        put("A", Enterprise.Kind.ENTERPRISE, List.of(year(DAY, BigDecimal.ONE, BigDecimal.ONE, null, false)));
        assertThat(size().why()).isEqualTo(Why.NO_FIGURES);
    }

    @Test
    void whoseFiguresAreMissingIsSaid() {
        firms("A", 10);
        put("B", Enterprise.Kind.ENTERPRISE, List.of());
        holds("B", 30, "A");
        Size size = size();
        assertThat(size.sizeClass()).isNull();
        assertThat(size.why()).isEqualTo(Why.MISSING_FIGURES);
        assertThat(size.years().getLast().missing()).containsExactly("B");
        assertThat(size.latest()).isNull();
    }

    private static YearFigures sized(int ago, String word) {
        int headcount = switch (word) {
            case "small" -> 20;
            case "medium" -> 100;
            default -> 300;
        };
        return year(YEAR.minusYears(ago), BigDecimal.valueOf(headcount), BigDecimal.ONE, null, false);
    }

    private static YearFigures year(LocalDate closedOn, BigDecimal headcount, @Nullable BigDecimal turnover,
            @Nullable BigDecimal balance, boolean estimated) {
        return new YearFigures(closedOn, new Amounts(headcount, turnover, balance), estimated);
    }

    private void firms(Object... namesAndHeadcounts) {
        for (int i = 0; i < namesAndHeadcounts.length; i += 2) {
            firm((String) namesAndHeadcounts[i], Enterprise.Kind.ENTERPRISE, (int) namesAndHeadcounts[i + 1]);
        }
    }

    private void firm(String name, Enterprise.Kind kind, int headcount) {
        put(name, kind,
                List.of(year(YEAR, BigDecimal.valueOf(headcount), BigDecimal.ONE, BigDecimal.ONE, false)));
    }

    private void put(String name, Enterprise.Kind kind, List<YearFigures> years) {
        enterprises.put(name, new Enterprise(id(name), name, kind, "", years));
    }

    private void holds(String owner, double percent, String owned) {
        holdings.add(new Holding(id(owner), id(owned), BigDecimal.valueOf(percent), false));
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private Ownership ownership() {
        return new Ownership(enterprises.values(), holdings);
    }

    private Size size() {
        return new Sizing(id("A"), ownership()).on(DAY);
    }

    private BigDecimal headcount() {
        return size().years().getLast().sum().headcount();
    }

    private Map<String, Relation> relations() {
        Map<String, Relation> relations = new LinkedHashMap<>();
        size().years().getLast().parts().forEach(part -> relations.put(part.name(), part.relation()));
        return relations;
    }
}

package eu.masp.entitlements.results;

import static org.assertj.core.api.Assertions.assertThat;

import eu.masp.catalogue.CurrentCatalogue;
import eu.masp.entitlements.interview.Foresight;
import eu.masp.entitlements.words.Wordings;
import eu.masp.entitlements.words.Words;
import eu.masp.measures.Case;
import eu.masp.measures.Foreseen;
import eu.masp.measures.Result;
import eu.masp.measures.Verdict;
import eu.masp.measures.json.CaseJson;
import eu.masp.testing.MaspTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Families without children who are expecting one for 14 March 2027. */
@MaspTest
class ExpectingTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final String MOTHER = """
            {"id": "adult1", "role": "mother", "pregnant": true, "due_date": "2027-03-14", "twins_expected": false,
             "right_to_stay": "italian_or_eu", "leave_months_taken": 0, "months_planned": 4, "other_maternity_allowance": false,""";
    private static final String FATHER = """
            {"id": "adult2", "role": "father", "pregnant": false, "right_to_stay": "italian_or_eu", "leave_months_taken": 0,
             "months_planned": 3,""";
    private static final String IN_TRENTO = family("022205",
            MOTHER + "\"work\": \"self_employed\", \"work_income\": 20000}",
            FATHER + "\"work\": \"not_working\"}");
    private static final String IN_MILANO = family("015146",
            MOTHER + "\"work\": \"employee\", \"monthly_pay\": 1800, \"hours_per_day\": 8}",
            FATHER + "\"work\": \"employee\", \"monthly_pay\": 2000, \"hours_per_day\": 8}");
    @Autowired
    private CurrentCatalogue catalogue;
    @Autowired
    private Foresight foresight;
    @Autowired
    private Wordings wordings;

    @Test
    void theMonthsAheadOfAMotherInTrentoHoldEurosFromTheBirth() {
        List<MonthsAhead.Month> months = outlook(IN_TRENTO).months();
        for (MonthsAhead.Month month : months) {
            if (month.month().isAfter(YearMonth.of(2027, 3))) {
                // the single allowance and its rise for the first year, at least
                assertThat(month.monthly()).as("%s", month.month()).isGreaterThan(new java.math.BigDecimal(200));
            } else {
                assertThat(month.monthly()).as("%s", month.month()).isZero();
            }
        }
        assertThat(months.stream().flatMap(month -> month.oneOffs().stream()).map(each -> each.measure().id()))
                .contains("bonus-nuovi-nati");
    }

    @Test
    void whatTheBirthBringsHasASectionOfItsOwn() {
        ArrivalSection section = section(IN_TRENTO);
        assertThat(section.title()).isEqualTo("Dalla nascita (data prevista: 14 marzo 2027)");
        assertThat(section.sum()).startsWith("Se la nascita è il 14 marzo 2027: ").contains("al mese");
        assertThat(section.cards()).extracting(Card::id).contains("assegno-unico", "bonus-nuovi-nati", "bonus-nido",
                "auu-supplement-under-one", "parental-leave-self-employed")
                .doesNotContain("law104-hourly-rests", "bonus-nido-home-support", "maternity-allowance-self-employed");
        Card newborn = card(section, "bonus-nuovi-nati");
        assertThat(newborn.why()).isEqualTo("/check/results/bonus-nuovi-nati?arrival=1");
        Card.Line line = newborn.lines().getFirst();
        assertThat(line.verdict()).isEqualTo("yes");
        assertThat(line.who()).isEqualTo("Bambino o bambina in arrivo");
        assertThat(line.caveats()).contains("se la nascita è il 14 marzo 2027");
        assertThat(line.window()).contains("12 luglio 2027");
        assertThat(newborn.papers()).isNotEmpty();
        assertThat(card(section, "assegno-unico").lines().getFirst().window()).startsWith("Domanda entro: ")
                .contains("12 luglio 2027", "; dopo 120 giorni dalla nascita si paga solo dal mese che segue");
        Card.Line nursery = card(section, "bonus-nido").lines().getFirst();
        assertThat(nursery.verdict()).isEqualTo("unknown");
        assertThat(nursery.now()).as("nothing to answer about who is not there yet").isEmpty();
        assertThat(nursery.later()).isEqualTo("Servizio frequentato, Spesa al mese per il servizio");
    }

    @Test
    void parentalLeaveComesWithTheBirthAndNotBefore() {
        for (String family : List.of(IN_TRENTO, IN_MILANO)) {
            assertThat(yes(family)).doesNotContain("parental-leave", "parental-leave-80",
                    "parental-leave-self-employed",
                    "daily-rests", "sick-child-under-3", "parental-leave-fathers-month");
        }
        assertThat(yes(IN_MILANO)).as("these are there before the birth").contains("antenatal-visits", "dismissal-ban",
                "maternity-leave-employees", "paternity-leave", "resignation-validation");
        ArrivalSection section = section(IN_MILANO);
        assertThat(section.cards()).extracting(Card::id).contains("parental-leave", "parental-leave-80",
                "sick-child-under-3", "assegno-unico")
                .doesNotContain("antenatal-visits", "maternity-leave-employees", "daily-rests");
        MonthsAhead.Leave leave = outlook(IN_MILANO).leaves().stream()
                .filter(each -> each.first().measure().id().equals("parental-leave-80")).findFirst().orElseThrow();
        assertThat(leave.months()).as("from the birth in March 2027").containsExactly(4, 5, 6, 7, 8, 9, 10, 11);
    }

    @Test
    void theFatherIsAFatherAndAskedWhoIsExpecting() {
        Case father = CaseJson.read(
                family("015146", "{\"id\": \"adult1\", \"role\": \"father\", \"work\": \"employee\"}",
                        "{\"id\": \"adult2\", \"role\": \"mother\", \"work\": \"employee\"}"),
                "family", catalogue.vocabulary(), TODAY);
        assertThat(asked(father)).containsExactly("adult.pregnant@adult2");
        Case known = with(with(father, "pregnant", "true"), "due_date", "\"2027-03-14\"");
        assertThat(foresight.of(known, Set.of("expecting")).days()).containsExactly(LocalDate.of(2027, 3, 14));
        assertThat(asked(known)).as("what is open then").contains("adult.twins_expected@adult2")
                .noneMatch(key -> key.contains("arrival-"));
    }

    @Test
    void theCalendarHasTheDaysThatFollowFromTheExpectedOne() {
        String file = new String(new Deadlines(words()).file(List.of(), arrivals(IN_TRENTO).results(), Instant.EPOCH),
                StandardCharsets.UTF_8).replace("\r\n ", "");
        assertThat(file).contains("Scade la domanda: Bonus nuovi nati", "DTSTART;VALUE=DATE:20270712",
                "contata da una data prevista", "Scade la domanda: Assegno unico e universale",
                "Dopo 120 giorni dalla nascita si paga solo dal mese che segue la domanda")
                .doesNotContain("20270314", "arrival", "in arrivo", "Trento");
    }

    @Test
    void itIsExplainedAsOnThatDay() {
        Explanation explanation = arrivals(IN_TRENTO)
                .explanation(catalogue.catalogue().findMeasure("assegno-unico").orElseThrow(), 1).orElseThrow();
        assertThat(explanation.cases()).extracting(Explanation.Case::verdict).containsExactly("yes");
        assertThat(arrivals(IN_TRENTO).explanation(explanationOf("assegno-unico"), 2)).isEmpty();
    }

    @Test
    void whatWillBeSoOnlyThenIsNotToBeAnsweredToday() {
        Card ban = card(section(IN_MILANO), "dismissal-ban");
        assertThat(ban.lines()).extracting(Card.Line::who).containsExactly("L’altro genitore");
        assertThat(ban.lines().getFirst().now()).isEmpty();
        assertThat(ban.lines().getFirst().later()).isEqualTo("Ha usato il congedo di paternità");
    }

    @Test
    void anotherAnswerShowsWhatItChangesFromThatDay() {
        Case changed = read(IN_MILANO.replace("\"months_planned\": 3", "\"months_planned\": 0"));
        LocalDate day = LocalDate.of(2027, 3, 14);
        Comparison comparison = new Comparisons(catalogue.catalogue().at(TODAY), words()).of(
                catalogue.vocabulary().findInput("adult.months_planned").orElseThrow(), read(IN_MILANO), changed,
                List.of(new Comparisons.Moment(catalogue.catalogue().at(day), foreseen(IN_MILANO).at(day),
                        foresight.of(changed, Set.of("expecting")).at(day), "Dalla nascita")));
        assertThat(comparison.lost()).extracting(Comparison.Row::title)
                .containsExactly("Dalla nascita: Il mese in più del padre");
        assertThat(comparison.same()).isFalse();
    }

    @Test
    void twinsAreTwo() {
        ArrivalSection section = section(IN_TRENTO.replace("\"twins_expected\": false", "\"twins_expected\": true"));
        assertThat(card(section, "bonus-nuovi-nati").lines()).extracting(Card.Line::who)
                .containsExactly("Bambino o bambina in arrivo 1 e bambino o bambina in arrivo 2");
    }

    private eu.masp.measures.Measure explanationOf(String id) {
        return catalogue.catalogue().findMeasure(id).orElseThrow();
    }

    private List<String> asked(Case facts) {
        return foresight.of(facts, Set.of("expecting")).questions().stream().map(question -> question.ask().key())
                .toList();
    }

    private Case with(Case facts, String input, String value) {
        var found = catalogue.vocabulary().findInput("adult." + input).orElseThrow();
        Object plain = value.equals("true") ? Boolean.TRUE : value.replace("\"", "");
        var answer = new eu.masp.measures.files.CaseReader(catalogue.vocabulary()).answer(found, plain, input, TODAY);
        return facts.with(found.entity(), "adult2", found, answer);
    }

    private List<String> yes(String family) {
        return catalogue.catalogue().at(TODAY).assess(read(family)).stream()
                .filter(result -> result.verdict() == Verdict.YES).map((Result result) -> result.measure().id())
                .toList();
    }

    private MonthsAhead.Outlook outlook(String family) {
        return new MonthsAhead(catalogue.catalogue(), read(family), foreseen(family)).outlook();
    }

    private ArrivalSection section(String family) {
        Cards[] made = new Cards[1];
        List<ArrivalSection> sections = arrivals(family).sections((byMeasure, say) -> {
            made[0] = new Cards(say);
            return List.of(new ResultsPage.Group("", true, byMeasure.entrySet().stream()
                    .map((Map.Entry<eu.masp.measures.Measure, List<Result>> each) -> made[0].card(each.getKey(),
                            each.getValue()))
                    .toList()));
        });
        assertThat(sections).hasSize(1);
        return sections.getFirst();
    }

    private static Card card(ArrivalSection section, String id) {
        return section.cards().stream().filter(card -> card.id().equals(id)).findFirst().orElseThrow();
    }

    private Arrivals arrivals(String family) {
        return new Arrivals(catalogue.catalogue(), read(family), foreseen(family), words());
    }

    private Foreseen foreseen(String family) {
        return foresight.of(read(family), Set.of("expecting"));
    }

    private Case read(String family) {
        return CaseJson.read(family, "family", catalogue.vocabulary(), TODAY);
    }

    private static String family(String comune, String... adults) {
        return """
                {"household": {"comune": "%s", "has_isee": true, "isee": 18000, "isee_family": 16500, "icef": 0.2},
                 "adults": [%s], "children": [], "cared_for_people": []}"""
                .formatted(comune, String.join(", ", adults));
    }

    private Words words() {
        return wordings.in(Locale.ITALY);
    }
}

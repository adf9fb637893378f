package eu.masp.entitlements.results;

import static org.assertj.core.api.Assertions.assertThat;

import eu.masp.catalogue.CurrentCatalogue;
import eu.masp.entitlements.words.Wordings;
import eu.masp.entitlements.words.Words;
import eu.masp.measures.Case;
import eu.masp.measures.Foreseen;
import eu.masp.measures.Money;
import eu.masp.measures.Result;
import eu.masp.measures.Verdict;
import eu.masp.measures.feel.Num;
import eu.masp.measures.json.CaseJson;
import eu.masp.testing.MaspTest;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** On a family of Treviglio with two employed parents, a child of two in a nursery and a newborn. */
@MaspTest
class ResultsTest {
    private static final String FAMILY = """
            {"household": {"comune": "016219", "has_isee": true, "isee": 18000, "isee_family": 16500, "care_contract_cost": 0},
             "adults": [
               {"id": "adult1", "role": "mother", "work": "employee", "pregnant": false, "birth_date": "1992-02-04",
                "right_to_stay": "italian_or_eu", "monthly_pay": 1800, "full_time": true, "leave_months_taken": 0,
                "months_planned": 4, "work_income": 23000, "hours_per_day": 8},
               {"id": "adult2", "role": "father", "work": "employee", "right_to_stay": "italian_or_eu", "monthly_pay": 2100,
                "full_time": true, "leave_months_taken": 0, "months_planned": 1, "hours_per_day": 8}],
             "children": [
               {"id": "child1", "birth_date": "2024-05-03", "care": "nido", "care_monthly_cost": 480, "disability": "none", "law104": false},
               {"id": "child2", "birth_date": "2026-11-10", "care": "none", "disability": "none", "law104": false}],
             "cared_for_people": []}""";
    @Autowired
    private CurrentCatalogue catalogue;
    @Autowired
    private Wordings wordings;

    @Test
    void theSumAddsOnlyMoneyThatIsCertainAndOpen() {
        List<Result> results = results();
        Totals totals = Totals.of(results.stream().map(Totals::brief).toList(), catalogue.today());
        java.math.BigDecimal byHand = results.stream().filter(result -> result.verdict() == Verdict.YES)
                .filter(result -> List
                        .of("assegno-unico", "auu-supplement-both-work", "auu-supplement-under-one", "bonus-nido")
                        .contains(result.measure().id()))
                .map(result -> Totals.least(result.money().monthly()))
                .reduce(java.math.BigDecimal.ZERO, java.math.BigDecimal::add);
        // 2 × 203.80 + 101.90 + 2 × 34.90 + 327.27; nothing of the parental leave's money, which replaces pay
        assertThat(byHand).isEqualByComparingTo("906.57");
        assertThat(totals.monthly()).isEqualByComparingTo(byHand);
        assertThat(totals.once()).as("newborn bonus").isEqualByComparingTo("1000");
    }

    @Test
    void whereSeveralShareALineTheFigureIsEachOnes() {
        Case twins = family(
                FAMILY.replace("\"birth_date\": \"2024-05-03\", \"care\": \"nido\", \"care_monthly_cost\": 480",
                        "\"birth_date\": \"2026-11-10\", \"care\": \"none\""));
        eu.masp.measures.Measure allowance = catalogue.catalogue().findMeasure("assegno-unico").orElseThrow();
        Card card = new Cards(new ResultWords(words(), twins)).card(allowance,
                catalogue.rules().assess(twins, allowance));
        assertThat(card.lines()).singleElement()
                .satisfies(line -> assertThat(line.amount()).endsWith("al mese ciascuno"));
    }

    @Test
    void thatAFigureCanBeToldIsNoGain() {
        Case unsaid = family(FAMILY.replace("\"monthly_pay\": 1800, ", ""));
        Comparison comparison = new Comparisons(catalogue.rules(), words()).of(
                catalogue.vocabulary().findInput("adult.monthly_pay").orElseThrow(), unsaid, family(FAMILY));
        assertThat(comparison.finding()).startsWith("Ora possiamo dirti la cifra");
        assertThat(comparison.other()).allSatisfy(row -> assertThat(row.difference()).isEmpty());
    }

    @Test
    void everyEuroIsExplainedByAnswersAndRowsOfTheLawsTable() {
        Case family = family(FAMILY.replace("\"isee_family\": 16500", "\"isee_family\": 25000"));
        eu.masp.measures.Measure allowance = catalogue.catalogue().findMeasure("assegno-unico").orElseThrow();
        Explanation page = new Explanations(new ResultWords(words(), family))
                .of(allowance, catalogue.rules().assess(family, allowance));
        Explanation.Figure figure = page.cases().getFirst().figures().getFirst();
        assertThat(figure.says().replace('\u00a0', ' ')).isEqualTo("166,16 € al mese");
        // 203.80 − (25,000 − 17,468.51) × (203.80 − 58.30) / (46,582.71 − 17,468.51)
        assertThat(figure.lines())
                .anyMatch(line -> line.replace('\u00a0', ' ').endsWith("a 25.000 € la tabella dà 166,16 €, "
                        + "sulla linea tra 17.468,51 € (203,80 €) e 46.582,71 € (58,30 €)"));
    }

    @Test
    void anAmountThatIsOnlyARangeMakesTheSumAtLeastThat() {
        Case roughly = family(
                FAMILY.replace("\"isee_family\": 16500", "\"isee_family\": {\"from\": 20000, \"to\": 25000}"));
        Totals totals = Totals.of(catalogue.rules().decide(roughly), roughly.on());
        assertThat(totals.atLeast()).isTrue();
        assertThat(new Headline(words(), catalogue.rules().assess(roughly), totals).sentence()).contains("almeno");
    }

    @Test
    void withNothingKnownNothingIsPromised() {
        Case nothing = Case.of(catalogue.vocabulary(), "household", catalogue.today());
        List<Result> results = catalogue.rules().assess(nothing);
        Totals totals = Totals.of(results.stream().map(Totals::brief).toList(), nothing.on());
        assertThat(totals.isNothing()).isTrue();
        assertThat(new Headline(words(), results, totals).sentence())
                .isEqualTo("Non possiamo ancora dire che cosa ti spetta");
    }

    @Test
    void theMonthsAheadFollowTheRulesOfEachMonth() {
        MonthsAhead.Outlook outlook = new MonthsAhead(catalogue.catalogue(), family(FAMILY),
                Foreseen.of(catalogue.catalogue(), family(FAMILY))).outlook();
        List<MonthsAhead.Month> months = outlook.months();
        assertThat(months).hasSize(12);
        assertThat(months.getFirst().monthly()).isEqualByComparingTo("906.57");
        assertThat(months.getFirst().once()).as("the newborn bonus, once").isEqualByComparingTo("1000");
        assertThat(months.subList(1, 12)).allSatisfy(month -> assertThat(month.once()).isZero());
        // the nursery bonus is for eleven months, and the elder child is three in May 2027
        assertThat(months.getLast().monthly()).isLessThan(months.getFirst().monthly());
        assertThat(months.getFirst().estimate()).isFalse();
        assertThat(months.getLast().estimate()).as("the values of 2027 are not published").isTrue();
    }

    @Test
    void aLeaveIsThereInTheMonthsInWhichItCanBeTaken() {
        MonthsAhead.Outlook outlook = new MonthsAhead(catalogue.catalogue(), family(FAMILY),
                Foreseen.of(catalogue.catalogue(), family(FAMILY))).outlook();
        MonthsAhead.Leave paternity = outlook.leaves().stream()
                .filter(leave -> leave.first().measure().id().equals("paternity-leave"))
                .findFirst().orElseThrow();
        // until five months after the birth: 10 April 2027, month number 5
        assertThat(paternity.months()).contains(0).doesNotContain(6, 7, 11);
        assertThat(paternity.first().members()).containsEntry("adult", "adult2");
    }

    @Test
    void whatEndsWithTheYearIsSaid() {
        MonthsAhead.Outlook outlook = new MonthsAhead(catalogue.catalogue(), family(FAMILY),
                Foreseen.of(catalogue.catalogue(), family(FAMILY))).outlook();
        assertThat(outlook.ending()).allSatisfy(
                (measure, last) -> assertThat(last).isBetween(catalogue.today(), catalogue.today().plusYears(1)));
    }

    @Test
    void deadlinesAreACalendarWithoutAnythingAboutThePerson() throws Exception {
        String file = new String(new Deadlines(words()).file(results(), Instant.EPOCH), StandardCharsets.UTF_8);
        Calendar calendar = new CalendarBuilder().build(new StringReader(file));
        assertThat(calendar.getComponents()).hasSizeGreaterThan(1);
        assertThat(calendar.validate().hasErrors()).isFalse();
        assertThat(file).contains("Scade la domanda: Bonus nuovi nati", "DTSTART;VALUE=DATE:20270310", "BEGIN:VALARM")
                .doesNotContain("child", "econdo figlio", "nato il", "2026-11-10", "20261110", "16500", "Treviglio");
    }

    @Test
    void anotherAnswerShowsWhatItAddsAndWhatItTakes() {
        Case now = family(FAMILY);
        Case then = family(FAMILY.replace("16500", "41000"));
        Comparison comparison = new Comparisons(catalogue.rules(), words())
                .of(catalogue.vocabulary().findInput("household.isee_family").orElseThrow(), now, then);
        assertThat(comparison.finding()).contains("in meno").doesNotContain("in più");
        assertThat(comparison.lost()).extracting(Comparison.Row::title).contains("Bonus nuovi nati");
        assertThat(comparison.answers()).containsExactly(new Comparison.Changed("", "16.500\u00a0€", "41.000\u00a0€"));
        assertThat(new Comparisons(catalogue.rules(), words())
                .of(catalogue.vocabulary().findInput("household.isee_family").orElseThrow(), now, now).same()).isTrue();
    }

    @Test
    void aMeasureOfManyPeopleIsOneCard() {
        Card card = card("assegno-unico", family(FAMILY.replace("2026-11-10", "2026-05-10")));
        assertThat(card.lines()).extracting(Card.Line::who)
                .containsExactly("Primo figlio (nato il 3 maggio 2024) e secondo figlio (nato il 10 maggio 2026)");
        assertThat(card.lines()).extracting(Card.Line::amount).containsExactly("203,80\u00a0€ al mese ciascuno");
        assertThat(card.reasons()).isNotEmpty().allSatisfy(reason -> assertThat(reason.says()).isNotBlank());
    }

    @Test
    void whoCanStillAskInTimeHasALineApart() {
        assertThat(card("assegno-unico").lines()).extracting(Card.Line::window).satisfiesExactly(
                window -> assertThat(window).startsWith("Puoi fare domanda: dopo 120 giorni dalla nascita"),
                window -> assertThat(window).startsWith("Domanda entro: ").contains("10 marzo 2027",
                        "; dopo 120 giorni dalla nascita"));
    }

    @Test
    void moneyForNoMonthIsNotPromised() {
        ResultWords say = new ResultWords(words(), family(FAMILY));
        assertThat(say.money(monthly(450, 0))).isEmpty();
        assertThat(Totals.monthly(monthly(450, 0))).isNull();
        assertThat(say.money(monthly(450, 1))).isEqualTo("450\u00a0€ al mese per 1 mese");
        assertThat(say.money(monthly(450, 6))).isEqualTo("450\u00a0€ al mese per 6 mesi (in tutto 2.700\u00a0€)");
    }

    @Test
    void aFigureThatOnlyAMissingAnswerWouldGiveIsNotTold() {
        Case unknown = family(FAMILY.replace("\"monthly_pay\": 1800, ", ""));
        Card card = card("parental-leave", unknown);
        Card.Line mother = card.lines().stream().filter(line -> line.who().startsWith("Tu")).findFirst().orElseThrow();
        assertThat(mother.amount()).doesNotContain("€");
        assertThat(mother.needs()).extracting(Card.Need::topic).contains("adult.monthly_pay");
        assertThat(card.brief()).doesNotContain("€");
        eu.masp.measures.Measure measure = catalogue.catalogue().findMeasure("parental-leave").orElseThrow();
        Explanation page = new Explanations(new ResultWords(words(), unknown)).of(measure,
                catalogue.rules().assess(unknown, measure));
        assertThat(page.cases().getFirst().figures().getFirst().says())
                .isEqualTo("dipende da una risposta che manca: Paga lorda al mese");
    }

    @Test
    void aFigureFromARangeThatThePersonGaveIsTold() {
        Case roughly = family(
                FAMILY.replace("\"monthly_pay\": 1800", "\"monthly_pay\": {\"from\": 1600, \"to\": 2000}"));
        assertThat(card("parental-leave", roughly).lines()).anyMatch(line -> line.amount().replace('\u00a0', ' ')
                .contains("da 480 € a 600 € al mese"));
    }

    @Test
    void aTableOfTheLawGivesARangeWhateverTheAnswer() {
        Case unknown = family(FAMILY.replace(", \"isee_family\": 16500", ""));
        assertThat(card("assegno-unico", unknown).lines()).anyMatch(line -> line.amount().replace('\u00a0', ' ')
                .contains("da 58,30 € a 203,80 € al mese"));
    }

    @Test
    void theMoneyOfALeaveThatIsLostIsSaid() {
        Case now = family(FAMILY);
        Case then = family(FAMILY.replace("\"months_planned\": 1", "\"months_planned\": 0"));
        Comparison comparison = new Comparisons(catalogue.rules(), words())
                .of(catalogue.vocabulary().findInput("adult.months_planned").orElseThrow(), now, then);
        assertThat(comparison.finding()).endsWith("€ in meno dai congedi pagati, in tutto");
        assertThat(Stream.of(comparison.lost(), comparison.other()).flatMap(List::stream))
                .anyMatch(row -> row.difference().contains("€") && row.difference().endsWith("in meno, in tutto"));
    }

    @Test
    void whatMayBeTriedIsListedPersonByPersonAndTheMostUsefulFirst() {
        Case facts = family(FAMILY);
        eu.masp.entitlements.interview.Interview interview = new eu.masp.entitlements.interview.Interview(facts,
                java.util.Set.of(), List.of(), null, null, null);
        List<WhatIfChoices.Group> groups = new WhatIfChoices(catalogue.vocabulary(), results(), words()).of(interview);
        assertThat(groups).extracting(WhatIfChoices.Group::who).startsWith("Tu", "L’altro genitore")
                .anyMatch(who -> who.startsWith("Primo figlio"));
        assertThat(groups).allSatisfy(group -> assertThat(group.options())
                .extracting(eu.masp.entitlements.questions.Option::label).doesNotHaveDuplicates());
        assertThat(groups.getFirst().options().getFirst().value()).isIn("adult.role@adult1", "adult.work@adult1");
    }

    private Card card(String measure, Case facts) {
        List<Result> results = catalogue.rules().assess(facts,
                catalogue.catalogue().findMeasure(measure).orElseThrow());
        return new Cards(new ResultWords(words(), facts)).card(results.getFirst().measure(), results);
    }

    private static Money monthly(int euros, int months) {
        return new Money(Num.of(euros), Num.of(months), null, null, Num.of(euros * months), null, null);
    }

    @Test
    void aLineTellsTheTimeOrElseTheMoneyAndTheStepOnlyWhereItIsMissing() {
        Card leave = card("paternity-leave");
        assertThat(leave.brief()).isEqualTo("10 giorni, paga intera · Domanda entro: il 10 aprile 2027");
        assertThat(leave.toDo()).isEmpty();
        Card step = card("parental-leave-fathers-month");
        assertThat(step.brief()).isEmpty();
        assertThat(step.toDo()).startsWith("Prendere in tutto almeno tre mesi");
    }

    private Card card(String measure) {
        List<Result> results = catalogue.rules().assess(family(FAMILY),
                catalogue.catalogue().findMeasure(measure).orElseThrow());
        return new Cards(new ResultWords(words(), family(FAMILY))).card(results.getFirst().measure(), results);
    }

    @Test
    void datesNearAreToldByDaysAndFarOnesAreNot() {
        LocalDate today = LocalDate.of(2026, 11, 22);
        assertThat(words().fromToday(today.plusDays(3), today)).isEqualTo("fra 3 giorni (25 novembre 2026)");
        assertThat(words().fromToday(today, today)).isEqualTo("oggi (22 novembre 2026)");
        assertThat(words().fromToday(today.plusDays(1), today)).isEqualTo("domani (23 novembre 2026)");
        assertThat(words().fromToday(today.minusDays(2), today)).isEqualTo("2 giorni fa (20 novembre 2026)");
        assertThat(words().fromToday(today.plusYears(2), today)).isEqualTo("il 22 novembre 2028");
    }

    private List<Result> results() {
        return catalogue.rules().assess(family(FAMILY));
    }

    private Case family(String json) {
        return CaseJson.read(json, "family", catalogue.vocabulary(), catalogue.today());
    }

    private Words words() {
        return wordings.in(Locale.ITALY);
    }
}

package eu.masp.measures;

import eu.masp.measures.feel.Day;
import eu.masp.measures.feel.Num;
import eu.masp.measures.feel.Truth;
import eu.masp.measures.properties.RandomCases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

import static org.assertj.core.api.Assertions.assertThat;

/** Who is announced, on the small world: its own folder says who may be. */
class ForeseenTest {

    private static final String ARRIVALS = """
            inputs:
              - {id: adult.expecting, type: boolean}
              - {id: adult.due_date, type: date, min: on - duration("P1M"), max: on + duration("P10M"), only-if: adult.expecting}
              - {id: adult.how_many, type: number, min: 1, max: 4, only-if: adult.expecting}
              - {id: adult.leave_taken, type: number, min: 0, max: 11}
              - {id: adult.last_leave_used, type: boolean}
            arrivals:
              - list: children
                announced-by: adult
                when: adult.expecting
                on: adult.due_date
                count: adult.how_many
                gives: {birth_date: on, care: '"home"'}
                then: {adult.expecting: false, every adult.leave_taken: 0, every adult.last_leave_used: null}
                title: {it: chi deve nascere, en: the one to come}
                says: {it: Dalla nascita, en: From the birth}
                condition: {it: "se nasce il {day}", en: "if the birth is on {day}"}
            """;
    private static final LocalDate DUE = LocalDate.of(2027, 3, 14);
    @TempDir
    private Path path;
    private Catalogue catalogue;

    @BeforeEach
    void read() {
        catalogue = Folder.smallWorld(path).file("arrivals.yaml", ARRIVALS).load();
    }

    @Test
    void fromTheDayOnTheListHasOneMore() {
        Foreseen foreseen = Foreseen.of(catalogue,
                family("\"expecting\": true, \"due_date\": \"2027-03-14\", \"how_many\": 1", "[]"));
        assertThat(foreseen.days()).containsExactly(DUE);
        assertThat(children(foreseen.at(DUE.minusDays(1)))).isEmpty();
        assertThat(children(foreseen.at(DUE))).extracting(Case.Member::id).containsExactly("arrival-a");
        Case.Member child = children(foreseen.at(DUE.plusMonths(5))).getFirst();
        assertThat(child.answers()).containsEntry(input("child.birth_date"), new Answer.Exactly(Day.of(DUE)))
                .containsKey(input("child.care"));
        assertThat(Foreseen.isArriving(child.id())).isTrue();
        assertThat(verdict(foreseen, DUE)).isEqualTo(Verdict.YES);
        assertThat(verdict(foreseen, DUE.plusYears(1))).as("a year old").isEqualTo(Verdict.NO);
    }

    @Test
    void whatWasAnsweredAboutTheTimeBeforeNoLongerHolds() {
        Foreseen foreseen = Foreseen.of(catalogue,
                family("""
                        "expecting": true, "due_date": "2027-03-14", "how_many": 1, "leave_taken": 6, "last_leave_used": true""",
                        "[]"));
        Case before = foreseen.at(DUE.minusDays(1));
        Case after = foreseen.at(DUE);
        assertThat(answer(before, "adult.expecting")).isEqualTo(new Answer.Exactly(Truth.YES));
        assertThat(answer(after, "adult.expecting")).isEqualTo(new Answer.Exactly(Truth.NO));
        assertThat(answer(after, "adult.leave_taken")).isEqualTo(new Answer.Exactly(Num.of(0)));
        assertThat(answer(after, "adult.last_leave_used")).isNull();
        assertThat(foreseen.isOfThatTime(new Ask(entity("adult"), "a", input("adult.last_leave_used")))).isTrue();
        assertThat(foreseen.isOfThatTime(new Ask(entity("adult"), "a", input("adult.works")))).isFalse();
    }

    @Test
    void twinsAreTwoMembersAndAnUncertainNumberIsTheLeast() {
        assertThat(children(Foreseen.of(catalogue,
                family("\"expecting\": true, \"due_date\": \"2027-03-14\", \"how_many\": 2",
                        "[{\"id\": \"arrival-a\"}]"))
                .at(DUE))).extracting(Case.Member::id)
                .containsExactly("arrival-a", "arrival-a-2", "arrival-a-3");
        Foreseen uncertain = Foreseen.of(catalogue, family("\"expecting\": true, \"due_date\": \"2027-03-14\"", "[]"));
        assertThat(children(uncertain.at(DUE))).hasSize(1);
        assertThat(asked(uncertain)).contains("adult.how_many@a");
    }

    @Test
    void aDayThatIsPastMakesItTomorrow() {
        Foreseen foreseen = Foreseen.of(catalogue,
                family("\"expecting\": true, \"due_date\": \"2026-11-10\", \"how_many\": 1", "[]"));
        assertThat(foreseen.days()).containsExactly(LocalDate.of(2026, 11, 23));
        assertThat(children(foreseen.at(LocalDate.of(2026, 11, 22)))).isEmpty();
        assertThat(children(foreseen.at(LocalDate.of(2026, 11, 23)))).hasSize(1);
    }

    @Test
    void nothingIsForeseenOfAnUnknownDayButItIsAsked() {
        Foreseen foreseen = Foreseen.of(catalogue, family("\"expecting\": true, \"how_many\": 1", "[]"));
        assertThat(foreseen.expected()).isEmpty();
        assertThat(asked(foreseen)).containsExactly("adult.due_date@a");
        Foreseen withheld = Foreseen.of(catalogue,
                family("\"expecting\": true, \"how_many\": 1, \"due_date\": {\"answer\": \"dont-know\"}", "[]"));
        assertThat(asked(withheld)).as("asked once").isEmpty();
    }

    @Test
    void whetherAnybodyIsAnnouncedIsAskedBeforeWhen() {
        assertThat(asked(Foreseen.of(catalogue, family("\"works\": true", "[]")))).containsExactly("adult.expecting@a");
        assertThat(asked(Foreseen.of(catalogue, family("\"expecting\": false", "[]")))).isEmpty();
        Case nothing = Case.of(catalogue.vocabulary(), "household", LocalDate.of(2026, 11, 22));
        assertThat(asked(Foreseen.of(catalogue, nothing))).containsExactly("adults");
    }

    @Test
    void whileNobodyKnowsHowManyThereAreNobodyIsAdded() {
        Foreseen foreseen = Foreseen.of(catalogue,
                family("\"expecting\": true, \"due_date\": \"2027-03-14\", \"how_many\": 1", "null"));
        assertThat(foreseen.expected()).isEmpty();
        assertThat(asked(foreseen)).contains("children");
    }

    @Test
    void whatIsOpenThenIsAskedButNothingOfWhoIsNotThereYet() {
        Case unknownIsee = family("\"expecting\": true, \"due_date\": \"2027-03-14\", \"how_many\": 1", "[]");
        assertThat(catalogue.at(unknownIsee.on()).questions(unknownIsee)).as("today").isEmpty();
        Foreseen foreseen = Foreseen.of(catalogue, unknownIsee);
        assertThat(asked(foreseen)).containsExactly("household.isee@household");
        assertThat(foreseen.questions().getFirst().opens()).containsExactly("welcome-grant");
    }

    @Test
    void moreCanBeSaidOfTheCaseInWhichSomebodyHasArrived() {
        Case facts = family("\"expecting\": true, \"due_date\": \"2027-03-14\", \"how_many\": 1", "[]");
        Foreseen foreseen = Foreseen.of(catalogue, facts,
                then -> then.with(entity("child"), "arrival-a", input("child.checked"),
                        new Answer.Exactly(Truth.YES)));
        assertThat(foreseen.at(facts.on())).isEqualTo(facts);
        assertThat(children(foreseen.at(DUE)).getFirst().answers()).containsKey(input("child.checked"));
    }

    @Test
    void withoutAnAnnouncementACaseStaysAsItIs() {
        Rules rules = catalogue.at(LocalDate.of(2026, 11, 22));
        for (int seed = 0; seed < 300; seed++) {
            RandomCases random = new RandomCases(rules, new Random(seed));
            Case facts = random.known("household");
            for (Case.Member adult : facts.membersOf(entity("adult"))) {
                facts = facts.with(entity("adult"), adult.id(), input("adult.expecting"), new Answer.Exactly(Truth.NO));
            }
            Case partly = seed % 2 == 0 ? facts
                    : facts.with(entity("household"), "household", input("household.isee"), null);
            Foreseen foreseen = Foreseen.of(catalogue, partly);
            assertThat(foreseen.expected()).isEmpty();
            assertThat(foreseen.questions()).isEmpty();
            assertThat(foreseen.at(DUE)).isEqualTo(partly.at(DUE));
        }
    }

    private Case family(String adult, String children) {
        return eu.masp.measures.json.CaseJson
                .read("{\"on\": \"2026-11-22\", \"household\": {\"town\": \"T01\"}, \"adults\": [{\"id\": \"a\", "
                        + adult + "}], \"children\": " + children + "}", "family", catalogue.vocabulary(), null);
    }

    private Verdict verdict(Foreseen foreseen, LocalDate on) {
        Case then = foreseen.at(on).with(entity("household"), "household", input("household.isee"),
                new Answer.Exactly(Num.of(10_000)));
        return catalogue.at(on).assess(then).getFirst().verdict();
    }

    private static List<String> asked(Foreseen foreseen) {
        return foreseen.questions().stream().map(question -> question.ask().key()).toList();
    }

    private List<Case.Member> children(Case facts) {
        return facts.membersOf(entity("child"));
    }

    private Answer answer(Case facts, String input) {
        return facts.findAnswer(entity("adult"), "a", input(input)).orElse(null);
    }

    private Entity entity(String id) {
        return catalogue.vocabulary().findEntity(id).orElseThrow();
    }

    private Input input(String id) {
        return catalogue.vocabulary().findInput(id).orElseThrow();
    }
}

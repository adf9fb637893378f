package eu.masp.entitlements.interview;

import static org.assertj.core.api.Assertions.assertThat;

import eu.masp.measures.Answer;
import eu.masp.measures.Case;
import eu.masp.measures.Catalogue;
import eu.masp.measures.Entity;
import eu.masp.measures.Input;
import eu.masp.measures.Vocabulary;
import eu.masp.measures.feel.Truth;
import eu.masp.measures.feel.Word;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a vocabulary of its own: the program knows no situation by name. */
class SituationsTest {
    private static final String VOCABULARY = """
            entities:
              home: {root: true, title: {it: Casa, en: Home}}
              person: {of: home, list: people, max: 3, title: {it: Persona, en: Person}, question: {it: "Quante?", en: "How many?"}}
              pet: {of: home, list: pets, max: 3, title: {it: Animale, en: Pet}, question: {it: "Quanti?", en: "How many?"}}
            inputs:
              - {id: person.works, type: boolean, label: {it: Lavora, en: Works}, question: {it: "Lavora?", en: "Working?"}}
              - id: person.job
                type: choice
                options: [{id: cook, it: Cuoca, en: Cook}, {id: smith, it: Fabbra, en: Smith}]
                label: {it: Mestiere, en: Trade}
                question: {it: "Che mestiere fa?", en: "Which trade?"}
            situations:
              - {id: cook, says: {it: Cucino, en: I cook}, sets: {person.works: true, person.job: cook}}
              - {id: smith, says: {it: Forgio, en: I forge}, sets: {person.works: true, person.job: smith}}
              - {id: alone, says: {it: Sola, en: Alone}, sets: {people: 1}}
              - {id: guests, says: {it: Ospiti, en: Guests}, asks: [people, person.works]}
              - {id: pets, says: {it: Animali, en: Pets}, sets: {}, unticked: {pets: 0}}
            """;
    @TempDir
    private Path folder;
    private Vocabulary vocabulary;
    private Situations situations;
    private Case nothing;

    @BeforeEach
    void read() throws IOException {
        Files.writeString(folder.resolve("vocabulary.yaml"), VOCABULARY);
        vocabulary = Catalogue.load(folder).vocabulary();
        situations = new Situations(vocabulary);
        nothing = Case.of(vocabulary, "home", LocalDate.of(2026, 11, 22));
    }

    @Test
    void whatIsSaidOfAMemberWaitsUntilThereIsOne() {
        Case said = situations.apply(nothing, null, Set.of("cook"));
        assertThat(said.membersOf(list("people"))).as("how many is not known").isNull();
        assertThat(situations.waitFor(said, Set.of("cook"))).containsExactly("people");

        Case two = situations.applyTo(list("people"), Members.count(said, list("people"), 2), Set.of("cook"));

        assertThat(job(two, 0)).isEqualTo(new Answer.Exactly(new Word("cook")));
        assertThat(job(two, 1)).as("the second person's").isNull();
        assertThat(situations.waitFor(two, Set.of("cook"))).isEmpty();
    }

    @Test
    void oneThatTellsHowManyLetsTheOthersSpeakAtOnce() {
        Case said = situations.apply(nothing, null, Set.of("cook", "alone"));
        assertThat(job(said, 0)).isEqualTo(new Answer.Exactly(new Word("cook")));
    }

    @Test
    void notTickingSaysSomethingToo() {
        assertThat(situations.apply(nothing, null, Set.of()).membersOf(list("pets"))).isEmpty();
        assertThat(situations.apply(nothing, null, Set.of("pets")).membersOf(list("pets"))).isNull();
    }

    @Test
    void whatTwoOfThemSayDifferentlyIsLeftToBeAsked() {
        Case said = situations.apply(nothing, null, Set.of("cook", "smith", "alone"));
        assertThat(job(said, 0)).isNull();
        assertThat(said.membersOf(list("people")).getFirst().answers().get(input("person.works")))
                .isEqualTo(new Answer.Exactly(Truth.YES));
    }

    @Test
    void untickingTakesBackWhatTickingSaid() {
        Case said = situations.apply(nothing, null, Set.of("cook", "alone"));
        Case less = situations.apply(said, Set.of("cook", "alone"), Set.of("alone"));
        assertThat(job(less, 0)).isNull();
        Case none = situations.apply(less, Set.of("alone"), Set.of());
        assertThat(none.membersOf(list("people"))).isNull();
    }

    @Test
    void sendingTheSameAgainDoesNotOverwriteAnAnswerGivenSince() {
        Case said = situations.apply(nothing, null, Set.of("cook", "alone"));
        Case changed = said.with(list("people"), said.membersOf(list("people")).getFirst().id(), input("person.job"),
                new Answer.Exactly(new Word("smith")));
        assertThat(job(situations.apply(changed, Set.of("cook", "alone"), Set.of("cook", "alone")), 0))
                .isEqualTo(new Answer.Exactly(new Word("smith")));
        assertThat(job(situations.apply(changed, Set.of("cook", "alone"), Set.of("alone")), 0))
                .as("unticking does not take away what the person said herself")
                .isEqualTo(new Answer.Exactly(new Word("smith")));
    }

    @Test
    void whatIsTickedSaysWhatToAskFirst() {
        assertThat(situations.ask(Set.of("pets"))).isEmpty();
        assertThat(situations.ask(Set.of("guests", "pets"))).containsExactly("people", "person.works");
    }

    private Answer job(Case facts, int number) {
        return facts.membersOf(list("people")).get(number).answers().get(input("person.job"));
    }

    private Entity list(String name) {
        return vocabulary.findList(name).orElseThrow();
    }

    private Input input(String id) {
        return vocabulary.findInput(id).orElseThrow();
    }
}

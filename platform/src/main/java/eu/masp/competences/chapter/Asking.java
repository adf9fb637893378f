package eu.masp.competences.chapter;

import eu.masp.assessment.AdaptiveTest;
import eu.masp.assessment.Answer;
import eu.masp.assessment.Bank;
import eu.masp.assessment.Consistency;
import eu.masp.assessment.Estimate;
import eu.masp.assessment.Item;
import eu.masp.assessment.Scoring;
import eu.masp.assessment.Shown;
import eu.masp.assessment.Step;
import eu.masp.competences.Question;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A bank of questions and the engine that asks them. */
final class Asking {
    private final QuestionBank questions;
    private final Bank bank;
    private final Scoring scoring;
    private final AdaptiveTest test;

    Asking(QuestionBank questions) {
        this.questions = questions;
        this.bank = Bank.of(questions.questions().stream().map(Asking::item).toList());
        this.scoring = Scoring.eap(bank);
        this.test = new AdaptiveTest(scoring, ChapterLength.plan(bank));
    }

    QuestionBank questions() {
        return questions;
    }

    /** What comes after these answers: always the same for the same answers and seed. */
    Step next(List<Given> given, long seed) {
        return test.next(answers(given), seed);
    }

    /** What is known of each competence by its own answers; competences nobody asked about are left out. */
    List<CompetenceEstimate> competences(List<Given> given) {
        Map<String, List<Given>> by = new LinkedHashMap<>();
        given.forEach(each -> by.computeIfAbsent(bank.getItem(each.item()).group(), _ -> new ArrayList<>())
                .add(each));
        return by.entrySet().stream().map(each -> {
            Estimate own = scoring.of(answers(each.getValue()));
            return new CompetenceEstimate(each.getKey(), each.getValue().size(), own.theta(), own.se());
        }).toList();
    }

    /** @param seed of the chapter, which decided in which order the answers stood */
    Consistency consistency(List<Given> given, long seed) {
        return Consistency.of(bank, answers(given), given.stream().map(each -> (double) each.seconds()).toList(),
                given.stream().map(each -> shown(each, seed)).toList());
    }

    private Shown shown(Given given, long seed) {
        Question question = questions.find(given.item()).orElseThrow();
        int counts = questions.counts(given.item(), given.category());
        return questions.onSharedScale(question)
                ? new Shown(counts, bank.getItem(given.item()).categories(), false)
                : new Shown(AnswerOrder.of(questions, question, seed).indexOf(given.category()),
                        question.answers().size(), true);
    }

    private List<Answer> answers(List<Given> given) {
        return given.stream().map(each -> new Answer(each.item(), questions.counts(each.item(), each.category())))
                .toList();
    }

    private static Item item(Question question) {
        return new Item(question.id(), question.competence(), question.a(), question.b());
    }
}

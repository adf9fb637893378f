package eu.masp.bench.measures;

import eu.masp.bench.BenchmarkFailure;
import eu.masp.bench.Measurement;
import eu.masp.bench.Measurement.Better;
import eu.masp.bench.Progress;
import eu.masp.measures.Answer;
import eu.masp.measures.Ask;
import eu.masp.measures.Brief;
import eu.masp.measures.Case;
import eu.masp.measures.Entity;
import eu.masp.measures.Question;
import eu.masp.measures.Rules;
import eu.masp.measures.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Questions asked of a household until no answer can change its results, beside those that a questionnaire would ask. */
final class QuestionsPerHousehold {

    private static final String METRIC = "questions-per-household";
    private final Rules rules;
    private final List<Case> households;
    private final WholeVocabulary questionnaire;

    QuestionsPerHousehold(Rules rules, List<Case> households) {
        this.rules = rules;
        this.households = households;
        this.questionnaire = new WholeVocabulary(rules, SyntheticHouseholds.ROOT);
    }

    private record Count(int asked, int whole, int wholeWithSkips) {

        Count plus(Count other) {
            return new Count(asked + other.asked, whole + other.whole, wholeWithSkips + other.wholeWithSkips);
        }
    }

    List<Measurement> run(Progress progress) {
        AtomicInteger done = new AtomicInteger();
        Count sum = households.parallelStream().map(truth -> {
            Count count = new Count(ask(truth), questionnaire.questions(truth),
                    questionnaire.questionsWithSkips(truth));
            progress.say("households asked: " + done.incrementAndGet() + " of " + households.size());
            return count;
        }).reduce(new Count(0, 0, 0), Count::plus);
        return List.of(result(sum.asked(), "whole-vocabulary", sum.whole(), null),
                result(sum.asked(), "whole-vocabulary-with-skips", sum.wholeWithSkips(),
                        "every question that makes sense for the person: the vocabulary's only-if is heeded"));
    }

    private Measurement result(int ours, String peer, int theirs, @Nullable String note) {
        double count = households.size();
        return new Measurement(METRIC, Better.LOWER,
                String.format(Locale.ROOT, "%d synthetic households", households.size()),
                Measurement.figure(ours / count), peer, Measurement.figure(theirs / count), note);
    }

    /** How many questions it takes until nothing is left to ask. */
    private int ask(Case truth) {
        Case facts = Case.of(rules.catalogue().vocabulary(), SyntheticHouseholds.ROOT, rules.on());
        int asked = 0;
        List<Question> questions = rules.questions(facts);
        while (!questions.isEmpty()) {
            facts = answered(facts, questions.getFirst().ask(), truth);
            asked++;
            questions = rules.questions(facts);
        }
        requireSame(facts, truth);
        return asked;
    }

    private static Case answered(Case facts, Ask ask, Case truth) {
        Entity entity = ask.entity();
        if (ask.input() == null) {
            return facts.withCount(entity, truth.membersOf(entity).size());
        }
        Answer answer = truth.findAnswer(entity, ask.member(), ask.input()).orElseThrow();
        return facts.with(entity, ask.member(), ask.input(), answer);
    }

    /** What was asked gives the verdicts that knowing everything gives. */
    private void requireSame(Case asked, Case truth) {
        List<Brief> full = rules.decide(truth);
        for (Brief brief : rules.decide(asked)) {
            if (brief.verdict() == Verdict.UNKNOWN) {
                requireSettled(asked, brief);
            }
            for (Brief known : full) {
                boolean about = known.measure().equals(brief.measure())
                        && (brief.members().isEmpty() || brief.members().equals(known.members()));
                if (about && brief.verdict() != Verdict.UNKNOWN && brief.verdict() != known.verdict()) {
                    throw new BenchmarkFailure("Asking ends in another verdict than knowing everything: "
                            + brief.measure().id() + " " + brief.members() + " " + brief.verdict().word());
                }
            }
        }
    }

    /** Settled by all the answers that are left, or unknown for want of a parameter. */
    private void requireSettled(Case asked, Brief open) {
        rules.assess(asked, open.measure()).forEach(result -> {
            if (result.verdict() == Verdict.UNKNOWN && result.withoutValue().isEmpty()) {
                throw new BenchmarkFailure(
                        "Asking ends without a verdict: " + open.measure().id() + " " + open.members());
            }
        });
    }
}

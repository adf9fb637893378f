package eu.masp.assessment;

import eu.masp.measures.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether a pattern of answers hangs together. A sign is a reason to ask again, never a proof: some people are flagged who answered
 * honestly, a person who always takes the highest answer cannot be told from one who can do everything (and is asked again), and
 * somebody who wants to deceive is not found.
 *
 * @param answers how many there were
 * @param lz how likely the pattern is beside others of the same ability, standardised; null with fewer than {@value #LEAST} answers
 * @param signs reasons for doubt; none where nothing was noticed
 */
public record Consistency(int answers, @Nullable Double lz, List<Sign> signs) {

    /** With fewer answers nothing is said. */
    public static final int LEAST = 8;

    /** Below this, lz is a sign. Fewer than 2.3 in 100 of those who follow the model, as lz varies less than a standard normal. */
    public static final double LEAST_LZ = -2;

    /**
     * Answers are a sign when somebody who draws them by lot explains them so many times better than the model does. Of those who follow
     * the model fewer than one in so many can come that far; on MASP’s own questions about three in four of those who draw do.
     */
    public static final double ODDS_OF_CHANCE = 20;

    /** A run of equal answers is a sign when it comes about in fewer than this part of tests like this one. */
    public static final double RARE_RUN = 0.01;

    /** Nearly always one answer, or two by turns, is a sign when it comes about in fewer than this part of tests like this one. */
    public static final double RARE_LINE = 0.0015;

    /** Quicker than this, in seconds, nobody reads a question (J. L. Huang and others, Journal of Business and Psychology 27, 2012). */
    public static final double TOO_QUICK = 2;

    /** Such answers are a sign from this part on. */
    public static final double MANY = 0.2;

    /** Half of all answers quicker than this, in seconds, are a sign too: now and then one question is short, not every second one. A choice. */
    public static final double QUICK = 3;

    /** What was noticed. */
    public enum Kind {
        UNLIKELY_PATTERN, AS_DRAWN, LONG_RUN, NEARLY_ALWAYS, TO_AND_FRO, HASTE
    }

    /**
     * One reason for doubt.
     *
     * @param figure lz; how long the run, or the stretch to and fro, was; how many answers were the same; the part of answers that were too quick
     */
    public record Sign(Kind kind, double figure, Text says) {}

    public Consistency {
        signs = List.copyOf(signs);
    }

    /** Whether anything was noticed. */
    public boolean doubtful() {
        return !signs.isEmpty();
    }

    /** Judges answers in the order in which they were given. */
    public static Consistency of(Bank bank, List<Answer> answers) {
        return of(bank, answers, List.of());
    }

    /**
     * The same with the time that each answer took.
     *
     * @param seconds one for each answer, or none at all
     */
    public static Consistency of(Bank bank, List<Answer> answers, List<Double> seconds) {
        return of(bank, answers, seconds, Shown.inOrder(bank, answers));
    }

    /**
     * The same with the places on the page at which the answers stood.
     *
     * @param shown one for each answer
     */
    public static Consistency of(Bank bank, List<Answer> answers, List<Double> seconds, List<Shown> shown) {
        if (!seconds.isEmpty() && seconds.size() != answers.size()) {
            throw new IllegalArgumentException(seconds.size() + " times for " + answers.size() + " answers");
        }
        if (shown.size() != answers.size()) {
            throw new IllegalArgumentException(shown.size() + " places for " + answers.size() + " answers");
        }
        double theta = Scoring.eap(bank).of(answers).theta();
        if (answers.size() < LEAST) {
            return new Consistency(answers.size(), null, List.of());
        }
        List<Sign> signs = new ArrayList<>();
        double lz = PersonFit.lz(bank, answers, theta);
        if (lz < LEAST_LZ) {
            signs.add(new Sign(Kind.UNLIKELY_PATTERN, lz, Text.of(
                    "Alcune risposte non vanno d’accordo tra loro: sì a cose difficili e no a cose facili, più spesso di quanto capiti di solito.",
                    "Some answers do not go together: yes to hard things and no to easy ones, more often than usual.")));
        }
        double odds = PersonFit.logOddsOfChance(bank, answers);
        if (odds > Math.log(ODDS_OF_CHANCE)) {
            signs.add(new Sign(Kind.AS_DRAWN, Math.exp(odds), Text.of(
                    "Nell’insieme le risposte sembrano date a caso.",
                    "Taken together the answers look as if drawn by lot.")));
        }
        lines(bank, answers, shown).ifPresent(signs::add);
        haste(seconds).ifPresent(signs::add);
        return new Consistency(answers.size(), lz, signs);
    }

    /** The plainest of what the answers draw on the page: one place, nearly one place, two by turns. */
    private static Optional<Sign> lines(Bank bank, List<Answer> answers, List<Shown> shown) {
        int run = Runs.longestRare(bank, answers, RARE_RUN);
        if (run > 0) {
            return Optional.of(new Sign(Kind.LONG_RUN, run, Text.of(
                    "La stessa risposta " + run + " volte di fila: capita di rado a chi legge ogni domanda.",
                    "The same answer " + run + " times in a row: rare for somebody who reads each question.")));
        }
        Lines drawn = new Lines(bank, answers, shown);
        int same = drawn.nearlyAlways(RARE_LINE);
        if (same == 0 && shown.stream().anyMatch(Shown::mixed)) {
            same = new Lines(bank, answers, Shown.inOrder(bank, answers)).nearlyAlways(RARE_LINE);
        }
        if (same > 0) {
            return Optional.of(new Sign(Kind.NEARLY_ALWAYS, same, Text.of(
                    "Quasi sempre la stessa risposta: " + same + " volte su " + answers.size()
                            + ". Capita di rado a chi legge ogni domanda.",
                    "Nearly always the same answer: " + same + " times of " + answers.size()
                            + ". Rare for somebody who reads each question.")));
        }
        int turns = drawn.toAndFro(Runs.posterior(bank, answers), RARE_LINE);
        return turns == 0 ? Optional.empty() : Optional.of(new Sign(Kind.TO_AND_FRO, turns, Text.of(
                "Due risposte a turno per " + turns + " domande di fila: capita di rado a chi legge ogni domanda.",
                "Two answers by turns for " + turns
                        + " questions in a row: rare for somebody who reads each question.")));
    }

    private static Optional<Sign> haste(List<Double> seconds) {
        return seconds.isEmpty() ? Optional.empty()
                : haste(seconds, TOO_QUICK, MANY, "due", "two").or(() -> haste(seconds, QUICK, 0.5, "tre", "three"));
    }

    private static Optional<Sign> haste(List<Double> seconds, double quicker, double part, String it, String en) {
        long quick = seconds.stream().filter(time -> time < quicker).count();
        return quick < part * seconds.size() ? Optional.empty()
                : Optional.of(new Sign(Kind.HASTE, quick / (double) seconds.size(), Text.of(
                        String.format(Locale.ROOT,
                                "%d risposte su %d in meno di %s secondi: troppo pochi per leggere la domanda.", quick,
                                seconds.size(), it),
                        String.format(Locale.ROOT,
                                "%d answers of %d in under %s seconds: too short to read the question.", quick,
                                seconds.size(), en))));
    }
}

package eu.masp.grants.apply;

import eu.masp.entitlements.words.Words;
import eu.masp.measures.Ask;
import eu.masp.measures.Result;
import eu.masp.measures.Result.CriterionResult;
import eu.masp.measures.Verdict;
import java.util.List;

/**
 * What the rules say of a draft, in words.
 *
 * @param verdict {@code yes}, {@code no}, {@code unknown}
 * @param who whom it is about; empty for the household
 * @param amount what would come of it; empty while that is not known
 */
public record StandingWords(String verdict, String who, String amount, List<Reason> reasons, List<String> open) {

    /**
     * A criterion with the answers it was decided on.
     *
     * @param step what one could do about it; empty for nothing
     */
    public record Reason(String verdict, String says, List<String> readings, String step) {}

    static StandingWords of(Standing standing, Words words, CallWords callWords) {
        Result chosen = standing.chosen();
        if (chosen == null) {
            return new StandingWords("unknown", "", "", List.of(), List.of());
        }
        List<Reason> reasons = chosen.criteria().stream().map(each -> reason(each, standing, words)).toList();
        List<String> open = chosen.verdict() == Verdict.UNKNOWN
                ? chosen.needs().stream().map(ask -> open(ask, standing, words)).distinct().toList() : List.of();
        Long total = StandingAmounts.total(chosen);
        return new StandingWords(chosen.verdict().word(), WhomController.who(chosen, standing, words),
                total == null ? "" : callWords.euros(total), reasons, open);
    }

    private static Reason reason(CriterionResult criterion, Standing standing, Words words) {
        List<String> readings = criterion.readings().stream()
                .filter(reading -> reading.value() != null || criterion.verdict() == Verdict.UNKNOWN)
                .map(reading -> words.in(reading.input().label()) + ": "
                        + standing.facts().findAnswer(reading.input().entity(), reading.member(), reading.input())
                                .map(answer -> words.answer(reading.input(), answer))
                                .orElseGet(() -> words.value(reading.input(), reading.value())))
                .distinct().toList();
        return new Reason(criterion.verdict().word(), words.in(criterion.says()), readings,
                criterion.step() == null ? "" : words.in(criterion.step()));
    }

    private static String open(Ask ask, Standing standing, Words words) {
        if (ask.input() == null || ask.member() == null) {
            return words.in(ask.entity().title());
        }
        String who = ask.entity().isRoot() ? ""
                : words.member(standing.facts(), ask.entity(), ask.member()) + ": ";
        return AnswerLine.capital(who + words.in(ask.input().label()));
    }
}

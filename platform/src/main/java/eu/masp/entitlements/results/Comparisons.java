package eu.masp.entitlements.results;

import eu.masp.entitlements.interview.Members;
import eu.masp.entitlements.words.Words;
import eu.masp.measures.Answer;
import eu.masp.measures.Case;
import eu.masp.measures.Input;
import eu.masp.measures.Result;
import eu.masp.measures.Rules;
import eu.masp.measures.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compares two results: as things are, and with one answer changed. */
final class Comparisons {
    private final Rules rules;
    private final Words words;

    Comparisons(Rules rules, Words words) {
        this.rules = rules;
        this.words = words;
    }

    Comparison of(Input input, Case now, Case then) {
        List<Result> before = rules.assess(now);
        List<Result> after = rules.assess(then);
        Map<String, Result> old = new LinkedHashMap<>();
        before.forEach(result -> old.put(result.measure().id() + result.members(), result));
        Difference difference = new Difference(words);
        ResultWords say = new ResultWords(words, now);
        List<Comparison.Row> gained = new ArrayList<>();
        List<Comparison.Row> lost = new ArrayList<>();
        List<Comparison.Row> other = new ArrayList<>();
        for (Result result : after) {
            Result was = old.get(result.measure().id() + result.members());
            String text = describe(say, result);
            String oldText = describe(say, was);
            if (text.equals(oldText)) {
                continue;
            }
            Comparison.Row row = new Comparison.Row(words.in(result.measure().title()),
                    say.who(result.measure(), result.members()), oldText, text, difference.of(was, result));
            if (result.verdict() == Verdict.YES && (was == null || was.verdict() != Verdict.YES)) {
                gained.add(row);
            } else if (was != null && was.verdict() == Verdict.YES && result.verdict() != Verdict.YES) {
                lost.add(row);
            } else {
                other.add(row);
            }
        }
        return new Comparison(input.id(), words.in(input.question(), words.in(input.label())),
                changed(input, now, then),
                finding(before, after, now, difference), gained, lost, other);
    }

    private List<Comparison.Changed> changed(Input input, Case now, Case then) {
        return Members.of(now, input.entity()).stream()
                .filter(member -> !Objects.equals(member.answers().get(input), answer(then, input, member.id())))
                .map(member -> new Comparison.Changed(
                        input.entity().isRoot() ? ""
                                : ResultWords.capital(words.member(now, input.entity(), member.id())),
                        words.answer(input, member.answers().get(input)),
                        words.answer(input, answer(then, input, member.id()))))
                .toList();
    }

    private static @Nullable Answer answer(Case facts, Input input, String member) {
        return facts.findAnswer(input.entity(), member, input).orElse(null);
    }

    private String describe(ResultWords say, @Nullable Result result) {
        if (result == null) {
            return words.t("verdict.no");
        }
        List<String> parts = new ArrayList<>();
        parts.add(words.t("verdict." + result.verdict().word()));
        if (result.verdict() == Verdict.YES) {
            parts.add(say.money(OpenFigures.told(result)));
            parts.add(say.leave(result.leave()));
        }
        return String.join(", ", parts.stream().filter(part -> !part.isEmpty()).toList());
    }

    private String finding(List<Result> before, List<Result> after, Case facts, Difference difference) {
        Totals old = totals(before, facts);
        Totals now = totals(after, facts);
        List<String> parts = new ArrayList<>();
        difference.add(parts, "totals.monthly", old.monthly(), now.monthly());
        difference.add(parts, "totals.yearly", old.yearly(), now.yearly());
        difference.add(parts, "totals.once", old.once(), now.once());
        difference.addWhole(parts, "what-if.paid-leave", Difference.paidLeave(before), Difference.paidLeave(after));
        return parts.isEmpty() ? words.t("what-if.same-sum") : words.t("what-if.sum", words.list(parts));
    }

    private static Totals totals(List<Result> results, Case facts) {
        return Totals.of(results.stream().map(Totals::brief).toList(), facts.on());
    }
}

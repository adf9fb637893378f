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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compares two results: as things are, and with one answer changed; today, and on the days on which somebody arrives. */
final class Comparisons {
    private final Rules rules;
    private final Words words;

    Comparisons(Rules rules, Words words) {
        this.rules = rules;
        this.words = words;
    }

    /** A day to come, with the case as it will stand as things are and with the answer changed. */
    record Moment(Rules rules, Case now, Case then, String title) {}

    Comparison of(Input input, Case now, Case then) {
        return of(input, now, then, List.of());
    }

    Comparison of(Input input, Case now, Case then, List<Moment> ahead) {
        Rows rows = new Rows();
        String finding = compare(new Moment(rules, now, then, ""), rows);
        for (Moment moment : ahead) {
            String later = compare(moment, rows);
            finding = finding.isEmpty() && !later.isEmpty() ? words.t("what-if.later", moment.title(), later) : finding;
        }
        return new Comparison(input.id(), words.in(input.question(), words.in(input.label())),
                changed(input, now, then), finding.isEmpty() ? words.t("what-if.same-sum") : finding, rows.gained,
                rows.lost, rows.other);
    }

    /** What is gathered; a result that changes today is not told again for a later day. */
    private static final class Rows {
        private final List<Comparison.Row> gained = new ArrayList<>();
        private final List<Comparison.Row> lost = new ArrayList<>();
        private final List<Comparison.Row> other = new ArrayList<>();
        private final Set<String> told = new HashSet<>();
    }

    private String compare(Moment moment, Rows rows) {
        List<Result> before = moment.rules().assess(moment.now());
        List<Result> after = moment.rules().assess(moment.then());
        Map<String, Result> old = new LinkedHashMap<>();
        before.forEach(result -> old.put(result.measure().id() + result.members(), result));
        Difference difference = new Difference(words);
        ResultWords say = new ResultWords(words, moment.now());
        for (Result result : after) {
            String key = result.measure().id() + result.members();
            Result was = old.get(key);
            String text = describe(say, result);
            String oldText = describe(say, was);
            if (text.equals(oldText) || !rows.told.add(key)) {
                continue;
            }
            String title = words.in(result.measure().title());
            Comparison.Row row = new Comparison.Row(
                    moment.title().isEmpty() ? title : words.t("what-if.later", moment.title(), title),
                    say.who(result.measure(), result.members()), oldText, text, difference.of(was, result));
            if (result.verdict() == Verdict.YES && (was == null || was.verdict() != Verdict.YES)) {
                rows.gained.add(row);
            } else if (was != null && was.verdict() == Verdict.YES && result.verdict() != Verdict.YES) {
                rows.lost.add(row);
            } else {
                rows.other.add(row);
            }
        }
        Set<String> open = Stream.concat(before.stream(), after.stream()).filter(Difference::isOpen)
                .map(result -> result.measure().id() + result.members()).collect(Collectors.toSet());
        String finding = finding(told(before, open), told(after, open), moment.now(), difference);
        boolean known = after.stream().anyMatch(result -> !Difference.isOpen(result)
                && open.contains(result.measure().id() + result.members()) && result.verdict() == Verdict.YES);
        return finding.isEmpty() && known ? words.t("what-if.now-known") : finding;
    }

    /** Those whose figures can be told as things are and with the answer changed. */
    private static List<Result> told(List<Result> results, Set<String> open) {
        return results.stream().filter(result -> !open.contains(result.measure().id() + result.members())).toList();
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

    /** Empty when the sum stays the same. */
    private String finding(List<Result> before, List<Result> after, Case facts, Difference difference) {
        Totals old = totals(before, facts);
        Totals now = totals(after, facts);
        List<String> parts = new ArrayList<>();
        difference.add(parts, "totals.monthly", old.monthly(), now.monthly());
        difference.add(parts, "totals.yearly", old.yearly(), now.yearly());
        difference.add(parts, "totals.once", old.once(), now.once());
        difference.addWhole(parts, "what-if.paid-leave", Difference.paidLeave(before), Difference.paidLeave(after));
        return parts.isEmpty() ? "" : words.t("what-if.sum", words.list(parts));
    }

    private static Totals totals(List<Result> results, Case facts) {
        return Totals.of(results.stream().map(Totals::brief).toList(), facts.on());
    }
}

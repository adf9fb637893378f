package eu.masp.entitlements.results;

import eu.masp.entitlements.interview.Members;
import eu.masp.entitlements.words.Words;
import eu.masp.measures.Answer;
import eu.masp.measures.Brief;
import eu.masp.measures.Case;
import eu.masp.measures.Input;
import eu.masp.measures.Rules;
import eu.masp.measures.Verdict;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
        List<Brief> before = moment.rules().decide(moment.now());
        List<Brief> after = moment.rules().decide(moment.then());
        Map<String, Brief> old = new LinkedHashMap<>();
        before.forEach(brief -> old.put(brief.measure().id() + brief.members(), brief));
        ResultWords say = new ResultWords(words, moment.now());
        for (Brief brief : after) {
            String key = brief.measure().id() + brief.members();
            Brief was = old.get(key);
            String text = describe(say, brief);
            String oldText = describe(say, was);
            if (text.equals(oldText) || !rows.told.add(key)) {
                continue;
            }
            String title = words.in(brief.measure().title());
            Comparison.Row row = new Comparison.Row(
                    moment.title().isEmpty() ? title : words.t("what-if.later", moment.title(), title),
                    say.who(brief.measure(), brief.members()), oldText, text);
            if (brief.verdict() == Verdict.YES && (was == null || was.verdict() != Verdict.YES)) {
                rows.gained.add(row);
            } else if (was != null && was.verdict() == Verdict.YES && brief.verdict() != Verdict.YES) {
                rows.lost.add(row);
            } else {
                rows.other.add(row);
            }
        }
        LocalDate on = moment.now().on();
        return finding(Totals.of(before, on), Totals.of(after, on));
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

    private String describe(ResultWords say, @Nullable Brief brief) {
        if (brief == null) {
            return words.t("verdict.no");
        }
        List<String> parts = new ArrayList<>();
        parts.add(words.t("verdict." + brief.verdict().name().toLowerCase(Locale.ROOT)));
        if (brief.verdict() == Verdict.YES) {
            parts.add(say.money(brief.money()));
            parts.add(say.leave(brief.leave()));
        }
        return String.join(", ", parts.stream().filter(part -> !part.isEmpty()).toList());
    }

    /** Empty when the sum stays the same. */
    private String finding(Totals before, Totals after) {
        List<String> parts = new ArrayList<>();
        difference(parts, "totals.monthly", before.monthly(), after.monthly());
        difference(parts, "totals.yearly", before.yearly(), after.yearly());
        difference(parts, "totals.once", before.once(), after.once());
        return parts.isEmpty() ? "" : words.t("what-if.sum", words.list(parts));
    }

    private void difference(List<String> parts, String key, BigDecimal before, BigDecimal after) {
        BigDecimal difference = after.subtract(before);
        if (difference.signum() != 0) {
            String amount = words.t(key, words.figures().euros(difference.abs()));
            parts.add(words.t(difference.signum() > 0 ? "what-if.more" : "what-if.less", amount));
        }
    }
}

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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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
        List<Brief> before = rules.decide(now);
        List<Brief> after = rules.decide(then);
        Map<String, Brief> old = new LinkedHashMap<>();
        before.forEach(brief -> old.put(brief.measure().id() + brief.members(), brief));
        ResultWords say = new ResultWords(words, now);
        List<Comparison.Row> gained = new ArrayList<>();
        List<Comparison.Row> lost = new ArrayList<>();
        List<Comparison.Row> other = new ArrayList<>();
        for (Brief brief : after) {
            Brief was = old.get(brief.measure().id() + brief.members());
            String text = describe(say, brief);
            String oldText = describe(say, was);
            if (text.equals(oldText)) {
                continue;
            }
            Comparison.Row row = new Comparison.Row(words.in(brief.measure().title()),
                    say.who(brief.measure(), brief.members()), oldText, text);
            if (brief.verdict() == Verdict.YES && (was == null || was.verdict() != Verdict.YES)) {
                gained.add(row);
            } else if (was != null && was.verdict() == Verdict.YES && brief.verdict() != Verdict.YES) {
                lost.add(row);
            } else {
                other.add(row);
            }
        }
        return new Comparison(input.id(), words.in(input.question(), words.in(input.label())),
                changed(input, now, then),
                finding(Totals.of(before, now.on()), Totals.of(after, now.on())), gained, lost, other);
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

    private String finding(Totals before, Totals after) {
        List<String> parts = new ArrayList<>();
        difference(parts, "totals.monthly", before.monthly(), after.monthly());
        difference(parts, "totals.yearly", before.yearly(), after.yearly());
        difference(parts, "totals.once", before.once(), after.once());
        return parts.isEmpty() ? words.t("what-if.same-sum") : words.t("what-if.sum", words.list(parts));
    }

    private void difference(List<String> parts, String key, BigDecimal before, BigDecimal after) {
        BigDecimal difference = after.subtract(before);
        if (difference.signum() != 0) {
            String amount = words.t(key, words.figures().euros(difference.abs()));
            parts.add(words.t(difference.signum() > 0 ? "what-if.more" : "what-if.less", amount));
        }
    }
}

package eu.masp.entitlements.results;

import eu.masp.measures.Brief;
import eu.masp.measures.Case;
import eu.masp.measures.Catalogue;
import eu.masp.measures.Foreseen;
import eu.masp.measures.Measure;
import eu.masp.measures.Measure.Kind;
import eu.masp.measures.Money;
import eu.masp.measures.Result;
import eu.masp.measures.Result.Reliance.Why;
import eu.masp.measures.Rules;
import eu.masp.measures.Verdict;
import eu.masp.measures.feel.Num;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the same answers give in each of the months to come, by the verdict of its first day (of today, in this month), with who
 * has arrived by then. Money
 * whose application is open at some time is counted from then on, as if one had applied; money for so many months only for so
 * many; money paid once in the month from which it is due.
 */
final class MonthsAhead {
    static final int MONTHS = 12;
    private final Catalogue catalogue;
    private final Case facts;
    private final Foreseen foreseen;
    private final Set<String> appliedFor = new HashSet<>();
    private final Map<String, Integer> monthsPaid = new HashMap<>();
    private final Set<String> paidOnce = new HashSet<>();
    private final Map<String, Leave> leaves = new LinkedHashMap<>();
    private final Map<Measure, LocalDate> ending = new LinkedHashMap<>();
    private final Set<String> dueToday = new HashSet<>();

    MonthsAhead(Catalogue catalogue, Case facts, Foreseen foreseen) {
        this.catalogue = catalogue;
        this.facts = facts;
        this.foreseen = foreseen;
    }

    /**
     * A month.
     *
     * @param monthly euros that are due in any case
     * @param atLeast whether there may be more
     * @param estimate whether it rests on values of an earlier year, the new ones not being published
     * @param unpublished measures that are due today and cannot be worked out for this month, because a value is not published
     */
    record Month(YearMonth month, BigDecimal monthly, boolean atLeast, boolean estimate, List<OneOff> oneOffs,
            Set<Measure> unpublished) {
        BigDecimal once() {
            return oneOffs.stream().map(OneOff::euros).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    /** Money paid once, or once a year. */
    record OneOff(Measure measure, BigDecimal euros) {}

    /**
     * A leave, and the months in which it can be taken.
     *
     * @param first what it is in the first of them
     * @param months by their number from this month, which is 0
     */
    record Leave(Brief first, Set<Integer> months) {}

    /**
     * All of it.
     *
     * @param ending measures due today that end within the year, and their last day
     */
    record Outlook(List<Month> months, List<Leave> leaves, Map<Measure, LocalDate> ending) {}

    Outlook outlook() {
        List<Month> months = new ArrayList<>();
        YearMonth now = YearMonth.from(facts.on());
        for (int i = 0; i < MONTHS; i++) {
            LocalDate first = i == 0 ? facts.on() : now.plusMonths(i).atDay(1);
            months.add(month(i, now.plusMonths(i), first));
            leavesWithin(i, now.plusMonths(i), first);
        }
        return new Outlook(months, List.copyOf(leaves.values()), ending);
    }

    /** Leaves that begin or end within a month are in it: besides its first day two more are looked at. */
    private void leavesWithin(int number, YearMonth month, LocalDate first) {
        for (LocalDate on : List.of(month.atDay(11), month.atDay(21), month.atEndOfMonth())) {
            if (on.isAfter(first)) {
                catalogue.at(on).decide(foreseen.at(on)).stream().filter(brief -> brief.verdict() == Verdict.YES)
                        .forEach(brief -> leave(brief, number, on));
            }
        }
    }

    private void leave(Brief brief, int number, LocalDate on) {
        boolean runs = brief.money() == null || Totals.runs(brief.money(), on);
        if (brief.measure().kind() == Kind.LEAVE && Totals.isOpen(brief.window()) && runs) {
            leaves.computeIfAbsent(brief.measure().id() + brief.members(), _ -> new Leave(brief, new TreeSet<>()))
                    .months()
                    .add(number);
        }
    }

    private Month month(int number, YearMonth month, LocalDate on) {
        Rules rules = catalogue.at(on);
        Case then = foreseen.at(on);
        Sum sum = new Sum();
        for (Brief brief : rules.decide(then)) {
            String key = brief.measure().id() + brief.members();
            if (number == 0 && brief.verdict() == Verdict.YES) {
                dueToday.add(key);
            }
            switch (brief.verdict()) {
                case YES -> due(brief, key, number, on, sum);
                case UNKNOWN -> {
                    if (dueToday.contains(key) && isUnpublished(rules, then, brief)) {
                        sum.unpublished.add(brief.measure());
                    }
                }
                case NO -> noLonger(brief, key, on);
            }
        }
        boolean estimate = number > 0 && sum.paying.stream().anyMatch(measure -> isEstimate(rules, then, measure));
        return new Month(month, sum.monthly, sum.atLeast, estimate, sum.oneOffs, sum.unpublished);
    }

    /** What is gathered of one month. */
    private static final class Sum {
        private BigDecimal monthly = BigDecimal.ZERO;
        private boolean atLeast;
        private final List<OneOff> oneOffs = new ArrayList<>();
        private final Set<Measure> paying = new LinkedHashSet<>();
        private final Set<Measure> unpublished = new LinkedHashSet<>();
    }

    private void due(Brief brief, String key, int number, LocalDate on, Sum sum) {
        leave(brief, number, on);
        if (Totals.isOpen(brief.window())) {
            appliedFor.add(key);
        }
        Money money = brief.money();
        if (money == null || !Totals.isMoney(brief) || !appliedFor.contains(key) || !Totals.runs(money, on)) {
            return;
        }
        Num monthly = Totals.monthly(money);
        if (monthly != null && monthsPaid.getOrDefault(key, 0) < months(money)) {
            monthsPaid.merge(key, 1, Integer::sum);
            sum.monthly = sum.monthly.add(Totals.least(monthly));
            sum.atLeast |= !monthly.known();
            sum.paying.add(brief.measure());
        }
        BigDecimal once = Totals.least(money.once()).add(Totals.least(money.yearly()));
        if (once.signum() > 0 && paidOnce.add(key)) {
            sum.oneOffs.add(new OneOff(brief.measure(), once));
            sum.paying.add(brief.measure());
        }
    }

    private static int months(Money money) {
        Num months = money.months();
        return months == null || !months.known() ? MONTHS : months.value().intValue();
    }

    private void noLonger(Brief brief, String key, LocalDate on) {
        LocalDate last = brief.measure().inForce().to();
        if (last != null && last.isBefore(on) && dueToday.contains(key)) {
            ending.put(brief.measure(), last);
        }
    }

    private static boolean isUnpublished(Rules rules, Case then, Brief brief) {
        return rules.assess(then, brief.measure()).stream().filter(result -> result.members().equals(brief.members()))
                .anyMatch(result -> !result.withoutValue().isEmpty());
    }

    private static boolean isEstimate(Rules rules, Case then, Measure measure) {
        List<Result> results = rules.assess(then, measure);
        return results.stream().filter(result -> result.verdict() == Verdict.YES)
                .flatMap(result -> result.reliances().stream()).anyMatch(reliance -> reliance.why() == Why.ESTIMATE);
    }
}

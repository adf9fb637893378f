package eu.masp.entitlements.results;

import eu.masp.entitlements.results.MonthsAhead.Month;
import eu.masp.entitlements.results.MonthsAhead.Outlook;
import eu.masp.entitlements.words.Words;
import eu.masp.measures.Foreseen.Expected;
import eu.masp.measures.Measure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Puts the months ahead into words, a table and a chart. */
final class MonthsPages {
    private static final int WIDTH = 360;
    private static final int STEP = WIDTH / MonthsAhead.MONTHS;
    private static final int BAR = 22;
    private static final int HEIGHT = 210;
    private static final int BASE = 180;
    private static final int HIGHEST_BAR = 120;
    private static final int ABOVE_BAR = 5;
    private static final int LINE = 14;
    private final ResultWords say;
    private final Words words;

    MonthsPages(ResultWords say) {
        this.say = say;
        this.words = say.words();
    }

    MonthsPage page(Outlook outlook, List<Expected> expected) {
        List<Month> months = outlook.months();
        BigDecimal total = months.stream().map(Month::monthly).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal once = months.stream().map(Month::once).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean money = total.signum() > 0 || once.signum() > 0;
        return new MonthsPage(money ? finding(months) : "",
                money ? chart(months) : new MonthsPage.Chart(0, 0, 0, List.of()),
                money ? months.stream().map(this::row).toList() : List.of(), words.figures().eurosAndCents(total),
                words.figures().eurosAndCents(once), leaves(outlook, months),
                notes(outlook, expected));
    }

    private String finding(List<Month> months) {
        BigDecimal first = months.getFirst().monthly();
        BigDecimal last = months.getLast().monthly();
        int change = IntStream.range(1, months.size())
                .filter(i -> months.get(i).monthly().compareTo(months.get(i - 1).monthly()) != 0).max().orElse(0);
        boolean atLeast = months.stream().anyMatch(Month::atLeast);
        String from = (atLeast ? words.t("totals.at-least") + " " : "") + words.figures().wholeEuros(first);
        if (change == 0) {
            return words.t("months.flat", from);
        }
        String to = words.figures().wholeEuros(last);
        return first.compareTo(last) == 0 ? words.t("months.varies", from)
                : words.t("months.changes", from, to, words.figures().month(months.get(change).month()));
    }

    private MonthsPage.Chart chart(List<Month> months) {
        BigDecimal highest = months.stream().map(Month::monthly).reduce(BigDecimal.ONE, BigDecimal::max);
        List<MonthsPage.Bar> bars = new ArrayList<>();
        for (int i = 0; i < months.size(); i++) {
            Month month = months.get(i);
            int height = month.monthly().multiply(BigDecimal.valueOf(HIGHEST_BAR))
                    .divide(highest, 0, RoundingMode.HALF_UP)
                    .intValue();
            int x = i * STEP + (STEP - BAR) / 2;
            String label = month.monthly().signum() == 0 ? "0"
                    : words.figures().number(month.monthly().setScale(0, RoundingMode.HALF_UP));
            String once = month.once().signum() == 0 ? ""
                    : "+" + words.figures().number(month.once().setScale(0, RoundingMode.HALF_UP));
            bars.add(new MonthsPage.Bar(x, BASE - height, BAR, height, x + BAR / 2, label, initial(month.month()), once,
                    BASE - height - ABOVE_BAR - LINE, i == 0 ? "start" : i == months.size() - 1 ? "end" : "middle",
                    month.estimate()));
        }
        return new MonthsPage.Chart(WIDTH, HEIGHT, BASE, bars);
    }

    private String initial(YearMonth month) {
        String name = words.figures().shortMonth(month);
        return name.length() > 3 ? name.substring(0, 3) : name;
    }

    private MonthsPage.Row row(Month month) {
        Set<String> why = new LinkedHashSet<>();
        month.oneOffs().forEach(oneOff -> why.add(words.in(oneOff.measure().title())));
        List<String> remarks = new ArrayList<>();
        if (month.atLeast()) {
            remarks.add(words.t("months.at-least"));
        }
        if (month.estimate()) {
            remarks.add(words.t("months.estimate"));
        }
        if (!month.unpublished().isEmpty()) {
            remarks.add(words.t("months.unpublished", titles(month.unpublished())));
        }
        return new MonthsPage.Row(ResultWords.capital(words.figures().monthAndYear(month.month())),
                words.figures().eurosAndCents(month.monthly()),
                month.once().signum() == 0 ? "" : words.figures().eurosAndCents(month.once()),
                words.list(List.copyOf(why)),
                String.join("; ", remarks));
    }

    private List<MonthsPage.LeaveRow> leaves(Outlook outlook, List<Month> months) {
        Map<Measure, List<MonthsPage.Taker>> takers = new LinkedHashMap<>();
        outlook.leaves().forEach(leave -> takers.computeIfAbsent(leave.first().measure(), _ -> new ArrayList<>())
                .add(taker(leave, months)));
        return takers.entrySet().stream()
                .map(each -> new MonthsPage.LeaveRow(words.in(each.getKey().title()), each.getValue())).toList();
    }

    private MonthsPage.Taker taker(MonthsAhead.Leave leave, List<Month> months) {
        List<Boolean> cells = IntStream.range(0, months.size()).mapToObj(leave.months()::contains).toList();
        return new MonthsPage.Taker(say.who(leave.first().measure(), leave.first().members()),
                say.leave(leave.first().leave()), when(leave.months(), months), cells);
    }

    private String when(Set<Integer> in, List<Month> months) {
        int first = in.stream().min(Integer::compare).orElse(0);
        int last = in.stream().max(Integer::compare).orElse(0);
        String from = words.figures().month(months.get(first).month());
        String to = words.figures().month(months.get(last).month());
        if (first == 0) {
            return last == months.size() - 1 ? words.t("months.all-year") : words.t("months.until", to);
        }
        return last == months.size() - 1 ? words.t("months.from", from) : words.t("months.from-to", from, to);
    }

    private List<String> notes(Outlook outlook, List<Expected> expected) {
        List<String> notes = new ArrayList<>();
        YearMonth last = outlook.months().getLast().month();
        expected.stream().filter(each -> each.day().isBefore(last.atEndOfMonth()))
                .forEach(each -> notes.add(words.t("months.arrival", words.in(each.arrival().title()),
                        words.date(each.day()))));
        outlook.ending().forEach(
                (measure, end) -> notes.add(words.t("months.ending", words.in(measure.title()), words.date(end))));
        return notes;
    }

    private String titles(Set<Measure> measures) {
        return words.list(measures.stream().map(Measure::title).map(words::in).toList());
    }
}

package eu.masp.simulation.funds;

import eu.masp.simulation.results.Section;
import eu.masp.simulation.takeup.Range;
import org.jspecify.annotations.Nullable;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Funds as JSON, as lines of the CSV, and for people. */
public final class FundsSection implements Section {

    private static final double CENTS = 100;
    private final FundResults results;

    public FundsSection(FundResults results) {
        this.results = results;
    }

    @Override
    public String key() {
        return "funds";
    }

    @Override
    public Object json() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("opens", results.period().opens().toString());
        all.put("closes", results.period().closes().toString());
        all.put("draws", results.draws());
        all.put("seed", results.seed());
        all.put("assumptions", results.assumptions().stream().map(text -> text.byLanguage()).toList());
        List<Object> measures = new ArrayList<>();
        for (FundResults.OfMeasure of : results.measures()) {
            Map<String, Object> measure = new LinkedHashMap<>();
            measure.put("id", of.measure());
            measure.put("take_up_declared", of.declared());
            measure.put("order", of.order() instanceof Order.Ranking ranking
                    ? Map.of("ranking", ranking.feel(), "first", ranking.highestFirst() ? "highest" : "lowest")
                    : "arrival");
            measure.put("unknown", of.unknown());
            measure.put("amount_unknown", of.amountUnknown());
            measure.put("without_fund", of.withoutFund());
            measure.put("factor_unknown", of.factorUnknown());
            measure.put("all", fund(of.all()));
            measure.put("funds", of.funds().stream().map(FundsSection::fund).toList());
            measures.add(measure);
        }
        all.put("measures", measures);
        return all;
    }

    private static Map<String, Object> fund(FundResults.OfFund of) {
        Map<String, Object> fund = new LinkedHashMap<>();
        fund.put("group", of.group());
        fund.put("fund_cents", of.fundCents());
        fund.put("entitled", of.entitled());
        fund.put("entitled_cents", Math.round(of.entitledCents()));
        ranges(of).forEach((figure, range) -> fund.put(figure, range(range)));
        FundResults.Ends ends = of.ends();
        if (ends != null) {
            Map<String, Object> days = new LinkedHashMap<>();
            days.put("share_of_draws", ends.share());
            days.put("early", ends.early() == null ? null : ends.early().toString());
            days.put("central", ends.central() == null ? null : ends.central().toString());
            days.put("late", ends.late() == null ? null : ends.late().toString());
            fund.put("ends", days);
        }
        fund.put("months", of.months().stream().map(month -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("month", month.month().toString());
            one.put("committed_cents", range(month.committedCents()));
            one.put("paid_cents", range(month.paidCents()));
            return one;
        }).toList());
        return fund;
    }

    private static Map<String, Range> ranges(FundResults.OfFund of) {
        Map<String, @Nullable Range> all = new LinkedHashMap<>();
        all.put("applicants", of.applicants());
        all.put("demand_cents", of.demandCents());
        all.put("served", of.served());
        all.put("committed_cents", of.committedCents());
        all.put("spent_cents", of.spentCents());
        all.put("shortage_cents", of.shortageCents());
        all.put("left_cents", of.leftCents());
        all.put("left_share", of.leftShare());
        Map<String, Range> known = new LinkedHashMap<>();
        all.forEach((figure, range) -> {
            if (range != null) {
                known.put(figure, range);
            }
        });
        return known;
    }

    private static Map<String, Object> range(Range range) {
        Map<String, Object> ends = new LinkedHashMap<>();
        ends.put("low", range.low());
        ends.put("central", range.central());
        ends.put("high", range.high());
        return ends;
    }

    @Override
    public List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (FundResults.OfMeasure of : results.measures()) {
            lines(of.measure(), of.all(), "funds", lines);
            if (of.funds().size() > 1) {
                of.funds().forEach(fund -> lines(of.measure(), fund, "fund", lines));
            }
        }
        return lines;
    }

    private static void lines(String measure, FundResults.OfFund of, String kind, List<Line> lines) {
        ranges(of).forEach((figure, range) -> {
            lines.add(new Line(measure, of.group(), kind + "_" + figure + "_low", range.low()));
            lines.add(new Line(measure, of.group(), kind + "_" + figure + "_central", range.central()));
            lines.add(new Line(measure, of.group(), kind + "_" + figure + "_high", range.high()));
        });
        FundResults.Ends ends = of.ends();
        if (ends != null) {
            lines.add(new Line(measure, of.group(), kind + "_ends_share_of_draws", ends.share()));
            lines.add(new Line(measure, of.group(), kind + "_ends_central",
                    ends.central() == null ? "" : ends.central().toString()));
        }
    }

    @Override
    public void print(PrintWriter out) {
        for (FundResults.OfMeasure of : results.measures()) {
            out.println(of.measure() + ": the money, from " + results.period().opens() + " to "
                    + results.period().closes() + " (nine of ten of " + results.draws()
                    + " draws lie within the range)");
            print(of.all(), out);
            if (of.funds().size() > 1) {
                of.funds().forEach(fund -> print(fund, out));
            }
            said(out, of.unknown(), "of whom it is not known whether they are entitled");
            said(out, of.amountUnknown(), "entitled whose amount is not known");
            said(out, of.withoutFund(), "entitled whose group has no fund");
            said(out, of.factorUnknown(), "of whom a condition of the take-up is not known");
        }
        results.assumptions().forEach(text -> out.println("  - " + text.in("en")));
    }

    private static void said(PrintWriter out, double count, String what) {
        if (count > 0) {
            out.println(String.format(Locale.ROOT, "    not counted: %,.0f %s", count, what));
        }
    }

    private static void print(FundResults.OfFund of, PrintWriter out) {
        String name = of.group() == null ? "all" : of.group();
        out.println(String.format(Locale.ROOT, "  %s: %,.0f entitled, %s apply, %s are served", name, of.entitled(),
                people(of.applicants()), people(of.served())));
        Long fund = of.fundCents();
        Range share = of.leftShare();
        if (fund == null || share == null) {
            out.println("    no limit; spent " + money(of.spentCents()));
            return;
        }
        out.println(String.format(Locale.ROOT, "    of %,.2f €: spent %s, left %.0f %% (%.0f to %.0f)", fund / CENTS,
                money(of.spentCents()), 100 * share.central(), 100 * share.low(), 100 * share.high()));
        FundResults.Ends ends = of.ends();
        if (ends != null && ends.central() != null) {
            out.println(String.format(Locale.ROOT,
                    "    the money ends on %s (%s to %s) in %.0f of 100 draws", ends.central(),
                    ends.early(), ends.late(), 100 * ends.share()));
        }
    }

    private static String people(Range range) {
        return String.format(Locale.ROOT, "%,.0f (%,.0f to %,.0f)", range.central(), range.low(), range.high());
    }

    private static String money(Range range) {
        return String.format(Locale.ROOT, "%,.2f € (%,.2f to %,.2f)", range.central() / CENTS, range.low() / CENTS,
                range.high() / CENTS);
    }
}

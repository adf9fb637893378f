package eu.masp.lab.web;

import eu.masp.lab.trial.Results;
import eu.masp.measures.Measure;
import eu.masp.measures.Text;
import eu.masp.simulation.funds.FundResults;
import eu.masp.simulation.takeup.Range;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** What becomes of a fund, as two sheets: the funds, and the months; each figure with its least and most. */
final class FundSheets {
    private final LabWords words;
    private final @Nullable FundResults funds;
    private final List<Measure> measures;
    private final List<String> declared;
    private final String everywhere;
    private final Map<String, String> provinces;

    /**
     * Sheets of a fund.
     *
     * @param funds null: too few real people are behind it
     * @param declared what is expected of who applies, in words
     * @param everywhere the area that is looked at
     * @param provinces abbreviation to name
     */
    FundSheets(LabWords words, @Nullable FundResults funds, Results results, List<String> declared, String everywhere,
            Map<String, String> provinces) {
        this.words = words;
        this.funds = funds;
        this.measures = results.measures().stream().map(Results.OfMeasure::measure).toList();
        this.declared = declared;
        this.everywhere = everywhere;
        this.provinces = provinces;
    }

    void write(Workbook book) {
        Worksheet totals = book.newWorksheet(words.say("sheet.funds"));
        if (funds == null) {
            totals.value(0, 0, words.say("withheld"));
            return;
        }
        totals(totals, funds);
        months(book.newWorksheet(words.say("sheet.months")), funds);
    }

    private void totals(Worksheet sheet, FundResults funds) {
        ReportWorkbook.head(sheet, List.of(words.say("sheet.measure"), words.say("place"), words.say("sheet.figure"),
                words.say("sheet.low"), words.say("sheet.middle"), words.say("sheet.high")));
        int at = 1;
        for (FundResults.OfMeasure of : funds.measures()) {
            String title = title(of.measure());
            for (FundResults.OfFund fund : of.funds()) {
                at = fund(sheet, at, title, place(fund), fund);
            }
            if (of.funds().size() > 1) {
                at = fund(sheet, at, title, words.say("moves.all"), of.all());
            }
            if (!of.all().withheld()) {
                sheet.value(++at, 0, words.say("money.entitled", words.count(of.all().entitled()),
                        words.euros(of.all().entitledCents())));
            }
            for (String line : words.notCounted(of)) {
                sheet.value(++at, 0, line);
            }
            at++;
        }
        for (String each : declared) {
            sheet.value(++at, 0, each);
        }
        for (Text each : funds.assumptions()) {
            sheet.value(++at, 0, words.assumption(each, measures));
        }
    }

    private String place(FundResults.OfFund fund) {
        String group = fund.group();
        return group == null ? everywhere : provinces.getOrDefault(group, group);
    }

    private int fund(Worksheet sheet, int from, String title, String place, FundResults.OfFund fund) {
        int at = from;
        if (fund.withheld()) {
            sheet.value(at, 0, title);
            sheet.value(at, 1, place);
            sheet.value(at, 2, words.say("withheld"));
            return at + 1;
        }
        Long cents = fund.fundCents();
        if (cents != null) {
            at = line(sheet, at, title, place, "money.fund", true, Range.exactly(cents));
        }
        at = line(sheet, at, title, place, "money.applicants", false, fund.applicants());
        at = line(sheet, at, title, place, "money.served", false, fund.served());
        at = line(sheet, at, title, place, "money.committed", true, fund.committedCents());
        at = line(sheet, at, title, place, "money.spent", true, fund.spentCents());
        at = line(sheet, at, title, place, "money.shortage", true, fund.shortageCents());
        return line(sheet, at, title, place, "money.left", true, fund.leftCents());
    }

    private int line(Worksheet sheet, int at, String title, String place, String figure, boolean euros,
            @Nullable Range range) {
        if (range == null) {
            return at;
        }
        sheet.value(at, 0, title);
        sheet.value(at, 1, place);
        sheet.value(at, 2, words.say(figure) + (euros ? " (€)" : ""));
        BiConsumer<Integer, Double> write = euros ? (column, cents) -> ReportWorkbook.money(sheet, at, column, cents)
                : (column, number) -> ReportWorkbook.whole(sheet, at, column, number);
        write.accept(3, range.low());
        write.accept(4, range.central());
        write.accept(5, range.high());
        return at + 1;
    }

    private void months(Worksheet sheet, FundResults funds) {
        ReportWorkbook.head(sheet, List.of(words.say("sheet.measure"), words.say("money.month"),
                words.say("money.committed") + " (€)", words.say("money.paid-out") + " (€)",
                words.say("money.paid-out") + ", " + words.say("sheet.low") + " (€)",
                words.say("money.paid-out") + ", " + words.say("sheet.high") + " (€)"));
        int at = 1;
        for (FundResults.OfMeasure of : funds.measures()) {
            for (FundResults.Month month : of.all().months()) {
                YearMonth when = month.month();
                sheet.value(at, 0, title(of.measure()));
                sheet.value(at, 1, when.toString());
                ReportWorkbook.money(sheet, at, 2, month.committedCents().central());
                ReportWorkbook.money(sheet, at, 3, month.paidCents().central());
                ReportWorkbook.money(sheet, at, 4, month.paidCents().low());
                ReportWorkbook.money(sheet, at, 5, month.paidCents().high());
                at++;
            }
        }
    }

    private String title(String id) {
        return measures.stream().filter(measure -> measure.id().equals(id)).findFirst().map(words::title).orElse(id);
    }
}

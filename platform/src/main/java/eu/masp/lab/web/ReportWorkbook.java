package eu.masp.lab.web;

import eu.masp.lab.populations.FitFile;
import eu.masp.lab.trial.Binding;
import eu.masp.lab.trial.Figures;
import eu.masp.lab.trial.Moves;
import eu.masp.lab.trial.Results;
import eu.masp.measures.Input;
import eu.masp.measures.Measure;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Results as a spreadsheet: what it is, figures, criteria, areas. */
final class ReportWorkbook {
    private static final String MONEY = "#,##0.00";
    private static final String PERCENT = "0.0%";
    private static final String WHOLE = "#,##0";

    private final LabWords words;
    private final ReportHead head;
    private final Results results;
    private final @Nullable FundSheets funds;

    /** @param funds null: none is kept with what was tried */
    ReportWorkbook(LabWords words, ReportHead head, Results results, @Nullable FundSheets funds) {
        this.words = words;
        this.head = head;
        this.results = results;
        this.funds = funds;
    }

    void write(OutputStream out) throws IOException {
        try (Workbook book = new Workbook(out, "MASP", "1.0")) {
            about(book.newWorksheet(words.say("sheet.about")));
            figures(book.newWorksheet(words.say("sheet.figures")));
            criteria(book.newWorksheet(words.say("sheet.criteria")));
            areas(book.newWorksheet(words.say("sheet.areas")));
            if (funds != null) {
                funds.write(book);
            }
        }
    }

    private void about(Worksheet sheet) {
        sheet.width(0, 120);
        int at = 0;
        sheet.value(at, 0, words.say("report.title", head.name()));
        sheet.style(at++, 0).bold().set();
        if (!head.reason().isEmpty()) {
            sheet.value(at++, 0, words.say("scenario.reason", head.reason()));
        }
        sheet.value(at++, 0, words.say("report.of", head.body()));
        sheet.value(at++, 0, head.area() + "; " + words.say("trial.on", head.on()) + " " + head.population().id());
        sheet.value(at++, 0, words.say(head.population().synthetic() ? "synthetic.nobody" : "method.real"));
        sheet.value(at++, 0, words.population(head.population()));
        sheet.value(at++, 0, words.say("report.made", head.made()));
        sheet.value(at++, 0, words.say("report.rules", head.rules()));
        for (ChangeLine change : head.changes()) {
            sheet.value(at++, 0, changed(change));
        }
        for (String line : method()) {
            sheet.value(at++, 0, line);
        }
        if (!results.leftOut().isEmpty()) {
            sheet.value(at++, 0, words.say("left-out", results.leftOut().stream()
                    .map((Measure measure) -> words.title(measure)).collect(Collectors.joining(", "))));
        }
        if (!head.seed().isEmpty()) {
            sheet.value(at++, 0, words.say("report.seed", head.seed()));
        }
        for (String source : head.sources()) {
            sheet.value(at++, 0, words.say("report.sources") + ": " + source);
        }
        for (FitFile.Assumption assumption : head.assumptions()) {
            sheet.value(at++, 0, words.in(assumption.says()));
        }
    }

    private String changed(ChangeLine change) {
        String what = words.say("kind." + change.kind()) + ": " + change.what() + ". ";
        return change.before().isEmpty() ? what + change.after()
                : change.after().isEmpty() ? what + change.before()
                        : what + words.say("from-to", change.before(), change.after());
    }

    private List<String> method() {
        String unknown = results.unknown().isEmpty() ? ""
                : words.say("unknown-for-all", results.unknown().stream().map((Input input) -> words.label(input))
                        .collect(Collectors.joining("; ")));
        return java.util.stream.Stream.of(words.say("method.rows",
                words.count(results.rows().values().stream().mapToInt(Integer::intValue).sum()),
                words.count(results.weight())), words.say("method.unknown"), unknown,
                head.assumptions().isEmpty() ? "" : words.say("assumptions.what")).filter(line -> !line.isEmpty())
                .toList();
    }

    static void head(Worksheet sheet, List<String> titles) {
        for (int i = 0; i < titles.size(); i++) {
            sheet.value(0, i, titles.get(i));
            sheet.width(i, i < 2 ? 40 : 18);
        }
        sheet.range(0, 0, 0, titles.size() - 1).style().bold().wrapText(true).set();
        sheet.freezePane(0, 1);
    }

    private void figures(Worksheet sheet) {
        head(sheet, List.of(words.say("sheet.measure"), words.say("sheet.rules"), words.say("eligible"),
                words.say("not-eligible"), words.say("unknown"), words.say("sheet.amount-unknown"),
                words.say("money.total") + " (€)", words.say("money.monthly") + " (€)",
                words.say("moves.money.total") + " (€)", words.say("moves.money.monthly") + " (€)"));
        int at = 1;
        for (Results.OfMeasure of : results.measures()) {
            if (of.withheld()) {
                sheet.value(at, 0, words.title(of.measure()));
                sheet.value(at++, 1, words.say("withheld"));
                continue;
            }
            at = figures(sheet, at, of, "sheet.now", of.before());
            if (of.now() != null) {
                at = figures(sheet, at, of, "sheet.changed", of.now());
                at = moves(sheet, at, of);
            }
        }
    }

    private int figures(Worksheet sheet, int at, Results.OfMeasure of, String rules, Figures figures) {
        sheet.value(at, 0, words.title(of.measure()));
        sheet.value(at, 1, words.say(rules));
        whole(sheet, at, 2, figures.eligible());
        whole(sheet, at, 3, figures.notEligible());
        whole(sheet, at, 4, figures.unknown());
        if (of.amount() != null) {
            whole(sheet, at, 5, figures.amountUnknown());
            money(sheet, at, column(of, 6), figures.cents());
        }
        return at + 1;
    }

    private int moves(Worksheet sheet, int from, Results.OfMeasure of) {
        int at = from;
        Moves moves = of.moves();
        if (moves != null) {
            at = move(sheet, at, of, "gained", moves.gained());
            at = move(sheet, at, of, "lost", moves.lost());
            at = move(sheet, at, of, "more", moves.more());
            at = move(sheet, at, of, "less", moves.less());
            at = move(sheet, at, of, "unchanged", moves.unchanged());
            if (moves.notComparable() > 0) {
                sheet.value(at, 0, words.title(of.measure()));
                sheet.value(at, 1, words.say("move.not-comparable"));
                whole(sheet, at++, 2, moves.notComparable());
            }
        }
        return at;
    }

    private int move(Worksheet sheet, int at, Results.OfMeasure of, String name, Moves.Part part) {
        sheet.value(at, 0, words.title(of.measure()));
        sheet.value(at, 1, words.say("move." + name));
        whole(sheet, at, 2, part.rows());
        if (of.amount() != null) {
            money(sheet, at, column(of, 8), part.cents());
        }
        return at + 1;
    }

    /** Amounts a month stand in a column of their own, after those in all. */
    private static int column(Results.OfMeasure of, int total) {
        return "monthly".equals(of.amount()) ? total + 1 : total;
    }

    private void criteria(Worksheet sheet) {
        head(sheet, List.of(words.say("sheet.measure"), words.say("criterion"), words.say("sheet.rules"),
                words.say("excluded"), words.say("alone"), words.say("near"), words.say("share")));
        int at = 1;
        for (Results.OfMeasure of : results.measures()) {
            at = criteria(sheet, at, of, "sheet.now", of.binding(), of.before());
            at = criteria(sheet, at, of, "sheet.changed", of.bindingAfter(), of.current());
        }
    }

    private int criteria(Worksheet sheet, int from, Results.OfMeasure of, String rules, List<Binding> bindings,
            Figures figures) {
        int at = from;
        for (Binding binding : bindings) {
            sheet.value(at, 0, words.title(of.measure()));
            sheet.value(at, 1, words.criterion(of, binding.id()));
            sheet.value(at, 2, words.say(rules));
            whole(sheet, at, 3, binding.excluded());
            whole(sheet, at, 4, binding.alone());
            whole(sheet, at, 5, binding.near());
            if (figures.notEligible() > 0) {
                sheet.value(at, 6, binding.share() / figures.notEligible());
                sheet.style(at, 6).format(PERCENT).set();
            }
            at++;
        }
        return at;
    }

    private void areas(Worksheet sheet) {
        List<String> titles = new ArrayList<>(List.of(words.say("sheet.measure"), words.say("place")));
        for (String rules : List.of(words.say("sheet.now"), words.say("sheet.changed"))) {
            titles.add(words.say("eligible") + " (" + rules + ")");
            titles.add(words.say("money.total") + " (" + rules + ", €)");
            titles.add(words.say("money.monthly") + " (" + rules + ", €)");
            titles.add(words.say("unknown") + " (" + rules + ")");
        }
        head(sheet, titles);
        int at = 1;
        for (Results.OfMeasure of : results.measures()) {
            for (Results.Area area : of.areas()) {
                sheet.value(at, 0, words.title(of.measure()));
                sheet.value(at, 1, area.id().equals("unknown") ? words.say("place.unknown") : area.label());
                if (area.withheld()) {
                    sheet.value(at, 2, words.say("withheld"));
                } else {
                    area(sheet, at, 2, of, area.before());
                    if (area.now() != null) {
                        area(sheet, at, 6, of, area.now());
                    }
                }
                at++;
            }
        }
    }

    private static void area(Worksheet sheet, int at, int from, Results.OfMeasure of, Figures figures) {
        whole(sheet, at, from, figures.eligible());
        if (of.amount() != null) {
            money(sheet, at, column(of, from + 1), figures.cents());
        }
        whole(sheet, at, from + 3, figures.unknown());
    }

    static void whole(Worksheet sheet, int row, int column, double number) {
        sheet.value(row, column, Math.round(number));
        sheet.style(row, column).format(WHOLE).set();
    }

    static void money(Worksheet sheet, int row, int column, double cents) {
        sheet.value(row, column, BigDecimal.valueOf(cents).movePointLeft(2).setScale(2, RoundingMode.HALF_UP));
        sheet.style(row, column).format(MONEY).set();
    }
}

package eu.masp.grants.programme;

import eu.masp.grants.ledger.Figure;
import eu.masp.grants.ledger.Fund;
import eu.masp.grants.ledger.Statements;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;

/** The statement as a file: CSV for programs, XLSX for people, with the entries. Nobody’s identity is in either. */
@Component
class StatementFiles {
    /** What a sheet holds, with some room for its head. */
    private static final int MOST_ROWS = 1_000_000;
    private static final String MONEY = "#,##0.00";

    private final Statements statements;

    StatementFiles(Statements statements) {
        this.statements = statements;
    }

    void csv(Statement statement, Words words, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(Csv.line(Stream.concat(
                Stream.of("until", "reconstruction", "calls", "fund"), figures()).toArray(Object[]::new)));
        for (Statement.Group group : statement.groups()) {
            for (Row row : group.rows()) {
                writer.write(Csv.line(cells(statement, group, row)));
            }
        }
        writer.flush();
    }

    private static Object[] cells(Statement statement, Statement.Group group, Row row) {
        List<Object> cells = new ArrayList<>(List.of(statement.until(), group.demonstration() ? "yes" : "no",
                group.title(), row.title()));
        for (Figure figure : Figure.values()) {
            cells.add(euros(row.cents(figure)));
        }
        cells.addAll(List.of(row.requests(), row.awards(), row.payments()));
        return cells.toArray();
    }

    private static Stream<String> figures() {
        return Stream.concat(Stream.of(Figure.values()).map(figure -> figure.word() + "_eur"),
                Stream.of("applications", "awards", "paid_awards"));
    }

    void xlsx(Statement statement, Words words, OutputStream out) throws IOException {
        try (Workbook book = new Workbook(out, "MASP", "1.0")) {
            List<Long> funds = Stream
                    .concat(statement.groups().stream().flatMap(group -> group.total().funds().stream()),
                            statement.above().stream().filter(Statement.Above::own).map(above -> above.fund().id()))
                    .toList();
            List<Statements.BookLine> lines = statements.all(funds, statement.until(), MOST_ROWS);
            about(book.newWorksheet(words.say("file.about")), statement, words, lines.size() == MOST_ROWS);
            table(book.newWorksheet(words.say("file.statement")), statement, words);
            entries(book.newWorksheet(words.say("file.entries")), lines, words);
        }
    }

    private static void about(Worksheet sheet, Statement statement, Words words, boolean cut) {
        sheet.width(0, 100);
        sheet.value(0, 0, words.say("file.what", words.body(statement.body())));
        sheet.value(1, 0, words.say("file.until", words.date(statement.until())));
        sheet.value(2, 0, statement.reconstructed() ? words.say("file.reconstruction") : words.say("file.from-ledger"));
        sheet.value(3, 0, words.say("file.nobody"));
        if (cut) {
            sheet.value(4, 0, words.say("file.cut"));
        }
        sheet.style(0, 0).bold().set();
    }

    private static void table(Worksheet sheet, Statement statement, Words words) {
        sheet.value(0, 0, words.say("statement.call"));
        sheet.value(0, 1, words.say("statement.fund"));
        int column = 2;
        for (Figure figure : Figure.values()) {
            sheet.value(0, column++, words.say("figure." + figure.word()) + " (€)");
        }
        sheet.value(0, column, words.say("statement.requests"));
        sheet.value(0, column + 1, words.say("statement.awards"));
        sheet.value(0, column + 2, words.say("statement.payments"));
        int at = 1;
        for (Statement.Group group : statement.groups()) {
            for (Row row : group.rows()) {
                row(sheet, at++, group.title(), row);
            }
        }
        row(sheet, at, words.say("statement.total"), statement.total());
        sheet.range(0, 0, 0, column + 2).style().bold().wrapText(true).set();
        sheet.range(at, 0, at, column + 2).style().bold().set();
        sheet.width(0, 40);
        sheet.width(1, 34);
        for (int i = 2; i <= column + 2; i++) {
            sheet.width(i, 16);
        }
        sheet.freezePane(2, 1);
    }

    private static void row(Worksheet sheet, int at, String group, Row row) {
        sheet.value(at, 0, group);
        sheet.value(at, 1, row.funds().size() > 1 ? "" : row.title());
        int column = 2;
        for (Figure figure : Figure.values()) {
            sheet.value(at, column, euros(row.cents(figure)));
            sheet.style(at, column++).format(MONEY).set();
        }
        sheet.value(at, column, row.requests());
        sheet.value(at, column + 1, row.awards());
        sheet.value(at, column + 2, row.payments());
    }

    private static void entries(Worksheet sheet, List<Statements.BookLine> lines, Words words) {
        String[] head = {"entry", "day", "fund", "movement", "account", "amount", "application", "reason"};
        for (int i = 0; i < head.length; i++) {
            sheet.value(0, i, words.say("entries." + head[i]));
        }
        sheet.range(0, 0, 0, head.length - 1).style().bold().set();
        int at = 1;
        for (Statements.BookLine line : lines) {
            sheet.value(at, 0, line.entry());
            sheet.value(at, 1, line.valueDate());
            sheet.style(at, 1).format("yyyy-mm-dd").set();
            sheet.value(at, 2, line.fund());
            sheet.value(at, 3, words.say("movement." + line.movement()));
            sheet.value(at, 4, words.say("account." + line.account()));
            sheet.value(at, 5, euros(line.cents()));
            sheet.style(at, 5).format(MONEY).set();
            sheet.value(at, 6, line.reference());
            sheet.value(at, 7, words.reason(line.reason()));
            at++;
        }
        for (int i = 1; i < head.length; i++) {
            sheet.width(i, i == 2 ? 34 : i == 7 ? 60 : 18);
        }
        sheet.freezePane(0, 1);
    }

    private static BigDecimal euros(long cents) {
        return BigDecimal.valueOf(cents, 2);
    }
}

package eu.masp.guidance.flows;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** The tables as files: CSV for programs, XLSX for people. A hidden number is empty in both; {@code step} is 1 where numbers are exact. */
final class FlowFiles {
    private static final int LONGEST_SHEET_NAME = 31;

    private FlowFiles() {
    }

    static void csv(List<FlowTable> tables, Period period, OutputStream out) throws IOException {
        StringBuilder text = new StringBuilder("from,to,table,row,column,step,cases\r\n");
        for (FlowTable table : tables) {
            for (FlowTable.Row row : table.rows()) {
                for (int i = 0; i < row.cells().size(); i++) {
                    text.append(period.from()).append(',').append(period.to()).append(',').append(table.id())
                            .append(',').append(quoted(row.title()))
                            .append(',').append(quoted(column(table, i))).append(',')
                            .append(period.calendarYear() ? 1 : Fives.STEP).append(',')
                            .append(number(row.cells().get(i))).append("\r\n");
                }
            }
        }
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    static void xlsx(List<FlowTable> tables, String hidden, OutputStream out) throws IOException {
        try (Workbook book = new Workbook(out, "MASP", "1.0")) {
            for (FlowTable table : tables) {
                Worksheet sheet = book.newWorksheet(table.id().length() > LONGEST_SHEET_NAME
                        ? table.id().substring(0, LONGEST_SHEET_NAME) : table.id());
                sheet.value(0, 0, table.title());
                sheet.value(1, 0, hidden);
                int width = table.columns().size() + (table.totals() ? 1 : 0);
                for (int i = 0; i < width; i++) {
                    sheet.value(2, i + 1, column(table, i));
                }
                int at = 3;
                for (FlowTable.Row row : table.rows()) {
                    sheet.value(at, 0, row.title());
                    for (int i = 0; i < row.cells().size(); i++) {
                        Long cell = row.cells().get(i);
                        if (cell != null) {
                            sheet.value(at, i + 1, cell);
                        }
                    }
                    at++;
                }
            }
        }
    }

    private static String column(FlowTable table, int at) {
        return at < table.columns().size() ? table.columns().get(at) : "total";
    }

    private static String number(@Nullable Long number) {
        return Stream.ofNullable(number).map(String::valueOf).collect(Collectors.joining());
    }

    /** A text that a spreadsheet would take for a formula begins with an apostrophe. */
    private static String quoted(String text) {
        String safe = text.matches("(?s)[=+\\-@\t\r].*") ? "'" + text : text;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}

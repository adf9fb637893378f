package eu.masp.grants.programme;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** CSV after RFC 4180. A text that a spreadsheet would take for a formula begins with an apostrophe and is read as text. */
final class Csv {
    private static final String FORMULA = "=+-@\t\r";

    private Csv() {
    }

    static String line(Object... cells) {
        return Stream.of(cells).map(Csv::cell).collect(Collectors.joining(",")) + "\r\n";
    }

    private static String cell(Object cell) {
        String text = cell.toString();
        if (cell instanceof Number) {
            return text;
        }
        if (!text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0) {
            text = "'" + text;
        }
        return text.matches("(?s).*[\",\r\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}

package eu.masp.assessment.cli;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import eu.masp.measures.files.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * A CSV file with a head: UTF-8, with or without a byte-order mark, commas. Problems are noted with the line and, as column, the number of
 * the cell.
 */
final class Sheet {

    /** A file that is wrong throughout is told by its first problems. */
    private static final int MOST_PROBLEMS = 50;
    private static final String NOT_UTF8 = "This is not UTF-8 text; save it as CSV UTF-8.";
    private final String file;
    private final Problems problems;
    private int noted;

    /** What is read of a file. */
    interface Rows {

        /** @return whether the rows can be read */
        boolean head(List<String> cells);

        void row(long line, List<String> cells);

        /** Whether the first column needs no name: R's write.csv gives none to the column of row names. */
        default boolean firstMayBeNameless() {
            return false;
        }
    }

    Sheet(Path path, Problems problems) {
        this.file = path.toString();
        this.problems = problems;
    }

    static void read(Path path, Problems problems, java.util.function.Function<Sheet, Rows> reading) {
        Sheet sheet = new Sheet(path, problems);
        sheet.read(path, reading.apply(sheet));
    }

    private void read(Path path, Rows rows) {
        if (!Files.isRegularFile(path)) {
            problem(0, 0,
                    Files.isDirectory(path) ? "This is a folder; a CSV file is needed." : "There is no such file.");
            return;
        }
        try (CsvReader<CsvRecord> reader = CsvReader.builder().detectBomHeader(true).allowExtraFields(true)
                .allowMissingFields(true).ofCsvRecord(path, StandardCharsets.UTF_8)) {
            Iterator<CsvRecord> lines = reader.iterator();
            if (!lines.hasNext()) {
                problem(0, 0, "The file is empty.");
                return;
            }
            CsvRecord head = lines.next();
            List<String> cells = head.getFields().stream().map(String::strip).toList();
            if (!headIsGood(head, cells, rows) || !rows.head(cells)) {
                return;
            }
            while (lines.hasNext() && noted < MOST_PROBLEMS) {
                row(lines.next(), cells.size(), rows);
            }
            if (noted >= MOST_PROBLEMS) {
                problems.add(file, lines.hasNext() ? (int) lines.next().getStartingLineNumber() : 0, 0,
                        "And perhaps more: reading ended here.");
            }
        } catch (CsvParseException e) {
            problem(0, 0,
                    "The file cannot be read as CSV: " + (e.getCause() == null ? e : e.getCause()).getMessage() + ".");
        } catch (UncheckedIOException | IOException e) {
            problem(0, 0, words(e instanceof UncheckedIOException unchecked && unchecked.getCause() != null
                    ? unchecked.getCause() : e));
        }
    }

    private static String words(Exception e) {
        return switch (e) {
            case CharacterCodingException _ -> NOT_UTF8;
            case AccessDeniedException _ -> "The file cannot be read: no permission.";
            default -> "The file cannot be read: " + e.getMessage() + ".";
        };
    }

    private boolean headIsGood(CsvRecord head, List<String> cells, Rows rows) {
        if (cells.size() == 1) {
            String other = cells.getFirst().contains(";") ? "semicolons"
                    : cells.getFirst().contains("\t") ? "tabs" : "";
            if (!other.isEmpty()) {
                problem(head.getStartingLineNumber(), 1, "The columns are separated by " + other
                        + ": save the file with commas between the columns (and a point in decimal numbers).");
                return false;
            }
        }
        int strange = strange(cells);
        if (strange >= 0) {
            problem(head.getStartingLineNumber(), strange + 1, NOT_UTF8);
            return false;
        }
        Map<String, Integer> seen = new HashMap<>();
        boolean good = true;
        for (int i = 0; i < cells.size(); i++) {
            Integer before = seen.putIfAbsent(cells.get(i), i + 1);
            if (cells.get(i).isEmpty() && (i > 0 || !rows.firstMayBeNameless())) {
                problem(head.getStartingLineNumber(), i + 1, "This column has no name.");
                good = false;
            } else if (before != null) {
                problem(head.getStartingLineNumber(), i + 1,
                        "The column '" + cells.get(i) + "' is there twice; the other is column " + before + ".");
                good = false;
            }
        }
        return good;
    }

    private void row(CsvRecord line, int columns, Rows rows) {
        // Empty lines, and rows of empty cells as spreadsheets leave at the end.
        if (line.getFields().stream().allMatch(String::isBlank)) {
            return;
        }
        if (line.getFieldCount() != columns) {
            problem(line.getStartingLineNumber(), Math.min(line.getFieldCount(), columns) + 1,
                    "This line has " + line.getFieldCount() + " cells, the head has " + columns + "."
                            + (line.getFields().stream().anyMatch(cell -> cell.contains("\n"))
                                    ? " A quotation mark is not closed, so that it goes on over several lines." : ""));
            return;
        }
        int strange = strange(line.getFields());
        if (strange >= 0) {
            problem(line.getStartingLineNumber(), strange + 1, NOT_UTF8);
            return;
        }
        rows.row(line.getStartingLineNumber(), line.getFields());
    }

    /** The cell with a sign that stands where a byte is not UTF-8; -1 if there is none. */
    private static int strange(List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i).indexOf('\uFFFD') >= 0) {
                return i;
            }
        }
        return -1;
    }

    void problem(long line, int column, String message) {
        noted++;
        problems.add(file, (int) line, column, message);
    }
}

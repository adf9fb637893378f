package eu.masp.matching.esco;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One CSV file, row by row: UTF-8, named columns, rows as long as the head. */
final class Table {

    /** What is done with a row. */
    interface Rows {
        void row(NamedCsvRecord row) throws ImportFailure;
    }

    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private Table() {
    }

    /**
     * @param name for messages
     * @param columns that must be there
     */
    static void read(InputStream bytes, String name, List<String> columns, Rows rows)
            throws ImportFailure, IOException {
        boolean any = false;
        try {
            InputStreamReader text = new InputStreamReader(withoutMark(bytes), StandardCharsets.UTF_8.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT));
            CsvReader<NamedCsvRecord> records = CsvReader.builder().ofNamedCsvRecord(text);
            for (NamedCsvRecord row : records) {
                if (!any) {
                    check(row.getHeader(), name, columns);
                }
                any = true;
                rows.row(row);
            }
        } catch (CsvParseException | UncheckedIOException e) {
            throw failure(name, e);
        }
        if (!any) {
            throw new ImportFailure(name + " holds no row: the file is empty or was cut.");
        }
    }

    /** Some programs put a mark before the first letter of a file. */
    private static InputStream withoutMark(InputStream bytes) throws IOException {
        PushbackInputStream stream = new PushbackInputStream(bytes, MARK.length);
        byte[] first = stream.readNBytes(MARK.length);
        if (!Arrays.equals(first, MARK)) {
            stream.unread(first);
        }
        return stream;
    }

    private static ImportFailure failure(String name, RuntimeException e) throws IOException {
        @Nullable
        Throwable cause = e;
        while (cause != null) {
            if (cause instanceof CharacterCodingException) {
                return new ImportFailure(name + " is not in UTF-8, as ESCO publishes it: was it opened and saved by a "
                        + "spreadsheet? Take the file as downloaded.");
            }
            if (cause instanceof IOException io) {
                throw io;
            }
            cause = cause.getCause();
        }
        return new ImportFailure(
                name + " is damaged or was cut: " + String.valueOf(e.getMessage()).replaceAll("\\.*$", "") + ".");
    }

    private static void check(List<String> head, String name, List<String> columns) throws ImportFailure {
        List<String> missing = columns.stream().filter(column -> !head.contains(column)).toList();
        if (!missing.isEmpty()) {
            throw new ImportFailure(name + " lacks the column" + (missing.size() == 1 ? " " : "s ")
                    + String.join(", ", missing) + "; it has " + String.join(", ", head) + "."
                    + (head.size() == 1 && head.getFirst().contains(";")
                            ? " Its columns are separated by semicolons: take the file as downloaded." : ""));
        }
    }

    /** A cell; empty where the file has no such column. */
    static String cell(NamedCsvRecord row, String column) {
        return row.findField(column).orElse("").strip();
    }

    /** A cell that must hold something. */
    static String need(NamedCsvRecord row, String column, String name) throws ImportFailure {
        String value = cell(row, column);
        if (value.isEmpty()) {
            throw new ImportFailure(name + ":" + row.getStartingLineNumber() + " has nothing in the column " + column
                    + ".");
        }
        return value;
    }
}

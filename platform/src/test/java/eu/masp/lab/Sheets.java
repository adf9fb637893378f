package eu.masp.lab;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

/** What a spreadsheet says. */
final class Sheets {
    private final String words;
    private final List<String> sheets;

    private Sheets(String words, List<String> sheets) {
        this.words = Pattern.compile("&#x([0-9a-f]+);").matcher(words)
                .replaceAll(code -> Character.toString(Integer.parseInt(code.group(1), 16)));
        this.sheets = sheets;
    }

    static Sheets of(byte[] workbook) throws IOException {
        Path file = Files.createTempFile("sheets", ".xlsx");
        Files.write(file, workbook);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<String> sheets = new java.util.ArrayList<>();
            for (int i = 1; zip.getEntry("xl/worksheets/sheet" + i + ".xml") != null; i++) {
                sheets.add(part(zip, "xl/worksheets/sheet" + i + ".xml"));
            }
            return new Sheets(part(zip, "xl/sharedStrings.xml"), sheets);
        } finally {
            Files.delete(file);
        }
    }

    private static String part(ZipFile zip, String name) throws IOException {
        return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
    }

    /** All words in it. */
    String words() {
        return words;
    }

    /** What a cell says, such as the first sheet's B2; empty where it is empty. */
    String cell(int sheet, String cell) {
        Matcher found = Pattern.compile("<c r=\"" + cell + "\"([^>]*)><v>([^<]*)</v>").matcher(sheets.get(sheet - 1));
        if (!found.find()) {
            return "";
        }
        return found.group(1).contains("t=\"s\"") ? Pattern.compile("<si>(.*?)</si>").matcher(words).results()
                .map(MatchResult::group).toList().get(Integer.parseInt(found.group(2))).replaceAll("<[^>]*>", "")
                : found.group(2);
    }
}

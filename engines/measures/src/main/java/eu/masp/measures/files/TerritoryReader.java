package eu.masp.measures.files;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import eu.masp.measures.CodeList;
import eu.masp.measures.Suggestion;
import eu.masp.measures.Territory;
import eu.masp.measures.Text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads {@code codes} and {@code territories}. */
final class TerritoryReader {

    private final Map<String, CodeList> codes = new LinkedHashMap<>();
    private final Map<String, Territory> territories = new LinkedHashMap<>();

    Map<String, CodeList> codes(List<Field> files) {
        files.forEach(file -> file.find("codes").ifPresent(group -> group.fields().forEach(this::codeList)));
        return codes;
    }

    Map<String, Territory> territories(List<Field> files) {
        files.forEach(file -> file.find("territories").ifPresent(list -> list.items().forEach(this::territory)));
        return territories;
    }

    private void codeList(String id, Field field) {
        field.only("file", "code", "label", "search", "title");
        Optional<Field> file = field.need("file");
        Optional<String> code = field.need("code").flatMap(Field::string);
        Optional<String> label = field.need("label").flatMap(Field::string);
        if (file.isEmpty() || code.isEmpty() || label.isEmpty()) {
            codes.put(id, CodeList.unreadable(id));
            return;
        }
        List<String> search = field.find("search")
                .map(f -> f.items().stream().flatMap(i -> i.string().stream()).toList())
                .orElse(List.of());
        Path csv = Path.of(field.file()).resolveSibling(file.get().string().orElse(""));
        if (!Files.isRegularFile(csv)) {
            file.get().problem("There is no file '" + csv + "'.");
            codes.put(id, CodeList.unreadable(id));
            return;
        }
        Map<String, CodeList.Code> rows = new LinkedHashMap<>();
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(csv)) {
            for (NamedCsvRecord row : reader) {
                row(row, code.get(), label.get(), search, rows);
            }
            codes.put(id, new CodeList(id, rows));
        } catch (CsvParseException | IllegalArgumentException | java.util.NoSuchElementException | IOException e) {
            file.get().problem("'" + csv + "' cannot be read: " + e.getMessage());
            codes.put(id, CodeList.unreadable(id));
        }
    }

    private static void row(NamedCsvRecord row, String code, String label, List<String> search,
            Map<String, CodeList.Code> rows) {
        Map<String, String> cells = row.getFieldsAsMap();
        String value = cell(row, cells, code);
        CodeList.Code read = new CodeList.Code(value, cell(row, cells, label), search.stream()
                .flatMap(column -> Stream.of(cell(row, cells, column).split("\\|"))).filter(word -> !word.isBlank())
                .toList(), cells);
        if (rows.put(value, read) != null) {
            throw new IllegalArgumentException("line " + row.getStartingLineNumber() + " repeats the code " + value);
        }
    }

    private static String cell(NamedCsvRecord row, Map<String, String> cells, String column) {
        String cell = cells.get(column);
        if (cell == null) {
            throw new IllegalArgumentException(
                    "line " + row.getStartingLineNumber() + " has no column '" + column + "'."
                            + Suggestion.nearest(column, cells.keySet()));
        }
        return cell;
    }

    private void territory(Field field) {
        field.only("id", "title", "codes", "where", "only", "from", "to");
        Optional<String> id = field.need("id").flatMap(Field::string);
        if (id.isEmpty()) {
            return;
        }
        String list = field.find("codes").flatMap(Field::string)
                .orElse(codes.size() == 1 ? codes.keySet().iterator().next() : "");
        CodeList of = codes.get(list);
        if (of == null) {
            field.problem("The territory '" + id.get() + "' needs 'codes', the code list it is made of."
                    + Suggestion.nearest(list, codes.keySet()));
            return;
        }
        Set<String> members = new LinkedHashSet<>();
        field.find("where").ifPresent(where -> members.addAll(where(where, of)));
        field.find("only").ifPresent(only -> only.items().forEach(item -> item.string().ifPresent(code -> {
            if (!of.mayHold(code)) {
                item.problem("'" + code + "' is not a code of '" + of.id() + "'.");
            }
            members.add(code);
        })));
        if (members.isEmpty() && !of.unreadable()) {
            field.problem("The territory '" + id.get() + "' holds no code; check 'where' or 'only'.");
        }
        if (territories.put(id.get(),
                new Territory(id.get(), field.find("title").flatMap(Field::text).orElse(Text.of(id.get())),
                        of.id(), members, field.find("from").flatMap(Field::firstDay).orElse(null),
                        field.find("to").flatMap(Field::lastDay).orElse(null))) != null) {
            field.problem("The territory '" + id.get() + "' is declared twice.");
        }
    }

    private static List<String> where(Field where, CodeList of) {
        Map<String, String> wanted = new LinkedHashMap<>();
        where.fields().forEach((column, value) -> value.string().ifPresent(text -> wanted.put(column, text)));
        List<String> found = new ArrayList<>();
        for (CodeList.Code code : of.codes().values()) {
            for (String column : wanted.keySet()) {
                if (!code.columns().containsKey(column)) {
                    where.problem("'" + of.id() + "' has no column '" + column + "'."
                            + Suggestion.nearest(column, code.columns().keySet()));
                    return found;
                }
            }
            if (wanted.entrySet().stream().allMatch(e -> e.getValue().equals(code.columns().get(e.getKey())))) {
                found.add(code.code());
            }
        }
        return found;
    }
}

package eu.masp.assessment.cli;

import eu.masp.assessment.Bank;
import eu.masp.assessment.Item;
import eu.masp.assessment.ResponseTable;
import eu.masp.measures.InvalidContentException;
import eu.masp.measures.Suggestion;
import eu.masp.measures.files.Problems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads one person a row and one column for each item; the first column names the person, whatever its head. An empty cell, or NA (also N/A, NaN, a point alone), was not
 * given.
 */
final class ResponseFile implements Sheet.Rows {

    private static final int MOST_CATEGORIES = 100;
    private final Sheet sheet;
    private final @Nullable Bank bank;
    private final int first;
    private final List<String> items = new ArrayList<>();
    private final List<String> persons = new ArrayList<>();
    private final List<byte[]> rows = new ArrayList<>();
    private final Map<String, Long> lines = new HashMap<>();
    private int[] categories = {};

    private ResponseFile(Sheet sheet, @Nullable Bank bank, int first) {
        this.sheet = sheet;
        this.bank = bank;
        this.first = first;
    }

    /**
     * @param bank whose items the columns have to be; null where they are still to be calibrated
     * @param first the number of the lowest category in the file, 0 or 1
     * @throws InvalidContentException with all problems of the file
     */
    static ResponseTable read(Path path, @Nullable Bank bank, int first) {
        Problems problems = new Problems();
        List<ResponseFile> files = new ArrayList<>();
        Sheet.read(path, problems, sheet -> {
            files.add(new ResponseFile(sheet, bank, first));
            return files.getFirst();
        });
        ResponseFile file = files.getFirst();
        if (problems.isEmpty() && file.rows.isEmpty()) {
            problems.add(path.toString(), 0, 0, "The file has a head but no person.");
        }
        problems.report();
        return new ResponseTable(file.items, file.persons, file.rows.toArray(byte[][]::new));
    }

    @Override
    public boolean firstMayBeNameless() {
        return true;
    }

    @Override
    public boolean head(List<String> cells) {
        if (cells.size() < 2) {
            sheet.problem(1, 1,
                    "The head has to name the person and, behind it, the items; there is one column alone.");
            return false;
        }
        if (bank != null && bank.findItem(cells.getFirst()).isPresent()) {
            sheet.problem(1, 1, "The first column names the person, and here it is the item '" + cells.getFirst()
                    + "': put a column 'person' before the items.");
            return false;
        }
        boolean good = true;
        categories = new int[cells.size() - 1];
        for (int i = 1; i < cells.size(); i++) {
            items.add(cells.get(i));
            categories[i - 1] = MOST_CATEGORIES;
            if (bank != null) {
                Optional<Item> item = bank.findItem(cells.get(i));
                if (item.isEmpty()) {
                    sheet.problem(1, i + 1, "There is no item '" + cells.get(i) + "' in the file of items."
                            + Suggestion.near(cells.get(i), bank.items().stream().map(Item::id).toList()));
                    good = false;
                }
                categories[i - 1] = item.map(Item::categories).orElse(0);
            }
        }
        return good;
    }

    @Override
    public void row(long line, List<String> cells) {
        String person = cells.getFirst().strip();
        Long before = lines.putIfAbsent(person, line);
        if (person.isEmpty()) {
            sheet.problem(line, 1, "The person has no id.");
            return;
        }
        if (before != null) {
            sheet.problem(line, 1, "The person '" + person + "' is there twice; the other is in line " + before + ".");
            return;
        }
        byte[] row = new byte[items.size()];
        for (int i = 0; i < row.length; i++) {
            row[i] = (byte) category(line, i, cells.get(i + 1));
        }
        persons.add(person);
        rows.add(row);
    }

    private int category(long line, int i, String cell) {
        if (ItemFile.missing(cell)) {
            return -1;
        }
        int value;
        try {
            // Whole columns become decimal numbers where a program knows missing values in no other way.
            value = Integer.parseInt(cell.strip().replaceFirst("\\.0+$", ""));
        } catch (NumberFormatException e) {
            sheet.problem(line, i + 2,
                    "The answer to '" + items.get(i) + "' has to be a whole number, not '" + cell.strip() + "'.");
            return -1;
        }
        if (value < first || value >= first + categories[i]) {
            sheet.problem(line, i + 2, bank == null
                    ? "Answers are counted from " + first + " to " + (first + MOST_CATEGORIES - 1) + "; this one to '"
                            + items.get(i) + "' is " + value + "."
                    : "'" + items.get(i) + "' has the answers " + first + " to " + (first + categories[i] - 1)
                            + ", not "
                            + value + "." + hint(value, i));
            return -1;
        }
        return value - first;
    }

    private String hint(int value, int i) {
        return first == 0 && bank != null && value == categories[i]
                ? " If the lowest answer is 1 in this file, add --first-category 1." : "";
    }
}

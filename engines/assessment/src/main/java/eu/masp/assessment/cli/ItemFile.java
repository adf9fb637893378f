package eu.masp.assessment.cli;

import eu.masp.assessment.Bank;
import eu.masp.assessment.Item;
import eu.masp.assessment.Model;
import eu.masp.measures.InvalidContentException;
import eu.masp.measures.files.Problems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Reads {@code item,a,b1,b2,…}, one item a row; a column {@code group} may be among them. Items may have fewer thresholds than others. */
final class ItemFile implements Sheet.Rows {

    private static final int STEEPEST = 100;
    /** As R, Python and Stata write what is not there. */
    private static final java.util.Set<String> MISSING = java.util.Set.of("na", "n/a", "nan", ".");
    private final Sheet sheet;
    private final Model model;
    private final List<Item> items = new ArrayList<>();
    private final Map<String, Long> lines = new HashMap<>();
    private final List<Integer> thresholds = new ArrayList<>();
    private int a = -1;
    private int group = -1;

    private ItemFile(Sheet sheet, Model model) {
        this.sheet = sheet;
        this.model = model;
    }

    /** @throws InvalidContentException with all problems of the file */
    static Bank read(Path path, Model model) {
        Problems problems = new Problems();
        List<ItemFile> files = new ArrayList<>();
        Sheet.read(path, problems, sheet -> {
            files.add(new ItemFile(sheet, model));
            return files.getFirst();
        });
        List<Item> items = files.getFirst().items;
        if (problems.isEmpty() && items.isEmpty()) {
            problems.add(path.toString(), 0, 0, "The file has a head but no item.");
        }
        problems.report();
        return Bank.of(items);
    }

    @Override
    public boolean head(List<String> cells) {
        boolean good = true;
        for (int i = 1; i < cells.size(); i++) {
            String name = cells.get(i).toLowerCase(java.util.Locale.ROOT);
            if (name.equals("a")) {
                a = i;
            } else if (name.equals("group")) {
                group = i;
            } else if (name.equals("b" + (thresholds.size() + 1)) || (name.equals("b") && thresholds.isEmpty())) {
                thresholds.add(i);
            } else if (name.equals("item")) {
                sheet.problem(1, i + 1, "The column 'item' has to be the first.");
                good = false;
            } else {
                sheet.problem(1, i + 1, "The column '" + cells.get(i)
                        + "' is not known here: item, a, b1, b2, …, and group if there are groups."
                        + (name.matches("d\\d*") ? " Intercepts d are turned into thresholds by b = −d / a." : ""));
                good = false;
            }
        }
        if (good && (a < 0 || thresholds.isEmpty())) {
            sheet.problem(1, 1,
                    "The head has to be item,a,b1,b2,…; the column " + (a < 0 ? "a" : "b1") + " is missing.");
            good = false;
        }
        if (good && model == Model.TWO_PL && thresholds.size() > 1) {
            sheet.problem(1, thresholds.get(1) + 1, "The model 2pl has one threshold, b1; with more it is grm.");
            good = false;
        }
        return good;
    }

    @Override
    public void row(long line, List<String> cells) {
        String id = cells.getFirst().strip();
        Long before = lines.putIfAbsent(id, line);
        if (id.isEmpty()) {
            sheet.problem(line, 1, "The item has no id.");
            return;
        }
        if (before != null) {
            sheet.problem(line, 1, "The item '" + id + "' is there twice; the other is in line " + before + ".");
            return;
        }
        OptionalDouble slope = number(line, a, "a", cells);
        List<Double> rising = rising(line, cells);
        if (slope.isPresent() && slope.getAsDouble() <= 0) {
            sheet.problem(line, a + 1, "a has to be above 0, not " + cells.get(a).strip() + ".");
        } else if (slope.isPresent() && slope.getAsDouble() > STEEPEST) {
            sheet.problem(line, a + 1, "a is above " + STEEPEST + ": " + cells.get(a).strip()
                    + ". No answers are as certain as that.");
        } else if (slope.isPresent() && !rising.isEmpty()) {
            items.add(new Item(id, group < 0 ? "" : cells.get(group).strip(), slope.getAsDouble(), rising));
        }
    }

    /** Empty where a problem was noted. */
    private List<Double> rising(long line, List<String> cells) {
        List<Double> found = new ArrayList<>();
        boolean ended = false;
        for (int k = 0; k < thresholds.size(); k++) {
            int column = thresholds.get(k);
            if (missing(cells.get(column))) {
                ended = true;
                continue;
            }
            OptionalDouble b = number(line, column, "b" + (k + 1), cells);
            if (b.isEmpty()) {
                return List.of();
            }
            if (ended) {
                sheet.problem(line, column + 1, "b" + (k + 1) + " stands behind an empty threshold.");
                return List.of();
            }
            if (!found.isEmpty() && b.getAsDouble() <= found.getLast()) {
                sheet.problem(line, column + 1,
                        "The thresholds have to rise: b" + (k + 1) + " = " + cells.get(column).strip()
                                + " is not above b" + k + " = " + cells.get(thresholds.get(k - 1)).strip() + ".");
                return List.of();
            }
            found.add(b.getAsDouble());
        }
        if (found.isEmpty()) {
            sheet.problem(line, thresholds.getFirst() + 1, "The item has no threshold.");
        }
        return found;
    }

    static boolean missing(String cell) {
        String text = cell.strip();
        return text.isEmpty() || MISSING.contains(text.toLowerCase(java.util.Locale.ROOT));
    }

    private OptionalDouble number(long line, int column, String name, List<String> cells) {
        String text = cells.get(column).strip();
        try {
            double value = Double.parseDouble(text);
            if (Double.isFinite(value) && !text.endsWith("d") && !text.endsWith("f")) {
                return OptionalDouble.of(value);
            }
        } catch (NumberFormatException e) {
            // Told below.
        }
        sheet.problem(line, column + 1, name + " has to be a number like 1.25, not '" + text + "'."
                + (text.contains(",") ? " Write a point, not a comma." : ""));
        return OptionalDouble.empty();
    }
}

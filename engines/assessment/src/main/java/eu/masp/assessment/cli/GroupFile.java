package eu.masp.assessment.cli;

import eu.masp.measures.files.Problems;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Reads {@code person,group}, one person a row. */
final class GroupFile {

    private static final int SHOWN = 5;

    private GroupFile() {
    }

    /**
     * One group for each of these persons, empty where the file does not know it.
     *
     * @param remark is told of persons in the file who are none of these
     */
    static List<String> read(Path path, List<String> persons, Consumer<String> remark) {
        Problems problems = new Problems();
        Map<String, String> groups = new HashMap<>();
        Sheet.read(path, problems, sheet -> new Sheet.Rows() {
            @Override
            public boolean head(List<String> cells) {
                if (cells.size() != 2) {
                    sheet.problem(1, 0,
                            "The head has to have two columns, person and group, not " + cells.size() + ".");
                }
                return cells.size() == 2;
            }

            @Override
            public void row(long line, List<String> cells) {
                if (groups.put(cells.getFirst().strip(),
                        ItemFile.missing(cells.get(1)) ? "" : cells.get(1).strip()) != null) {
                    sheet.problem(line, 1, "The person '" + cells.getFirst().strip() + "' is there twice.");
                }
            }
        });
        if (problems.isEmpty() && persons.stream().noneMatch(groups::containsKey)) {
            problems.add(path.toString(), 0, 0, "None of the persons who answered is in this file.");
        }
        problems.report();
        Set<String> known = new HashSet<>(persons);
        List<String> strangers = groups.keySet().stream().filter(person -> !known.contains(person)).sorted().toList();
        if (!strangers.isEmpty()) {
            remark.accept(strangers.size() + " in '" + path + "' answered nothing: "
                    + String.join(", ", strangers.subList(0, Math.min(SHOWN, strangers.size())))
                    + (strangers.size() > SHOWN ? ", …" : "") + ".");
        }
        return persons.stream().map(person -> groups.getOrDefault(person, "")).toList();
    }
}

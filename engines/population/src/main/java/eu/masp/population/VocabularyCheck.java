package eu.masp.population;

import eu.masp.measures.Entity;
import eu.masp.measures.Input;
import eu.masp.measures.InvalidContentException;
import eu.masp.measures.Problem;
import eu.masp.measures.Vocabulary;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether the tables fit a vocabulary: what is written is what measures will read. */
final class VocabularyCheck {

    private VocabularyCheck() {
    }

    /** @throws InvalidContentException with everything that does not fit */
    static void check(Vocabulary vocabulary, String folder) {
        List<Problem> problems = new ArrayList<>();
        for (Table table : Table.values()) {
            Optional<Entity> entity = vocabulary.findEntity(table.entity);
            if (entity.isEmpty()) {
                problems.add(problem(folder, "has no entity '" + table.entity + "'"));
                continue;
            }
            String list = entity.get().list();
            if (!table.list.equals(list == null ? entity.get().id() : list)) {
                problems.add(problem(folder, "calls '" + table.entity + "' otherwise than '" + table.list + "'"));
            }
            for (Column column : table.columns) {
                if (column.isInput()) {
                    String why = misfit(vocabulary.findInput(table.entity + "." + column.name()).orElse(null), column);
                    if (!why.isEmpty()) {
                        problems.add(problem(folder, why + " '" + table.entity + "." + column.name() + "'"));
                    }
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidContentException(problems);
        }
    }

    private static String misfit(@Nullable Input input, Column column) {
        if (input == null) {
            return "has no input";
        }
        Input.Type type = switch (column.kept()) {
            case FLAG -> Input.Type.BOOLEAN;
            case CENTS -> Input.Type.NUMBER;
            case DAY -> Input.Type.DATE;
            case COMUNE -> Input.Type.CODE;
            default -> Input.Type.CHOICE;
        };
        if (input.type() != type) {
            return "has another type of";
        }
        List<String> allowed = input.options().stream().map(Input.Option::id).toList();
        return allowed.containsAll(column.words()) ? "" : "does not have all words of";
    }

    private static Problem problem(String folder, String what) {
        return new Problem(folder, 0, 0, "Its vocabulary " + what + ", which the population needs.");
    }
}

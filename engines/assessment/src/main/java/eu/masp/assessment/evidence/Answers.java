package eu.masp.assessment.evidence;

import eu.masp.assessment.Bank;
import eu.masp.assessment.Item;
import eu.masp.assessment.ResponseTable;
import eu.masp.assessment.Scoring;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Answers counted, and with rare ones joined. */
final class Answers {

    private final Bank before;
    private final ResponseTable table;
    private final Map<String, Integer> columns = new HashMap<>();
    private final Scoring scoring;
    private final Map<String, int[]> counts = new HashMap<>();
    private final Map<String, List<Integer>> joined = new HashMap<>();

    Answers(Bank before, ResponseTable table) {
        this.before = before;
        this.table = table;
        this.scoring = Scoring.eap(before);
        for (int column = 0; column < table.items().size(); column++) {
            columns.put(before.getItem(table.items().get(column)).id(), column);
        }
        for (Item item : before.items()) {
            int[] found = counted(item);
            counts.put(item.id(), found);
            joined.put(item.id(), Joining.of(found, Limits.RARE));
        }
    }

    private int[] counted(Item item) {
        int[] found = new int[item.categories()];
        Integer column = columns.get(item.id());
        for (int person = 0; column != null && person < table.categories().length; person++) {
            int category = table.categories()[person][column];
            if (category >= found.length) {
                throw new IllegalArgumentException("'" + item.id() + "' has the answers 0 to " + (found.length - 1)
                        + ", not " + category);
            }
            if (category >= 0) {
                found[category]++;
            }
        }
        return found;
    }

    List<Integer> counts(String item) {
        return Arrays.stream(counts.getOrDefault(item, new int[0])).boxed().toList();
    }

    int count(String item) {
        return Arrays.stream(counts.getOrDefault(item, new int[0])).sum();
    }

    int all() {
        return counts.values().stream().mapToInt(each -> Arrays.stream(each).sum()).sum();
    }

    Set<String> items() {
        return columns.keySet();
    }

    List<Integer> joined(String item) {
        return joined.getOrDefault(item, List.of());
    }

    /** Who answered at least one of these. */
    int persons(Collection<String> items) {
        int[] among = items.stream().filter(columns::containsKey).mapToInt(item -> columns.getOrDefault(item, 0))
                .toArray();
        int persons = 0;
        for (byte[] row : table.categories()) {
            persons += Arrays.stream(among).anyMatch(column -> row[column] >= 0) ? 1 : 0;
        }
        return persons;
    }

    /** The table of these items alone, with rare answers joined. */
    ResponseTable joined(List<String> items) {
        byte[][] rows = new byte[table.categories().length][items.size()];
        for (int i = 0; i < items.size(); i++) {
            int column = columns.getOrDefault(items.get(i), -1);
            List<Integer> becomes = joined(items.get(i));
            for (int person = 0; person < rows.length; person++) {
                int category = column < 0 ? -1 : table.categories()[person][column];
                rows[person][i] = category < 0 ? -1 : becomes.get(category).byteValue();
            }
        }
        return new ResponseTable(items, table.persons(), rows);
    }

    /** Whether who is higher by all other answers, weighed as before, answers this item lower. */
    boolean againstOthers(String item) {
        int place = before.items().indexOf(before.getItem(item));
        double n = 0;
        double abilities = 0;
        double categories = 0;
        double both = 0;
        for (int person = 0; person < table.persons().size(); person++) {
            int[] pattern = table.pattern(person, before);
            int category = pattern[place];
            if (category >= 0) {
                pattern[place] = -1;
                double theta = scoring.of(pattern).theta();
                n++;
                abilities += theta;
                categories += category;
                both += theta * category;
            }
        }
        return n > 0 && both / n - abilities / n * (categories / n) <= 0;
    }
}

package eu.masp.assessment;

import java.util.HashSet;
import java.util.List;

/**
 * Answers of many people to the items of one scale.
 *
 * @param items ids, one for each column
 * @param persons ids, one for each row
 * @param categories one row for each person, one cell for each item: the category from 0, or −1 where nothing was answered
 */
public record ResponseTable(List<String> items, List<String> persons, byte[][] categories) {

    public ResponseTable {
        items = List.copyOf(items);
        persons = List.copyOf(persons);
        if (categories.length != persons.size()) {
            throw new IllegalArgumentException(categories.length + " rows for " + persons.size() + " persons");
        }
        for (byte[] row : categories) {
            if (row.length != items.size()) {
                throw new IllegalArgumentException("a row has " + row.length + " cells for " + items.size() + " items");
            }
        }
        if (new HashSet<>(items).size() != items.size()) {
            throw new IllegalArgumentException("an item is there twice");
        }
    }

    /** The answers of invented people to all items of a bank. */
    public static ResponseTable of(Bank bank, Simulation simulation) {
        byte[][] rows = new byte[simulation.persons()][bank.size()];
        for (int person = 0; person < rows.length; person++) {
            int[] answers = simulation.answers(person);
            for (int i = 0; i < answers.length; i++) {
                rows[person][i] = (byte) answers[i];
            }
        }
        List<String> persons = java.util.stream.IntStream.rangeClosed(1, rows.length).mapToObj(Integer::toString)
                .toList();
        return new ResponseTable(bank.items().stream().map(Item::id).toList(), persons, rows);
    }

    /** A person's answers in the order of a bank's items; columns that the bank does not have are left out. */
    public int[] pattern(int person, Bank bank) {
        int[] pattern = new int[bank.size()];
        java.util.Arrays.fill(pattern, -1);
        for (int column = 0; column < items.size(); column++) {
            if (bank.findItem(items.get(column)).isPresent()) {
                pattern[bank.place(items.get(column))] = categories[person][column];
            }
        }
        return pattern;
    }
}

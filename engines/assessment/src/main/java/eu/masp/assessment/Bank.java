package eu.masp.assessment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The items of one scale, in their order. All of them measure the same ability. */
public final class Bank {

    private final List<Item> items;
    private final Map<String, Integer> places = new HashMap<>();

    private Bank(List<Item> items) {
        this.items = List.copyOf(items);
        for (int i = 0; i < items.size(); i++) {
            if (places.put(items.get(i).id(), i) != null) {
                throw new IllegalArgumentException("the item '" + items.get(i).id() + "' is in the bank twice");
            }
        }
    }

    /** @throws IllegalArgumentException when there is none, or two have the same id */
    public static Bank of(List<Item> items) {
        if (items.isEmpty()) {
            throw new IllegalArgumentException("a bank needs items");
        }
        return new Bank(items);
    }

    public List<Item> items() {
        return items;
    }

    public int size() {
        return items.size();
    }

    public Optional<Item> findItem(String id) {
        return Optional.ofNullable(places.get(id)).map(items::get);
    }

    /** @throws IllegalArgumentException when there is no such item */
    public Item getItem(String id) {
        return items.get(place(id));
    }

    /** The groups of the items, in the order in which they first occur. */
    public List<String> groups() {
        return items.stream().map(Item::group).distinct().toList();
    }

    /** The items of one group alone: what a score of this group rests on. */
    public Bank group(String group) {
        return of(items.stream().filter(item -> item.group().equals(group)).toList());
    }

    /** The information of all items together at this ability. */
    public double information(double theta) {
        return items.stream().mapToDouble(item -> item.information(theta)).sum();
    }

    /** The expected sum of categories. */
    public double expectedScore(double theta) {
        return items.stream().mapToDouble(item -> item.expectedScore(theta)).sum();
    }

    int place(String id) {
        Integer place = places.get(id);
        if (place == null) {
            throw new IllegalArgumentException("there is no item '" + id + "' in the bank");
        }
        return place;
    }

    /** One category for each item in the bank's order, −1 where nothing was answered. */
    int[] pattern(List<Answer> answers) {
        int[] pattern = new int[items.size()];
        java.util.Arrays.fill(pattern, -1);
        for (Answer answer : answers) {
            int place = place(answer.item());
            int categories = items.get(place).categories();
            if (answer.category() < 0 || answer.category() >= categories) {
                throw new IllegalArgumentException("'" + answer.item() + "' has the answers 0 to " + (categories - 1)
                        + ", not " + answer.category());
            }
            if (pattern[place] >= 0) {
                throw new IllegalArgumentException("'" + answer.item() + "' was answered twice");
            }
            pattern[place] = answer.category();
        }
        return pattern;
    }
}

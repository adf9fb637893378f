package eu.masp.grants.aid;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What a single undertaking has had, and what it can still get on a day.
 *
 * @param from the first day whose aid counts
 * @param counted the aid that counts, the latest first
 * @param over the aid that was before, and does not count any more
 * @param members names of those who count as one with the firm
 * @param namedBy tax codes of firms that say they belong together with this one, though it does not say so
 */
public record DeMinimis(LocalDate on, AidRule rule, LocalDate from, List<Aid> counted, List<Aid> over,
        List<String> members, Set<String> namedBy) {

    /** In cents. */
    public long used() {
        return counted.stream().mapToLong(Aid::cents).sum();
    }

    /** In cents; never below zero. */
    public long left() {
        return Math.max(0, rule.ceiling() - used());
    }
}

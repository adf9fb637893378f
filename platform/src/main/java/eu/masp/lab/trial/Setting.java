package eu.masp.lab.trial;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What is tried.
 *
 * @param population the name of its folder
 * @param measures their ids, at least one
 * @param area empty: everywhere; a province as {@code province:BG}; a comune by its code
 * @param on the reference date
 * @param changes to the rules, with the keys of a scenario file; empty: the rules as they are
 */
public record Setting(String population, List<String> measures, String area, LocalDate on,
        Map<String, Object> changes) {

    public Setting {
        measures = List.copyOf(measures);
    }

    public boolean changed() {
        return !changes.isEmpty();
    }

    /** Whether when or where a measure holds is left out of account. */
    public boolean setsAside(String measure, String bound) {
        Object drop = RuleValues.map(RuleValues.map(changes.get("measures")).get(measure)).get("drop");
        return drop instanceof List<?> list && list.contains(bound);
    }

    public Setting with(Map<String, Object> other) {
        return new Setting(population, measures, area, on, other);
    }
}

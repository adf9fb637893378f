package eu.masp.measures;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/**
 * One thing that may be known of an entity: a column of its table.
 *
 * @param index position among the entity's inputs
 * @param name name within the entity, snake_case
 * @param options allowed values of a choice, in order
 * @param codes code list of a code input
 * @param decimals decimals allowed in a number
 * @param ranges cut points of the ranges offered to who knows only roughly
 * @param late whether it is a detail, asked when nothing else is left
 */
public record Input(Entity entity, int index, String name, Type type, List<Option> options, @Nullable String codes,
        @Nullable String unit, int decimals, List<BigDecimal> ranges,
        Text label, @Nullable Text question, @Nullable Text help, Sensitivity sensitivity,
        Set<String> answeredBy, boolean late) {

    /** The types an input may have. */
    public enum Type {
        BOOLEAN, NUMBER, DATE, CHOICE, CODE
    }

    /** How careful one has to be with it. */
    public enum Sensitivity {
        ORDINARY, ECONOMIC, FAMILY, HEALTH
    }

    /** An allowed value of a choice. */
    public record Option(String id, Text title) {}

    /** {@code entity.name}, as written in FEEL. */
    public String id() {
        return entity.id() + "." + name;
    }

    /** Whether a person is asked for it in the interview. */
    public boolean askedToPerson() {
        return answeredBy.contains("person");
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Input input && input.index == index && input.entity.index() == entity.index();
    }

    @Override
    public int hashCode() {
        return entity.index() * 1000 + index;
    }

    @Override
    public String toString() {
        return id();
    }
}

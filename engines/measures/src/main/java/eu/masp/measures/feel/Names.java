package eu.masp.measures.feel;

import eu.masp.measures.Entity;
import eu.masp.measures.Input;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The names an expression may use: entities bound to slots of the frame, lists, parameters, other measures.
 *
 * @param bound variable to its entity, in slot order
 * @param lists list name to entity
 * @param parameters parameter to its index and type; a band table's type is null
 * @param measures ids of the measures that may be read, with {@code _} for {@code -}
 * @param inputs inputs of each entity by name
 */
public record Names(Map<String, Entity> bound, Map<String, Entity> lists, Map<String, ParameterName> parameters,
        Set<String> measures, Map<Entity, Map<String, Input>> inputs) {

    /** A parameter as an expression sees it. */
    public record ParameterName(int index, @Nullable Type type) {}

    /** {@code on} alone. */
    public static Names none() {
        return new Names(Map.of(), Map.of(), Map.of(), Set.of(), Map.of());
    }

    Names and(String variable, Entity entity) {
        Map<String, Entity> more = new LinkedHashMap<>(bound);
        // a name that hides another keeps its slot apart: the hidden one's slot is renamed, never reused
        Entity hidden = more.remove(variable);
        if (hidden != null) {
            Map<String, Entity> renamed = new LinkedHashMap<>();
            bound.forEach((name, of) -> renamed.put(name.equals(variable) ? name + "'" + bound.size() : name, of));
            more = renamed;
        }
        more.put(variable, entity);
        return new Names(more, lists, parameters, measures, inputs);
    }

    int slot(String variable) {
        return List.copyOf(bound.keySet()).indexOf(variable);
    }

    Map<String, Input> inputsOf(Entity entity) {
        return inputs.getOrDefault(entity, Map.of());
    }

    /** Everything that could have been meant at the start of a name. */
    List<String> known() {
        List<String> known = new ArrayList<>();
        known.add("on");
        bound.forEach(
                (variable, entity) -> inputsOf(entity).keySet().forEach(name -> known.add(variable + "." + name)));
        known.addAll(lists.keySet());
        known.addAll(parameters.keySet());
        return known;
    }
}

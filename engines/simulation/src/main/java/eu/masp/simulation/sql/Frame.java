package eu.masp.simulation.sql;

import eu.masp.measures.Entity;
import eu.masp.measures.Input;
import eu.masp.simulation.columns.Group;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which member stands in each slot of a rule, and what is taken as known.
 *
 * @param group for whom the query decides
 */
record Frame(Group group, Map<Integer, Place> slots, Set<Read> known) {

    /** An input of the member in a place. */
    record Read(Place place, Input input) {}

    sealed interface Place {
    }

    /** The member that a joined table brings: 0 the root, 1 and 2 the members. */
    record Joined(int table, Entity entity) implements Place {}

    /** The member that a lambda goes through. */
    record Item(int variable, Entity entity) implements Place {}

    static Frame of(Group group) {
        Map<Integer, Place> slots = new HashMap<>();
        slots.put(0, new Joined(0, group.root()));
        if (!group.isRoot()) {
            for (int i = 0; i < group.of().size(); i++) {
                slots.put(i + 1, new Joined(i + 1, group.of().get(i)));
            }
        }
        return new Frame(group, slots, Set.of());
    }

    /** The frame of another measure that is decided for some of the same members. */
    Frame of(Group mine, Group other) {
        Map<Integer, Place> places = new HashMap<>();
        places.put(0, new Joined(0, mine.root()));
        if (!other.isRoot()) {
            for (int i = 0; i < other.of().size(); i++) {
                Entity entity = other.of().get(i);
                places.put(i + 1, entity.equals(mine.root()) ? new Joined(0, entity)
                        : new Joined(mine.of().indexOf(entity) + 1, entity));
            }
        }
        return new Frame(mine, places, Set.of());
    }

    Place place(int slot) {
        Place place = slots.get(slot);
        if (place == null) {
            throw new IllegalStateException("nothing bound in slot " + slot);
        }
        return place;
    }

    Frame bind(int slot, Place place) {
        Map<Integer, Place> more = new HashMap<>(slots);
        more.put(slot, place);
        return new Frame(group, more, known);
    }

    Frame knowing(Read read) {
        Set<Read> more = new HashSet<>(known);
        more.add(read);
        return new Frame(group, slots, more);
    }
}

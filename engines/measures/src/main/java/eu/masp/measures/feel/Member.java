package eu.masp.measures.feel;

import eu.masp.measures.Entity;
import eu.masp.measures.Input;

/**
 * One member of an entity as the interpreter reads it.
 *
 * @param id its id in its list; the entity's own id for a root
 * @param values by input index; what is not answered is the range its input allows
 */
@SuppressWarnings("ArrayRecordComponent") // read at every step of every rule; members are never compared
public record Member(Entity entity, String id, Value[] values) {

    public Value value(Input input) {
        return values[input.index()];
    }

    /** A copy in which one input has another value. */
    public Member with(Input input, Value value) {
        Value[] copy = values.clone();
        copy[input.index()] = value;
        return new Member(entity, id, copy);
    }
}

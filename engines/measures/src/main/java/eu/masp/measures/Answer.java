package eu.masp.measures;

import eu.masp.measures.feel.Value;

/** What a case holds for one input. */
public sealed interface Answer {

    /** One value. */
    record Exactly(Value value) implements Answer {}

    /** A range that holds the value, within the input's bounds. */
    record Between(Value range) implements Answer {}

    /** Asked, and not known: stays unknown, is not asked again. */
    record DontKnow() implements Answer {}

    /** Asked, and not answered: stays unknown, is not asked again, and is named in the result. */
    record Declined() implements Answer {}
}

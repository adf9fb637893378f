package eu.masp.measures.feel;

import eu.masp.measures.Entity;
import eu.masp.measures.Input;
import org.jspecify.annotations.Nullable;

/** The type of an expression. */
public sealed interface Type {

    /** The scalar types. */
    enum Scalar implements Type {
        BOOLEAN("a yes or no"), NUMBER("a number"), DATE("a date"), MONTHS("a duration of years and months"), DAYS(
                "a duration of days");

        private final String words;

        Scalar(String words) {
            this.words = words;
        }

        @Override
        public String words() {
            return words;
        }
    }

    /** A text; with the input whose values it may take, if it is an answer to a choice or a code. */
    record Choice(@Nullable Input of) implements Type {
        @Override
        public String words() {
            return "a text";
        }
    }

    /** A list of members of an entity. */
    record MemberList(Entity entity) implements Type {
        @Override
        public String words() {
            return "the list '" + entity.list() + "'";
        }
    }

    /** A list of scalars; {@code neverEmpty} when it has an element whatever the case. */
    record ScalarList(Type element, boolean neverEmpty) implements Type {
        @Override
        public String words() {
            return "a list";
        }
    }

    /** For messages: "a number". */
    String words();

    default boolean sameKind(Type other) {
        return equals(other) || (this instanceof Choice && other instanceof Choice);
    }
}

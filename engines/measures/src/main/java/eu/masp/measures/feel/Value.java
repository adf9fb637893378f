package eu.masp.measures.feel;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** What is known of a value: the value itself, a range that holds it, or nothing. */
public sealed interface Value permits Truth, Num, Day, Span, Word, Value.Items {

    /** Whether it is one value, not a range. */
    boolean known();

    /** The smallest thing known that covers both: what an {@code if} with an unknown condition is worth. */
    Value hull(Value other);

    /**
     * A list.
     *
     * @param elements null while the list is unknown
     */
    record Items(@Nullable List<Item> elements) implements Value {

        /** A list of the case; null while it is unknown. */
        public static Items of(@Nullable List<Member> members) {
            return new Items(members == null ? null
                    : members.stream().map(member -> new Item(Truth.YES, member, null)).toList());
        }

        @Override
        public boolean known() {
            return elements != null && elements.stream().allMatch(item -> item.present() != Truth.UNKNOWN);
        }

        @Override
        public Value hull(Value other) {
            return equals(other) ? this : new Items(null);
        }
    }

    /**
     * An element of a list.
     *
     * @param present whether it is in the list: unknown when a filter could not decide
     * @param member the member, in a list of members
     * @param value the value, in a list of scalars
     */
    record Item(Truth present, @Nullable Member member, @Nullable Value value) {}
}

package eu.masp.measures;

import org.jspecify.annotations.Nullable;

/**
 * Something that can be asked about one household: an input of one member, or how many members a list has.
 *
 * @param member null when the question is how many there are
 * @param input null when the question is how many there are
 */
public record Ask(Entity entity, @Nullable String member, @Nullable Input input) {

    static Ask howMany(Entity entity) {
        return new Ask(entity, null, null);
    }

    /** {@code children}, or {@code child.birth_date}: what is asked, without of whom. */
    public String what() {
        return input == null ? String.valueOf(entity.list()) : input.id();
    }

    /** {@link #what()} and the member: {@code child.birth_date@c1}. */
    public String key() {
        return member == null ? what() : what() + "@" + member;
    }
}

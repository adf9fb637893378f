package eu.masp.measures;

import org.jspecify.annotations.Nullable;

/**
 * Something measures are decided for: a root (household, firm) or the members of one of its lists (children).
 *
 * @param index position among the vocabulary's entities
 * @param root id of the root it belongs to; its own id for a root
 * @param list name of the list, null for a root
 * @param min fewest members a list that is known can have
 * @param max most members allowed in the list
 * @param exists that there is one: "You have children"
 */
public record Entity(int index, String id, String root, @Nullable String list, int min, int max, Text title,
        @Nullable Text question, @Nullable Text help, @Nullable Text exists) {

    public boolean isRoot() {
        return list == null;
    }

    /** Within one vocabulary the id says it all. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof Entity entity && entity.id.equals(id));
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return id;
    }
}

package eu.masp.measures;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Set;

/** A set of codes that stands from one day to another. */
public record Territory(String id, Text title, String codes, Set<String> members, @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /** Whether the code is one of its members on the date. */
    public boolean holds(String code, LocalDate on) {
        return members.contains(code) && (from == null || !on.isBefore(from)) && (to == null || !on.isAfter(to));
    }
}

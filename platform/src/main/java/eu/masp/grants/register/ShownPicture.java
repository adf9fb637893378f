package eu.masp.grants.register;

import java.time.Instant;
import java.util.List;

/** A picture of grants to persons in words. */
public record ShownPicture(String call, String measure, int year, Instant takenAt, boolean demonstration,
        List<Line> lines) {

    /** A group of areas. */
    public record Line(String areas, int persons, int grants, long cents) {}

    /** Of the groups that are shown; what is not shown cannot be worked out from it. */
    public long cents() {
        return lines.stream().mapToLong(Line::cents).sum();
    }
}

package eu.masp.measures;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/**
 * Somebody who is announced: from a day that is known beforehand, a list has one more member.
 *
 * @param list whose list grows
 * @param announcedBy of whom {@code when}, {@code on}, {@code count} and {@code gives} speak
 * @param when whether anybody is announced
 * @param on the day
 * @param count how many; null for one
 * @param gives what is known of each of them; {@code on} in it is the day of arrival
 * @param then what is no longer as it was answered, from that day on
 * @param title what the one to come is called: "the child on the way"
 * @param says the time from that day on: "from the birth"
 * @param condition that it comes to pass on the day, which stands in it as {@code {day}}: "if the birth is on {day}"
 */
public record Arrival(Entity list, Entity announcedBy, Measure.Formula when, Measure.Formula on,
        Measure.@Nullable Formula count,
        Map<Input, Measure.Formula> gives, Map<Input, Change> then, Text title, Text says, Text condition) {

    /**
     * Another answer from the day of arrival on.
     *
     * @param every of every member of the input's list; else of the announcer, or of the root
     * @param answer null: no longer known
     */
    public record Change(boolean every, Measure.@Nullable Formula answer) {}
}

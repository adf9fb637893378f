package eu.masp.entitlements.questions;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page shows to ask one thing of one member.
 *
 * @param member id of the member, part of the names of the form's fields
 * @param who what the member is called; empty when there is nobody to tell apart
 * @param label what stands beside the box
 * @param unit what stands after the box; empty for none
 * @param value what is in the box; for a date the day
 * @param month only for a date
 * @param year only for a date
 * @param options what can be chosen: the answers, or, beside a box, what to say instead of filling it in
 * @param places places found for the text in the box
 * @param wrong what is wrong; null for nothing
 * @param wrongBox id of the box to go to
 */
public record Field(Kind kind, String member, String who, String label, String unit, String value, String month,
        String year,
        List<Option> options, Places places, @Nullable Message wrong, String wrongBox) {

    /** How it is asked. */
    public enum Kind {
        OPTIONS, NUMBER, DATE, PLACE
    }

    /**
     * Places to choose from.
     *
     * @param searched the text they were found for; empty while nothing was looked for
     * @param more how many more there are
     * @param close whether no name is quite the same
     */
    public record Places(String searched, List<Option> found, int more, boolean close) {
        static final Places NONE = new Places("", List.of(), 0, false);
    }

    /** The id of a box on the page. */
    public String id(String name) {
        return name + "-" + member;
    }

    /** The name under which the form sends it. */
    public String name(String name) {
        return name + "." + member;
    }

    /** Where a link to this field leads: its box, or the first of its options. */
    public String firstId() {
        return wrongBox.isEmpty() ? id(kind == Kind.OPTIONS ? "answer" : kind == Kind.DATE ? "day" : "value")
                : wrongBox;
    }
}

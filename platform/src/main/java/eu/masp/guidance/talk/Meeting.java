package eu.masp.guidance.talk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/**
 * A meeting.
 *
 * @param how {@code in-person}, {@code phone} or {@code video}
 * @param place the address, the number that is called or the link
 * @param state {@code planned}, {@code held}, {@code missed} or {@code cancelled}
 */
public record Meeting(UUID id, UUID inCase, Instant startsAt, int minutes, String how, String place, String withWhom,
        String state) {
    public static final List<String> HOW = List.of("in-person", "phone", "video");
    private static final ZoneId ITALY = ZoneId.of("Europe/Rome");
    public static final List<String> ENDS = List.of("held", "missed", "cancelled");

    /** How it can be ended on a day: what lies ahead was neither held nor missed. */
    public List<String> ends(LocalDate today) {
        return LocalDate.ofInstant(startsAt, ITALY).isAfter(today) ? List.of("cancelled") : ENDS;
    }

    public boolean before(LocalDate day) {
        return LocalDate.ofInstant(startsAt, ITALY).isBefore(day);
    }

    public boolean planned() {
        return state.equals("planned");
    }
}

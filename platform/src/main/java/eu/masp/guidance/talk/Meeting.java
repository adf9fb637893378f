package eu.masp.guidance.talk;

import java.time.Instant;
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
    public static final List<String> ENDS = List.of("held", "missed", "cancelled");

    public boolean planned() {
        return state.equals("planned");
    }
}

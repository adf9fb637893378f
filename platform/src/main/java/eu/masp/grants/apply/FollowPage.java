package eu.masp.grants.apply;

import java.util.List;

/**
 * One's application, and what happens next.
 *
 * @param number in arrival order on the call
 * @param ranked whether places are given by a ranking
 * @param place in the ranking; 0 while there is none
 * @param open whether the call takes applications now
 * @param account the page on which it is written where to pay to
 * @param steps what one can do now, as the words of steps
 * @param ahead how many wait before it; 0 where it does not wait
 * @param left what can still be claimed; empty where nothing can
 * @param iban whether it is known where to pay to
 * @param noticeUntil until when the notice can be answered; empty where there is none
 */
public record FollowPage(String id, String title, String code, int number, String state, int version, String sentAt,
        String who, String requested, String awarded, String left, int ahead, String noticeUntil, boolean iban,
        boolean claims, boolean monthly, boolean demonstration, boolean ranked, int place, boolean open, String account,
        String commitment, List<String> steps,
        List<Event> events, List<ClaimLine> claimed) {

    /** Something that happened; the reason is empty where none was given. */
    public record Event(String at, String event, String reason) {}

    /**
     * A claim.
     *
     * @param what the month, or its number
     * @param due what was found due; empty while it is not checked
     * @param reason what was said of it last; empty for nothing
     * @param refusedByBank whether the bank could not pay it
     */
    public record ClaimLine(String id, String what, String state, String asked, String due, String reason,
            boolean refusedByBank) {}
}

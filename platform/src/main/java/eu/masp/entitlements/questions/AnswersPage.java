package eu.masp.entitlements.questions;

import java.util.List;

/**
 * All that was said, to be checked and changed.
 *
 * @param ticked the situations ticked on the first screen, in words
 * @param groups one for the household and one for each member
 * @param next address of what to ask next
 */
public record AnswersPage(List<String> ticked, List<Group> groups, List<Listed> lists, Progress progress,
        String next) {

    /**
     * The answers about one member.
     *
     * @param list name of the list it may be taken out of; empty where it stays
     */
    public record Group(String title, String list, String member, List<Line> lines) {}

    /**
     * One answer and where to change it.
     *
     * @param implied whether it follows from what was not ticked on the first page, and was not asked
     */
    public record Line(String topic, String label, String answer, boolean implied) {}

    /**
     * A list, and how many it has.
     *
     * @param one what one of them is called
     * @param upTo how many there are with one more; 0 where there may be no more
     */
    public record Listed(String topic, String question, String answer, String one, int upTo) {}
}

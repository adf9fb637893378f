package eu.masp.grants.desk.queue;

import eu.masp.grants.desk.Reach;
import eu.masp.grants.desk.Show;
import java.util.List;

/**
 * The queue as it is shown.
 *
 * @param counted how many wait and since when, in a sentence
 * @param next where the next rows are; empty on the last page
 * @param officer whether this person decides, and does not only look
 */
public record QueuePage(Show show, Reach reach, QueueFilter filter, String counted, List<QueueRow> rows, String next,
        List<CallChoice> calls, List<String> areas, boolean officer, String done) {

    public String title(CallChoice call) {
        return show.language() == eu.masp.shell.Language.IT ? call.titleIt() : call.titleEn();
    }
}

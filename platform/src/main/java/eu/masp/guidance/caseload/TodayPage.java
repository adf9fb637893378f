package eu.masp.guidance.caseload;

import eu.masp.guidance.words.Say;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What waits today. */
public record TodayPage(Say say, List<Due> meetings, CaseloadPage late, List<Due> requests, List<Due> unheld,
        List<Due> messages,
        List<Due> answers, List<Due> papers, List<Due> jobs, Map<UUID, String> names) {

    public String who(Due due) {
        return due.person() == null ? say.t("guidance.who.erased")
                : names.getOrDefault(due.person(), say.t("guidance.who.nameless"));
    }

    public boolean nothing() {
        return meetings.isEmpty() && late.rows().isEmpty() && requests.isEmpty() && unheld.isEmpty()
                && messages.isEmpty()
                && answers.isEmpty() && papers.isEmpty() && jobs.isEmpty();
    }
}

package eu.masp.guidance.caseload;

import eu.masp.guidance.words.Say;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The caseload as it is shown.
 *
 * @param names of the people on it; of who was only invited there is none
 * @param guides who holds them
 * @param cases how many there are in all
 */
public record CaseloadPage(Say say, CaseloadFilter filter, List<CaseRow> rows, Map<UUID, String> names,
        Map<UUID, String> guides, int cases, int late, List<String> territories) {

    /** Whom it is about; an invitation that waits is known by its address only. */
    public String who(CaseRow row) {
        return row.invitedAs() != null ? row.invitedAs() : row.person() == null ? say.t("guidance.who.erased")
                : names.getOrDefault(row.person(), say.t("guidance.who.nameless"));
    }

    public String guide(CaseRow row) {
        return row.guide() == null ? say.t("guidance.who.nobody")
                : guides.getOrDefault(row.guide(), say.t("guidance.who.guide"));
    }

    public boolean late(CaseRow row) {
        LocalDate today = say.today();
        return row.next() != null && row.next().overdue(today);
    }

    public int pages() {
        return Math.max(1, (cases + CaseloadFilter.SIZE - 1) / CaseloadFilter.SIZE);
    }

    public String counted() {
        return say.counted("guidance.caseload.cases", cases)
                + (late == 0 ? "" : ", " + say.counted("guidance.caseload.late", late));
    }
}

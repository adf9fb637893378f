package eu.masp.guidance.caseload;

import eu.masp.guidance.cases.CaseState;
import eu.masp.guidance.path.StepKind;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which cases are listed; all of it stands in the address.
 *
 * @param who {@code all} of the body, else one's own and those that nobody holds
 * @param state a state's word, {@code over} for those that ended; empty for all that are open, and those closed with a follow-up to come
 * @param due {@code late}, {@code week} or empty
 * @param kind of the next step; empty for any
 * @param q part of a name
 * @param page from 1
 */
public record CaseloadFilter(String who, String state, String due, String kind, String territory, String q, int page) {
    static final int SIZE = 50;
    private static final int LONGEST = 80;

    static CaseloadFilter of(String who, String state, String due, String kind, String territory, String q,
            String page) {
        String words = q.strip();
        return new CaseloadFilter(who.equals("all") ? "all" : "",
                CaseState.find(state).isPresent() || state.equals("over") ? state : "",
                due.equals("late") || due.equals("week") ? due : "", StepKind.find(kind).isPresent() ? kind : "",
                territory.strip(), words.length() > LONGEST ? words.substring(0, LONGEST) : words,
                page.matches("[1-9]\\d{0,3}") ? Integer.parseInt(page) : 1);
    }

    public boolean all() {
        return who.equals("all");
    }

    int offset() {
        return (page - 1) * SIZE;
    }

    /** The list with this filter, at another page. */
    public String address(int at) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/caseload");
        String[] values = {"who", who, "state", state, "due", due, "kind", kind, "territory", territory, "q", q, "page",
                at == 1 ? "" : String.valueOf(at)};
        for (int i = 0; i < values.length; i += 2) {
            if (!values[i + 1].isEmpty()) {
                address.queryParam(values[i], "{" + values[i] + "}");
            }
        }
        return address.encode().buildAndExpand(java.util.Map.of("who", who, "state", state, "due", due, "kind", kind,
                "territory", territory, "q", q, "page", at)).toUriString();
    }
}

package eu.masp.guidance.caseload;

import eu.masp.guidance.cases.CaseState;
import eu.masp.guidance.cases.Reach;
import eu.masp.guidance.words.Say;
import eu.masp.guidance.words.Says;
import eu.masp.people.People;
import eu.masp.people.Role;
import eu.masp.people.SignedIn;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** All the cases, and what waits today. */
@Controller
class CaseloadController {
    private final CaseloadTable table;
    private final TodayTable today;
    private final People people;
    private final Says says;

    CaseloadController(CaseloadTable table, TodayTable today, People people, Says says) {
        this.table = table;
        this.today = today;
        this.people = people;
        this.says = says;
    }

    @GetMapping("/caseload")
    ModelAndView list(SignedIn me, Locale locale, @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String state, @RequestParam(defaultValue = "") String due,
            @RequestParam(defaultValue = "") String kind, @RequestParam(defaultValue = "") String territory,
            @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String page) {
        Reach reach = Reach.of(me, Role.GUIDE);
        CaseloadFilter filter = CaseloadFilter.of(who, state, due, kind, territory, q, page);
        return new ModelAndView("guidance/caseload", Map.of("list", page(reach, filter, me, says.in(locale))));
    }

    @GetMapping("/caseload/today")
    ModelAndView today(SignedIn me, Locale locale) {
        Reach reach = Reach.of(me, Role.GUIDE);
        Say say = says.in(locale);
        List<Due> meetings = today.meetings(reach, me);
        List<Due> requests = today.requests(reach, me);
        List<Due> unheld = today.unheld(reach, me);
        List<Due> messages = today.messages(reach, me);
        List<Due> answers = today.answers(reach, me);
        List<Due> papers = today.papers(reach, me);
        List<Due> jobs = today.jobs(reach, me);
        Map<UUID, String> names = people.names(
                Stream.of(meetings, requests, unheld, messages, answers, papers, jobs).flatMap(List::stream)
                        .map(Due::person).filter(Objects::nonNull).distinct().toList(),
                me, "what waits today in cases");
        return new ModelAndView("guidance/today", Map.of("today", new TodayPage(say, meetings,
                page(reach, CaseloadFilter.of("", "", "late", "", "", "", ""), me, say), requests, unheld, messages,
                answers,
                papers, jobs, names)));
    }

    private CaseloadPage page(Reach reach, CaseloadFilter filter, SignedIn me, Say say) {
        CaseloadTable.Count count = table.count(reach, filter, me);
        List<CaseRow> rows = table.page(reach, filter, me);
        Map<UUID, String> names = people.names(rows.stream().filter(row -> row.state() != CaseState.INVITED)
                .map(CaseRow::person).filter(Objects::nonNull).distinct().toList(), me, "list of cases");
        Map<UUID, String> guides = people.officers(rows.stream().map(CaseRow::guide).filter(Objects::nonNull)
                .distinct().toList());
        return new CaseloadPage(say, filter, rows, names, guides, count.cases(), count.late(),
                table.territories(reach));
    }
}

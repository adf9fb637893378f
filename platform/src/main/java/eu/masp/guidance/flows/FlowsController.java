package eu.masp.guidance.flows;

import eu.masp.guidance.cases.Reach;
import eu.masp.guidance.words.Say;
import eu.masp.guidance.words.Says;
import eu.masp.people.Role;
import eu.masp.people.SignedIn;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Flows and outcomes for those who watch over accompaniment, and auditors. No way leads from here to a case. */
@Controller
class FlowsController {
    private final Flows flows;
    private final Says says;

    FlowsController(Flows flows, Says says) {
        this.flows = flows;
        this.says = says;
    }

    @GetMapping("/flows")
    ModelAndView flows(SignedIn me, Locale locale, @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") List<String> territory) {
        Reach reach = Reach.of(me, Role.SUPERVISOR, Role.AUDITOR);
        Say say = says.in(locale);
        FlowChoice choice = FlowChoice.of(flows.years(reach), year, from, to, territory);
        List<FlowTable> tables = flows.of(reach, choice.period(), say);
        return new ModelAndView("guidance/flows",
                Map.of("tables", tables.stream().map(table -> table.of(choice.territories())).toList(), "choice",
                        choice,
                        "territories", territories(tables), "covers", covers(reach, say), "say", say));
    }

    @GetMapping("/flows.{kind:csv|xlsx}")
    void export(SignedIn me, Locale locale, @PathVariable String kind, @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") List<String> territory, HttpServletResponse response)
            throws IOException {
        Reach reach = Reach.of(me, Role.SUPERVISOR, Role.AUDITOR);
        Say say = says.in(locale);
        FlowChoice choice = FlowChoice.of(flows.years(reach), year, from, to, territory);
        Period period = choice.period();
        List<FlowTable> tables = flows.of(reach, period, say).stream().map(table -> table.of(choice.territories()))
                .toList();
        response.setHeader("Content-Disposition",
                "attachment; filename=\"masp-" + period.from() + "-" + period.to() + "." + kind + "\"");
        response.setHeader("Cache-Control", "no-store");
        if (kind.equals("csv")) {
            response.setContentType("text/csv;charset=UTF-8");
            FlowFiles.csv(tables, period, response.getOutputStream());
        } else {
            response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
            FlowFiles.xlsx(tables,
                    say.t(period.calendarYear() ? "guidance.flows.hidden" : "guidance.flows.steps-of-five"),
                    response.getOutputStream());
        }
    }

    /** Whose cases count here, in words: nobody should take another body's for none at all. */
    private static String covers(Reach reach, Say say) {
        return reach.seats().stream().map(seat -> {
            String territory = seat.territory();
            return territory == null ? say.body(seat.body())
                    : say.body(seat.body()) + ", " + say.territory(territory);
        }).distinct().sorted().collect(Collectors.joining("; "));
    }

    /** Those there are figures for. */
    private static List<String> territories(List<FlowTable> tables) {
        return tables.stream().flatMap(table -> table.rows().stream()).map(FlowTable.Row::territory)
                .filter(each -> !each.isEmpty()).distinct().sorted().toList();
    }
}

package eu.masp.grants.programme;

import eu.masp.grants.calls.Call;
import eu.masp.grants.calls.CallArea;
import eu.masp.grants.calls.CallEvent;
import eu.masp.grants.calls.CallState;
import eu.masp.grants.calls.Calls;
import eu.masp.grants.ledger.Fund;
import eu.masp.grants.ledger.Funds;
import eu.masp.people.People;
import eu.masp.people.SignedIn;
import eu.masp.shell.Language;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** One call: what it says, what is missing, and what happened to it. */
@Controller
class CallPageController {
    private static final String KEY = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private final CallAccess access;
    private final ProgrammeReach reach;
    private final Calls calls;
    private final Funds funds;
    private final Readiness readiness;
    private final People people;
    private final ProposedChanges proposed;
    private final Words.Source words;
    private final Clock clock;

    CallPageController(CallAccess access, ProgrammeReach reach, Calls calls, Funds funds, Readiness readiness,
            People people, ProposedChanges proposed, Words.Source words, Clock clock) {
        this.access = access;
        this.reach = reach;
        this.calls = calls;
        this.funds = funds;
        this.readiness = readiness;
        this.people = people;
        this.proposed = proposed;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/programme/calls/{id}")
    ModelAndView call(SignedIn me, Locale locale, @PathVariable UUID id) {
        Call call = access.read(me, id);
        Words in = words.in(Language.of(locale));
        List<CallArea> areas = calls.areas(call);
        List<CallEvent> events = calls.events(call);
        Map<String, Object> model = new HashMap<>();
        model.put("words", in);
        model.put("call", call);
        model.put("areas", areas);
        model.put("funds", areas.stream().map(CallArea::fund).distinct().map(funds::get)
                .collect(Collectors.toMap(Fund::id, Function.identity())));
        model.put("findings", call.state() == CallState.DRAFT
                ? readiness.of(call, areas, readiness.referenceDate(call), in) : List.of());
        model.put("changes", proposed.lines(call, LocalDate.now(clock), Language.of(locale)));
        model.put("events", events);
        model.put("names", names(me, events));
        model.put("runs", reach.runs(me, call.body()));
        model.put("now", clock.instant());
        return new ModelAndView("programme/call", model);
    }

    private Map<String, String> names(SignedIn me, List<CallEvent> events) {
        List<UUID> keys = events.stream().map(CallEvent::actor).filter(actor -> actor.matches(KEY)).distinct()
                .map(UUID::fromString).toList();
        return people.names(keys, me, "who did what on a call").entrySet().stream()
                .collect(Collectors.toMap(each -> each.getKey().toString(), Map.Entry::getValue));
    }
}

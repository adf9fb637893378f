package eu.masp.grants.programme;

import eu.masp.catalogue.Bodies;
import eu.masp.catalogue.CurrentCatalogue;
import eu.masp.grants.calls.Call;
import eu.masp.grants.calls.CallArea;
import eu.masp.grants.calls.CallChangedException;
import eu.masp.grants.calls.CallState;
import eu.masp.grants.calls.Calls;
import eu.masp.grants.ledger.Fund;
import eu.masp.measures.Measure;
import eu.masp.measures.feel.FeelException;
import eu.masp.people.SignedIn;
import eu.masp.shell.Form;
import eu.masp.shell.Language;
import eu.masp.shell.SeeOther;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** A body’s calls: the list, and writing a draft. */
@Controller
class CallsController {
    private final ProgrammeReach reach;
    private final Calls calls;
    private final CallAccess access;
    private final CurrentCatalogue current;
    private final Bodies bodies;
    private final ProposedChanges proposed;
    private final Words.Source words;
    private final Clock clock;

    CallsController(ProgrammeReach reach, Calls calls, CallAccess access, CurrentCatalogue current, Bodies bodies,
            ProposedChanges proposed, Words.Source words, Clock clock) {
        this.reach = reach;
        this.calls = calls;
        this.access = access;
        this.current = current;
        this.bodies = bodies;
        this.proposed = proposed;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/programme/calls")
    ModelAndView list(SignedIn me, Locale locale, @RequestParam Optional<String> body) {
        String of = reach.body(me, body);
        return new ModelAndView("programme/calls", Map.of("words", words.in(Language.of(locale)), "body", of,
                "bodies", reach.bodies(me), "calls", calls.of(of), "runs", reach.runs(me, of), "now",
                clock.instant()));
    }

    @GetMapping("/programme/calls/new")
    ModelAndView begin(SignedIn me, Locale locale, @RequestParam Optional<String> body,
            @RequestParam Optional<String> measure, @RequestParam Optional<String> scenario) {
        String of = reach.body(me, body);
        reach.requireRunner(me, of);
        Language language = Language.of(locale);
        if (measure.filter(id -> !id.isBlank()).isEmpty()) {
            List<Measure> money = current.catalogue().measures().stream()
                    .filter(each -> OwnMeasures.of(each, of, known()))
                    .sorted(Comparator.comparing(each -> each.title().in(language.code()))).toList();
            return new ModelAndView("programme/call-measure", Map.of("words", words.in(language), "body", of,
                    "measures", money, "today", LocalDate.now(clock)));
        }
        Measure chosen = measure(measure.get(), of);
        Map<String, String> values = CallDraft.begin(chosen, LocalDate.now(clock));
        scenario.flatMap(proposed::id).ifPresent(id -> values.put("scenario", id.toString()));
        return page(language, of, chosen, Form.of(values), null);
    }

    @PostMapping("/programme/calls/new")
    Object draft(SignedIn me, Locale locale, @RequestParam Map<String, String> sent) {
        String body = reach.body(me, Optional.ofNullable(sent.get("body")));
        reach.requireRunner(me, body);
        Form form = Form.of(sent);
        if (!form.value("once").matches("[0-9a-f-]{36}")) {
            form.reject("code", "programme.wrong.again");
        }
        // The same form sent twice is the same draft.
        UUID id = UUID.nameUUIDFromBytes((me.account() + form.value("once")).getBytes(StandardCharsets.UTF_8));
        Measure measure = measure(form.value("measure"), body);
        Optional<CallDraft.Read> read = read(form, measure, id, body, Language.of(locale));
        if (read.isEmpty()) {
            return page(Language.of(locale), body, measure, form, null);
        }
        if (calls.find(id).isEmpty()) {
            try {
                proposed.draft(read.get(), proposed.of(form, body), me.account().toString());
            } catch (DuplicateKeyException e) {
                if (calls.find(id).isEmpty()) {
                    return page(Language.of(locale), body, measure, form.reject("code", "programme.wrong.code-taken"),
                            null);
                }
            }
        }
        return SeeOther.to("/programme/calls/" + id);
    }

    @GetMapping("/programme/calls/{id}/edit")
    ModelAndView edit(SignedIn me, Locale locale, @PathVariable UUID id) {
        Call call = access.run(me, id, CallState.DRAFT);
        return page(Language.of(locale), call.body(), measure(call.measure()),
                Form.of(CallDraft.of(call, calls.areas(call), clock.getZone())), call);
    }

    @PostMapping("/programme/calls/{id}/edit")
    Object revise(SignedIn me, Locale locale, @PathVariable UUID id, @RequestParam Map<String, String> sent) {
        Call call = access.run(me, id, CallState.DRAFT);
        Form form = Form.of(sent);
        Measure measure = measure(call.measure());
        Optional<CallDraft.Read> read = read(form, measure, id, call.body(), Language.of(locale));
        if (read.isEmpty()) {
            return page(Language.of(locale), call.body(), measure, form, call);
        }
        try {
            calls.revise(read.get().call(), read.get().areas(), me.account().toString());
        } catch (CallChangedException e) {
            return page(Language.of(locale), call.body(), measure, form.reject("code", "programme.wrong.changed"),
                    call);
        } catch (DuplicateKeyException e) {
            return page(Language.of(locale), call.body(), measure, form.reject("code", "programme.wrong.code-taken"),
                    call);
        }
        return SeeOther.to("/programme/calls/" + id);
    }

    private Optional<CallDraft.Read> read(Form form, Measure measure, UUID id, String body, Language language) {
        return new CallDraft(form, current.catalogue(), measure, clock.getZone()).read(id, body, access.paying(body),
                bodies.ids(language));
    }

    /** One that the body can open a call for. */
    private Measure measure(String id, String body) {
        return Optional.of(measure(id)).filter(each -> OwnMeasures.of(each, body, known()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The bodies that have measures of their own. */
    private Set<String> known() {
        return OwnMeasures.bodies(current.catalogue());
    }

    private Measure measure(String id) {
        return current.catalogue().findMeasure(id).filter(measure -> measure.amount() != null)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private ModelAndView page(Language language, String body, Measure measure, Form form, @Nullable Call call) {
        CallDraft draft = new CallDraft(form, current.catalogue(), measure, clock.getZone());
        @Nullable
        FeelException problem = form.wrong("ranking") == null ? null : draft.formulaProblem();
        Map<String, Object> model = new HashMap<>();
        model.put("words", words.in(language));
        model.put("form", form);
        model.put("body", body);
        model.put("measure", measure);
        model.put("call", call);
        model.put("problem", problem);
        model.put("changes", call == null ? proposed.lines(proposed.of(form, body), LocalDate.now(clock), language)
                : proposed.lines(call, LocalDate.now(clock), language));
        model.put("funds", access.paying(body));
        model.put("leads", bodies.ids(language));
        model.put("papers", current.catalogue().papers().values().stream()
                .sorted(Comparator.comparing(paper -> paper.title().in(language.code()))).toList());
        return new ModelAndView("programme/call-form", model,
                form.isWrong() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }
}

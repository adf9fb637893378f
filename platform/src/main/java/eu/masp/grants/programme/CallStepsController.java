package eu.masp.grants.programme;

import eu.masp.grants.calls.Call;
import eu.masp.grants.calls.CallArea;
import eu.masp.grants.calls.CallChangedException;
import eu.masp.grants.calls.CallState;
import eu.masp.grants.calls.Calls;
import eu.masp.grants.ledger.Fund;
import eu.masp.grants.ledger.Funds;
import eu.masp.people.SignedIn;
import eu.masp.shell.Figures;
import eu.masp.shell.Form;
import eu.masp.shell.Language;
import eu.masp.shell.SeeOther;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Publishing, extending and closing a call: each is shown before it is done. */
@Controller
class CallStepsController {
    private static final int LONGEST = 400;

    private final CallAccess access;
    private final Calls calls;
    private final Readiness readiness;
    private final ProposedChanges proposed;
    private final Funds funds;
    private final Words.Source words;
    private final Clock clock;

    CallStepsController(CallAccess access, Calls calls, Readiness readiness, ProposedChanges proposed, Funds funds,
            Words.Source words,
            Clock clock) {
        this.access = access;
        this.calls = calls;
        this.readiness = readiness;
        this.proposed = proposed;
        this.funds = funds;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/programme/calls/{id}/publish")
    ModelAndView publishForm(SignedIn me, Locale locale, @PathVariable UUID id,
            @RequestParam Map<String, String> asked) {
        Call call = access.run(me, id, CallState.DRAFT);
        Map<String, String> values = new HashMap<>(
                Map.of("referenceDate", readiness.referenceDate(call).toString()));
        values.putAll(asked);
        return publishPage(locale, call, Form.of(values));
    }

    @PostMapping("/programme/calls/{id}/publish")
    Object publish(SignedIn me, Locale locale, @PathVariable UUID id, @RequestParam Map<String, String> sent) {
        Call call = access.run(me, id, CallState.DRAFT);
        Form form = Form.of(sent);
        Optional<LocalDate> referenceDate = referenceDate(form);
        List<Finding> findings = readiness.of(call, calls.areas(call),
                referenceDate.orElseGet(() -> readiness.referenceDate(call)), words.in(Language.of(locale)));
        if (Readiness.stops(findings)) {
            form.reject("findings", "programme.wrong.not-ready");
        }
        if (CallDraft.version(form) != call.version() || !form.value("rules")
                .equals(calls.rulesToday(call, referenceDate.orElseGet(() -> readiness.referenceDate(call))))) {
            form.reject("findings", "programme.wrong.changed");
        }
        if (form.isWrong() || referenceDate.isEmpty()) {
            return publishPage(locale, call, form);
        }
        try {
            calls.publish(call, referenceDate.get(), me.account().toString());
        } catch (CallChangedException e) {
            return publishPage(locale, call, form.reject("findings", "programme.wrong.changed"));
        }
        return SeeOther.to("/programme/calls/" + id);
    }

    private static Optional<LocalDate> referenceDate(Form form) {
        try {
            return Optional.of(LocalDate.parse(form.value("referenceDate")));
        } catch (DateTimeParseException e) {
            form.reject("referenceDate", "programme.wrong.reference-date");
            return Optional.empty();
        }
    }

    private ModelAndView publishPage(Locale locale, Call call, Form form) {
        Words in = words.in(Language.of(locale));
        LocalDate referenceDate = referenceDate(form).orElseGet(() -> readiness.referenceDate(call));
        List<CallArea> areas = calls.areas(call);
        Map<String, Object> model = new HashMap<>();
        model.put("words", in);
        model.put("form", form);
        model.put("call", call);
        model.put("areas", areas);
        model.put("funds", areas.stream().map(CallArea::fund).distinct().map(funds::get)
                .collect(Collectors.toMap(Fund::id, Function.identity())));
        model.put("rules", calls.rulesToday(call, referenceDate));
        model.put("changes", proposed.lines(call, referenceDate, Language.of(locale)));
        model.put("values", readiness.values(call.measure(), referenceDate, in));
        model.put("findings", readiness.of(call, areas, referenceDate, in));
        return new ModelAndView("programme/call-publish", model,
                form.isWrong() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    @GetMapping("/programme/calls/{id}/{what:extend|close}")
    ModelAndView endForm(SignedIn me, Locale locale, @PathVariable UUID id, @PathVariable String what) {
        Call call = access.run(me, id, CallState.PUBLISHED);
        return endPage(locale, call, what, Form.of(Map.of("closesDay",
                call.closesAt().atZone(clock.getZone()).toLocalDate().toString(), "closesTime", "12:00")));
    }

    @PostMapping("/programme/calls/{id}/{what:extend|close}")
    Object end(SignedIn me, Locale locale, @PathVariable UUID id, @PathVariable String what,
            @RequestParam Map<String, String> sent) {
        Call call = access.run(me, id, CallState.PUBLISHED);
        Form form = Form.of(sent);
        if (form.value("act").isEmpty() || form.value("act").length() > LONGEST) {
            form.reject("act", "programme.wrong.act");
        }
        boolean extend = what.equals("extend");
        Optional<Instant> closes = extend ? CallDraft.instant(form, "closes", clock.getZone()) : Optional.empty();
        if (closes.isPresent() && (!closes.get().isAfter(call.closesAt()) || !closes.get().isAfter(clock.instant()))) {
            form.reject("closesDay", "programme.wrong.later");
        }
        closes.map(closing -> closing.atZone(clock.getZone()).toLocalDate()).filter(last -> last.isAfter(latest(call)))
                .ifPresent(_ -> form.reject("closesDay", "programme.wrong.too-late",
                        new Figures(Language.of(locale)).date(latest(call))));
        if (CallDraft.version(form) != call.version()) {
            form.reject("act", "programme.wrong.changed");
        }
        if (form.isWrong()) {
            return endPage(locale, call, what, form);
        }
        try {
            if (closes.isPresent()) {
                calls.extend(call, closes.get(), me.account().toString(), form.value("act"));
            } else {
                calls.close(call, me.account().toString(), form.value("act"));
            }
        } catch (CallChangedException e) {
            return endPage(locale, call, what, form.reject("act", "programme.wrong.changed"));
        }
        return SeeOther.to("/programme/calls/" + id);
    }

    /** A call does not outlive its measure, nor is it extended by more than a year at a time. */
    private LocalDate latest(Call call) {
        LocalDate year = call.closesAt().atZone(clock.getZone()).toLocalDate().plusYears(1);
        return readiness.measureEnds(call).filter(year::isAfter).orElse(year);
    }

    private ModelAndView endPage(Locale locale, Call call, String what, Form form) {
        return new ModelAndView("programme/call-end",
                Map.of("words", words.in(Language.of(locale)), "form", form, "call", call, "what", what),
                form.isWrong() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }
}

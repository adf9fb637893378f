package eu.masp.grants.apply;

import eu.masp.grants.calls.Call;
import eu.masp.grants.calls.CallState;
import eu.masp.grants.calls.Calls;
import eu.masp.shell.Language;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The calls, for everybody. */
@Controller
class CallsController {
    private final Calls calls;
    private final CallPages pages;

    CallsController(Calls calls, CallPages pages) {
        this.calls = calls;
        this.pages = pages;
    }

    @GetMapping("/calls")
    ModelAndView list(Locale locale) {
        List<CallPage> all = calls.published().stream().map(call -> pages.of(call, Language.of(locale))).toList();
        return new ModelAndView("apply/calls", Map.of("calls", all));
    }

    @GetMapping("/calls/{code}")
    ModelAndView call(@PathVariable String code, Locale locale) {
        return new ModelAndView("apply/call", Map.of("call", pages.of(published(calls, code), Language.of(locale))));
    }

    /** Of a draft nobody learns that it is there. */
    static Call published(Calls calls, String code) {
        return calls.find(code).filter(call -> call.state() != CallState.DRAFT).orElseThrow(OwnFile::notFound);
    }
}

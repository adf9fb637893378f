package eu.masp.grants.apply;

import eu.masp.grants.calls.Call;
import eu.masp.grants.calls.CallState;
import eu.masp.grants.calls.Calls;
import eu.masp.people.SignedIn;
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
    private final Applicants applicants;
    private final EarlierOnCall earlier;

    CallsController(Calls calls, CallPages pages, Applicants applicants, EarlierOnCall earlier) {
        this.calls = calls;
        this.pages = pages;
        this.applicants = applicants;
        this.earlier = earlier;
    }

    @GetMapping("/calls")
    ModelAndView list(Locale locale) {
        List<CallPage> all = calls.published().stream().map(call -> pages.of(call, Language.of(locale))).toList();
        return new ModelAndView("apply/calls", Map.of("calls", all));
    }

    @GetMapping("/calls/{code}")
    ModelAndView call(@PathVariable String code, Locale locale) {
        Call call = published(calls, code);
        CallWords words = new CallWords(Language.of(locale));
        EarlierLines mine = SignedIn.now().map(me -> applicants.of(me, call.applicants()))
                .map(names -> earlier.lines(call, names, words)).orElse(EarlierLines.NONE);
        return new ModelAndView("apply/call", Map.of("call", pages.of(call, Language.of(locale)), "mine", mine.here(),
                "elsewhere", mine.elsewhere()));
    }

    /** Of a draft nobody learns that it is there. */
    static Call published(Calls calls, String code) {
        return calls.find(code).filter(call -> call.state() != CallState.DRAFT).orElseThrow(OwnFile::notFound);
    }
}

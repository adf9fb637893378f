package eu.masp.grants.programme;

import eu.masp.grants.applications.Rankings;
import eu.masp.grants.calls.Call;
import eu.masp.grants.calls.CallState;
import eu.masp.grants.calls.Calls;
import eu.masp.grants.ledger.Fund;
import eu.masp.grants.ledger.Funds;
import eu.masp.people.SignedIn;
import eu.masp.shell.Form;
import eu.masp.shell.Language;
import eu.masp.shell.SeeOther;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The ranking of a call that is over: the act that draws it up, and the list. */
@Controller
class RankingController {
    private static final int LONGEST = 400;

    private final CallAccess access;
    private final ProgrammeReach reach;
    private final Rankings rankings;
    private final Calls calls;
    private final Funds funds;
    private final Words.Source words;

    RankingController(CallAccess access, ProgrammeReach reach, Rankings rankings, Calls calls, Funds funds,
            Words.Source words) {
        this.access = access;
        this.reach = reach;
        this.rankings = rankings;
        this.calls = calls;
        this.funds = funds;
        this.words = words;
    }

    @GetMapping("/programme/calls/{id}/ranking")
    ModelAndView list(SignedIn me, Locale locale, @PathVariable UUID id, @RequestParam Map<String, String> asked) {
        return page(me, locale, ranked(access.read(me, id)), Form.empty(), asked.get("page"));
    }

    @PostMapping("/programme/calls/{id}/ranking")
    Object draw(SignedIn me, Locale locale, @PathVariable UUID id, @RequestParam Map<String, String> sent) {
        Call call = ranked(access.run(me, id, CallState.CLOSED));
        Form form = Form.of(sent);
        if (form.value("act").isEmpty() || form.value("act").length() > LONGEST) {
            return page(me, locale, call, form.reject("act", "programme.wrong.act"), null);
        }
        rankings.draw(call, form.value("act"), me.account().toString());
        return SeeOther.to("/programme/calls/" + id + "/ranking");
    }

    private static Call ranked(Call call) {
        if (call.ranking() == null || call.state() == CallState.DRAFT) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return call;
    }

    private ModelAndView page(SignedIn me, Locale locale, Call call, Form form, @Nullable String page) {
        Paging paging = Paging.of(page, rankings.size(call));
        Map<String, Object> model = new HashMap<>();
        model.put("words", words.in(Language.of(locale)));
        model.put("form", form);
        model.put("call", call);
        model.put("drawn", rankings.find(call).orElse(null));
        model.put("waiting", rankings.waiting(call));
        model.put("paging", paging);
        model.put("places", rankings.places(call, Paging.SIZE, paging.offset()));
        model.put("funds", calls.areas(call).stream().map(area -> funds.get(area.fund())).distinct()
                .collect(Collectors.toMap(Fund::id, Function.identity())));
        model.put("runs", reach.runs(me, call.body()));
        return new ModelAndView("programme/ranking", model,
                form.isWrong() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }
}

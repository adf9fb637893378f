package eu.masp.grants.programme;

import eu.masp.catalogue.CurrentCatalogue;
import eu.masp.grants.ledger.Fund;
import eu.masp.grants.ledger.Funds;
import eu.masp.grants.ledger.StatementLine;
import eu.masp.grants.ledger.Statements;
import eu.masp.grants.pilot.Pilot;
import eu.masp.people.SignedIn;
import eu.masp.shell.Form;
import eu.masp.shell.Language;
import eu.masp.shell.SeeOther;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A body’s funds, and opening one. */
@Controller
class FundsController {
    private static final int LONGEST_TITLE = 120;

    private final ProgrammeReach reach;
    private final Funds funds;
    private final Statements statements;
    private final CurrentCatalogue current;
    private final Words.Source words;
    private final Pilot pilot;
    private final Clock clock;

    FundsController(ProgrammeReach reach, Funds funds, Statements statements, CurrentCatalogue current,
            Words.Source words, Pilot pilot, Clock clock) {
        this.reach = reach;
        this.funds = funds;
        this.statements = statements;
        this.current = current;
        this.words = words;
        this.pilot = pilot;
        this.clock = clock;
    }

    @GetMapping("/programme/funds")
    ModelAndView list(SignedIn me, Locale locale, @RequestParam Optional<String> body) {
        String of = reach.body(me, body);
        List<Fund> own = reach.funds(me, of);
        List<Fund> all = funds.withThoseAbove(own.stream().map(Fund::id).toList());
        Map<Long, StatementLine> lines = statements.of(all.stream().map(Fund::id).toList(), LocalDate.now(clock))
                .stream().collect(Collectors.toMap(line -> line.fund().id(), Function.identity()));
        Map<String, Object> model = new HashMap<>();
        model.put("words", words.in(Language.of(locale)));
        model.put("body", of);
        model.put("bodies", reach.bodies(me));
        model.put("tree", FundTree.of(all, lines,
                statements.flows(all.stream().map(Fund::id).toList(), LocalDate.now(clock)), of));
        model.put("runs", reach.runs(me, of));
        model.put("today", LocalDate.now(clock));
        model.put("loading", pilot.loading());
        return new ModelAndView("programme/funds", model);
    }

    @GetMapping("/programme/funds/new")
    ModelAndView form(SignedIn me, Locale locale, @RequestParam Optional<String> body) {
        String of = reach.body(me, body);
        reach.requireRunner(me, of);
        return page(me, locale, of, Form.of(Map.of("once", UUID.randomUUID().toString(), "level", "area")));
    }

    @PostMapping("/programme/funds/new")
    Object open(SignedIn me, Locale locale, @RequestParam Map<String, String> sent) {
        String body = reach.body(me, Optional.ofNullable(sent.get("body")));
        reach.requireRunner(me, body);
        Form form = Form.of(sent);
        Optional<Funds.Draft> draft = draft(form, body);
        if (draft.isEmpty() || form.isWrong()) {
            return page(me, locale, body, form);
        }
        if (funds.opened(String.valueOf(draft.get().once())).isEmpty()) {
            try {
                funds.open(draft.get());
            } catch (DuplicateKeyException e) {
                // Two at once: it is either this same form, sent twice, or another fund of that name.
                if (funds.opened(String.valueOf(draft.get().once())).isEmpty()) {
                    return page(me, locale, body, form.reject("code", "programme.wrong.code-taken"));
                }
            }
        }
        return SeeOther.to("/programme/funds?body=" + body);
    }

    private Optional<Funds.Draft> draft(Form form, String body) {
        String code = form.value("code").toUpperCase(Locale.ROOT);
        if (!code.matches("[A-Z0-9][A-Z0-9-]{2,39}")) {
            form.reject("code", "programme.wrong.code");
        }
        for (String title : List.of("titleIt", "titleEn")) {
            if (form.value(title).isEmpty() || form.value(title).length() > LONGEST_TITLE) {
                form.reject(title, "programme.wrong.title");
            }
        }
        Optional<Fund.Level> level = List.of(Fund.Level.values()).stream()
                .filter(each -> each.word().equals(form.value("level"))).findFirst();
        if (level.isEmpty()) {
            form.reject("level", "programme.wrong.level");
        }
        String area = level.filter(each -> each == Fund.Level.AREA).isPresent() ? form.value("area") : "";
        if (level.filter(each -> each == Fund.Level.AREA).isPresent()
                && !current.catalogue().territories().containsKey(area)) {
            form.reject("area", "programme.wrong.area");
        }
        Optional<Fund> parent = parents(body).stream()
                .filter(fund -> String.valueOf(fund.id()).equals(form.value("parent"))).findFirst();
        boolean source = level.filter(each -> each == Fund.Level.SOURCE).isPresent();
        if (!source && parent.isEmpty()) {
            form.reject("parent", "programme.wrong.parent");
        }
        if (!form.value("once").matches("[0-9a-f-]{36}")) {
            form.reject("code", "programme.wrong.again");
        }
        return level.map(each -> new Funds.Draft(code, form.value("titleIt"), form.value("titleEn"), each, body,
                area.isEmpty() ? null : area, source ? null : parent.map(Fund::id).orElse(null), false,
                "fund:" + body + ":" + form.value("once")));
    }

    private List<Fund> parents(String body) {
        return funds.of(body).stream().filter(fund -> fund.level() != Fund.Level.AREA).toList();
    }

    private ModelAndView page(SignedIn me, Locale locale, String body, Form form) {
        Map<String, Object> model = new HashMap<>();
        model.put("words", words.in(Language.of(locale)));
        model.put("form", form);
        model.put("body", body);
        model.put("parents", parents(body));
        model.put("areas", current.catalogue().territories().keySet().stream().sorted().toList());
        return new ModelAndView("programme/fund-new", model,
                form.isWrong() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }
}

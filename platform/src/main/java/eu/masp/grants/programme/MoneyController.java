package eu.masp.grants.programme;

import eu.masp.grants.ledger.Fund;
import eu.masp.grants.ledger.Funds;
import eu.masp.grants.ledger.Holdings;
import eu.masp.grants.ledger.Movement;
import eu.masp.people.SignedIn;
import eu.masp.shell.Figures;
import eu.masp.shell.Form;
import eu.masp.shell.Language;
import eu.masp.shell.SeeOther;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Acts that move money of a fund: a receipt, an allotment downwards, a reallocation of what is left. */
@Controller
class MoneyController {
    private static final int LONGEST = 400;
    private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);

    private final ProgrammeReach reach;
    private final Funds funds;
    private final FundMoney money;
    private final Holdings holdings;
    private final Words.Source words;
    private final Clock clock;

    MoneyController(ProgrammeReach reach, Funds funds, FundMoney money, Holdings holdings, Words.Source words,
            Clock clock) {
        this.reach = reach;
        this.funds = funds;
        this.money = money;
        this.holdings = holdings;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/programme/funds/{id}/{what:receipt|allotment|reallocation}")
    ModelAndView form(SignedIn me, Locale locale, @PathVariable long id, @PathVariable String what) {
        Fund fund = fund(me, id, what);
        Map<String, String> begin = Map.of("once", UUID.randomUUID().toString(), "day",
                LocalDate.now(clock).toString());
        return page(locale, fund, movement(what), Form.of(begin));
    }

    @PostMapping("/programme/funds/{id}/{what:receipt|allotment|reallocation}")
    Object move(SignedIn me, Locale locale, @PathVariable long id, @PathVariable String what,
            @RequestParam Map<String, String> sent) {
        Fund fund = fund(me, id, what);
        Movement movement = movement(what);
        Form form = Form.of(sent);
        FundMoney.@Nullable Act act = act(me, fund, movement, form, Language.of(locale));
        if (act == null) {
            return page(locale, fund, movement, form);
        }
        try {
            money.move(act);
        } catch (FundMoney.NotFreeException e) {
            return page(locale, fund, movement, form.reject("amount", "programme.wrong.not-free"));
        }
        return SeeOther.to("/programme/funds?body=" + fund.body());
    }

    /** Money comes in from outside through sources alone. */
    private Fund fund(SignedIn me, long id, String what) {
        Fund fund = reach.run(me, id);
        if (movement(what) == Movement.RECEIPT && fund.level() != Fund.Level.SOURCE) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return fund;
    }

    private FundMoney.@Nullable Act act(SignedIn me, Fund fund, Movement movement, Form form, Language language) {
        Optional<Long> cents = Euros.cents(form.value("amount"), language);
        if (cents.isEmpty()) {
            form.reject("amount", Euros.tooLarge(form.value("amount"), language) ? "programme.wrong.amount-large"
                    : "programme.wrong.amount");
        }
        Optional<Fund> to = movement == Movement.RECEIPT ? Optional.of(fund)
                : reachable(fund, movement).stream()
                        .filter(other -> String.valueOf(other.id()).equals(form.value("to"))).findFirst();
        to.ifPresent(other -> reach.run(me, other.id()));
        if (to.isEmpty()) {
            form.reject("to", "programme.wrong.to");
        }
        Optional<LocalDate> day = day(form.value("day"));
        day.ifPresentOrElse(given -> {
            if (given.isBefore(FIRST)) {
                form.reject("day", "programme.wrong.day-early", new Figures(language).date(FIRST));
            } else if (given.isAfter(LocalDate.now(clock))) {
                form.reject("day", "programme.wrong.day-future");
            }
        }, () -> form.reject("day", "programme.wrong.day"));
        if (movement == Movement.REALLOCATION) {
            afterTheFirst(form, to, day, language);
        }
        text(form, "act", "programme.wrong.act");
        if (movement == Movement.REALLOCATION) {
            text(form, "reason", "programme.wrong.reason");
        }
        if (!form.value("once").matches("[0-9a-f-]{36}")) {
            form.reject("amount", "programme.wrong.again");
        }
        if (form.isWrong() || cents.isEmpty() || to.isEmpty() || day.isEmpty()) {
            return null;
        }
        String act = movement == Movement.REALLOCATION ? form.value("act") + ": " + form.value("reason")
                : form.value("act");
        return new FundMoney.Act(movement, fund, to.get(), cents.get(), day.get(), act, me.account().toString(),
                "act:" + fund.id() + ":" + form.value("once"));
    }

    /** Leftovers cannot have gone to a fund that had no money yet. */
    private void afterTheFirst(Form form, Optional<Fund> to, Optional<LocalDate> day, Language language) {
        to.flatMap(fund -> holdings.firstDay(fund.id()))
                .filter(first -> day.filter(given -> given.isBefore(first)).isPresent())
                .ifPresent(first -> form.reject("day", "programme.wrong.day-before-fund",
                        new Figures(language).date(first)));
    }

    private static void text(Form form, String field, String wrong) {
        if (form.value(field).isEmpty() || form.value(field).length() > LONGEST) {
            form.reject(field, wrong);
        }
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Movement movement(String what) {
        return Movement.valueOf(what.toUpperCase(Locale.ROOT));
    }

    /** Down is to the funds right below; leftovers go to any other of the body’s. */
    private List<Fund> reachable(Fund fund, Movement movement) {
        return funds.of(fund.body()).stream().filter(other -> other.id() != fund.id())
                // Invented money never gets among the real.
                .filter(other -> other.demonstration() == fund.demonstration())
                .filter(other -> movement == Movement.REALLOCATION || Objects.equals(other.parent(), fund.id()))
                .toList();
    }

    private ModelAndView page(Locale locale, Fund fund, Movement movement, Form form) {
        LocalDate today = LocalDate.now(clock);
        Map<String, Object> model = new HashMap<>();
        model.put("words", words.in(Language.of(locale)));
        model.put("form", form);
        model.put("fund", fund);
        model.put("what", movement.word());
        model.put("others", movement == Movement.RECEIPT ? List.of() : reachable(fund, movement));
        LocalDate day = day(form.value("day")).filter(given -> !given.isBefore(FIRST) && !given.isAfter(today))
                .orElse(today);
        model.put("day", day);
        model.put("free", holdings.freeFrom(fund.id(), day));
        return new ModelAndView("programme/money", model,
                form.isWrong() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }
}

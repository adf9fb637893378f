package eu.masp.grants.programme;

import eu.masp.grants.ledger.Figure;
import eu.masp.grants.ledger.Fund;
import eu.masp.grants.ledger.Statements;
import eu.masp.grants.pilot.Pilot;
import eu.masp.people.SignedIn;
import eu.masp.shell.Form;
import eu.masp.shell.Language;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** What became of the money, for any day; each figure opens the entries that it adds up. */
@Controller
class StatementController {
    private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);
    private static final int MOST_FUNDS = 2_000;

    private final ProgrammeReach reach;
    private final StatementOfBody statementOfBody;
    private final Statements statements;
    private final StatementFiles files;
    private final Words.Source words;
    private final Pilot pilot;
    private final Clock clock;

    StatementController(ProgrammeReach reach, StatementOfBody statementOfBody, Statements statements,
            StatementFiles files,
            Words.Source words, Pilot pilot, Clock clock) {
        this.reach = reach;
        this.statementOfBody = statementOfBody;
        this.statements = statements;
        this.files = files;
        this.words = words;
        this.pilot = pilot;
        this.clock = clock;
    }

    @GetMapping("/programme/statement")
    ModelAndView statement(SignedIn me, Locale locale, @RequestParam Map<String, String> asked) {
        String body = reach.body(me, Optional.ofNullable(asked.get("body")));
        Form form = Form.of(asked);
        LocalDate until = until(form);
        Words in = words.in(Language.of(locale));
        Map<String, Object> model = new HashMap<>();
        model.put("form", form);
        model.put("words", in);
        model.put("statement", statementOfBody.of(body, reach.funds(me, body), until, in));
        model.put("bodies", reach.bodies(me));
        model.put("today", LocalDate.now(clock));
        model.put("loading", pilot.loading());
        return new ModelAndView("programme/statement", model,
                form.isWrong() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    @GetMapping("/programme/statement/entries")
    ModelAndView entries(SignedIn me, Locale locale, @RequestParam Map<String, String> asked) {
        Figure figure = Figure.find(asked.getOrDefault("figure", "")).orElseThrow(StatementController::notFound);
        List<Fund> funds = funds(me, asked.getOrDefault("funds", ""));
        Form form = Form.of(asked);
        LocalDate until = until(form);
        List<Long> ids = funds.stream().map(Fund::id).toList();
        Statements.Behind behind = statements.behind(figure, ids, until);
        Paging paging = Paging.of(asked.get("page"), behind.lines());
        Map<String, Object> model = new HashMap<>();
        model.put("words", words.in(Language.of(locale)));
        model.put("figure", figure);
        model.put("funds", funds);
        model.put("until", until);
        model.put("behind", behind);
        model.put("paging", paging);
        model.put("lines", statements.lines(figure, ids, until, Paging.SIZE, paging.offset()));
        return new ModelAndView("programme/entries", model);
    }

    @GetMapping("/programme/statement.{kind:csv|xlsx}")
    void export(SignedIn me, Locale locale, @PathVariable String kind, @RequestParam Map<String, String> asked,
            HttpServletResponse response) throws IOException {
        String body = reach.body(me, Optional.ofNullable(asked.get("body")));
        Form form = Form.of(asked);
        LocalDate until = until(form);
        if (form.isWrong()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        Words in = words.in(Language.of(locale));
        Statement statement = statementOfBody.of(body, reach.funds(me, body), until, in);
        response.setHeader("Content-Disposition",
                "attachment; filename=\"" + body + "-" + until + "." + kind + "\"");
        response.setHeader("Cache-Control", "no-store");
        if (kind.equals("csv")) {
            response.setContentType("text/csv;charset=UTF-8");
            files.csv(statement, in, response.getOutputStream());
        } else {
            response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
            files.xlsx(statement, in, response.getOutputStream());
        }
    }

    /** Today where nothing was typed; where it is no day, today and a word about it. */
    private LocalDate until(Form form) {
        LocalDate today = LocalDate.now(clock);
        if (form.value("until").isEmpty()) {
            return today;
        }
        try {
            LocalDate day = LocalDate.parse(form.value("until"));
            if (!day.isBefore(FIRST) && !day.isAfter(today)) {
                return day;
            }
        } catch (DateTimeParseException e) {
            // Said below, in the same words.
        }
        form.reject("until", "programme.wrong.until");
        return today;
    }

    private List<Fund> funds(SignedIn me, String ids) {
        List<Long> some;
        try {
            some = Stream.of(ids.split(",")).map(Long::valueOf).distinct().limit(MOST_FUNDS).toList();
        } catch (NumberFormatException e) {
            throw notFound();
        }
        return some.stream().map(id -> reach.read(me, id)).toList();
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}

package eu.masp.organisations.web;

import eu.masp.organisations.Amounts;
import eu.masp.organisations.Enterprise;
import eu.masp.organisations.Firm;
import eu.masp.organisations.FirmBook;
import eu.masp.organisations.YearFigures;
import eu.masp.people.SignedIn;
import eu.masp.shell.Form;
import eu.masp.shell.Language;
import eu.masp.shell.SeeOther;
import eu.masp.shell.TypedNumber;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
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

/** The figures of each financial year: of the firm, and of each of its group. */
@Controller
class YearsController {
    private static final BigDecimal MOST_PEOPLE = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal MOST_EUROS = BigDecimal.valueOf(1_000_000_000_000L);
    private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);

    private final OwnFirms own;
    private final FirmBook book;
    private final Clock clock;

    YearsController(OwnFirms own, FirmBook book, Clock clock) {
        this.own = own;
        this.book = book;
        this.clock = clock;
    }

    @GetMapping("/firms/{id}/years/{of}")
    ModelAndView show(SignedIn me, @PathVariable UUID id, @PathVariable UUID of) {
        Firm firm = own.require(me, id);
        return page(firm, member(id, of), Form.empty());
    }

    @PostMapping("/firms/{id}/years/{of}")
    Object keep(SignedIn me, @PathVariable UUID id, @PathVariable UUID of, @RequestParam Map<String, String> sent,
            Locale locale) {
        Firm firm = own.require(me, id);
        Enterprise member = member(id, of);
        Form form = Form.of(sent);
        YearFigures year = read(form, Language.of(locale));
        if (year == null) {
            return page(firm, member, form);
        }
        book.year(id, of, year, me.account());
        return SeeOther.to("/firms/" + id + "/years/" + of);
    }

    @PostMapping("/firms/{id}/years/{of}/remove")
    Object remove(SignedIn me, @PathVariable UUID id, @PathVariable UUID of, @RequestParam String closed) {
        own.require(me, id);
        member(id, of);
        day(closed).ifPresent(day -> book.forgetYear(id, of, day, me.account()));
        return SeeOther.to("/firms/" + id + "/years/" + of);
    }

    private @Nullable YearFigures read(Form form, Language language) {
        boolean estimated = form.value("estimated").equals("yes");
        LocalDate today = LocalDate.now(clock);
        LocalDate latest = estimated ? today.plusYears(2) : today.minusDays(1);
        Optional<LocalDate> closed = day(form.value("closed"))
                .filter(day -> !day.isBefore(FIRST) && !day.isAfter(latest));
        if (closed.isEmpty()) {
            form.reject("closed", "organisations.wrong.closed");
        }
        Optional<BigDecimal> headcount = TypedNumber.read(form.value("headcount"), language, 2, MOST_PEOPLE);
        if (headcount.isEmpty()) {
            form.reject("headcount", "organisations.wrong.headcount");
        }
        BigDecimal turnover = euros(form, "turnover", language);
        BigDecimal balance = euros(form, "balance", language);
        if (turnover == null && balance == null) {
            form.reject("turnover", "organisations.wrong.neither");
        }
        return form.isWrong() ? null
                : new YearFigures(closed.orElseThrow(), new Amounts(headcount.orElseThrow(), turnover, balance),
                        estimated);
    }

    private static @Nullable BigDecimal euros(Form form, String field, Language language) {
        if (form.value(field).isEmpty()) {
            return null;
        }
        Optional<BigDecimal> euros = TypedNumber.read(form.value(field), language, 2, MOST_EUROS);
        if (euros.isEmpty()) {
            form.reject(field, "organisations.wrong.euros");
        }
        return euros.orElse(null);
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private Enterprise member(UUID firm, UUID of) {
        return book.group(firm).stream().filter(each -> each.id().equals(of) && each.kind().hasFigures()).findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static ModelAndView page(Firm firm, Enterprise member, Form form) {
        ModelAndView page = new ModelAndView("organisations/years",
                Map.of("firm", firm, "member", member, "form", form));
        page.setStatus(form.isWrong() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
        return page;
    }
}

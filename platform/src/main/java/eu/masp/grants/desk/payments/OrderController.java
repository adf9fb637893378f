package eu.masp.grants.desk.payments;

import eu.masp.grants.claims.ClaimRefusedException;
import eu.masp.grants.desk.DeskApplicants;
import eu.masp.grants.desk.DeskScope;
import eu.masp.grants.desk.Show;
import eu.masp.grants.desk.Shows;
import eu.masp.people.Role;
import eu.masp.people.SignedIn;
import eu.masp.shell.Form;
import eu.masp.shell.SeeOther;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** One order: its file for the bank, and what the bank did. */
@Controller
class OrderController {
    private static final String ON = "on";
    private static final int LONGEST = 500;

    private final OrderTable orders;
    private final BankReports reports;
    private final DeskApplicants applicants;
    private final Shows shows;
    private final Clock clock;

    OrderController(OrderTable orders, BankReports reports, DeskApplicants applicants, Shows shows, Clock clock) {
        this.orders = orders;
        this.reports = reports;
        this.applicants = applicants;
        this.shows = shows;
        this.clock = clock;
    }

    @GetMapping("/desk/payments/orders/{id}")
    ModelAndView open(SignedIn me, @PathVariable UUID id, Locale locale, @RequestParam(defaultValue = "") String done) {
        PaymentOrder order = order(DeskScope.of(me, Role.PAYMENT_OFFICER, Role.AUDITOR), id);
        Show show = shows.in(locale);
        String said = done.matches("\\d{1,6}") ? show.counted("desk.order.paid", Long.parseLong(done))
                : done.equals("failed") ? show.t("desk.order.failed") : "";
        return page(me, order, show, Form.of(Map.of(ON, LocalDate.now(clock).toString())), said, HttpStatus.OK);
    }

    /** The same bytes however often it is asked for. */
    @GetMapping("/desk/payments/orders/{id}/file")
    ResponseEntity<byte[]> file(SignedIn me, @PathVariable UUID id) {
        PaymentOrder order = order(DeskScope.of(me, Role.PAYMENT_OFFICER), id);
        if (!order.kept()) {
            throw new ResponseStatusException(HttpStatus.GONE);
        }
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_XML)
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(order.fileName(), StandardCharsets.US_ASCII).build()
                                .toString())
                .cacheControl(CacheControl.noStore()).body(orders.file(id));
    }

    @PostMapping("/desk/payments/orders/{id}/paid")
    Object paid(SignedIn me, @PathVariable UUID id, Locale locale, @RequestParam Map<String, String> sent) {
        PaymentOrder order = order(DeskScope.of(me, Role.PAYMENT_OFFICER), id);
        Form form = Form.of(sent);
        Show show = shows.in(locale);
        Optional<LocalDate> on = day(form, ON, order, show);
        if (on.isEmpty()) {
            return page(me, order, show, form, "", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            return SeeOther.to("/desk/payments/orders/" + id + "?done=" + reports.paid(order, on.get(), me.account()));
        } catch (ClaimRefusedException e) {
            return page(me, order, shows.in(locale), form.reject(ON, refused(e)), "", HttpStatus.CONFLICT);
        }
    }

    @PostMapping("/desk/payments/orders/{id}/items/{claim}")
    Object failed(SignedIn me, @PathVariable UUID id, @PathVariable UUID claim, Locale locale,
            @RequestParam Map<String, String> sent) {
        PaymentOrder order = order(DeskScope.of(me, Role.PAYMENT_OFFICER), id);
        OrderItem item = orders.items(id).stream().filter(each -> each.claim().equals(claim)).findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (applicants.own(me, item.applicant())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        Form form = Form.of(sent);
        Optional<LocalDate> on = day(form, "on-" + claim, order, shows.in(locale));
        String reason = form.value("reason-" + claim);
        if (reason.isEmpty() || reason.length() > LONGEST) {
            form.reject("reason-" + claim, "desk.wrong.bank-reason");
        }
        if (form.isWrong() || on.isEmpty()) {
            return page(me, order, shows.in(locale), form, "", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            reports.failed(order, claim, on.get(), reason, me.account());
        } catch (ClaimRefusedException e) {
            return page(me, order, shows.in(locale), form.reject("reason-" + claim, refused(e)), "",
                    HttpStatus.CONFLICT);
        }
        return SeeOther.to("/desk/payments/orders/" + id + "?done=failed");
    }

    private static String refused(ClaimRefusedException e) {
        return "desk.claim.refused." + e.reason().name().toLowerCase(Locale.ROOT);
    }

    /** A day of the bank's: not before the one that the order names, and not after today. The form says what is wrong. */
    private Optional<LocalDate> day(Form form, String field, PaymentOrder order, Show show) {
        Optional<LocalDate> day = Dates.parse(form.value(field));
        if (day.isEmpty()) {
            form.reject(field, "desk.wrong.bank-day");
        } else if (day.get().isBefore(order.executionDate())) {
            form.reject(field, "desk.wrong.bank-early", show.day(order.executionDate()));
        } else if (day.get().isAfter(LocalDate.now(clock))) {
            form.reject(field, "desk.wrong.bank-future");
        }
        return form.wrong(field) == null ? day : Optional.empty();
    }

    private PaymentOrder order(DeskScope scope, UUID id) {
        return orders.find(scope, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private ModelAndView page(SignedIn me, PaymentOrder order, Show show, Form form, String done, HttpStatus status) {
        boolean officer = me.seats().stream()
                .anyMatch(seat -> seat.role() == Role.PAYMENT_OFFICER && seat.body().equals(order.body()));
        return new ModelAndView("desk/order", Map.of("view", new OrderPage(show, order, orders.items(order.id()),
                orders.leftOut(order.id()), officer, !LocalDate.now(clock).isBefore(order.executionDate()), form,
                done)), status);
    }
}

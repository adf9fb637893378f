package eu.masp.grants.desk.payments;

import eu.masp.grants.claims.ClaimEvent;
import eu.masp.grants.claims.ClaimRefusedException;
import eu.masp.grants.claims.ClaimState;
import eu.masp.grants.claims.ClaimStep;
import eu.masp.grants.claims.Claims;
import eu.masp.grants.desk.DeskApplicants;
import eu.masp.grants.desk.DeskScope;
import eu.masp.grants.desk.Euros;
import eu.masp.grants.desk.Reaches;
import eu.masp.grants.desk.Show;
import eu.masp.grants.desk.Shows;
import eu.masp.people.Iban;
import eu.masp.people.Role;
import eu.masp.people.SignedIn;
import eu.masp.shell.Form;
import eu.masp.shell.SeeOther;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Where those who pay see what is due, order it, and write down what came back. */
@Controller
class PaymentsController {
    private static final int SHOWN = 20;

    private final PaymentTable payments;
    private final OrderTable orders;
    private final OrderMaker maker;
    private final Claims claims;
    private final DeskApplicants applicants;
    private final Shows shows;
    private final Reaches reaches;
    private final Clock clock;

    PaymentsController(PaymentTable payments, OrderTable orders, OrderMaker maker, Claims claims,
            DeskApplicants applicants, Shows shows, Reaches reaches, Clock clock) {
        this.payments = payments;
        this.orders = orders;
        this.maker = maker;
        this.claims = claims;
        this.applicants = applicants;
        this.shows = shows;
        this.reaches = reaches;
        this.clock = clock;
    }

    @GetMapping("/desk/payments")
    ModelAndView list(SignedIn me, Locale locale, @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "") String done) {
        DeskScope scope = DeskScope.of(me, Role.PAYMENT_OFFICER, Role.AUDITOR);
        String chosen = scope.bodies().contains(body) ? body : scope.bodies().getFirst();
        return page(me, scope, chosen, shows.in(locale), prefilled(chosen), List.of(), done, HttpStatus.OK);
    }

    @PostMapping("/desk/payments/account")
    Object account(SignedIn me, Locale locale, @RequestParam Map<String, String> sent) {
        DeskScope scope = DeskScope.of(me, Role.PAYMENT_OFFICER);
        Form form = Form.of(sent);
        String body = body(scope, form);
        Optional<Iban> iban = Iban.parse(form.value("iban"));
        String bic = form.value("bic").replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        if (SepaText.of(form.value("name"), 1).isEmpty()) {
            form.reject("name", "desk.wrong.account-name");
        }
        if (iban.isEmpty()) {
            form.reject("iban", "desk.wrong.iban");
        }
        if (!bic.isEmpty() && !bic.matches("[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?")) {
            form.reject("bic", "desk.wrong.bic");
        }
        if (form.isWrong() || iban.isEmpty()) {
            return page(me, scope, body, shows.in(locale), form, List.of(), "", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        payments.keep(new PayingAccount(body, form.value("name"), iban.get().number(), bic), me.account(),
                clock.instant());
        return SeeOther.to("/desk/payments?body=" + body + "&done=account");
    }

    @PostMapping("/desk/payments/orders")
    Object order(SignedIn me, Locale locale, @RequestParam Map<String, String> sent) {
        DeskScope scope = DeskScope.of(me, Role.PAYMENT_OFFICER);
        Form form = Form.of(sent);
        String body = body(scope, form);
        Optional<PayingAccount> from = payments.account(body);
        LocalDate today = LocalDate.now(clock);
        Optional<LocalDate> on = Dates.parse(form.value("on"))
                .filter(day -> !day.isBefore(today) && day.isBefore(today.plusYears(1)) && TargetDays.open(day));
        if (from.isEmpty()) {
            form.reject("name", "desk.wrong.no-account");
        }
        if (on.isEmpty()) {
            form.reject("on", "desk.wrong.execution");
        }
        if (!form.value("once").matches("[0-9a-f-]{36}")) {
            form.reject("on", "desk.wrong.step");
        }
        if (form.isWrong() || from.isEmpty() || on.isEmpty()) {
            return page(me, scope, body, shows.in(locale), form, List.of(), "", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            return SeeOther.to("/desk/payments/orders/" + maker.make(scope, from.get(), on.get(), me,
                    me.account() + " " + form.value("once")));
        } catch (OrderMaker.NothingToPayException e) {
            return page(me, scope, body, shows.in(locale), form.reject("on", "desk.wrong.nothing-to-pay"),
                    e.leftOut(), "", HttpStatus.CONFLICT);
        }
    }

    @PostMapping("/desk/payments/claims/{id}/ask-iban")
    Object askIban(SignedIn me, @PathVariable UUID id, @RequestParam Map<String, String> sent) {
        DeskScope scope = DeskScope.of(me, Role.PAYMENT_OFFICER);
        String body = body(scope, Form.of(sent));
        PayableRow row = find(scope, body, ClaimState.CHECKED, id);
        if (payments.askForIban(id, me.account(), clock.instant())) {
            applicants.askForIban(row.applicant(), row.number(), row.arrival());
        }
        return SeeOther.to("/desk/payments?body=" + body + "&done=iban");
    }

    @PostMapping("/desk/payments/claims/{id}/recovered")
    Object recovered(SignedIn me, @PathVariable UUID id, Locale locale, @RequestParam Map<String, String> sent) {
        DeskScope scope = DeskScope.of(me, Role.PAYMENT_OFFICER);
        Form form = Form.of(sent);
        String body = body(scope, form);
        int version = form.value("version").matches("[0-9]{1,9}") ? Integer.parseInt(form.value("version")) : 0;
        if (came(id, version, me)) {
            return SeeOther.to("/desk/payments?body=" + body + "&done=recovered");
        }
        PayableRow row = find(scope, body, ClaimState.RECOVERY_ORDERED, id);
        if (applicants.own(me, row.applicant())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        String field = "recovered-" + id;
        String sum = field + "-cents";
        Optional<LocalDate> on = Dates.parse(form.value(field)).filter(day -> !day.isAfter(LocalDate.now(clock)));
        OptionalLong cents = Euros.parse(form.value(sum), shows.in(locale).language());
        if (on.isEmpty()) {
            form.reject(field, "desk.wrong.past-day");
        }
        if (cents.isEmpty() || cents.getAsLong() == 0) {
            form.reject(sum, "desk.wrong.cents");
        }
        if (form.isWrong() || on.isEmpty() || cents.isEmpty()) {
            return page(me, scope, body, shows.in(locale), form, List.of(), "", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        LocalDate asked = claims.events(id).stream()
                .filter(event -> event.event().equals(ClaimStep.ORDER_RECOVERY.word()))
                .map(event -> LocalDate.ofInstant(event.at(), clock.getZone())).reduce((_, later) -> later)
                .orElse(LocalDate.MIN);
        if (on.get().isBefore(asked)) {
            Show show = shows.in(locale);
            return page(me, scope, body, show, form.reject(field, "desk.wrong.before-asked", show.day(asked)),
                    List.of(),
                    "", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            claims.recover(id, version, cents.getAsLong(), me.account().toString(), on.get());
        } catch (ClaimRefusedException e) {
            return page(me, scope, body, shows.in(locale),
                    form.reject(e.reason() == ClaimRefusedException.Reason.MORE_THAN_ASKED_BACK ? sum : field,
                            "desk.claim.refused." + e.reason().name().toLowerCase(Locale.ROOT)),
                    List.of(),
                    "", HttpStatus.CONFLICT);
        }
        return SeeOther.to("/desk/payments?body=" + body + "&done=recovered");
    }

    /** The same form sent twice by the same hand. */
    private boolean came(UUID id, int version, SignedIn me) {
        List<ClaimEvent> events = claims.events(id);
        return claims.find(id).filter(claim -> claim.version() == version + 1).isPresent() && !events.isEmpty()
                && Set.of(ClaimStep.RECOVER.word(), ClaimStep.RECOVER_PART.word()).contains(events.getLast().event())
                && events.getLast().actor().equals(me.account().toString());
    }

    private PayableRow find(DeskScope scope, String body, ClaimState state, UUID id) {
        return payments.find(scope, body, state, id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The body of a form: one of those that this person pays for. */
    private static String body(DeskScope scope, Form form) {
        if (!scope.bodies().contains(form.value("body"))) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return form.value("body");
    }

    private Form prefilled(String body) {
        Map<String, String> values = new HashMap<>();
        values.put("on", TargetDays.after(LocalDate.now(clock)).toString());
        payments.account(body).ifPresent(account -> {
            values.put("name", account.name());
            values.put("iban", new Iban(account.iban()).grouped());
            values.put("bic", account.bic());
        });
        return Form.of(values);
    }

    private ModelAndView page(SignedIn me, DeskScope scope, String body, Show show, Form form, List<LeftOut> leftOut,
            String done, HttpStatus status) {
        List<PayableRow> payable = payments.rows(scope, body, ClaimState.CHECKED, OrderMaker.MOST);
        PaymentTable.Sum due = payments.sum(scope, body, ClaimState.CHECKED);
        PaymentTable.Sum back = payments.sum(scope, body, ClaimState.RECOVERY_ORDERED);
        boolean officer = me.seats().stream()
                .anyMatch(seat -> seat.role() == Role.PAYMENT_OFFICER && seat.body().equals(body));
        String said = done.matches("account|iban|recovered") ? show.t("desk.payments.done." + done) : "";
        PaymentsPage page = new PaymentsPage(show, reaches.of(scope.of(body), show), body, scope.bodies(),
                show.t("desk.payments.due", due.number(), show.euros(due.cents())), payable,
                applicants.withIban(payable.stream().map(PayableRow::applicant).collect(Collectors.toSet())),
                payments.rows(scope, body, ClaimState.RECOVERY_ORDERED, OrderMaker.MOST),
                show.t("desk.payments.back", back.number(), show.euros(back.cents())), payments.account(body),
                orders.of(scope, body, SHOWN), officer, UUID.randomUUID().toString(), leftOut, form, said);
        return new ModelAndView("desk/payments", Map.of("view", page), status);
    }
}

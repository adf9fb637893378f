package eu.masp.grants.aid;

import eu.masp.catalogue.Bodies;
import eu.masp.organisations.Firm;
import eu.masp.organisations.Firms;
import eu.masp.people.SignedIn;
import eu.masp.shell.Figures;
import eu.masp.shell.Form;
import eu.masp.shell.Language;
import eu.masp.shell.SeeOther;
import eu.masp.shell.TypedNumber;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Where those who act for a firm see what it can still get, and declare what it has had. */
@Controller
class OwnAidsController {
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000);
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final int LONGEST = 200;
    private static final int CENTS = 2;

    private final Aids aids;
    private final Firms firms;
    private final Bodies bodies;
    private final Clock clock;

    OwnAidsController(Aids aids, Firms firms, Bodies bodies, Clock clock) {
        this.aids = aids;
        this.firms = firms;
        this.bodies = bodies;
        this.clock = clock;
    }

    @GetMapping("/firms/{id}/aids")
    ModelAndView show(SignedIn me, @PathVariable UUID id, Locale locale) {
        return page(own(me, id), Form.of(Map.of("key", UUID.randomUUID().toString())), locale);
    }

    @PostMapping("/firms/{id}/aids")
    Object declare(SignedIn me, @PathVariable UUID id, @RequestParam Map<String, String> sent, Locale locale) {
        Firm firm = own(me, id);
        Form form = Form.of(sent);
        for (String field : new String[] {"grantor", "act"}) {
            String text = form.value(field);
            if (text.isEmpty() || text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl)) {
                form.reject(field, "aid.wrong." + field);
            }
        }
        Optional<String> beneficiary = firms.undertaking(id).members().stream()
                .filter(form.value("beneficiary")::equals).findFirst();
        if (beneficiary.isEmpty()) {
            form.reject("beneficiary", "aid.wrong.beneficiary");
        }
        Optional<LocalDate> day = day(form.value("granted"));
        if (day.isEmpty()) {
            form.reject("granted", "aid.wrong.granted");
        } else if (day.get().isBefore(FIRST)) {
            form.reject("granted", "aid.wrong.granted-early", new Figures(Language.of(locale)).date(FIRST));
        }
        Optional<BigDecimal> euros = TypedNumber.read(form.value("amount"), Language.of(locale), CENTS, MOST)
                .filter(each -> each.signum() > 0);
        if (euros.isEmpty()) {
            // Too large to be aid that counts as small, or no amount at all.
            form.reject("amount",
                    TypedNumber.read(form.value("amount"), Language.of(locale), CENTS, MOST.movePointRight(CENTS * 2))
                            .filter(each -> each.compareTo(MOST) > 0).isPresent() ? "aid.wrong.amount-large"
                                    : "aid.wrong.amount",
                    new Figures(Language.of(locale)).euros(MOST));
        }
        if (!form.value("reference").matches("\\d{0,20}")) {
            form.reject("reference", "aid.wrong.reference");
        }
        if (form.isWrong()) {
            return page(firm, form, locale);
        }
        UUID key = UUID.nameUUIDFromBytes(("aid " + id + " " + form.value("key")).getBytes(StandardCharsets.UTF_8));
        aids.declare(id, new Aid(key, true, beneficiary.orElseThrow(), form.value("grantor"), form.value("act"),
                day.orElseThrow(), euros.orElseThrow().movePointRight(CENTS).longValueExact(),
                form.value("reference")), me.account());
        return SeeOther.to("/firms/" + id + "/aids");
    }

    @PostMapping("/firms/{id}/aids/{aid}/take-back")
    Object takeBack(SignedIn me, @PathVariable UUID id, @PathVariable UUID aid) {
        own(me, id);
        if (!aids.takeBack(id, aid)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return SeeOther.to("/firms/" + id + "/aids");
    }

    private Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text))
                    .filter(day -> !day.isAfter(LocalDate.now(clock)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private Firm own(SignedIn me, UUID id) {
        return firms.find(id).filter(_ -> firms.represents(me.account(), id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private ModelAndView page(Firm firm, Form form, Locale locale) {
        ModelAndView page = new ModelAndView("aid/own", Map.of("firm", firm, "form", form, "sum",
                aids.on(firm.id(), LocalDate.now(clock)), "words",
                new AidWords(Language.of(locale), bodies, clock.getZone())));
        page.setStatus(form.isWrong() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
        return page;
    }
}

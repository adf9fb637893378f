package eu.masp.grants.apply;

import eu.masp.grants.applications.Application;
import eu.masp.grants.claims.Claim;
import eu.masp.grants.claims.ClaimRefusedException;
import eu.masp.grants.claims.ClaimState;
import eu.masp.grants.claims.Claims;
import eu.masp.papers.PaperRefusedException;
import eu.masp.people.SignedIn;
import eu.masp.shell.Form;
import eu.masp.shell.Language;
import eu.masp.shell.SeeOther;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Claiming what was spent, with receipts; month by month where the grant is paid so. */
@Controller
class ClaimsController {
    private static final ZoneId ITALY = ZoneId.of("Europe/Rome");
    private final OwnFile own;
    private final Claims claims;
    private final Lodging lodging;
    private final GrantPeriods grants;
    private final Clock clock;

    ClaimsController(OwnFile own, Claims claims, Lodging lodging, GrantPeriods grants, Clock clock) {
        this.own = own;
        this.claims = claims;
        this.lodging = lodging;
        this.grants = grants;
        this.clock = clock;
    }

    @GetMapping("/applications/{id}/claims/new")
    ModelAndView ask(SignedIn me, @PathVariable UUID id, Locale locale) {
        return page(own.sent(me, id), Form.of(Map.of("once", UUID.randomUUID().toString())), locale);
    }

    @PostMapping("/applications/{id}/claims")
    Object lodge(SignedIn me, @PathVariable UUID id, @RequestParam Map<String, String> sent,
            @RequestParam(required = false) @Nullable List<MultipartFile> receipts, Locale locale)
            throws IOException {
        OwnFile.Sent file = own.sent(me, id);
        Form form = Form.of(sent);
        Optional<Long> spent = SendController.cents(form.value("spent"));
        List<Lodging.Sent> files = files(receipts);
        LocalDate month = month(form.value("month"));
        if (file.application().monthly() != null
                && (month == null || YearMonth.from(month).isBefore(first(file)))) {
            form.reject("month", "apply.wrong.month");
        }
        if (spent.isEmpty()) {
            form.reject("spent",
                    SendController.tooMuch(form.value("spent")) ? "apply.wrong.much" : "apply.wrong.spent");
        }
        if (files.isEmpty()) {
            form.reject("receipts", "apply.wrong.receipts");
        }
        if (!form.isWrong()) {
            try {
                lodging.lodge(id, month, spent.orElseThrow(), files, me.account(), once(form));
                return SeeOther.to("/applications/" + id + "?done=claimed");
            } catch (ClaimRefusedException e) {
                form.reject(e.reason() == ClaimRefusedException.Reason.MONTH ? "month" : "spent",
                        "apply.wrong.claim." + e.reason().name().toLowerCase(Locale.ROOT));
            } catch (PaperRefusedException e) {
                form.reject("receipts", e.text());
            }
        }
        ModelAndView page = page(file, form, locale);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static String once(Form form) {
        String once = form.value("once");
        return once.matches("[0-9a-f-]{36}") ? once : UUID.randomUUID().toString();
    }

    static List<Lodging.Sent> files(@Nullable List<MultipartFile> receipts) throws IOException {
        List<Lodging.Sent> files = new ArrayList<>();
        for (MultipartFile each : receipts == null ? List.<MultipartFile>of() : receipts) {
            if (!each.isEmpty()) {
                files.add(new Lodging.Sent(Objects.requireNonNullElse(each.getOriginalFilename(), ""),
                        each.getBytes()));
            }
        }
        return files;
    }

    private static @Nullable LocalDate month(String typed) {
        return typed.matches("\\d{4}-(0[1-9]|1[0-2])") ? YearMonth.parse(typed).atDay(1) : null;
    }

    private ModelAndView page(OwnFile.Sent file, Form form, Locale locale) {
        CallWords words = new CallWords(Language.of(locale));
        Application application = file.application();
        Long monthly = application.monthly();
        return new ModelAndView("apply/claim", Map.of("id", application.id().toString(), "form", form,
                "title", words.title(file.call()), "months", monthly == null ? List.of() : months(file, words),
                "monthly", monthly == null ? "" : words.euros(monthly),
                "left", words.euros(claims.left(application))));
    }

    /** Nothing is refunded of the time before the call, nor before the day the rules say it begins. */
    private YearMonth first(OwnFile.Sent file) {
        YearMonth opens = YearMonth.from(file.call().opensAt().atZone(ITALY));
        return grants.starts(file.application(), file.call()).map(YearMonth::from).filter(opens::isBefore)
                .orElse(opens);
    }

    private List<ClaimMonth> months(OwnFile.Sent file, CallWords words) {
        List<LocalDate> taken = claims.of(file.application().id()).stream()
                .filter(claim -> claim.state() != ClaimState.WITHDRAWN && claim.state() != ClaimState.REJECTED)
                .map(Claim::month).filter(Objects::nonNull).map(Objects::requireNonNull).toList();
        YearMonth first = first(file);
        List<ClaimMonth> months = new ArrayList<>();
        for (YearMonth each = YearMonth.now(clock); !each.isBefore(first); each = each.minusMonths(1)) {
            if (!taken.contains(each.atDay(1))) {
                months.add(new ClaimMonth(each.toString(), words.month(each.atDay(1))));
            }
        }
        return months;
    }
}

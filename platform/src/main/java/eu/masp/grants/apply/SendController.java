package eu.masp.grants.apply;

import eu.masp.entitlements.words.Words;
import eu.masp.entitlements.words.Wordings;
import eu.masp.grants.aid.Aids;
import eu.masp.grants.aid.DeMinimis;
import eu.masp.grants.applications.AlreadyAppliedException;
import eu.masp.grants.applications.TryAgainException;
import eu.masp.people.SignedIn;
import eu.masp.shell.Form;
import eu.masp.shell.Language;
import eu.masp.shell.SeeOther;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The last page before an application is sent, and the sending. */
@Controller
class SendController {
    private static final int CENTS = 2;
    private static final int DIGITS = 9;

    private final OwnFile own;
    private final Drafts drafts;
    private final Standings standings;
    private final Sending sending;
    private final Aids aids;
    private final EarlierOnCall earlier;
    private final Wordings wordings;

    SendController(OwnFile own, Drafts drafts, Standings standings, Sending sending, Aids aids,
            EarlierOnCall earlier, Wordings wordings) {
        this.own = own;
        this.drafts = drafts;
        this.standings = standings;
        this.sending = sending;
        this.aids = aids;
        this.earlier = earlier;
        this.wordings = wordings;
    }

    @GetMapping("/applications/{id}/send")
    Object review(SignedIn me, @PathVariable UUID id, Locale locale) {
        OwnFile.Writing file = own.unsent(me, id);
        Standing standing = standings.of(file.draft(), file.call());
        boolean second = earlier.same(file.draft(), file.call(), standing).isPresent();
        return standing.ready() && !second ? page(file, standing, Form.empty(), locale)
                : SeeOther.to("/applications/" + id);
    }

    /** How much is asked for, where the rules cannot say. */
    @PostMapping("/applications/{id}/amount")
    Object amount(SignedIn me, @PathVariable UUID id, @RequestParam Map<String, String> sent) {
        OwnFile.Writing file = own.unsent(me, id);
        Optional<Long> cents = cents(Form.of(sent).value("amount"));
        Long most = StandingAmounts.most(standings.of(file.draft(), file.call()).chosen());
        if (cents.isPresent() && most != null && cents.get() > most) {
            return SeeOther.to("/applications/" + id + "?wrong=more#amount");
        }
        if (cents.isEmpty()) {
            return SeeOther.to("/applications/" + id + "?wrong="
                    + (tooMuch(Form.of(sent).value("amount")) ? "much" : "amount") + "#amount");
        }
        drafts.change(id, draft -> draft.asking(cents.get()));
        return SeeOther.to("/applications/" + id);
    }

    /** Sent twice, it is there once: the place is the same, and so is the receipt. */
    @PostMapping("/applications/{id}/submit")
    Object submit(SignedIn me, @PathVariable UUID id, @RequestParam(defaultValue = "") String declared,
            Locale locale) {
        OwnFile.Writing file = own.writing(me, id);
        if (!declared.equals("yes")) {
            own.unsent(me, id);
            ModelAndView page = page(file, standings.of(file.draft(), file.call()),
                    Form.empty().reject("declared", "apply.wrong.declared"), locale);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        try {
            return switch (sending.send(file.draft(), file.call())) {
                case Sending.Outcome.Sent _ -> SeeOther.to("/applications/" + id + "?done=sent");
                case Sending.Outcome.Incomplete _,Sending.Outcome.Closed _ -> SeeOther.to("/applications/" + id);
            };
        } catch (AlreadyAppliedException e) {
            return SeeOther.to("/applications/" + id + "?wrong=already");
        } catch (TryAgainException e) {
            return again(id);
        }
    }

    /** Nothing is lost: the same button sends the same application again. */
    private static ModelAndView again(UUID id) {
        ModelAndView page = new ModelAndView("apply/try-again", HttpStatus.SERVICE_UNAVAILABLE);
        page.addObject("id", id.toString());
        page.addObject(HttpHeaders.RETRY_AFTER, "5");
        return page;
    }

    private ModelAndView page(OwnFile.Writing file, Standing standing, Form form, Locale locale) {
        Language language = Language.of(locale);
        Words words = wordings.in(language, standing.rules().vocabulary());
        CallWords callWords = new CallWords(language);
        Long cents = standing.cents();
        Optional<DeMinimis> aid = aids.before(file.call(), file.draft().applicant());
        return new ModelAndView("apply/send", Map.of("id", file.draft().id().toString(), "form", form,
                "title", callWords.title(file.call()), "standing", StandingWords.of(standing, words, callWords),
                "lines", AnswerLine.of(standing.facts(), standing.rules(), words),
                "amount", cents == null ? "" : callWords.euros(cents),
                "arrival", file.call().ranking() == null,
                "left", aid.map(sum -> callWords.euros(sum.left())).orElse(""), "over",
                aid.filter(sum -> cents != null && cents > sum.left()).isPresent(), "firm",
                file.draft().applicant().toString()));
    }

    /** Whether it is an amount, but one beyond what anybody is paid here. */
    static boolean tooMuch(String typed) {
        String digits = typed.replaceAll("[€\\s\\u00a0']", "").replaceAll("[.,]\\d{1,2}$", "").replaceAll("[.,]", "");
        return digits.matches("\\d{" + (DIGITS + 1) + ",}") && digits.matches("0*[1-9]\\d{" + DIGITS + ",}");
    }

    /** {@code 1600}, {@code 1.600,50}, {@code 1,600.50}; empty where it is no amount. */
    static Optional<Long> cents(String typed) {
        String plain = typed.replaceAll("[€\\s\\u00a0']", "");
        if (plain.matches("\\d{1,3}([.,]\\d{3})+([.,]\\d{1,2})?") || plain.matches("\\d{1,3}([.,]\\d{3})+")) {
            int decimal = plain.matches(".*[.,]\\d{1,2}$") ? Math.max(plain.lastIndexOf('.'), plain.lastIndexOf(','))
                    : plain.length();
            plain = plain.substring(0, decimal).replaceAll("[.,]", "")
                    + (decimal < plain.length() ? "." + plain.substring(decimal + 1) : "");
        }
        plain = plain.replace(',', '.');
        if (!plain.matches("\\d{1," + DIGITS + "}(\\.\\d{1,2})?")) {
            return Optional.empty();
        }
        long cents = new BigDecimal(plain).movePointRight(CENTS).longValueExact();
        return cents > 0 ? Optional.of(cents) : Optional.empty();
    }
}

package eu.masp.grants.apply;

import eu.masp.grants.claims.Claim;
import eu.masp.grants.claims.ClaimEvent;
import eu.masp.grants.claims.ClaimRefusedException;
import eu.masp.grants.claims.ClaimState;
import eu.masp.grants.claims.ClaimStep;
import eu.masp.grants.claims.Claims;
import eu.masp.grants.claims.RefusedAccounts;
import eu.masp.papers.Paper;
import eu.masp.papers.PaperRefusedException;
import eu.masp.papers.Papers;
import eu.masp.papers.SentPapers;
import eu.masp.people.SignedIn;
import eu.masp.shell.Form;
import eu.masp.shell.Language;
import eu.masp.shell.SeeOther;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** One claim of one's own: its receipts, more of them when asked for, and taking it back. */
@Controller
class ClaimController {
    private final OwnFile own;
    private final Claims claims;
    private final Lodging lodging;
    private final Papers papers;
    private final RefusedAccounts refused;
    private final Applicants applicants;

    ClaimController(OwnFile own, Claims claims, Lodging lodging, Papers papers, RefusedAccounts refused,
            Applicants applicants) {
        this.own = own;
        this.claims = claims;
        this.lodging = lodging;
        this.papers = papers;
        this.refused = refused;
        this.applicants = applicants;
    }

    @GetMapping("/applications/{id}/claims/{claim}")
    ModelAndView show(SignedIn me, @PathVariable UUID id, @PathVariable UUID claim,
            @RequestParam(defaultValue = "") String done, Locale locale) {
        return page(me, own.sent(me, id), find(id, claim), Form.empty(), locale).addObject("done", done);
    }

    /** The account that the bank refused is the right one: it may be tried again. */
    @PostMapping("/applications/{id}/claims/{claim}/same-account")
    Object sameAccount(SignedIn me, @PathVariable UUID id, @PathVariable UUID claim) {
        OwnFile.Sent file = own.sent(me, id);
        find(id, claim);
        refused.tryAgain(file.application().applicant());
        return SeeOther.to("/applications/" + id + "/claims/" + claim + "?done=again");
    }

    @PostMapping("/applications/{id}/claims/{claim}/receipts")
    Object send(SignedIn me, @PathVariable UUID id, @PathVariable UUID claim, @RequestParam int version,
            @RequestParam(required = false) @Nullable List<MultipartFile> receipts, Locale locale) throws IOException {
        OwnFile.Sent file = own.sent(me, id);
        Claim found = find(id, claim);
        List<Lodging.Sent> files = ClaimsController.files(receipts);
        Form form = Form.empty();
        if (found.state() != ClaimState.RECEIPTS_ASKED) {
            return SeeOther.to("/applications/" + id + "/claims/" + claim);
        }
        if (files.isEmpty()) {
            form.reject("receipts", "apply.wrong.receipts");
        } else {
            try {
                lodging.more(found, version, files, me.account());
                return SeeOther.to("/applications/" + id + "?done=receipts");
            } catch (PaperRefusedException e) {
                form.reject("receipts", e.text());
            } catch (ClaimRefusedException e) {
                form.reject("receipts", "apply.wrong.claim." + e.reason().name().toLowerCase(Locale.ROOT));
            }
        }
        ModelAndView page = page(me, file, found, form, locale);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    @PostMapping("/applications/{id}/claims/{claim}/withdraw")
    Object withdraw(SignedIn me, @PathVariable UUID id, @PathVariable UUID claim, @RequestParam int version) {
        own.sent(me, id);
        Claim found = find(id, claim);
        ClaimStep step = found.state() == ClaimState.LODGED ? ClaimStep.WITHDRAW : ClaimStep.WITHDRAW_ASKED;
        try {
            claims.take(step, found.id(), version, me.account().toString(), "");
        } catch (ClaimRefusedException e) {
            return SeeOther.to("/applications/" + id + "?wrong=changed_meanwhile");
        }
        return SeeOther.to("/applications/" + id + "?done=claim-withdrawn");
    }

    @GetMapping("/applications/{id}/claims/{claim}/papers/{paper}")
    ResponseEntity<byte[]> open(SignedIn me, @PathVariable UUID id, @PathVariable UUID claim,
            @PathVariable UUID paper) {
        own.sent(me, id);
        Claim found = find(id, claim);
        Paper receipt = papers.find(paper).filter(each -> each.subject().equals(found.id()))
                .orElseThrow(OwnFile::notFound);
        return SentPapers.answer(receipt, papers.open(receipt.id()));
    }

    private Claim find(UUID id, UUID claim) {
        return claims.find(claim).filter(found -> found.application().equals(id)).orElseThrow(OwnFile::notFound);
    }

    private ModelAndView page(SignedIn me, OwnFile.Sent file, Claim claim, Form form, Locale locale) {
        CallWords words = new CallWords(Language.of(locale));
        List<ClaimEvent> events = claims.events(claim.id());
        UUID applicant = file.application().applicant();
        return new ModelAndView("apply/claim-file", Map.ofEntries(
                Map.entry("id", file.application().id().toString()), Map.entry("claim", claim),
                Map.entry("form", form), Map.entry("words", words), Map.entry("events", events.reversed()),
                Map.entry("receipts", papers.of(claim.id())), Map.entry("done", ""),
                Map.entry("refusedByBank", ClaimEvent.refusedByBank(events)),
                Map.entry("sameAccount", refused.is(applicant, applicants.iban(me, applicant))),
                Map.entry("account", Applicants.accountPage(applicant, file.call().applicants()))));
    }
}
